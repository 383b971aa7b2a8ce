import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf, scheduleOf } from '../../../src/explorer/my-skills/plan-schedule.ts';

const skills = ['sql', 'excel', 'charts'].map((ref) => ({
  ref,
  name: ref.toUpperCase(),
  learningHours: ref === 'charts' ? { low: 7, high: 14 } : null,
}));
const words = { name: 'Plan; for all', unknown: 'not known' };

describe('scheduleOf', () => {
  test('scheduleOf takes the middle of the editors’ hours where one has no estimate of one’s own, and adds up both ends', () => {
    const { scheduled, days } = scheduleOf(skills, { hoursAWeek: 7, hours: { sql: 14 } });
    expect(scheduled.map(({ ref, start, end }) => [ref, start, end])).toEqual([
      ['sql', 0, 14],
      ['charts', 14, 25],
    ]);
    expect(days).toEqual({ low: 21, high: 28 });
  });

  test('scheduleOf learns one skill after the other, and leaves what has no estimate unknown', () => {
    expect(scheduleOf(skills, { hoursAWeek: 7, hours: { sql: 14, charts: 3 } })).toEqual({
      scheduled: [
        { ref: 'sql', name: 'SQL', start: 0, end: 14 },
        { ref: 'charts', name: 'CHARTS', start: 14, end: 17 },
      ],
      unknown: [{ ref: 'excel', name: 'EXCEL' }],
      days: { low: 17, high: 17 },
    });
  });

  test('scheduleOf knows nothing without hours a week', () => {
    expect(scheduleOf(skills, { hoursAWeek: 0, hours: { sql: 14 } })).toMatchObject({
      scheduled: [],
      days: { low: 0, high: 0 },
    });
  });
});

describe('calendarOf', () => {
  test('calendarOf has whole days for what is scheduled, and tasks without a date for the rest', () => {
    const schedule = scheduleOf(skills, { hoursAWeek: 7, hours: { sql: 14 } });
    const lines = calendarOf(schedule, new Date(2026, 11, 25), words).split('\r\n');
    expect(lines.slice(0, 4)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Career-Graph//Learning-plan//EN',
      'X-WR-CALNAME:Plan\\; for all',
    ]);
    expect(lines).toContain('DTSTART;VALUE=DATE:20261225');
    expect(lines).toContain('DTEND;VALUE=DATE:20270108');
    const unknown = lines.indexOf('BEGIN:VTODO');
    expect(lines[unknown + 1]).toBe('UID:excel@career-graph');
    expect(lines.lastIndexOf('BEGIN:VTODO')).toBe(unknown);
  });

  test('calendarOf folds lines at 75 bytes, and unfolds to the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        const text = calendarOf(
          { scheduled: [{ ref: 'a', name, start: 0, end: 1 }], unknown: [], days: { low: 1, high: 1 } },
          new Date(),
          words,
        );
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const summary = text.replaceAll('\r\n ', '').match(/SUMMARY:(.*)\r\nEND:VEVENT/s)?.[1];
        expect(summary).toBe(name.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n'));
      }),
    );
  });
});
