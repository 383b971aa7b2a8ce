import { doorways } from '../api/lane-order.ts';
import { compareNames } from '../format/format.ts';
import { hrefOf } from '../navigation/address.ts';
import { texts } from '../texts/texts.ts';
import type { Atlas } from './atlas-layout.ts';
import { lanesOf, type MapRole } from './atlas-of-roles.ts';
import { factsOfRole } from './role-facts.ts';

interface AtlasListProps {
  readonly atlas: Atlas;
  readonly roles: ReadonlyMap<string, MapRole>;
}

/** The map of everything as text: by line of work, then by level, each role with what the map shows of it. */
export const AtlasList = ({ atlas, roles }: AtlasListProps) => (
  <section class="atlas-list">
    <h2 class="map-list-title">{texts.map.list}</h2>
    {[...lanesOf(atlas), doorways].map((family) => {
      const members = atlas.roles
        .filter((role) => role.family === family)
        .sort((a, b) => a.level - b.level || compareNames(a.title, b.title));
      return members.length === 0 ? null : (
        <details key={family} class="shared">
          <summary>
            {family} ({texts.topic.rolesIn(members.length)})
          </summary>
          <ul class="map-steps">
            {members.map(({ id, title }) => {
              const role = roles.get(id);
              return (
                <li key={id}>
                  <a href={hrefOf({ view: 'map', role: id })}>{title}</a>{' '}
                  <span class="small">{role && factsOfRole(role).join(' · ')}</span>
                </li>
              );
            })}
          </ul>
        </details>
      );
    })}
  </section>
);
