import type { ComponentChildren } from 'preact';
import type { ProofFragment } from '../api/operations.ts';
import { formatList, formatPercent } from '../format/format.ts';
import { hrefOf } from '../navigation/address.ts';
import { Icon } from '../parts/icon.tsx';
import { Proof } from '../parts/proof.tsx';
import { RoleLink } from '../parts/role-link.tsx';
import { texts } from '../texts.ts';
import { codeAddress } from './code-address.ts';
import type { Role } from './role.ts';

interface Fact {
  readonly key: string;
  readonly shown: ComponentChildren;
  readonly said: string;
  readonly evidence: readonly ProofFragment[];
}

/** A short list of facts, each with its source; nothing at all when there is none. */
function Facts({ title, facts, note }: { title: string; facts: readonly Fact[]; note?: string }) {
  if (facts.length === 0) return null;
  return (
    <section class="facts">
      <h2>{title}</h2>
      {note && <p class="section-note">{note}</p>}
      <ul>
        {facts.map(({ key, shown, said, evidence }) => (
          <li key={key}>
            <span>{shown}</span> <Proof evidence={evidence} fact={said} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Props {
  readonly role: Role;
}

export const Education = ({ role }: Props) => (
  <Facts
    title={texts.role.sections.education}
    facts={(role.credentials?.edges ?? []).map(({ node, need, share, evidence }) => {
      const words = [need && texts.role.need[need], share !== null && formatPercent(share)]
        .filter(Boolean)
        .join(', ');
      return {
        key: node.name,
        shown: (
          <>
            {node.name} {words && <span class="small">{words}</span>}
            {node.fieldsOfStudy.length > 0 && <span class="small"> ({formatList(node.fieldsOfStudy)})</span>}
          </>
        ),
        said: `${role.title} asks for ${node.name}, ${words}`,
        evidence,
      };
    })}
  />
);

export const Enjoyments = ({ role }: Props) => (
  <Facts
    title={texts.role.sections.enjoy}
    facts={(role.traits?.edges ?? []).map(({ node, evidence }) => {
      const verb = node.kind === 'INTERESTED_IN' ? texts.role.interested : texts.role.enjoys;
      return {
        key: node.id,
        shown: (
          <>
            {verb} <a href={hrefOf({ view: 'interest', ref: node.id })}>{node.name.toLowerCase()}</a>
          </>
        ),
        said: `People in the role ${role.title} often ${verb} ${node.name}`,
        evidence,
      };
    })}
  />
);

export const Industries = ({ role }: Props) => (
  <Facts
    title={texts.role.sections.industries}
    facts={(role.industries?.edges ?? []).map(({ node, evidence }) => ({
      key: node.ref,
      shown: <a href={hrefOf({ view: 'industry', ref: node.ref })}>{node.name}</a>,
      said: `${role.title} works in ${node.name}`,
      evidence,
    }))}
  />
);

export const Products = ({ role }: Props) => (
  <Facts
    title={texts.role.sections.builds}
    facts={(role.builds?.edges ?? []).map(({ node, evidence }) => ({
      key: node.name,
      shown: node.name,
      said: `${role.title} builds ${node.name}`,
      evidence,
    }))}
  />
);

export const WorksWith = ({ role }: Props) => (
  <Facts
    title={texts.role.sections.worksWith}
    facts={(role.worksWith?.edges ?? []).map(({ node, evidence }) => ({
      key: node.ref,
      shown: <RoleLink role={node} />,
      said: `${role.title} works with ${node.title}`,
      evidence,
    }))}
  />
);

/** The occupations that the role's codes stand for: what is said of them is not said of the role. */
export const OfficialOccupations = ({ role }: Props) => (
  <Facts
    title={texts.role.sections.official}
    note={texts.role.officialNote}
    facts={role.official.flatMap(({ role: occupation, match, code }) =>
      occupation
        ? [
            {
              key: occupation.ref,
              shown: (
                <>
                  <a href={hrefOf({ view: 'role', ref: occupation.ref })}>{occupation.title}</a>{' '}
                  <span class="small">
                    {[
                      code && `${code.scheme ? texts.role.schemes[code.scheme] : ''} ${code.code}`,
                      match && texts.role.match[match],
                    ]
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                </>
              ),
              said: `${role.title} stands for the official occupation ${occupation.title}`,
              evidence: occupation.evidence,
            },
          ]
        : [],
    )}
  />
);

export const RelatedRoles = ({ role }: Props) => (
  <Facts
    title={texts.role.sections.related}
    note={texts.role.relatedNote}
    facts={(role.related?.edges ?? []).map(({ node, evidence }) => ({
      key: node.ref,
      shown: <RoleLink role={node} />,
      said: `${role.title} is related to ${node.title}`,
      evidence,
    }))}
  />
);

export const Codes = ({ role }: Props) => (
  <Facts
    title={texts.role.sections.codes}
    facts={(role.codes?.edges ?? []).map(({ node, match, evidence }) => {
      const address = codeAddress(node);
      const name = `${node.scheme ? texts.role.schemes[node.scheme] : ''} ${node.code}`;
      return {
        key: name,
        shown: (
          <>
            {address ? (
              <a href={address} target="_blank" rel="noreferrer">
                {name} <Icon name="outside" />
              </a>
            ) : (
              name
            )}{' '}
            <span class="small">
              {[node.title, match && texts.role.match[match]].filter(Boolean).join(', ')}
            </span>
          </>
        ),
        said: `${role.title} has the code ${name}`,
        evidence,
      };
    })}
  />
);
