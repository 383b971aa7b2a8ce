import { formatList } from '../format/format.ts';
import { hrefOf, pathsHref } from '../navigation/address.ts';
import { distinctEvidence } from '../parts/evidence/distinct-evidence.ts';
import { Evidence } from '../parts/evidence/evidence.tsx';
import { Icon } from '../parts/icon.tsx';
import { PrintButton } from '../parts/print-button.tsx';
import { familyHue } from '../parts/role/family-hue.ts';
import { TruncationNote } from '../parts/truncation-note.tsx';
import { texts } from '../texts/texts.ts';
import type { Role } from './role.ts';
import { statementsOf } from './statements.tsx';

/** More names than these are folded away. */
const maxNames = 6;

/** Line of work, level, title, other names and summary of a role, and where one can go from here on the page. */
export function RoleHead({ role }: { readonly role: Role }) {
  const { ref, title, family, seniority, track } = role;
  const otherNames = (role.names?.edges ?? []).filter(({ node }) => node.text !== title);
  return (
    <header class="role-head" style={{ '--hue': familyHue(family) }}>
      <p class="kicker">
        {family && <a href={hrefOf({ view: 'family', ref: family })}>{family}</a>}
        {seniority && <span class="tag">{texts.seniority[seniority]}</span>}
        {track === 'MANAGEMENT' && <span class="tag">{texts.leadsPeople}</span>}
      </p>
      <h1>
        {title} <Evidence evidence={role.evidence} fact={title} />
      </h1>
      {otherNames.length > 0 && (
        <p class="small also">
          {texts.role.also} {formatList(otherNames.slice(0, maxNames).map(({ node }) => node.text))}{' '}
          <Evidence evidence={distinctEvidence(otherNames)} fact={texts.fact.alsoCalled(title)} />
        </p>
      )}
      {otherNames.length > maxNames && (
        <details class="small also no-print">
          <summary>{texts.role.moreNames(otherNames.length - maxNames)}</summary>
          {formatList(otherNames.slice(maxNames).map(({ node }) => node.text))}
          <TruncationNote count={role.names?.edges.length ?? 0} total={role.names?.totalCount} />
        </details>
      )}
      {statementsOf(role, ['SUMMARY']).map(({ node, evidence }) => (
        <p class="lead" key={node.id}>
          {node.text} <Evidence evidence={evidence} fact={texts.fact.states(title, node.text)} />
        </p>
      ))}
      {role.status === 'DEPRECATED' && <p class="note">{texts.role.deprecated}</p>}
      <p class="actions no-print">
        <a class="button" href={pathsHref({ from: ref })}>
          <Icon name="paths" /> {texts.paths.fromHere}
        </a>
        <a class="button quiet" href={hrefOf({ view: 'my-skills', goal: ref })}>
          <Icon name="mySkills" /> {texts.role.plan}
        </a>
      </p>
      <details class="more-actions narrow-fold no-print">
        <summary class="button quiet">{texts.role.more}</summary>
        <p class="actions">
          <a class="button quiet" href={pathsHref({ to: ref })}>
            {texts.paths.toHere}
          </a>
          <a class="button quiet" href={hrefOf({ view: 'map', role: ref })}>
            <Icon name="map" /> {texts.role.map}
          </a>
          <a class="button quiet" href={hrefOf({ view: 'compare', roles: [ref] })}>
            <Icon name="compare" /> {texts.role.compare}
          </a>
          <PrintButton />
        </p>
      </details>
    </header>
  );
}
