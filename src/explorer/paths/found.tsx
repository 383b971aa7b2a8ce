import type { WaysFragment } from '../api/operations.ts';
import { pathsFromSkillsQuestion, pathsQuestion } from '../api/operations.ts';
import { type Asked, useAnswer, useLastMeanwhile } from '../api/use-answer.ts';
import { askedWith, holdsSome } from '../my-skills/own-skills.ts';
import { useOwnAnswer } from '../my-skills/use-own-answer.ts';
import { useOwnSkills } from '../my-skills/use-own-skills.ts';
import { hrefOf, type PathsAddress } from '../navigation/address.ts';
import { Answered } from '../parts/answered.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { SheetSources } from '../parts/sheet-sources.tsx';
import { texts } from '../texts.ts';
import { Narrowing } from './narrowing.tsx';
import { NoWay } from './no-way.tsx';
import { OrderChoice } from './order-choice.tsx';
import { PathsPicture } from './picture.tsx';
import { Ways } from './ways.tsx';
import { whereOf } from './where-of.ts';

interface FoundProps {
  readonly address: PathsAddress;
  readonly titles: (ref: string) => string;
  change(part: Partial<PathsAddress>, how?: 'push' | 'replace'): void;
}

/** The ways from a role. */
export function Found(props: FoundProps) {
  const { from, to, by, maxSteps } = props.address;
  const variables = { from, to, maxSteps, rankBy: by, where: whereOf(props.address) };
  const asked = useLastMeanwhile(useAnswer(pathsQuestion, variables));
  return (
    <>
      <FoundWays {...props} asked={asked} />
      <QuestionPanel question={pathsQuestion} variables={variables} />
    </>
  );
}

/** The ways from what is kept in this browser: a first role that it covers, and on from there. */
export function FoundFromSkills(props: FoundProps) {
  const [own] = useOwnSkills();
  const { to, by, maxSteps } = props.address;
  const { skills, tools } = askedWith(own);
  const variables = {
    ownSkills: skills,
    ownTools: tools,
    to,
    maxSteps,
    rankBy: by,
    where: whereOf(props.address),
  };
  const some = holdsSome(own);
  const asked = useLastMeanwhile(useOwnAnswer(pathsFromSkillsQuestion, some ? variables : null));
  if (!some) {
    return (
      <p class="notice">
        {texts.paths.noSkills} <a href={hrefOf({ view: 'my-skills', goal: '' })}>{texts.paths.addSkills}</a>
      </p>
    );
  }
  return (
    <>
      <FoundWays {...props} asked={asked} />
      <QuestionPanel question={pathsFromSkillsQuestion} variables={variables} personal />
    </>
  );
}

interface FoundWaysProps extends FoundProps {
  readonly asked: Asked<{ readonly careerPaths: WaysFragment | null }>;
}

function FoundWays({ address, change, titles, asked }: FoundWaysProps) {
  const { by, way } = address;
  return (
    <>
      <div class="path-choices no-print">
        <OrderChoice chosen={by} choose={(order) => change({ by: order })} />
        <Narrowing address={address} change={change} titles={titles} />
      </div>
      <Answered asked={asked}>
        {({ data: { careerPaths }, problems }) => {
          const ways = careerPaths?.nodes ?? [];
          if (!careerPaths || ways.length === 0) {
            return (
              <NoWay
                address={address}
                paths={careerPaths}
                problems={problems}
                change={change}
                titles={titles}
              />
            );
          }
          return (
            <>
              <p class="section-note">
                {texts.paths.typical} {!careerPaths.complete && texts.paths.incomplete}
              </p>
              <PathsPicture paths={ways} chosen={way} label={texts.paths.pictureLabel} />
              <Ways ways={ways} chosen={way} choose={(rank) => change({ way: rank }, 'replace')} />
              <SheetSources answer={careerPaths} />
            </>
          );
        }}
      </Answered>
    </>
  );
}
