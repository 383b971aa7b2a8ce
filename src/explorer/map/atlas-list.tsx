import { useState } from 'preact/hooks';
import { hrefOf } from '../navigation/address.ts';
import { texts } from '../texts/texts.ts';
import type { MapSheet, SheetRole } from './map-sheet.ts';

interface AtlasListProps {
  readonly sheets: readonly MapSheet[];
  /** What the map shows of a role, by its ref. */
  factsOf(ref: string): readonly string[];
}

/** The map of everything as text: by lane, within it in the order of the columns, each role with what the map shows of it. */
export const AtlasList = ({ sheets, factsOf }: AtlasListProps) => (
  <section class="atlas-list">
    <h2 class="map-list-title">{texts.map.list}</h2>
    {sheets.map((sheet) => (
      <div key={sheet.title}>
        {sheets.length > 1 && <h3>{sheet.title}</h3>}
        {[...new Set(sheet.roles.map(({ lane }) => lane))].map((lane) => (
          <Lane
            key={lane}
            title={lane}
            members={sheet.roles.filter((role) => role.lane === lane)}
            factsOf={factsOf}
          />
        ))}
      </div>
    ))}
  </section>
);

interface LaneProps extends Pick<AtlasListProps, 'factsOf'> {
  readonly title: string;
  readonly members: readonly SheetRole[];
}

/** A lane whose roles are listed once it is opened: thousands at once would hold up the page. */
function Lane({ title, members, factsOf }: LaneProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="shared" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {title} ({texts.topic.rolesIn(members.length)})
      </summary>
      {isOpen && (
        <ul class="map-steps">
          {members.map(({ id, title: roleTitle }) => (
            <li key={id}>
              <a href={hrefOf({ view: 'map', role: id })}>{roleTitle}</a>{' '}
              <span class="small">{factsOf(id).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
