import { type Licence, licence, openLicence } from './licence.ts';

/**
 * Work that takes a licence in the United States, at least in most states, whose occupations O*NET describes. O*NET does not
 * state licences, so this list is a judgement of ours, part of the method and of its version; a test holds it to the titles
 * of O*NET that say "licensed". It only ever closes a way, or says that a licence is still to be got. Codes are
 * beginnings of O*NET-SOC codes.
 */
export const onetLicences: readonly Licence[] = [
  // a course of study before the work begins
  licence(['29-102']), // dentists
  licence(['29-121', '29-122']), // physicians
  licence(['29-124']), // surgeons
  licence(['23-1011', '23-1012', '23-1021', '23-1023'], ['25-1112']), // lawyers and judges; teachers of law
  licence(['25-2012', '25-202', '25-203', '25-205'], ['25-1', '25-2', '25-3', '25-9']), // school teachers; others who teach
  licence(['11-9032'], ['25-20', '25-9031', '21-1012', '19-3034']), // heads of schools; teachers, counselors
  licence(['53-201']), // pilots
  licence(['53-2021'], ['53-2022']), // air traffic controllers; airfield operations specialists
  licence(['53-4011', '53-4013'], ['53-402', '53-403', '53-404']), // locomotive engineers; conductors and others of the train
  licence(['53-5021'], ['53-5011', '53-5022']), // captains and mates; sailors, motorboat operators
  licence(['53-5031'], ['53-5011', '51-8021']), // ship engineers; sailors and oilers, boiler operators
  licence(['51-8011'], ['51-801', '51-8021', '19-4051']), // nuclear reactor operators; operators of other plants
  licence(['17-1011']), // architects
  licence(['17-1012']), // landscape architects
  licence(['17-1022'], ['17-3031']), // surveyors; surveying technicians
  licence(['29-1151', '29-1161', '29-1171', '29-1141.02', '29-1141.04'], ['29-1141']), // nurses of advanced practice; registered nurses
  licence(['29-1141', '29-1151', '29-1161', '29-1171'], ['29-2061', '29-2043']), // registered nurses; practical nurses, paramedics
  licence(['25-1072'], ['29-1141', '29-1151', '29-1161', '29-1171']), // teachers of nursing; registered nurses
  licence(['29-2061'], ['31-1131', '31-1121', '29-2042', '29-2043']), // practical nurses; nursing assistants, emergency technicians
  licence(['29-2043'], ['29-2042']), // paramedics; emergency technicians
  licence(['29-203'], ['31-9092', '31-9097', '31-1131', '29-2042']), // operators of imaging; medical assistants and the like
  licence(['19-3033', '19-3039']), // clinical psychologists
  licence(['19-3034'], ['21-1012', '19-3033']), // school psychologists; school counselors
  licence(
    ['21-1011', '21-1013', '21-1014'],
    ['21-101', '21-102', '21-1093', '19-3033', '19-3034', '19-3039'],
  ), // therapists; counselors and social workers
  licence(['21-1022', '21-1023'], ['21-101', '21-102', '21-1093', '19-3033', '19-3034', '19-3039']), // clinical social workers
  licence(['29-1011']), // chiropractors
  licence(['29-1031'], ['29-2051']), // dietitians; dietetic technicians
  licence(['29-1041']), // optometrists
  licence(['29-1051']), // pharmacists
  licence(['29-1071'], ['29-1141', '29-2043', '29-9093']), // physician assistants; nurses, paramedics, surgical assistants
  licence(['29-1081']), // podiatrists
  licence(['29-1122'], ['31-2011']), // occupational therapists and their assistants
  licence(['31-2011'], ['31-2012', '29-1125', '31-1131']), // their assistants; aides, recreational therapists
  licence(['29-1123'], ['31-2021', '29-9091']), // physical therapists; their assistants, athletic trainers
  licence(['31-2021'], ['31-2022', '31-9011', '39-9031']), // their assistants; aides, massage therapists, exercise trainers
  licence(['29-1124'], ['29-2034']), // radiation therapists; radiologic technologists
  licence(['29-1126'], ['29-2042', '29-2043', '29-2061', '31-1131', '31-9092']), // respiratory therapists; practical nurses and the like
  licence(['29-1127'], ['31-9099']), // speech-language pathologists and their assistants
  licence(['29-1129.01', '29-1129.02'], ['21-101', '21-102', '29-1125']), // art and music therapists; counselors
  licence(['29-1131']), // veterinarians
  licence(['29-2056'], ['31-9096']), // veterinary technicians; assistants
  licence(['29-1181']), // audiologists
  licence(['29-1291']), // acupuncturists
  licence(['29-1292'], ['31-9091']), // dental hygienists; dental assistants
  licence(['29-1299.01']), // naturopathic physicians
  licence(['29-1299.02']), // orthoptists
  licence(['29-2091'], ['51-9082']), // orthotists and prosthetists; makers of appliances
  licence(['29-9091'], ['39-9031', '29-1128']), // athletic trainers; exercise trainers
  licence(['29-9092']), // genetic counselors
  licence(['29-9099.01'], ['29-1141', '29-2061']), // midwives; nurses
  licence(['39-4031', '39-4011', '11-9171'], ['39-402', '39-4012']), // morticians; funeral attendants
  licence(['41-9021'], ['41-9022']), // real estate brokers; agents
  // got on entering
  openLicence(['41-902'], ['11-9141']), // real estate agents; property managers
  openLicence(['13-2022', '13-2023']), // appraisers
  openLicence(['41-3021']), // insurance agents
  openLicence(['13-1031', '13-1032']), // adjusters of claims
  openLicence(['41-3031', '13-2052']), // sellers of securities, financial advisors
  openLicence(['13-2072']), // loan officers
  openLicence(['13-1041.08']), // customs brokers
  openLicence(['21-1015', '21-1012', '21-1019', '21-1021'], ['21-101', '21-102', '21-1093', '21-1094']), // other counselors, social workers of families and schools
  openLicence(['29-2042'], ['53-3011']), // emergency technicians; drivers of ambulances
  openLicence(['29-2052'], ['31-9095']), // pharmacy technicians; aides
  openLicence(['29-2053']), // psychiatric technicians
  openLicence(['29-2081']), // opticians
  openLicence(['29-2092']), // fitters of hearing aids
  openLicence(['31-1131'], ['31-112']), // nursing assistants; aides of homes
  openLicence(['31-9011']), // massage therapists
  openLicence(['33-9021']), // private detectives
  openLicence(['33-9032']), // security guards
  openLicence(['37-2021', '37-3012']), // handlers of pesticides
  openLicence(['39-5011', '39-5012'], ['39-5093']), // barbers, hairdressers; shampooers
  openLicence(['39-5092', '39-5094', '39-5012']), // manicurists, skincare specialists
  openLicence(['39-301', '39-1013', '43-3041', '41-2012', '11-9071']), // gambling
  openLicence(['47-2111'], ['47-3013', '47-2231', '49-2095', '49-2098', '49-2092', '49-9051']), // electricians; helpers and those near
  openLicence(['47-2152'], ['47-3015', '47-2151', '49-9021']), // plumbers; helpers, pipelayers
  openLicence(['49-9021'], ['47-2152', '47-2211', '49-9098', '49-9031']), // heating and air conditioning mechanics; trades near
  openLicence(['47-4021'], ['47-2111', '47-3013', '49-2095']), // elevator installers; electricians
  openLicence(['49-2098'], ['47-2111', '47-3013', '49-2022']), // installers of alarms
  openLicence(['49-3011'], ['49-2091', '51-2011']), // aircraft mechanics; avionics technicians, assemblers
  openLicence(['47-4011'], ['47-2', '47-1011', '11-9021']), // building inspectors; builders
  openLicence(['47-4041']), // removers of hazardous materials
  openLicence(['47-5032']), // blasters
  openLicence(['53-7021']), // crane operators
  openLicence(['51-8021']), // boiler operators
  openLicence(['51-8031']), // operators of water plants
  openLicence(['53-3032', '53-3051', '53-3052']), // drivers of trucks and buses
  openLicence(['53-3054']), // drivers of taxis
];
