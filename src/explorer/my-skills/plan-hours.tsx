import type { OwnSkills } from '../own-skills/own-skills.ts';
import { timeOf, withHoursAWeek } from '../own-skills/plan-time.ts';
import { BasisMark } from '../parts/evidence/basis-mark.tsx';
import { Icon } from '../parts/icon.tsx';
import { saveFile } from '../parts/save-file.ts';
import { texts } from '../texts/texts.ts';
import { calendarOf, type PlannedSkill, scheduleOf } from './plan-schedule.ts';

interface PlanHoursProps {
  /** What is left to learn, in the order of the plan. */
  readonly skills: readonly PlannedSkill[];
  /** Title of the role that the plan is for. */
  readonly goal: string;
  readonly ownSkills: OwnSkills;
  change(ownSkills: OwnSkills): void;
}

const daysAMonth = 30.44;

/**
 * Hours a week in, months out as a range: by one's own estimates, else by the editors'; what has neither stays unknown. The
 * plan as a calendar file.
 */
export function PlanHours({ skills, goal, ownSkills, change }: PlanHoursProps) {
  const time = timeOf(ownSkills);
  const schedule = scheduleOf(skills, time);
  const saveCalendar = () => {
    const words = { name: texts.planTime.calendar(goal), unknown: texts.planTime.unknown };
    saveFile(
      new Blob([calendarOf(schedule, new Date(), words)], { type: 'text/calendar' }),
      texts.planTime.fileName,
    );
  };
  return (
    <div class="plan-time">
      <label>
        <span class="label">{texts.planTime.hoursAWeek}</span>
        <input
          class="boxed-field"
          type="number"
          min={0}
          max={80}
          step={1}
          value={time.hoursAWeek || ''}
          onChange={({ currentTarget }) => change(withHoursAWeek(ownSkills, currentTarget.valueAsNumber))}
        />
      </label>
      <p role="status">
        {time.hoursAWeek > 0 &&
          texts.planTime.total(
            { low: schedule.days.low / daysAMonth, high: schedule.days.high / daysAMonth },
            schedule.scheduled.length,
            schedule.unknown.length,
          )}
      </p>
      {schedule.scheduled.length > 0 && (
        <button type="button" class="button quiet no-print" onClick={saveCalendar}>
          <Icon name="copy" /> {texts.planTime.save}
        </button>
      )}
      <p class="small plan-time-note">
        {texts.planTime.note} <BasisMark basis="CURATED" />
      </p>
    </div>
  );
}
