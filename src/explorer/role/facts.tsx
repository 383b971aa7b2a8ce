import { formatList, formatPercent } from '../format/format.ts';
import { hrefOf } from '../navigation/address.ts';
import { RoleLink } from '../parts/role/role-link.tsx';
import { texts } from '../texts/texts.ts';
import { type Fact, FactList } from './fact-list.tsx';
import type { Role } from './role.ts';

interface FactsProps {
  readonly role: Role;
}

/**
 * Credentials that the role asks for, how strongly, for what share of people, and in which fields; then what people in it
 * have mostly studied.
 */
export const Education = ({ role }: FactsProps) => (
  <FactList
    title={texts.role.sections.education}
    note={unpublishedNote(role)}
    facts={[...credentialFacts(role), ...studyFacts(role)]}
  />
);

const credentialFacts = (role: Role): Fact[] =>
  (role.credentials?.edges ?? []).map(({ node, need, share, evidence }) => {
    const details = [need && texts.role.need[need], share !== null && formatPercent(share)]
      .filter(Boolean)
      .join(', ');
    return {
      key: node.name,
      content: (
        <>
          {node.name} {details && <span class="small">{details}</span>}
          {node.fieldsOfStudy.length > 0 && <span class="small"> ({formatList(node.fieldsOfStudy)})</span>}
        </>
      ),
      sentence: texts.fact.asksFor(role.title, node.name, details),
      evidence,
    };
  });

const studyFacts = (role: Role): Fact[] =>
  (role.fieldsOfStudy?.edges ?? []).map(({ node, evidence }) => ({
    key: node.id,
    content: (
      <>
        {texts.role.background} <a href={hrefOf({ view: 'thing', ref: node.id })}>{node.name}</a>
      </>
    ),
    sentence: texts.fact.studied(role.title, node.name),
    evidence,
  }));

/** How much of a survey its publisher withholds; undefined when nothing. */
function unpublishedNote({ credentials }: Role): string | undefined {
  const share = Math.max(0, ...(credentials?.edges ?? []).map((edge) => edge.unpublishedShare ?? 0));
  return share > 0 ? texts.role.unpublished(share) : undefined;
}

/** Traits of one kind together, the most typical first. */
const traitsByKind = ({ traits }: Role) =>
  (['ENJOYS', 'INTERESTED_IN', null] as const).flatMap((kind) =>
    (traits?.edges ?? []).filter(({ node }) => node.kind === kind),
  );

/** What people in the role often enjoy or are interested in; said of people, never of the reader. */
export const Enjoyments = ({ role }: FactsProps) => (
  <FactList
    title={texts.role.sections.enjoy}
    facts={traitsByKind(role).map(({ node, importance, evidence }) => {
      const verb = texts.role.traitVerb[node.kind ?? 'UNKNOWN'];
      return {
        key: node.id,
        content: (
          <>
            {verb} <a href={hrefOf({ view: 'thing', ref: node.id })}>{texts.role.traitName(node.name)}</a>
            {importance != null && <Typical importance={importance} />}
          </>
        ),
        sentence: texts.fact.peopleOften(role.title, verb, node.name),
        evidence,
      };
    })}
  />
);

/** How typical a trait is of people in the role, in dots, and in words for who does not see them. */
function Typical({ importance }: { readonly importance: number }) {
  const { dots, of, words } = texts.role.typical(importance);
  return (
    <span class="typical" title={words}>
      {Array.from({ length: of }, (_, index) => (
        <span key={index} class={index < dots ? 'dot full' : 'dot'} aria-hidden="true" />
      ))}
      <span class="visually-hidden">{words}</span>
    </span>
  );
}

/** Industries that the role works in. */
export const Industries = ({ role }: FactsProps) => (
  <FactList
    title={texts.role.sections.industries}
    facts={(role.industries?.edges ?? []).map(({ node, evidence }) => ({
      key: node.ref,
      content: <a href={hrefOf({ view: 'industry', ref: node.ref })}>{node.name}</a>,
      sentence: texts.fact.worksIn(role.title, node.name),
      evidence,
    }))}
  />
);

/** Products that the role builds. */
export const Products = ({ role }: FactsProps) => (
  <FactList
    title={texts.role.sections.builds}
    facts={(role.builds?.edges ?? []).map(({ node, evidence }) => ({
      key: node.name,
      content: node.name,
      sentence: texts.fact.builds(role.title, node.name),
      evidence,
    }))}
  />
);

/** Roles that the role works with; working together is no move. */
export const WorksWith = ({ role }: FactsProps) => (
  <FactList
    title={texts.role.sections.worksWith}
    facts={(role.worksWith?.edges ?? []).map(({ node, evidence }) => ({
      key: node.ref,
      content: <RoleLink role={node} />,
      sentence: texts.fact.worksWith(role.title, node.title),
      evidence,
    }))}
  />
);
