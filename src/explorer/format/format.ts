/** The language of the texts, BCP 47. Numbers, dates, lists and names are written as this language writes them. */
const language = 'en';

const oneDecimal = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
const millions = new Intl.NumberFormat(language, {
  notation: 'compact',
  compactDisplay: 'long',
  maximumFractionDigits: 1,
});
const list = new Intl.ListFormat(language, { type: 'conjunction' });
const regions = new Intl.DisplayNames(language, { type: 'region' });
const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' });
const alphabet = new Intl.Collator(language);

/** A number with at most one decimal: "6.5". */
export const formatNumber = (value: number): string => oneDecimal.format(value);

/** A whole number with grouping: "1,234". */
export const formatCount = (count: number): string => whole.format(count);

/** "a, b, and c"; empty for an empty list. */
export const formatList = (items: readonly string[]): string => list.format(items);

/** A day written out: "May 4, 2025". */
export const formatDay = (date: Date): string => day.format(date);

/** An ISO date as a written-out day; any other text stays as it is. */
export function formatDateText(text: string): string {
  const date = new Date(text);
  return /^\d{4}-\d{2}-\d{2}/.test(text) && !Number.isNaN(date.getTime()) ? formatDay(date) : text;
}

/** @param share 0 to 1 */
export const formatPercent = (share: number): string => percent.format(share);

/** Two shares of 0 to 1 as a range: "57–62%", or "57%" when both read alike. */
export const formatPercentRange = (low: number, high: number): string => {
  const [from, to] = [percent.format(low), percent.format(high)];
  return from === to ? from : `${from.replace('%', '')}–${to}`;
};

/** A number of people: "168,900", from a million on "3.2 million". */
export const formatPeople = (count: number): string =>
  count < 1_000_000 ? whole.format(count) : millions.format(count);

/** "2–4", or "2" when both ends are the same. */
export const formatRange = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  low === high ? oneDecimal.format(low) : oneDecimal.formatRange(low, high);

/** An amount in its currency, without cents; a plain number when the currency is unknown. */
export const formatMoney = (amount: number, currency: string | null): string =>
  moneyIn(currency).format(amount);

/** Two amounts in one currency as a range: "$50,000 – $60,000". */
export const formatMoneyRange = (low: number, high: number, currency: string | null): string =>
  moneyIn(currency).formatRange(low, high);

/** An amount in its currency in as few letters as a picture has room for: "$168K", "$50K – $61K" for two amounts. */
export const formatShortMoney = (low: number, high: number, currency: string | null): string =>
  low === high ? shortMoneyIn(currency).format(low) : shortMoneyIn(currency).formatRange(low, high);

/** The name of a country by its ISO code; other codes, such as that of a part of a country, as they are. */
export const nameOfRegion = (code: string): string =>
  /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code;

/** The name of a currency in the plural, by its ISO code: "US dollars". */
export const nameOfCurrency = (code: string): string =>
  /^[A-Z]{3}$/.test(code) ? (pluralOf(code) ?? code) : code;

/** Alphabetical order in the language, for `sort`. */
export const compareNames = (a: string, b: string): number => alphabet.compare(a, b);

const pluralOf = (currency: string): string | undefined =>
  new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'name' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value;

const moneyIn = (currency: string | null): Intl.NumberFormat =>
  currency !== null && /^[A-Z]{3}$/.test(currency)
    ? new Intl.NumberFormat(language, { style: 'currency', currency, maximumFractionDigits: 0 })
    : whole;

const shortMoneyIn = (currency: string | null): Intl.NumberFormat =>
  new Intl.NumberFormat(language, {
    notation: 'compact',
    maximumSignificantDigits: 3,
    ...(currency !== null && /^[A-Z]{3}$/.test(currency) && { style: 'currency', currency }),
  });
