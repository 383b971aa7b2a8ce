import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../api/ask.ts';
import { type PayFigureFragment, payInPlaceQuestion } from '../../api/operations.ts';
import { texts } from '../../texts/texts.ts';

/** A role with its pay figures, the closest first; undefined while they are awaited. */
export interface PaidRole {
  readonly ref: string;
  readonly title: string;
  readonly figures?: readonly PayFigureFragment[] | undefined;
}

interface PayInPlace {
  /** The place and roles that were asked for, so that an answer to an earlier question is not shown. */
  readonly key: string;
  readonly figuresByRef: ReadonlyMap<string, readonly PayFigureFragment[]>;
  readonly problems: readonly string[];
}

const nothing: PayInPlace = { key: '', figuresByRef: new Map(), problems: [] };

/**
 * The roles with their pay in a place, or in the nearest place around it that has a figure; one request for each that comes
 * without figures.
 *
 * @param place as somebody wrote it; whole countries when empty
 */
export function usePayInPlace(
  roles: readonly PaidRole[],
  place: string,
): { readonly paidRoles: readonly PaidRole[]; readonly problems: readonly string[] } {
  const [answered, setAnswered] = useState(nothing);
  const refs = roles.filter(({ figures }) => !figures).map(({ ref }) => ref);
  const key = JSON.stringify([place, refs]);
  useEffect(() => {
    if (refs.length === 0) return undefined;
    const leaving = new AbortController();
    const variablesOf = (ref: string) => ({ ref, ...(place !== '' && { place }) });
    Promise.all(refs.map((ref) => ask(payInPlaceQuestion, variablesOf(ref), leaving.signal))).then(
      (answers) => {
        const messages = answers.flatMap(({ problems }) => problems.map(({ message }) => message));
        const figures = answers.flatMap(({ data }, index) => {
          const edges = data.role?.pay?.edges;
          return edges ? [[refs[index] ?? '', edges] as const] : [];
        });
        setAnswered({ key, figuresByRef: new Map(figures), problems: [...new Set(messages)] });
      },
      () => {
        if (!leaving.signal.aborted) setAnswered({ ...nothing, key, problems: [texts.payScale.noAnswer] });
      },
    );
    return () => leaving.abort();
  }, [key]);
  const { figuresByRef, problems } = answered.key === key ? answered : nothing;
  return {
    paidRoles: roles.map((role) => ({ ...role, figures: role.figures ?? figuresByRef.get(role.ref) })),
    problems,
  };
}
