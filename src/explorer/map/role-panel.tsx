import { hrefOf } from '../navigation/address.ts';
import { navigate } from '../navigation/navigate.ts';
import { texts } from '../texts/texts.ts';

interface RolePanelProps {
  /** Title, ref and facts of the marked role; empty for none. */
  readonly title: string;
  readonly roleRef: string;
  readonly facts: readonly string[];
  readonly hue: number;
  readonly from: string;
  readonly to: string;
  readonly official: boolean;
}

/** The marked role of the map in words, with the ways on from it. */
export function RolePanel({ title, roleRef, facts, hue, from, to, official }: RolePanelProps) {
  const light = (part: { from?: string; to?: string }) =>
    navigate({ view: 'map', role: '', from, to, official, ...part }, 'replace');
  return (
    <div class="map-panel" style={{ '--hue': hue }}>
      <p role="status">
        {title ? (
          <>
            <strong>{title}</strong> {facts.join(' · ')}
          </>
        ) : (
          texts.map.choose
        )}
      </p>
      {title && (
        <p class="actions">
          <a class="button" href={hrefOf({ view: 'role', ref: roleRef })}>
            {texts.map.open(title)}
          </a>
          <a class="button quiet" href={hrefOf({ view: 'map', role: roleRef })}>
            {texts.map.around(title)}
          </a>
          <button
            type="button"
            class="button quiet"
            onClick={() => light({ from: roleRef, to: to === roleRef ? '' : to })}
          >
            {texts.map.startHere}
          </button>
          <button
            type="button"
            class="button quiet"
            onClick={() => light({ from: from === roleRef ? '' : from, to: roleRef })}
          >
            {texts.map.endHere}
          </button>
        </p>
      )}
    </div>
  );
}
