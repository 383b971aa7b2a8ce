import { useState } from 'preact/hooks';
import { pathsQuestion } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { hrefOf } from '../navigation/address.ts';
import { anyPaths } from '../navigation/paths-address.ts';
import { PathsPicture } from '../parts/picture/paths-picture.tsx';
import { texts } from '../texts/texts.ts';

const example = { ...anyPaths, from: 'cashier', to: 'human-resources-specialist' };
const { from, to, maxSteps, rankBy } = example;

const maxPaths = 3;

/** One real answer, to show what can be asked; nothing where the graph has no such paths. */
export function Example() {
  const [rank, setRank] = useState(1);
  const { answer } = useAnswer(pathsQuestion, { from, to, maxSteps, rankBy, first: maxPaths, where: {} });
  const paths = answer?.data.careerPaths?.nodes ?? [];
  if (paths.length === 0) return null;
  const title = texts.fromTo(answer?.data.from?.title ?? '', answer?.data.to?.title ?? '');
  return (
    <section class="example">
      <h2>{texts.start.exampleTitle}</h2>
      <p class="section-note">
        {title}. {texts.move.typical}{' '}
        <a href={hrefOf({ view: 'paths', ...example })}>{texts.start.exampleOpen}</a>
      </p>
      <PathsPicture paths={paths} selectedRank={rank} label={title} select={setRank} />
    </section>
  );
}
