import type { ProjectedChangeFragment } from '../../api/operations.ts';

interface OutlookSourcesProps {
  readonly outlook: ProjectedChangeFragment;
  /** Ids of the measures that are told; all when left out. */
  readonly measures?: readonly string[];
}

/** Who gives the figures of an outlook that are told: that of its period first, then the others. */
export function OutlookSources({ outlook: { source, figures }, measures }: OutlookSourcesProps) {
  const shownFigures = figures.filter(({ measure }) => !measures || measures.includes(measure?.ref ?? ''));
  const sources = new Map(
    [source, ...shownFigures.map((figure) => figure.source)].flatMap((one) =>
      one ? [[one.title, one.url]] : [],
    ),
  );
  return (
    <>
      {[...sources].map(([title, url], index) => (
        <span key={title}>
          {index > 0 && ' · '}
          {url ? <a href={url}>{title}</a> : title}
        </span>
      ))}
    </>
  );
}
