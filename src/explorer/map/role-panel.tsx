import { hrefOf } from '../navigation/address.ts';
import { navigate } from '../navigation/navigate.ts';
import { familyHue } from '../parts/role/family-hue.ts';
import { texts } from '../texts/texts.ts';
import type { MapRole } from './atlas-of-roles.ts';
import { factsOfRole } from './role-facts.ts';

interface RolePanelProps {
  /** The marked role; undefined for none. */
  readonly role: MapRole | undefined;
  readonly from: string;
  readonly to: string;
}

/** The marked role of the map in words, with the ways on from it. */
export const RolePanel = ({ role, from, to }: RolePanelProps) => (
  <div class="map-panel" style={{ '--hue': familyHue(role?.family ?? null) }}>
    <p role="status">
      {role ? (
        <>
          <strong>{role.title}</strong> {factsOfRole(role).join(' · ')}
        </>
      ) : (
        texts.map.choose
      )}
    </p>
    {role && (
      <p class="actions">
        <a class="button" href={hrefOf({ view: 'role', ref: role.ref })}>
          {texts.map.open(role.title)}
        </a>
        <a class="button quiet" href={hrefOf({ view: 'map', role: role.ref })}>
          {texts.map.around(role.title)}
        </a>
        <button
          type="button"
          class="button quiet"
          onClick={() =>
            navigate({ view: 'map', role: '', from: role.ref, to: to === role.ref ? '' : to }, 'replace')
          }
        >
          {texts.map.startHere}
        </button>
        <button
          type="button"
          class="button quiet"
          onClick={() =>
            navigate({ view: 'map', role: '', from: from === role.ref ? '' : from, to: role.ref }, 'replace')
          }
        >
          {texts.map.endHere}
        </button>
      </p>
    )}
  </div>
);
