import { type Licence, licence, openLicence } from './licence.ts';

/**
 * Work that takes a licence in most countries of the European Union, by ISCO-08 group or, where a group holds several, by
 * ESCO's code within it. ESCO marks the fifteen occupations of the seven professions that the Union recognises as such
 * (Directive 2005/36/EC); the rest is a judgement of ours, part of the method and of its version. It only ever closes a
 * way, or says that a licence is still to be got.
 */
export const iscoLicences: readonly Licence[] = [
  // a course of study before the work begins
  licence(['2211', '2212']), // doctors
  licence(['2221.1'], ['2221']), // nurses of advanced practice; nurses
  licence(['2221'], ['3221', '5321', '3258', '2240']), // nurses; nursing associates, health care assistants, ambulance workers
  licence(['2222'], ['2221', '3222']), // midwives; nurses, midwifery associates
  licence(['3221', '3222'], ['5321', '5322', '3258']), // nursing associates; health care assistants
  licence(['2240', '3258'], ['2221', '3221', '5411']), // paramedics; nurses, fire-fighters
  licence(['2250']), // veterinarians
  licence(['3240'], ['5164', '6121']), // veterinary nurses; carers of animals
  licence(['2261']), // dentists
  licence(['3251.2'], ['3251']), // dental hygienists; chairside assistants
  licence(['2262']), // pharmacists
  licence(['3213']), // pharmacy technicians
  licence(['2264'], ['3255']), // physiotherapists and their assistants
  licence(['2265'], ['3259.5']), // dietitians; dietetic technicians
  licence(['2266.1']), // audiologists
  licence(['2266.2']), // speech therapists
  licence(['2267.1']), // optometrists
  licence(['2267.2']), // orthoptists
  licence(['2269.10', '2269.11', '2269.1'], ['2264']), // chiropractors, osteopaths; physiotherapists
  licence(['2269.3']), // medical physicists
  licence(['2269.4'], ['2269.5']), // occupational therapists and their assistants
  licence(['2269.6'], ['2269.7']), // podiatrists and their assistants
  licence(['2269.8', '3211']), // radiographers
  licence(['2634.2'], ['2635', '3259.2']), // psychologists; counsellors, assistants
  licence(['2635.3.3', '2635.3.7', '2635.3.17'], ['2635']), // clinical social workers; others
  licence(['2161']), // architects
  licence(['2162']), // landscape architects
  licence(['2611', '2612', '2619.10'], ['2619.7']), // lawyers, judges, notaries; legal consultants
  licence(['1345'], ['231', '232', '233', '234', '2351', '2352']), // heads of schools; teachers and those who advise them
  licence(
    ['2330', '2341', '2352', '1345'], // teachers of schools, and their heads
    [
      '231',
      '232',
      '234',
      '2351.4',
      '2353',
      '2354',
      '2355',
      '2356',
      '2359.9',
      '2359.11',
      '2359.12',
      '2359.14',
    ],
  ), // others who teach
  licence(['3151'], ['8350']), // ships' engineers; deck crews
  licence(['3152'], ['8350']), // ships' officers; deck crews
  licence(['3153']), // pilots
  licence(['3154']), // air traffic controllers
  licence(['8311'], ['8312', '8331', '5112']), // train drivers; other railway workers, drivers of trams
  // got on entering
  openLicence(['3254']), // opticians
  openLicence(['3321', '3315']), // insurance agents, assessors of losses
  openLicence(['3311', '2412']), // brokers of securities, financial advisers
  openLicence(['3334']), // real estate agents
  openLicence(['5141', '5142.1']), // hairdressers, aestheticians
  openLicence(['5142.7']), // masseurs
  openLicence(['5163']), // undertakers
  openLicence(['5165'], ['833', '8322']), // driving instructors; drivers
  openLicence(['5414'], ['5413', '5412']), // security guards; prison guards, police
  openLicence(['7411'], ['7412', '7413']), // electricians; electrical trades
  openLicence(['7126', '7127']), // plumbers, mechanics of heating and air conditioning
  openLicence(['7232'], ['7233', '7231']), // aircraft mechanics; other mechanics
  openLicence(['7542']), // blasters
  openLicence(['8343']), // crane operators
  openLicence(['8182']), // boiler operators
  openLicence(['8331.2'], ['8331']), // drivers of trams; of buses
  openLicence(['8331'], ['8332', '8322']), // drivers of buses; of trucks, taxis and vans
  openLicence(['8332.4'], ['8332']), // drivers with dangerous goods; of trucks
  openLicence(['8332'], ['8331', '8322']), // drivers of trucks; of buses, taxis and vans
  openLicence(['8322']), // drivers of taxis
];
