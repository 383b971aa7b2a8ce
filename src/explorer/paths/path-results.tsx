import type { CareerPathsFragment } from '../api/operations.ts';
import { pathsFromSkillsQuestion, pathsQuestion } from '../api/operations.ts';
import { type AnswerState, useAnswer } from '../api/use-answer.ts';
import { useLastAnswer } from '../api/use-last-answer.ts';
import { hrefOf } from '../navigation/address.ts';
import type { PathsAddress } from '../navigation/paths-address.ts';
import { hasKnownSkills, skillVariables } from '../own-skills/own-skills.ts';
import { useOwnAnswer } from '../own-skills/use-own-answer.ts';
import { useOwnSkills } from '../own-skills/use-own-skills.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { PrintedSources, sourceLines } from '../parts/evidence/printed-sources.tsx';
import { PathsPicture } from '../parts/picture/paths-picture.tsx';
import { PrintButton } from '../parts/print-button.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { usePlace } from '../parts/role/use-place.ts';
import { WhenAnswered } from '../parts/when-answered.tsx';
import { texts } from '../texts/texts.ts';
import { NoPath } from './no-path.tsx';
import { PathList } from './path-list.tsx';
import { orderOf, pathsWhere, payPlaceOf, placeOf } from './paths-where.ts';
import { TradeOffPlane } from './trade-off-plane.tsx';

interface PathResultsProps {
  readonly address: PathsAddress;
  titleOf(ref: string): string;
  change(part: Partial<PathsAddress>, how?: 'push' | 'replace'): void;
}

/** The paths from one role to another. */
export function PathsFromRole(props: PathResultsProps) {
  const { from, to, maxSteps } = props.address;
  const where = pathsWhere(props.address);
  const [keptPlace] = usePlace();
  const variables = {
    from,
    to,
    maxSteps,
    ...orderOf(props.address),
    where,
    ...placeOf(props.address),
    ...payPlaceOf(props.address, keptPlace),
  };
  const answerState = useOrderedAnswer(props.address, useAnswer(pathsQuestion, variables));
  return (
    <>
      <PathResults {...props} answerState={answerState} />
      <QuestionPanel question={pathsQuestion} variables={variables} />
    </>
  );
}

/** The paths from own skills: to a first role that they cover, and on from there; a notice while there are none. */
export function PathsFromSkills(props: PathResultsProps) {
  const [ownSkills] = useOwnSkills();
  const { to, maxSteps } = props.address;
  const { skills, tools } = skillVariables(ownSkills);
  const where = pathsWhere(props.address);
  const [keptPlace] = usePlace();
  const variables = {
    ownSkills: skills,
    ownTools: tools,
    to,
    maxSteps,
    ...orderOf(props.address),
    where,
    ...placeOf(props.address),
    ...payPlaceOf(props.address, keptPlace),
  };
  const canAsk = hasKnownSkills(ownSkills);
  const answerState = useOrderedAnswer(
    props.address,
    useOwnAnswer(pathsFromSkillsQuestion, canAsk ? variables : null),
  );
  if (!canAsk) {
    return (
      <p class="notice">
        {ownSkills.tools.length > 0 ? texts.mySkills.onlyTools : texts.paths.noSkills}{' '}
        <a href={hrefOf({ view: 'my-skills', goal: '' })}>{texts.paths.addSkills}</a>
      </p>
    );
  }
  return (
    <>
      <PathResults {...props} answerState={answerState} />
      <QuestionPanel question={pathsFromSkillsQuestion} variables={variables} personal />
    </>
  );
}

/** As useLastAnswer; but the previous answer says nothing of the measures of a trade-off. */
function useOrderedAnswer<Data>(
  { tradeOff }: PathsAddress,
  answerState: AnswerState<Data>,
): AnswerState<Data> {
  const withLast = useLastAnswer(answerState);
  return tradeOff.length > 0 ? answerState : withLast;
}

interface AnsweredPathsProps extends PathResultsProps {
  readonly answerState: AnswerState<{ readonly careerPaths: CareerPathsFragment | null }>;
}

const PathResults = ({ address, change, titleOf, answerState }: AnsweredPathsProps) => (
  <>
    <p class="visually-hidden" role="status">
      {foundText(answerState.answer?.data.careerPaths, startOf(address, titleOf), titleOf(address.to))}
    </p>
    <WhenAnswered answerState={answerState}>
      {({ data: { careerPaths }, problems }) => {
        const paths = careerPaths?.nodes ?? [];
        if (!careerPaths || paths.length === 0) {
          return (
            <NoPath
              address={address}
              careerPaths={careerPaths}
              problems={problems}
              change={change}
              titleOf={titleOf}
            />
          );
        }
        return (
          <>
            <p class="section-note">
              {texts.move.typical} {!careerPaths.complete && texts.paths.incomplete}{' '}
              {careerPaths.place && texts.paths.countedIn(careerPaths.place)}{' '}
              {careerPaths.calculated && texts.paths.calculated}
            </p>
            <PathsPicture
              paths={paths}
              selectedRank={address.rank}
              label={texts.picture.label}
              select={(rank) => change({ rank }, 'replace')}
              file={{
                title: texts.fromTo(startOf(address, titleOf), titleOf(address.to)),
                sources: sourceLines(careerPaths),
              }}
            />
            {address.tradeOff.length > 0 && (
              <TradeOffPlane
                paths={paths}
                measures={address.tradeOff}
                selectedRank={address.rank}
                select={(rank) => change({ rank }, 'replace')}
              />
            )}
            <p class="actions no-print">
              <PrintButton />
              {!address.fromSkills && (
                <CopyButton
                  text={embedCode(address)}
                  label={texts.paths.embed}
                  copiedLabel={texts.paths.embedded}
                />
              )}
            </p>
            <PathList
              paths={paths}
              selectedRank={address.rank}
              select={(rank) => change({ rank }, 'replace')}
            />
            <PrintedSources answer={careerPaths} />
          </>
        );
      }}
    </WhenAnswered>
  </>
);

/** A frame with the picture of these paths, for the HTML of another site. */
function embedCode(address: PathsAddress): string {
  const source = `${location.origin}${hrefOf({ view: 'embed', ...address })}`.replaceAll('&', '&amp;');
  return texts.picture.embed(source, texts.name);
}

const startOf = ({ from, fromSkills }: PathsAddress, titleOf: (ref: string) => string): string =>
  fromSkills ? texts.paths.skillsStart : titleOf(from);

/** How many paths were found, for those who do not see them; empty while there are none, which is said elsewhere. */
const foundText = (careerPaths: CareerPathsFragment | null | undefined, from: string, to: string): string =>
  careerPaths && careerPaths.nodes.length > 0 ? texts.paths.found(careerPaths.nodes.length, from, to) : '';
