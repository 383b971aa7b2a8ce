import { CareerGraphError } from '../domain/errors.ts';
import type { DescribedKind } from '../domain/graph-model.ts';
import { chooseRef } from '../domain/name.ts';
import type { CareerReader } from '../store/career-store.ts';
import { decodeGlobalId } from './global-id.ts';

const maxRefLength = 200;

/**
 * The id of the thing that a caller's text names.
 *
 * @throws CareerGraphError NOT_FOUND, AMBIGUOUS, or BAD_USER_INPUT for an empty or overlong text
 */
export async function resolveRef(
  reader: CareerReader,
  kind: DescribedKind,
  ref: string,
  argument: string,
): Promise<string> {
  const [id] = await resolveRefs(reader, kind, { [argument]: ref });
  return id as string;
}

/** The same for several arguments in one store call; the ids in the arguments' order. */
export async function resolveRefs(
  reader: CareerReader,
  kind: DescribedKind,
  refs: Readonly<Record<string, string>>,
): Promise<string[]> {
  const given = Object.entries(refs).map(([argument, ref]) => {
    if (ref.trim() === '') {
      throw new CareerGraphError('BAD_USER_INPUT', `${argument}: must not be empty.`, { argument });
    }
    if (ref.length > maxRefLength) {
      throw new CareerGraphError('BAD_USER_INPUT', `${argument}: at most ${maxRefLength} characters.`, {
        argument,
      });
    }
    const global = decodeGlobalId(ref);
    return { argument, ref, text: global?.typename === kind ? global.id : ref };
  });
  const candidates = await reader.resolve(
    kind,
    given.map(({ text }) => text),
  );
  return given.map(({ argument, ref }, i) =>
    chooseRef(candidates[i] ?? [], { kind: kind.toLowerCase(), argument, ref }),
  );
}
