import type { DescribedKind } from '../graph/model.ts';
import type { NameIndex } from './name-index.ts';

/** Asks which things of other vocabularies are the same as some. */
export interface SameThingsQuestion {
  /** Ids by kind. */
  readonly ids: Partial<Record<DescribedKind, readonly string[]>>;
}

/** By kind and id all that are the same, itself included. */
export type SameThings = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** The things that are EXACT to some, by kind and id. O(ids) */
export const sameThings = (index: NameIndex, { ids }: SameThingsQuestion): SameThings =>
  Object.fromEntries(
    Object.entries(ids).map(([kind, list]) => [
      kind,
      Object.fromEntries(list.map((id) => [id, index.sameIds(kind as DescribedKind, id)])),
    ]),
  );
