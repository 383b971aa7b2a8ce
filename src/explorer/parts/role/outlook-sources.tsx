import type { ProjectedChangeFragment } from '../../api/operations.ts';

/** Who gives the figures of an outlook: that of its period first, then the others. */
export function OutlookSources({
  outlook: { source, figures },
}: {
  readonly outlook: ProjectedChangeFragment;
}) {
  const sources = new Map(
    [source, ...figures.map((figure) => figure.source)].flatMap((one) => (one ? [[one.title, one.url]] : [])),
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
