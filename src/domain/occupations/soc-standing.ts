/*
 * What the Standard Occupational Classification (SOC 2018) says of standing by its own groups. Codes begin with those of SOC.
 */

/** Managers, and the groups of supervisors that lead a major group. */
const leading = /^(11-|(33|35|37|39|41|43|45|47|49|51|53)-1)/;
/** Groups that support others: technicians, legal and educational support, healthcare support, helpers of trades. */
const supporting = /^(17-3|19-4|23-2|25-9|29-2|31-|47-3)/;

/** Whether a move leaves the lead of people behind, by the SOC codes of both occupations. */
export const endsLeading = (from: string, to: string): boolean => leading.test(from) && !leading.test(to);

/** Whether a move leads from other work to work that supports such, by the SOC codes of both occupations. */
export const beginsSupporting = (from: string, to: string): boolean =>
  !supporting.test(from) && supporting.test(to);
