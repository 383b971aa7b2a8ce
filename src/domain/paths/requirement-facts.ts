import { getOrAdd } from '../collections/grouping.ts';
import { GrowingArray } from '../collections/growing-array.ts';
import { compareText } from '../collections/text.ts';
import type { Requirements } from '../skills/coverage.ts';
import type { RequirementColumns } from './career-map-columns.ts';

/** What one role asks of a skill: the merge of what is said, per property the first known value. */
interface Requirement {
  readonly skill: string;
  readonly importance: number | null;
  readonly level: number | null;
  readonly essential: boolean | null;
}

/**
 * Gathers what roles ask for, role by role, merged over the sources.
 * O(facts · log of a role's)
 */
export class RequirementList {
  readonly #rankOf: readonly number[];
  readonly #numberOf = new Map<string, number>(); // of skills, in the order in which they are met
  readonly #offsets = new GrowingArray(Uint32Array);
  readonly #skills = new GrowingArray(Uint32Array);
  readonly #importance = new GrowingArray(Float64Array);
  readonly #level = new GrowingArray(Float64Array);
  readonly #optional = new GrowingArray(Uint8Array);

  /** @param rankOf per source its place in the order in which they are believed */
  constructor(rankOf: readonly number[]) {
    this.#rankOf = rankOf;
  }

  /** Of the next role. */
  add(columns: RequirementColumns): void {
    this.#offsets.push(this.#skills.length);
    for (const { skill, importance, level, essential } of merged(columns, this.#rankOf).sort(byImportance)) {
      this.#skills.push(getOrAdd(this.#numberOf, skill, () => this.#numberOf.size));
      this.#importance.push(importance ?? Number.NaN);
      this.#level.push(level ?? Number.NaN);
      this.#optional.push(essential === false ? 1 : 0);
    }
  }

  /** Nothing is added after it. */
  build(): Requirements {
    this.#offsets.push(this.#skills.length);
    const skillIds = [...this.#numberOf.keys()].sort(compareText);
    const placeOf = new Uint32Array(skillIds.length); // by number
    for (const [place, id] of skillIds.entries()) placeOf[this.#numberOf.get(id) as number] = place;
    return {
      skillIds,
      offsets: this.#offsets.toArray(),
      skills: this.#skills.toArray().map((number) => placeOf[number] as number),
      importance: this.#importance.toArray(),
      level: this.#level.toArray(),
      optional: this.#optional.toArray(),
    };
  }
}

function merged(columns: RequirementColumns, rankOf: readonly number[]): Requirement[] {
  const { id, source, context, importance, level, essential } = columns;
  const rank = (i: number): number => rankOf[source[i] as number] as number;
  const believed = [...id.keys()].sort(
    (a, b) => rank(a) - rank(b) || compareText(context[a] as string, context[b] as string) || a - b,
  );
  const found = new Map<string, Requirement>();
  for (const i of believed) {
    const skill = id[i] as string;
    const said = found.get(skill);
    found.set(skill, {
      skill,
      importance: said?.importance ?? importance[i] ?? null,
      level: said?.level ?? level[i] ?? null,
      essential: said?.essential ?? essential[i] ?? null,
    });
  }
  return [...found.values()];
}

const byImportance = (a: Requirement, b: Requirement): number =>
  (b.importance ?? -1) - (a.importance ?? -1) || compareText(a.skill, b.skill);
