import { getOrAdd } from '../collections/grouping.ts';
import { GrowingArray } from '../collections/growing-array.ts';
import { compareText } from '../collections/text.ts';
import { type EquivalenceColumns, equivalenceOf } from '../graph/equivalence.ts';
import { mergeNext } from '../graph/merge.ts';
import { compareEntries } from '../graph/precedence.ts';
import type { Properties } from '../graph/property.ts';
import type { Requirements } from '../skills/requirements.ts';
import type { RequirementColumns } from './career-map-columns.ts';

/** How a role requires a skill. */
interface Requirement extends Properties {
  readonly importance: number | null;
  /** Number of the source that the importance is from, from 1; null when it is unknown. */
  readonly ratedBy: number | null;
  readonly level: number | null;
  readonly essential: boolean | null;
}

/** Builds the requirements of roles, role by role, merged over sources. O(facts · log of a role's facts) */
export class RequirementList {
  readonly #rankOf: readonly number[];
  readonly #numberOf = new Map<string, number>(); // skills, numbered as they come
  readonly #offsets = new GrowingArray(Uint32Array);
  readonly #skills = new GrowingArray(Uint32Array);
  readonly #importance = new GrowingArray(Float64Array);
  readonly #level = new GrowingArray(Float64Array);
  readonly #ratedBy = new GrowingArray(Uint16Array);
  readonly #optional = new GrowingArray(Uint8Array);

  /** @param rankOf per source its position in order of precedence */
  constructor(rankOf: readonly number[]) {
    this.#rankOf = rankOf;
  }

  /** Adds the next role. */
  add(columns: RequirementColumns): void {
    this.#offsets.push(this.#skills.length);
    const entries = [...merged(columns, this.#rankOf)].sort(byImportance);
    for (const [skill, { importance, ratedBy, level, essential }] of entries) {
      this.#skills.push(getOrAdd(this.#numberOf, skill, () => this.#numberOf.size));
      this.#importance.push(importance ?? Number.NaN);
      this.#level.push(level ?? Number.NaN);
      this.#ratedBy.push(ratedBy ?? 0);
      this.#optional.push(essential === false ? 1 : 0);
    }
  }

  /**
   * The requirements; called once, at the end.
   *
   * @param otherSkills ids of skills that get an index although no role may list them
   */
  build(otherSkills: readonly string[], equivalents: EquivalenceColumns): Requirements {
    this.#offsets.push(this.#skills.length);
    for (const skill of [...otherSkills, ...equivalents.from, ...equivalents.to]) {
      getOrAdd(this.#numberOf, skill, () => this.#numberOf.size);
    }
    const skillIds = [...this.#numberOf.keys()].sort(compareText);
    const indexOf = new Uint32Array(skillIds.length); // by number
    for (const [index, id] of skillIds.entries()) indexOf[this.#numberOf.get(id) as number] = index;
    return {
      skillIds,
      offsets: this.#offsets.toArray(),
      skills: this.#skills.toArray().map((number) => indexOf[number] as number),
      importance: this.#importance.toArray(),
      level: this.#level.toArray(),
      ratedBy: this.#ratedBy.toArray(),
      optional: this.#optional.toArray(),
      equivalence: equivalenceOf(new Map(skillIds.map((id, i) => [id, i])), equivalents),
    };
  }
}

/** What a role requires, by skill. */
function merged(columns: RequirementColumns, rankOf: readonly number[]): Map<string, Requirement> {
  const { id, source, context, importance, level, essential } = columns;
  const entries = source
    .map((place, entry) => ({ rank: rankOf[place] as number, context: context[entry] as string, entry }))
    .sort(compareEntries);
  const requirements = new Map<string, Requirement>();
  for (const { entry, rank } of entries) {
    mergeNext(requirements, id[entry] as string, {
      importance: importance[entry] ?? null,
      ratedBy: importance[entry] == null ? null : rank + 1,
      level: level[entry] ?? null,
      essential: essential[entry] ?? null,
    });
  }
  return requirements;
}

type Entry = readonly [skill: string, requirement: Requirement];

const byImportance = ([skillA, a]: Entry, [skillB, b]: Entry): number =>
  (b.importance ?? -1) - (a.importance ?? -1) ||
  Number(a.essential === false) - Number(b.essential === false) ||
  compareText(skillA, skillB);
