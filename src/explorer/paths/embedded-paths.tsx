import { pathsQuestion } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { hrefOf } from '../navigation/address.ts';
import { navigate } from '../navigation/navigate.ts';
import type { PathsAddress } from '../navigation/paths-address.ts';
import { Icon } from '../parts/icon.tsx';
import { PathsPicture } from '../parts/picture/paths-picture.tsx';
import { WhenAnswered } from '../parts/when-answered.tsx';
import { texts } from '../texts/texts.ts';
import { orderOf, pathsWhere, placeOf } from './paths-where.ts';

/** The picture of paths in a frame of another site, with a link to the whole view. */
export function EmbeddedPaths(address: PathsAddress) {
  const { from, to, maxSteps, rank } = address;
  const answerState = useAnswer(pathsQuestion, {
    from,
    to,
    maxSteps,
    ...orderOf(address),
    where: pathsWhere(address),
    ...placeOf(address),
  });
  return (
    <main class="embedded" id="content">
      <WhenAnswered answerState={answerState}>
        {({ data: { careerPaths, from: start, to: end } }) => {
          const title = texts.fromTo(start?.title ?? from, end?.title ?? to);
          const paths = careerPaths?.nodes ?? [];
          return (
            <>
              <h1>{title}</h1>
              {paths.length === 0 ? (
                <p>{texts.paths.none(start?.title ?? from, end?.title ?? to)}</p>
              ) : (
                <PathsPicture
                  paths={paths}
                  selectedRank={rank}
                  label={title}
                  select={(choice) =>
                    navigate(hrefOf({ view: 'embed', ...address, rank: choice }), 'replace')
                  }
                />
              )}
              <p class="small">
                {texts.move.typical}{' '}
                <a href={hrefOf({ view: 'paths', ...address })} target="_blank" rel="noreferrer">
                  {texts.paths.openWhole} <Icon name="outside" />
                </a>
              </p>
            </>
          );
        }}
      </WhenAnswered>
    </main>
  );
}
