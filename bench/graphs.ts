import type { Description, Fact } from '../src/domain/graph/fact.ts';
import type { Properties } from '../src/domain/graph/property.ts';
import { nameId, nameProperties } from '../src/domain/search/name.ts';
import type { SourceContent } from '../src/store/career-store.ts';

/** How large a generated graph is. */
export interface GraphSize {
  readonly roles: number;
  readonly skills: number;
  readonly movesPerRole: number;
  readonly skillsPerRole: number;
}

/** The generated graphs by name. */
export const sizes = {
  '1k': { roles: 1_000, skills: 4_000, movesPerRole: 20, skillsPerRole: 40 },
  '50k': { roles: 50_000, skills: 0, movesPerRole: 1, skillsPerRole: 0 },
} as const satisfies Record<string, GraphSize>;

/** The name of a generated graph. */
export type GraphName = keyof typeof sizes;

/** A generator of numbers in [0, 1), the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const fields = [
  'Machine Learning',
  'Data',
  'Cloud',
  'Security',
  'Frontend',
  'Analytics',
  'Robotics',
  'Mobile',
];
const jobs = ['Engineer', 'Scientist', 'Architect', 'Analyst', 'Manager', 'Specialist', 'Developer', 'Lead'];

/** The id of a generated role. */
export const roleId = (i: number): string => `role-${i}`;
const titleOf = (i: number): string =>
  `${fields[i % 8]} ${jobs[Math.floor(i / 8) % 8]} ${String(i).padStart(6, '0')}`;

/** A graph as sources of at most `rolesPerSource` roles, each to be written in one transaction. */
export function* contentsOf(size: GraphSize, rolesPerSource = 5_000): Generator<SourceContent> {
  const random = seeded(7);
  const pick = (below: number) => Math.floor(random() * below);
  for (let start = 0, part = 0; start < size.roles; start += rolesPerSource, part++) {
    const descriptions: Description[] = [];
    const facts: Fact[] = [];
    const describe = (kind: 'Role' | 'Skill', id: string, name: string) => {
      const text: Properties = kind === 'Role' ? { title: name } : { name };
      descriptions.push({ node: `${kind}:${id}`, properties: text });
      const nameNode = `Name:${nameId('en', name)}` as const;
      descriptions.push({ node: nameNode, properties: nameProperties(name, 'en') });
      facts.push({
        type: 'CALLED',
        from: `${kind}:${id}`,
        to: nameNode,
        context: '',
        properties: { preferred: true },
      });
    };
    if (part === 0)
      for (let i = 0; i < size.skills; i++) describe('Skill', `skill-${i}`, `Skill number ${i}`);
    for (let i = start; i < Math.min(size.roles, start + rolesPerSource); i++) {
      describe('Role', roleId(i), titleOf(i));
      for (const to of distinct(size.movesPerRole, () => pick(size.roles), i)) {
        const commonness = ['COMMON', 'OCCASIONAL', 'RARE'][pick(3)] as string;
        facts.push({
          type: 'LEADS_TO',
          from: `Role:${roleId(i)}`,
          to: `Role:${roleId(to)}`,
          context: '',
          properties: { commonness },
        });
      }
      for (const skill of distinct(size.skillsPerRole, () => pick(size.skills))) {
        facts.push({
          type: 'REQUIRES',
          from: `Role:${roleId(i)}`,
          to: `Skill:skill-${skill}`,
          context: '',
          properties: { importance: random() },
        });
      }
    }
    const name = `editors-${part}`;
    yield {
      source: {
        id: `${name}@1`,
        name,
        version: '1',
        title: 'Generated',
        url: null,
        licence: 'none',
        attribution: 'none',
        retrieved: null,
        state: 'ACTIVE',
      },
      descriptions,
      facts,
    };
  }
}

function distinct(count: number, draw: () => number, not?: number): Set<number> {
  const drawn = new Set<number>();
  while (drawn.size < count) {
    const value = draw();
    if (value !== not) drawn.add(value);
  }
  return drawn;
}
