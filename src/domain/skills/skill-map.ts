import { type Rows, rowsOf, transposed } from '../collections/rows.ts';
import { compareText } from '../collections/text.ts';
import { credentialLevels, seniorities } from '../graph/vocabulary.ts';
import { type Rarity, type Requirements, rarityOf, skillRarity, skillWeights } from './coverage.ts';
import { usualEducation } from './usual-education.ts';

/** What roles list of one kind of thing, as parallel columns in any order; unknown is null. */
interface ListColumns {
  readonly id: readonly string[];
  readonly importance: readonly (number | null)[];
}

/**
 * Skills and all that roles are compared by, as an engine hands it over. Merged over sources already; unknown is null.
 * Ends that nobody describes are left out. Roles, skills, tools, activities and credentials each by id.
 */
export interface SkillMapColumns {
  readonly roles: readonly {
    readonly id: string;
    readonly family: string | null;
    readonly seniority: string | null;
    /** Ids, in any order. */
    readonly industries: readonly string[];
    readonly skills: ListColumns & {
      readonly level: readonly (number | null)[];
      readonly essential: readonly (boolean | null)[];
    };
    readonly tools: ListColumns;
    /** Ids, in any order. */
    readonly activities: readonly string[];
    readonly credentials: {
      readonly id: readonly string[];
      readonly need: readonly (string | null)[];
      readonly share: readonly (number | null)[];
    };
    /** Texts of its names and of its RESPONSIBILITY statements, in any order. */
    readonly names: readonly string[];
    readonly responsibilities: readonly string[];
  }[];
  readonly skills: readonly {
    readonly id: string;
    readonly kind: string | null;
    /** Ids, in any order, but for what it builds on only optionally. */
    readonly buildsOn: readonly string[];
  }[];
  readonly tools: readonly { readonly id: string; readonly supports: readonly string[] }[];
  readonly activities: readonly { readonly id: string; readonly name: string }[];
  readonly credentials: readonly { readonly id: string; readonly level: string | null }[];
}

/**
 * An immutable projection of skills, tools and what roles are compared by. All things are indexed in id order; lists
 * are compressed sparse rows (see rows.ts).
 */
export interface SkillMap {
  readonly roles: Indexed;
  readonly skills: Indexed;
  readonly tools: Indexed;
  readonly credentials: Indexed;

  /** Per role the skills it lists, the most important first, unknown importance last, then by id. */
  readonly requirements: Requirements;
  /** Per entry of the requirements 1 or 0, or 2 when nobody says. */
  readonly essential: Uint8Array;
  /** Per entry of the requirements how much it counts; see coverage.ts. */
  readonly weights: Float64Array;
  readonly skillRarity: Rarity;
  /** Per skill 1 when it is of kind KNOWLEDGE. */
  readonly isKnowledge: Uint8Array;
  /** Per skill what is best learned before it, and the tools with which one practises it. */
  readonly buildsOn: Rows;
  readonly supportedBy: Rows;

  /** Per role the tools it uses, in the order of skills. */
  readonly uses: Rows & { readonly importance: Float64Array };
  readonly toolRarity: Rarity;

  readonly activities: Indexed;
  readonly activityNames: readonly string[];
  readonly performs: Rows;
  readonly names: readonly (readonly string[])[];
  readonly responsibilities: readonly (readonly string[])[];

  readonly families: readonly (string | null)[];
  readonly industries: readonly ReadonlySet<string>[];
  /** Per role its place in `seniorities` plus 1; 0 when unknown. */
  readonly seniority: Uint8Array;
  /** Per credential its place in `credentialLevels` plus 1; 0 when unknown. */
  readonly credentialLevel: Uint8Array;
  /** Per role the credentials that will do: usually required ones and their alternatives. */
  readonly accepted: Rows;
  /** Per role the level of education that it usually asks for, as in `credentialLevel`; 0 when nobody says. */
  readonly education: Uint8Array;
}

/** Ids in code point order, and the place of each. */
interface Indexed {
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
}

/** O(entries · log of a list), plus the texts. */
export function buildSkillMap(columns: SkillMapColumns): SkillMap {
  const roles = sortedById(columns.roles);
  const skills = sortedById(columns.skills);
  const tools = sortedById(columns.tools);
  const activities = sortedById(columns.activities);
  const credentials = sortedById(columns.credentials);
  const [skillIndex, toolIndex] = [indexed(skills), indexed(tools)];
  const [credentialIndex, activityIndex] = [indexed(credentials), indexed(activities)];

  const required = listed(
    roles.map((role) => role.skills),
    skillIndex.indexOf,
  );
  const requirements: Requirements = {
    skillIds: skillIndex.ids,
    offsets: required.offsets,
    skills: required.items,
    importance: required.importance,
    level: required.column(({ level }, i) => level[i] ?? Number.NaN, Float64Array),
    optional: required.column(({ essential }, i) => (essential[i] === false ? 1 : 0), Uint8Array),
  };
  const rarity = skillRarity(requirements);
  const { offsets, items, importance } = listed(
    roles.map((role) => role.tools),
    toolIndex.indexOf,
  );
  const supports = rowsOf(
    tools.map((tool) => tool.supports),
    skillIndex.indexOf,
  );
  const credentialLevel = Uint8Array.from(credentials, ({ level }) => placeIn(credentialLevels, level));
  return {
    roles: indexed(roles),
    skills: skillIndex,
    tools: toolIndex,
    credentials: credentialIndex,
    requirements,
    essential: required.column(({ essential }, i) => Number(essential[i] ?? 2), Uint8Array),
    weights: skillWeights(requirements, rarity),
    skillRarity: rarity,
    isKnowledge: Uint8Array.from(skills, ({ kind }) => (kind === 'KNOWLEDGE' ? 1 : 0)),
    buildsOn: rowsOf(
      skills.map((skill) => skill.buildsOn),
      skillIndex.indexOf,
    ),
    supportedBy: transposed(supports, skills.length),
    uses: { offsets, items, importance },
    toolRarity: rarityOf({ offsets, items }, tools.length, 1),
    activities: activityIndex,
    activityNames: activities.map(({ name }) => name),
    performs: rowsOf(
      roles.map((role) => role.activities),
      activityIndex.indexOf,
    ),
    names: roles.map((role) => role.names),
    responsibilities: roles.map((role) => role.responsibilities),
    families: roles.map(({ family }) => family),
    industries: roles.map((role) => new Set(role.industries)),
    seniority: Uint8Array.from(roles, (role) => placeIn(seniorities, role.seniority)),
    credentialLevel,
    accepted: rowsOf(
      roles.map(({ credentials: { id, need } }) =>
        id.filter((_, i) => need[i] === 'USUALLY_REQUIRED' || need[i] === 'ALTERNATIVE'),
      ),
      credentialIndex.indexOf,
    ),
    education: Uint8Array.from(roles, ({ credentials: { id, need, share } }) =>
      usualEducation(
        id.map((credential, i) => ({
          level: credentialLevel[credentialIndex.indexOf.get(credential) ?? -1] ?? 0,
          need: need[i] ?? null,
          share: share[i] ?? null,
        })),
      ),
    ),
  };
}

const sortedById = <T extends { readonly id: string }>(things: readonly T[]): T[] =>
  [...things].sort((a, b) => compareText(a.id, b.id));

function indexed(things: readonly { readonly id: string }[]): Indexed {
  const ids = things.map(({ id }) => id);
  return { ids, indexOf: new Map(ids.map((id, i) => [id, i])) };
}

/** The place of a word plus 1; 0 when it is unknown. */
const placeIn = (words: readonly string[], word: string | null): number =>
  word === null ? 0 : words.indexOf(word) + 1;

/** Rows of what roles list, the most important first, unknown importance last, then by id. */
function listed<Columns extends ListColumns>(
  lists: readonly Columns[],
  indexOf: ReadonlyMap<string, number>,
) {
  const places = lists.map(({ id, importance }) =>
    [...id.keys()]
      .filter((i) => indexOf.has(id[i] as string))
      .sort(
        (a, b) =>
          (importance[b] ?? -1) - (importance[a] ?? -1) || compareText(id[a] as string, id[b] as string),
      ),
  );
  const offsets = new Uint32Array(lists.length + 1);
  places.forEach((row, list) => {
    offsets[list + 1] = (offsets[list] as number) + row.length;
  });
  const count = offsets[lists.length] as number;
  /** A column in the order of the rows. */
  const column = <A extends Float64Array | Uint8Array | Uint32Array>(
    read: (columns: Columns, i: number) => number,
    Type: new (length: number) => A,
  ): A => {
    const values = new Type(count);
    let entry = 0;
    places.forEach((row, list) => {
      for (const i of row) values[entry++] = read(lists[list] as Columns, i);
    });
    return values;
  };
  return {
    offsets,
    items: column(({ id }, i) => indexOf.get(id[i] as string) as number, Uint32Array),
    importance: column((columns, i) => columns.importance[i] ?? Number.NaN, Float64Array),
    column,
  };
}
