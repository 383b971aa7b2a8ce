import { Derived } from '../collections/derived.ts';
import { rowsOf, transposed } from '../collections/rows.ts';
import { compareText } from '../collections/text.ts';
import { equivalenceOf, noEquivalents } from '../graph/equivalence.ts';
import { credentialLevels, seniorities } from '../graph/vocabulary.ts';
import { includedSkills } from './prerequisites.ts';
import { rarityOf, skillRarity, skillWeights } from './rarity.ts';
import type { Requirements } from './requirements.ts';
import type { Indexed, SkillMap } from './skill-map.ts';
import type { ListColumns, SkillMapColumns } from './skill-map-columns.ts';
import { usualEducation } from './usual-education.ts';

/** Builds the map. O(entries · log of a list + texts) */
export function buildSkillMap(columns: SkillMapColumns): SkillMap {
  const roles = sortedById(columns.roles);
  const skills = sortedById(columns.skills);
  const tools = sortedById(columns.tools);
  const activities = sortedById(columns.activities);
  const credentials = sortedById(columns.credentials);
  const sources = [...new Set(roles.flatMap((role) => role.sources))].sort(compareText);
  const [skillIndex, toolIndex] = [indexed(skills), indexed(tools)];
  const [credentialIndex, activityIndex] = [indexed(credentials), indexed(activities)];

  const ratingSources = [...new Set(roles.flatMap(({ skills }) => skills.ratedBy))]
    .filter((source) => source !== null)
    .sort(compareText);
  const required = sortedLists(
    roles.map((role) => role.skills),
    skillIndex.indexOf,
    ({ essential }, i) => Number(essential[i] === false),
  );
  const requirements: Requirements = {
    skillIds: skillIndex.ids,
    offsets: required.offsets,
    skills: required.items,
    importance: required.importance,
    level: required.column(({ level }, i) => level[i] ?? Number.NaN, Float64Array),
    ratedBy: required.column(({ ratedBy }, i) => ratingSources.indexOf(ratedBy[i] ?? '') + 1, Uint16Array),
    optional: required.column(({ essential }, i) => (essential[i] === false ? 1 : 0), Uint8Array),
    equivalence: equivalenceOf(skillIndex.indexOf, columns.equivalents?.skills ?? noEquivalents),
  };
  const toolEquivalence = equivalenceOf(toolIndex.indexOf, columns.equivalents?.tools ?? noEquivalents);
  const rarity = skillRarity(requirements);
  const { offsets, items, importance } = sortedLists(
    roles.map((role) => role.tools),
    toolIndex.indexOf,
  );
  const supports = rowsOf(
    tools.map((tool) => tool.supports),
    skillIndex.indexOf,
  );
  const buildsOn = rowsOf(
    skills.map((skill) => skill.buildsOn),
    skillIndex.indexOf,
  );
  const credentialLevel = Uint8Array.from(credentials, ({ level }) => codeIn(credentialLevels, level));
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
    buildsOn,
    includedSkills: includedSkills(buildsOn, requirements.equivalence),
    supportedBy: transposed(supports, skills.length),
    uses: { offsets, items, importance },
    toolRarity: rarityOf({ offsets, items }, tools.length, 1, toolEquivalence.standIn),
    toolEquivalence,
    activities: activityIndex,
    activityNames: activities.map(({ name }) => name),
    performs: rowsOf(
      roles.map((role) => role.activities),
      activityIndex.indexOf,
    ),
    names: roles.map((role) => role.names),
    responsibilities: roles.map((role) => role.responsibilities),
    sources,
    describedBy: rowsOf(
      roles.map((role) => role.sources),
      new Map(sources.map((id, i) => [id, i])),
    ),
    families: roles.map(({ family }) => family),
    industries: roles.map((role) => new Set(role.industries)),
    seniority: Uint8Array.from(roles, (role) => codeIn(seniorities, role.seniority)),
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
    derived: new Derived(),
  };
}

const sortedById = <T extends { readonly id: string }>(things: readonly T[]): T[] =>
  [...things].sort((a, b) => compareText(a.id, b.id));

function indexed(things: readonly { readonly id: string }[]): Indexed {
  const ids = things.map(({ id }) => id);
  return { ids, indexOf: new Map(ids.map((id, i) => [id, i])) };
}

/** Position of a word plus 1; 0 when unknown. */
const codeIn = (words: readonly string[], word: string | null): number =>
  word === null ? 0 : words.indexOf(word) + 1;

/**
 * Rows of listed things, the most important first, unknown importance last, then by `lateness`, then by id. Unknown ids
 * are left out.
 */
function sortedLists<Columns extends ListColumns>(
  lists: readonly Columns[],
  indexOf: ReadonlyMap<string, number>,
  lateness: (columns: Columns, i: number) => number = () => 0,
) {
  const order = lists.map((columns) => {
    const { id, importance } = columns;
    return [...id.keys()]
      .filter((i) => indexOf.has(id[i] as string))
      .sort(
        (a, b) =>
          (importance[b] ?? -1) - (importance[a] ?? -1) ||
          lateness(columns, a) - lateness(columns, b) ||
          compareText(id[a] as string, id[b] as string),
      );
  });
  const offsets = new Uint32Array(lists.length + 1);
  order.forEach((row, list) => {
    offsets[list + 1] = (offsets[list] as number) + row.length;
  });
  const count = offsets[lists.length] as number;
  /** A column in the order of the entries. */
  const column = <A extends Float64Array | Uint8Array | Uint16Array | Uint32Array>(
    read: (columns: Columns, i: number) => number,
    Type: new (length: number) => A,
  ): A => {
    const values = new Type(count);
    let entry = 0;
    order.forEach((row, list) => {
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
