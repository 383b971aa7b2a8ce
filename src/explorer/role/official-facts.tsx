import { hrefOf } from '../navigation/address.ts';
import { codeAddress } from '../parts/code-address.ts';
import { Icon } from '../parts/icon.tsx';
import { RoleLink } from '../parts/role/role-link.tsx';
import { texts } from '../texts/texts.ts';
import { FactList } from './fact-list.tsx';
import type { Role } from './role.ts';

interface FactsProps {
  readonly role: Role;
}

type Code = Pick<NonNullable<Role['official'][number]['code']>, 'scheme' | 'code'>;

const codeName = ({ scheme, code }: Code): string => `${scheme ? texts.codeSchemes[scheme] : ''} ${code}`;

/** The codes without those that a longer one of the same scheme begins with: ISCO 5230 is in 523, 52 and 5 anyway. */
function narrowestCodes({ codes }: Role) {
  const edges = codes?.edges ?? [];
  return edges.filter(
    ({ node: { scheme, code } }) =>
      !edges.some(({ node }) => node.scheme === scheme && node.code !== code && node.code.startsWith(code)),
  );
}

/** Official codes of the role, each with its match and, where there is one, the publisher's page. */
export const Codes = ({ role }: FactsProps) => (
  <FactList
    title={texts.role.sections.codes}
    facts={narrowestCodes(role).map(({ node, match, evidence }) => {
      const address = codeAddress(node);
      const name = codeName(node);
      return {
        key: name,
        content: (
          <>
            {address ? (
              <a href={address} target="_blank" rel="noreferrer">
                {name} <Icon name="outside" />
              </a>
            ) : (
              name
            )}{' '}
            <span class="small">
              {[node.title, match && texts.codeMatch[match]].filter(Boolean).join(', ')}
            </span>
          </>
        ),
        sentence: texts.fact.hasCode(role.title, name),
        evidence,
      };
    })}
  />
);

/** Occupations behind the role's codes: a fact about one of them is none about the role. */
export const OfficialOccupations = ({ role }: FactsProps) => (
  <FactList
    title={texts.role.sections.official}
    note={texts.role.officialNote}
    facts={role.official.flatMap(({ role: occupation, match, code }) =>
      occupation
        ? [
            {
              key: occupation.ref,
              content: (
                <>
                  <a href={hrefOf({ view: 'role', ref: occupation.ref })}>{occupation.title}</a>{' '}
                  <span class="small">
                    {[code && codeName(code), match && texts.codeMatch[match]].filter(Boolean).join(', ')}
                  </span>
                </>
              ),
              sentence: texts.fact.standsFor(role.title, occupation.title),
              evidence: occupation.evidence,
            },
          ]
        : [],
    )}
  />
);

/** Roles that an official source lists as related; related is no move. */
export const RelatedRoles = ({ role }: FactsProps) => (
  <FactList
    title={texts.role.sections.related}
    note={texts.role.relatedNote}
    sideBySide
    facts={(role.related?.edges ?? []).map(({ node, evidence }) => ({
      key: node.ref,
      content: <RoleLink role={node} />,
      sentence: texts.fact.relatedTo(role.title, node.title),
      evidence,
    }))}
  />
);
