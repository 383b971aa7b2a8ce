import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { calculateMovesBySkills } from '../../src/domain/occupations/moves-by-skills.ts';
import { calculateOccupationMoves } from '../../src/importers/calculated-moves.ts';
import { openEsco } from '../../src/importers/esco/read-esco.ts';
import { readEscoOccupations } from '../../src/importers/esco-occupations.ts';
import { ImportNotes } from '../../src/importers/import-notes.ts';
import { removeSource } from '../../src/store/release.ts';
import { embedded } from '../embedded-engine.ts';
import { clientOf } from '../graphql/client.ts';
import { content } from '../store/contents.ts';
import { longTestLimit } from '../time-limits.ts';

/** Without a default: the files are never committed. */
const directory = process.env.CAREER_DATA_DIR;

const skillsOf = (role: string, ...skills: string[]) =>
  skills.map((skill) => ['REQUIRES', `Role:${role}`, `Skill:${skill}`, { essential: true }] as const);

test('moves between occupations of ESCO are calculated with their release, labelled, and removed with it', async () => {
  const { store, close } = await embedded.open();
  try {
    const esco = content('esco@1', {
      nodes: {
        'Role:cook': { title: 'cook' },
        'Role:chef': { title: 'chef' },
        'OccupationCode:esco-cook': { scheme: 'ESCO', code: '5120.1' },
        'OccupationCode:isco-3434': { scheme: 'ISCO', code: '3434' },
        'Skill:fry': { name: 'fry food' },
        'Skill:plan': { name: 'plan menus' },
      },
      facts: [
        ['CODED', 'Role:cook', 'OccupationCode:esco-cook', { match: 'EXACT' }],
        ['CODED', 'Role:chef', 'OccupationCode:isco-3434', { match: 'BROAD' }],
        ...skillsOf('cook', 'fry'),
        ...skillsOf('chef', 'fry', 'plan'),
      ],
    });
    await store.write({ contents: [esco] });
    let started = 0;
    await calculateOccupationMoves(store, () => started++);
    await calculateOccupationMoves(store, () => started++);
    expect(started).toBe(1);
    const ask = clientOf(store);
    const query = `{ role(ref: "cook") { next { edges { node { ref } move {
      evidence { basis source { name attribution } } why { carriesOver jobZoneStep skillLevelStep educationStep licence } } } } } }`;
    expect((await ask(query)).data.role.next.edges).toEqual([
      {
        node: { ref: 'chef' },
        move: {
          evidence: [
            {
              basis: 'CALCULATED',
              source: {
                name: 'calculated-esco-moves',
                attribution: expect.stringContaining('has not approved'),
              },
            },
          ],
          why: {
            carriesOver: ['fry food'],
            jobZoneStep: null,
            skillLevelStep: 1,
            educationStep: null,
            licence: null,
          },
        },
      },
    ]);
    await removeSource(store, 'esco');
    await calculateOccupationMoves(store, () => started++);
    expect((await store.sources()).filter(({ state }) => state === 'ACTIVE')).toEqual([]);
  } finally {
    await close();
  }
});

describe.runIf(directory)('calculated moves of the real ESCO', () => {
  test(
    'seven in ten moves join what O*NET calls related, of those between occupations to which a crosswalk gives a code with such a list',
    async () => {
      const importer = openEsco(join(directory as string, 'esco-v1.1.1'));
      const assertions = async function* () {
        for await (const part of importer.assertions(new ImportNotes())) yield* part;
      };
      const { occupations } = await readEscoOccupations(assertions());
      const moves = calculateMovesBySkills(occupations);
      const codeOf = crosswalk(
        join(directory as string, 'esco-onet-crosswalk', 'esco_onet_crosswalk_Nov2020.csv'),
      );
      const related = new Set(
        readFileSync(join(directory as string, 'onet-29.3', 'Related Occupations.txt'), 'utf8')
          .split('\n')
          .map((line) => line.split('\t'))
          .map(([from, , to]) => `${from} ${to}`),
      );
      const hasRelated = new Set([...related].map((pair) => pair.split(' ')[0]));
      // halves by place in id order: constants were chosen on the first, and the second tells how well they do
      const halves = [0, 1].map((half) => {
        const ids = new Set(
          occupations
            .map(({ id }) => id)
            .sort()
            .filter((_, i) => i % 2 === half),
        );
        const pairs = moves.flatMap(({ from, to }) => {
          const [a, b] = [codeOf.get(from), codeOf.get(to)];
          return ids.has(from) && a && b && hasRelated.has(a) && hasRelated.has(b) ? [[a, b] as const] : [];
        });
        const good = pairs.filter(
          ([a, b]) => a === b || related.has(`${a} ${b}`) || related.has(`${b} ${a}`),
        );
        return { pairs: pairs.length, share: good.length / pairs.length };
      });
      const counts = new Map<string, number>();
      for (const { from } of moves) counts.set(from, (counts.get(from) ?? 0) + 1);
      const under = occupations.filter(({ id }) => (counts.get(id) ?? 0) < 3).length;
      process.stderr.write(
        `Calculated moves of ESCO: ${moves.length} between ${occupations.length} occupations, ${under} with fewer than three; ${halves.map(({ share, pairs }) => `${(100 * share).toFixed(1)} % of ${pairs}`).join(', ')} join related ones\n`,
      );
      for (const { share } of halves) expect(share).toBeGreaterThanOrEqual(0.7);
    },
    longTestLimit,
  );
});

/** O*NET codes by id of the ESCO occupation. */
const crosswalk = (path: string): Map<string, string> =>
  new Map(
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line) => {
        const code = /\d\d-\d{4}\.\d\d/.exec(line)?.[0];
        const id = /esco\/occupation\/([\w-]+)/.exec(line)?.[1];
        return code && id ? [[id, code] as const] : [];
      }),
  );
