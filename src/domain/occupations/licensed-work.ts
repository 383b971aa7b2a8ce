import type { LicenceStep } from '../graph/vocabulary.ts';

/** Work that takes one licence. Codes are beginnings of O*NET-SOC codes. */
interface Licence {
  /** The occupations that hold it. */
  readonly heldBy: readonly string[];
  /** Occupations outside from which people are known to train for it: those below it, or of the same schooling. */
  readonly preparedBy: readonly string[];
}

const licence = (heldBy: readonly string[], preparedBy: readonly string[] = []): Licence => ({
  heldBy,
  preparedBy,
});

/**
 * Work that takes a licence and a course of study of its own in the United States, whose occupations O*NET describes. O*NET
 * does not state licences, so this list is a judgement of ours, part of the method and of its version. It only ever closes
 * a way: no move is calculated into licensed work but from the same licence or from what prepares for it.
 */
const licences: readonly Licence[] = [
  licence(['29-102']), // dentists
  licence(['29-121', '29-122']), // physicians
  licence(['29-124']), // surgeons
  licence(['23-1011', '23-1012', '23-1021', '23-1023'], ['25-1112']), // lawyers and judges; teachers of law
  licence(['25-2012', '25-202', '25-203', '25-205'], ['25-']), // school teachers; others who teach
  licence(['53-201']), // pilots
  licence(['53-2021'], ['53-2022']), // air traffic controllers; airfield operations specialists
  licence(['17-1011']), // architects
  licence(['17-1012']), // landscape architects
  licence(['17-1022'], ['17-3031']), // surveyors; surveying technicians
  licence(['29-1141', '29-1151', '29-1161', '29-1171'], ['29-2061', '29-2043']), // registered nurses; practical nurses, paramedics
  licence(['29-2061'], ['31-1131', '31-1121', '29-2042', '29-2043']), // practical nurses; nursing assistants, emergency technicians
  licence(['19-3033', '19-3039']), // clinical psychologists
  licence(['19-3034'], ['21-1012', '19-3033']), // school psychologists; school counselors
  licence(['21-1011', '21-1013', '21-1014'], ['21-10', '19-303']), // therapists; counselors and social workers
  licence(['21-1022', '21-1023'], ['21-10', '19-303']), // clinical social workers
  licence(['29-1011']), // chiropractors
  licence(['29-1031'], ['29-2051']), // dietitians; dietetic technicians
  licence(['29-1041']), // optometrists
  licence(['29-1051']), // pharmacists
  licence(['29-1071'], ['29-1141', '29-2043', '29-9093']), // physician assistants; nurses, paramedics, surgical assistants
  licence(['29-1081']), // podiatrists
  licence(['29-1122'], ['31-2011']), // occupational therapists and their assistants
  licence(['29-1123'], ['31-2021', '29-9091']), // physical therapists; their assistants, athletic trainers
  licence(['29-1124'], ['29-2034']), // radiation therapists; radiologic technologists
  licence(['29-1126']), // respiratory therapists
  licence(['29-1127'], ['31-9099']), // speech-language pathologists and their assistants
  licence(['29-1131']), // veterinarians
  licence(['29-1181']), // audiologists
  licence(['29-1291']), // acupuncturists
  licence(['29-1292'], ['31-9091']), // dental hygienists; dental assistants
  licence(['29-1299.01']), // naturopathic physicians
  licence(['29-1299.02']), // orthoptists
  licence(['29-9092']), // genetic counselors
];

/** Whether an occupation, by its O*NET-SOC code, takes a licence of the list. O(licences) */
export const isLicensed = (code: string): boolean =>
  licences.some(({ heldBy }) => startsWithAny(code, heldBy));

/**
 * How the licence of `to`, if it takes one, is open to whoever works in `from`. Both are O*NET-SOC codes. Only the
 * occupation itself is entered by training for it; parts of it (codes that do not end in .00) ask for the licence first.
 *
 * @returns null where `to` takes no licence of the list, CLOSED where it is not open. O(licences)
 */
export function licenceStep(from: string, to: string): LicenceStep | 'CLOSED' | null {
  const needed = licences.find(({ heldBy }) => startsWithAny(to, heldBy));
  if (!needed) return null;
  if (startsWithAny(from, needed.heldBy)) return 'SAME_LICENCE';
  return to.endsWith('.00') && startsWithAny(from, needed.preparedBy) ? 'PREPARES_FOR_LICENCE' : 'CLOSED';
}

const startsWithAny = (code: string, beginnings: readonly string[]): boolean =>
  beginnings.some((beginning) => code.startsWith(beginning));
