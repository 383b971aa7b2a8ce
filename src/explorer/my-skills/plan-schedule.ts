import type { PlanTime } from '../own-skills/own-skills.ts';

interface Range {
  readonly low: number;
  readonly high: number;
}

/** A skill to learn. */
export interface PlannedSkill {
  readonly ref: string;
  readonly name: string;
  /** The hours that editors judge it to take; null where they judge nothing. */
  readonly learningHours: Range | null;
}

/** A skill with the days on which it is learnt, counted from the first; `end` is the day after the last. */
interface ScheduledSkill {
  readonly ref: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A plan in days. */
export interface PlanSchedule {
  /** Skills of known hours, one after the other, each by the middle of its range. */
  readonly scheduled: readonly ScheduledSkill[];
  /** Skills without known hours, in the order of the plan: nobody knows how long they take. */
  readonly unknown: readonly { readonly ref: string; readonly name: string }[];
  /** The fewest and the most days of the scheduled skills together. */
  readonly days: Range;
}

/** The hours of a skill: one's own estimate, else the editors' range; null where there is neither. */
function hoursOf({ ref, learningHours }: PlannedSkill, { hours }: PlanTime): Range | null {
  const estimate = hours[ref];
  return estimate === undefined ? learningHours : { low: estimate, high: estimate };
}

/** Learns one skill after the other at so many hours a week; nothing is scheduled at 0 hours. */
export function scheduleOf(skills: readonly PlannedSkill[], time: PlanTime): PlanSchedule {
  const daysOf = (hours: number) => Math.max(1, Math.ceil((hours / time.hoursAWeek) * 7));
  let [day, low, high] = [0, 0, 0];
  const scheduled: ScheduledSkill[] = [];
  const unknown: { ref: string; name: string }[] = [];
  for (const skill of skills) {
    const { ref, name } = skill;
    const hours = time.hoursAWeek > 0 ? hoursOf(skill, time) : null;
    if (!hours) {
      unknown.push({ ref, name });
      continue;
    }
    const start = day;
    day += daysOf((hours.low + hours.high) / 2);
    low += daysOf(hours.low);
    high += daysOf(hours.high);
    scheduled.push({ ref, name, start, end: day });
  }
  return { scheduled, unknown, days: { low, high } };
}

interface CalendarWords {
  /** The name of the calendar. */
  readonly name: string;
  /** What is said of a skill that has no estimate. */
  readonly unknown: string;
}

/**
 * A calendar file after RFC 5545: an entry over whole days for each scheduled skill, and a task without a date for each
 * other.
 *
 * @param first the day on which the plan begins, in the local time zone
 */
export function calendarOf({ scheduled, unknown }: PlanSchedule, first: Date, words: CalendarWords): string {
  const stamp = `${new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')}`;
  const dayAt = (days: number) => {
    const date = new Date(first.getFullYear(), first.getMonth(), first.getDate() + days);
    const part = (number: number) => String(number).padStart(2, '0');
    return `${date.getFullYear()}${part(date.getMonth() + 1)}${part(date.getDate())}`;
  };
  const uid = (ref: string) => `UID:${ref}@career-graph`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Career-Graph//Learning-plan//EN',
    `X-WR-CALNAME:${escaped(words.name)}`,
    ...scheduled.flatMap(({ ref, name, start, end }) => [
      'BEGIN:VEVENT',
      uid(ref),
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${dayAt(start)}`,
      `DTEND;VALUE=DATE:${dayAt(end)}`,
      `SUMMARY:${escaped(name)}`,
      'END:VEVENT',
    ]),
    ...unknown.flatMap(({ ref, name }) => [
      'BEGIN:VTODO',
      uid(ref),
      `DTSTAMP:${stamp}`,
      `SUMMARY:${escaped(name)}`,
      `DESCRIPTION:${escaped(words.unknown)}`,
      'END:VTODO',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

/** No line is longer than 75 bytes; what is left goes on in the next, after a space. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let [text, length] = ['', 0];
  for (const letter of line) {
    const bytes = encoder.encode(letter).length;
    if (length + bytes > 75) {
      text += '\r\n ';
      length = 1;
    }
    text += letter;
    length += bytes;
  }
  return text;
}
