import { publishedMeasures } from '../measures.ts';

/** The numbers of a figure. */
export interface Amounts {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Units of what is counted, which is never negative, unless the measure is of a change. */
const countUnits =
  /^(count|people|persons?|workers|employees|applicants|jobs|roles|vacanc(y|ies)|openings|postings|employers|companies|hours|days|weeks|months|years)\b/i;
const changes = /\b(change|difference|growth|net|loss|gain|balance)\b/i;
const shares = /^(share|fraction|probability)\b/i;
const namedShares = /\b(shares?|fraction|probability|proportion)\b/i;
const percents = /^(%|per ?cent)(?!\p{L})/iu;
const currencies = new Set(Intl.supportedValuesOf('currency'));

/**
 * What is wrong with the unit of a measure, or null. An empty one is right: a ratio has none. Three capitals are a currency.
 *
 * @param id of the measure; a published one has a unit already
 */
export function unitProblem(id: string, unit: string): string | null {
  if (unit === '') return null;
  const published = publishedMeasures[id];
  if (published && unit.toLowerCase() !== (published.unit ?? '').toLowerCase()) {
    return `unit: ${JSON.stringify(unit)} is not that of ${id}, ${published.unit ? JSON.stringify(published.unit) : 'which has none'}; leave it empty`;
  }
  if (!/[\p{L}%‰€$£¥]/u.test(unit))
    return `unit: ${JSON.stringify(unit)} is no unit; leave it empty for none`;
  const [capitals] = /^[A-Z]{3}\b/.exec(unit) ?? [];
  return capitals && !currencies.has(capitals)
    ? `unit: ${capitals} is no currency of ISO 4217; write other units in small letters`
    : null;
}

/** What is wrong with the numbers of a figure, or null. */
export function amountProblem(id: string, name: string, unit: string, amounts: Amounts): string | null {
  const { value, low, high } = amounts;
  if (value === null && low === null && high === null) return 'a figure needs a value or a range';
  if (low !== null && high !== null && low > high) return 'low is above high';
  if (value !== null && ((low !== null && value < low) || (high !== null && value > high))) {
    return 'value is not between low and high';
  }
  if ((low === null) !== (high === null)) return 'a range needs both low and high';
  const range = rangeOf(id, name, unit);
  if (range === null) return `${id} is told in words, not in numbers`;
  for (const [column, amount] of Object.entries(amounts) as [string, number | null][]) {
    if (amount !== null && (amount < range.min || amount > range.max)) {
      const limits =
        range.max === Number.POSITIVE_INFINITY ? `${range.min} or more` : `${range.min} to ${range.max}`;
      return `${column}: ${amount} is not ${limits}, as ${publishedMeasures[id] ? id : JSON.stringify(unit)} is`;
    }
  }
  return null;
}

interface Range {
  readonly min: number;
  readonly max: number;
}
const unbounded: Range = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY };

/** The range of the numbers of a measure; null for one without numbers. */
function rangeOf(id: string, name: string, unit: string): Range | null {
  const published = publishedMeasures[id];
  if (published) {
    if (published.topic === 'EXPOSURE') return { min: 0, max: 1 };
    if (!published.unit) return null;
    if (published.unit === 'percent') return { ...unbounded, min: -100 };
    return changes.test(published.name) ? unbounded : { ...unbounded, min: 0 };
  }
  if (percents.test(unit) && namedShares.test(name)) return { min: changes.test(name) ? -100 : 0, max: 100 };
  if (shares.test(unit)) return { min: changes.test(name) ? -1 : 0, max: 1 };
  return countUnits.test(unit) && !changes.test(name) ? { ...unbounded, min: 0 } : unbounded;
}

const year = '(19\\d\\d|20\\d\\d|21\\d\\d)';
const month = '(?:0[1-9]|1[0-2])';
const point = `(?:19|20|21)\\d\\d(?:-${month}(?:-(?:0[1-9]|[12]\\d|3[01]))?)?`;
const moment = new RegExp(`^(?:${point}|(?:19|20|21)\\d\\d-?Q[1-4])$`);
const span = new RegExp(`^${year}[-/](\\d{2}|\\d{4})$`);
const interval = new RegExp(`^(${point})/(${point})$`);

/**
 * A period as it is kept, or null for what is none: a year, month, day or quarter ("2026", "2026-03", "2026-Q1"), years from
 * and to ("2024-34", "2024-2034"), or two dates of ISO 8601 with a slash. An empty one stays empty.
 */
export function periodIn(cell: string): string | null {
  const period = cell.replace(/\s*[–—]\s*/g, '-');
  if (period === '' || moment.test(period)) return period;
  const [, from = '', end = ''] = span.exec(period) ?? [];
  if (from !== '') {
    const to = end.length === 2 ? `${from.slice(0, 2)}${end}` : end;
    return Number(to) > Number(from) && Number(to) < 2200 ? period : null;
  }
  const [, first = '', last = ''] = interval.exec(period) ?? [];
  return first !== '' && first <= last ? period : null;
}
