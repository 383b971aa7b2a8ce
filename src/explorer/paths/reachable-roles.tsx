import { useState } from 'preact/hooks';
import { type ReachQuery, reachQuestion } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { pathsHref } from '../navigation/address.ts';
import { distinctEvidence } from '../parts/evidence/distinct-evidence.ts';
import { Evidence } from '../parts/evidence/evidence.tsx';
import { PrintedSources } from '../parts/evidence/printed-sources.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { payTag } from '../parts/role/pay-tag.ts';
import { RoleLink } from '../parts/role/role-link.tsx';
import { WhenAnswered } from '../parts/when-answered.tsx';
import { texts } from '../texts/texts.ts';
import { distinctWork } from './distinct-work.ts';

/** Every role within three moves of a start, by the number of moves, each a link to its paths. */
export function ReachableRoles({ from }: { readonly from: string }) {
  const answerState = useAnswer(reachQuestion, { from });
  return (
    <>
      <WhenAnswered answerState={answerState}>
        {({ data }) => {
          const edges = data.reachableRoles?.edges ?? [];
          if (edges.length === 0) return <p class="notice">{texts.move.noNext}</p>;
          return (
            <>
              <p class="section-note">
                {texts.paths.withinNote} {texts.move.typical}{' '}
                {edges.some(({ calculated }) => calculated) && texts.paths.someCalculated}
              </p>
              {[1, 2, 3].map((steps) => (
                <RolesAtDistance key={steps} from={from} steps={steps} answer={data} />
              ))}
              <PrintedSources answer={data} />
            </>
          );
        }}
      </WhenAnswered>
      <QuestionPanel question={reachQuestion} variables={{ from }} />
    </>
  );
}

/** How many roles of one distance show until more are asked for. */
const maxAtFirst = 12;

interface RolesAtDistanceProps {
  readonly from: string;
  readonly steps: number;
  readonly answer: ReachQuery;
}

function RolesAtDistance({ from, steps, answer }: RolesAtDistanceProps) {
  const [isWhole, setWhole] = useState(false);
  const { edges = [], nodes = [] } = answer.reachableRoles ?? {};
  const reached = new Map(edges.map((edge) => [edge.node.ref, edge]));
  const stepsTo = ({ ref }: { readonly ref: string }) => reached.get(ref)?.path.stepCount ?? 0;
  const roles = distinctWork(nodes, stepsTo).flatMap((role) => {
    const edge = reached.get(role.ref);
    return edge?.path.stepCount === steps ? [{ role, edge }] : [];
  });
  if (roles.length === 0) return null;
  roles.sort((a, b) => compareReached(a.edge, b.edge));
  const shownRoles = isWhole ? roles : roles.slice(0, maxAtFirst);
  return (
    <section>
      <h2>{texts.paths.within(steps)}</h2>
      {(isWhole ? groupsOf(shownRoles) : [{ family: null, members: shownRoles }]).map(
        ({ family, members }) => (
          <section key={family} class="reach-group">
            {family && <h3>{family}</h3>}
            <ul class="role-links">
              {members.map(({ role, edge }) => (
                <li key={role.ref}>
                  <RoleLink role={role} href={pathsHref({ from, to: role.ref })} note={noteOn(role, edge)} />
                  <Evidence
                    evidence={distinctEvidence(edge.path.steps)}
                    fact={texts.fact.leadsTo(answer.from?.title ?? '', role.title)}
                  />
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
      {!isWhole && roles.length > maxAtFirst && (
        <button type="button" class="link-button no-print" onClick={() => setWhole(true)}>
          {texts.role.showAll(roles.length)}
        </button>
      )}
    </section>
  );
}

type Reach = NonNullable<ReachQuery['reachableRoles']>;

interface ReachedRole {
  readonly role: Reach['nodes'][number];
  readonly edge: Reach['edges'][number];
}

/** How many skills a path adds; null where one of its roles lists none. */
const newSkillsOf = ({ path }: ReachedRole['edge']): number | null =>
  path.steps.some(({ skillsKnown }) => skillsKnown === 0) ? null : (path.skillsToGain?.nodes.length ?? null);

/** Ways that are not calculated first, then the most typical, then those with least to learn, unknown last. */
const compareReached = (a: ReachedRole['edge'], b: ReachedRole['edge']): number =>
  Number(a.calculated) - Number(b.calculated) ||
  (a.path.cost ?? Number.POSITIVE_INFINITY) - (b.path.cost ?? Number.POSITIVE_INFINITY) ||
  (newSkillsOf(a) ?? Number.POSITIVE_INFINITY) - (newSkillsOf(b) ?? Number.POSITIVE_INFINITY) ||
  0;

/** The roles by their line of work, in the order of the first of each; occupations of publishers have none. */
function groupsOf(roles: readonly ReachedRole[]) {
  const groups = new Map<string, ReachedRole[]>();
  for (const reachedRole of roles) {
    const family = reachedRole.role.family ?? texts.paths.officialGroup;
    groups.set(family, [...(groups.get(family) ?? []), reachedRole]);
  }
  return [...groups].map(([family, members]) => ({ family, members }));
}

/** The years before the moves, or that a way is calculated, of which nobody knows them; skills to learn, pay, and the stops. */
function noteOn({ pay }: ReachedRole['role'], edge: ReachedRole['edge']): string {
  const { path, calculated } = edge;
  const newSkills = newSkillsOf(edge);
  const years = path.yearsBefore ? texts.paths.years(path.yearsBefore) : texts.move.afterUnknown;
  return [
    calculated ? texts.paths.byCalculation : years,
    newSkills === null ? texts.picture.skillsUnknown : texts.picture.newSkills(newSkills),
    payTag(pay?.edges ?? []) ?? texts.picture.payUnknown,
    ...(path.steps.length > 1
      ? [texts.paths.over(path.steps.slice(0, -1).flatMap(({ to }) => (to ? [to.title] : [])))]
      : []),
  ].join(' · ');
}
