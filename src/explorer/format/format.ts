/** The language of the texts; numbers and dates are written as it writes them. */
const language = 'en';

const years = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
const list = new Intl.ListFormat(language, { type: 'conjunction' });
const regions = new Intl.DisplayNames(language, { type: 'region' });
const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' });

export const formatCount = (count: number): string => whole.format(count);
export const formatList = (items: readonly string[]): string => list.format(items);
export const formatDay = (date: Date): string => day.format(date);
export const formatPercent = (share: number): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** The code itself where it has no name, such as that of a part of a country. */
export const nameOfRegion = (code: string): string =>
  /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code;
/** In the plural, as what amounts are in: "US dollars". */
export const nameOfCurrency = (code: string): string =>
  /^[A-Z]{3}$/.test(code) ? (pluralOf(code) ?? code) : code;

const pluralOf = (currency: string): string | undefined =>
  new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'name' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value;

/** "2–4", or "2" when both ends are the same. */
export const formatRange = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  low === high ? years.format(low) : years.formatRange(low, high);

/** An amount in its currency, without cents; as a plain number when the currency is unknown. */
export function formatMoney(amount: number, currency: string | null): string {
  return moneyIn(currency).format(amount);
}

export function formatMoneyRange(low: number, high: number, currency: string | null): string {
  return moneyIn(currency).formatRange(low, high);
}

const moneyIn = (currency: string | null): Intl.NumberFormat =>
  currency !== null && /^[A-Z]{3}$/.test(currency)
    ? new Intl.NumberFormat(language, { style: 'currency', currency, maximumFractionDigits: 0 })
    : whole;
