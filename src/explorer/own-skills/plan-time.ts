import { noSkills, type OwnSkills, type PlanTime } from './own-skills.ts';

const noTime: PlanTime = { hoursAWeek: 0, hours: {} };

/** Nobody learns longer hours a week than it has, or takes a skill on for longer than this. */
const mostHoursAWeek = 80;
const mostHours = 5_000;

/** The estimates of somebody; none while they have made none. */
export const timeOf = ({ time = noTime }: OwnSkills): PlanTime => time;

/** Sets the hours of a week, at most 80; 0 for NaN. */
export const withHoursAWeek = (ownSkills: OwnSkills, hours: number): OwnSkills =>
  withTime(ownSkills, { ...timeOf(ownSkills), hoursAWeek: within(hours, mostHoursAWeek) });

/** Sets the hours of a skill, at most 5,000; takes the estimate away for 0 and NaN. */
export function withHours(ownSkills: OwnSkills, ref: string, hours: number): OwnSkills {
  const time = timeOf(ownSkills);
  const { [ref]: _, ...others } = time.hours;
  const amount = within(hours, mostHours);
  return withTime(ownSkills, { ...time, hours: amount > 0 ? { ...others, [ref]: amount } : others });
}

/** Reads stored estimates; undefined where there are none, and malformed ones are left out. */
export function planTimeOf(value: unknown): PlanTime | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { hoursAWeek, hours } = value as Record<string, unknown>;
  const entries = typeof hours === 'object' && hours !== null ? Object.entries(hours) : [];
  let ownSkills = withHoursAWeek(noSkills, Number(hoursAWeek));
  for (const [ref, amount] of entries) ownSkills = withHours(ownSkills, ref, Number(amount));
  return ownSkills.time;
}

function withTime({ time: _, ...ownSkills }: OwnSkills, time: PlanTime): OwnSkills {
  const isEmpty = time.hoursAWeek === 0 && Object.keys(time.hours).length === 0;
  return isEmpty ? ownSkills : { ...ownSkills, time };
}

const within = (amount: number, most: number): number =>
  Number.isFinite(amount) ? Math.min(most, Math.max(0, Math.round(amount * 2) / 2)) : 0;
