import { hrefOf, pathsHref } from '../navigation/address.ts';
import { navigate } from '../navigation/navigate.ts';
import { Icon } from '../parts/icon.tsx';
import { searchFor } from '../parts/search/open-search-result.ts';
import { SearchField } from '../parts/search/search-field.tsx';
import { texts } from '../texts/texts.ts';

/** Three ways in: from a job, to a goal, and from what somebody can do. The first two are searches. */
export const Doors = () => (
  <nav class="doors" aria-label={texts.start.title}>
    <div class="door card">
      <Icon name="job" />
      <strong>{texts.start.doors.job.title}</strong>
      <span>{texts.start.doors.job.text}</span>
      <SearchField
        label={texts.start.doors.job.field}
        placeholder={texts.start.doors.job.placeholder}
        kinds={['ROLE']}
        onPick={({ ref }) => navigate(pathsHref({ from: ref }))}
        onSearch={searchFor}
      />
    </div>
    <div class="door card">
      <Icon name="paths" />
      <strong>{texts.start.doors.goal.title}</strong>
      <span>{texts.start.doors.goal.text}</span>
      <SearchField
        label={texts.start.doors.goal.field}
        placeholder={texts.start.doors.goal.placeholder}
        kinds={['ROLE']}
        onPick={({ ref }) => navigate(pathsHref({ to: ref }))}
        onSearch={searchFor}
      />
    </div>
    <div class="door card">
      <Icon name="mySkills" />
      <strong>{texts.start.doors.skills.title}</strong>
      <span>{texts.start.doors.skills.text}</span>
      <a class="button" href={hrefOf({ view: 'my-skills', goal: '' })}>
        {texts.start.doors.skills.action}
      </a>
    </div>
  </nav>
);
