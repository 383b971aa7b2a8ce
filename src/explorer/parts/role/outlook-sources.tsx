import type { ProjectedChangeFragment } from '../../api/operations.ts';

type OutlookSource = Pick<NonNullable<ProjectedChangeFragment['source']>, 'title' | 'url'>;

interface OutlookSourcesProps {
  readonly outlook: Pick<ProjectedChangeFragment, 'source'> & {
    readonly figures?: readonly { readonly source: OutlookSource | null }[];
  };
}

/** Who gives the figures of an outlook: that of its period first, then the others, where they are told. */
export function OutlookSources({ outlook: { source, figures = [] } }: OutlookSourcesProps) {
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
