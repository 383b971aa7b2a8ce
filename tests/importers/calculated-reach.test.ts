import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CareerMap } from '../../src/domain/paths/career-map.ts';
import { careerPaths } from '../../src/domain/paths/career-paths.ts';
import { signalsOf, usableMoves } from '../../src/domain/paths/constraints.ts';
import { costOf, type MoveCosts, moveCosts, presets } from '../../src/domain/paths/ranking.ts';
import { bestPathsFrom } from '../../src/domain/paths/reach.ts';
import { calculateSources } from '../../src/importers/calculated-sources.ts';
import { ImportNotes } from '../../src/importers/import-notes.ts';
import { openOnet } from '../../src/importers/onet/read-onet.ts';
import { describeRelease, loadRelease } from '../../src/store/release.ts';
import { embedded, type OpenedStore, openSeeded } from '../embedded-engine.ts';
import { type Client, clientOf } from '../graphql/client.ts';
import { longTestLimit } from '../time-limits.ts';

/** Without a default: the files are never committed. */
const directory = process.env.CAREER_DATA_DIR;

const headline = `{ careerPaths(from: "ML Engineer", to: "AI Architect") { calculated nodes { cost roles { ref } } } }`;

/** Numbers from 0 to below `n`, the same at every run. */
function seededPicks(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * n);
  };
}

describe.runIf(directory)('every occupation of the real O*NET', () => {
  let opened: OpenedStore;
  let ask: Client;
  let before: unknown;
  let map: CareerMap;
  /** Ids of the roles that O*NET gives a job zone. */
  let occupations: string[];
  beforeAll(async () => {
    opened = await openSeeded(embedded);
    const { store } = opened;
    ask = clientOf(store);
    before = await ask(headline);
    const importer = openOnet(join(directory ?? '', 'onet-29.3'));
    const readAssertions = () => importer.assertions(new ImportNotes());
    const release = await describeRelease(importer.about, readAssertions);
    await loadRelease(store, release);
    await calculateSources(store);
    map = await store.loadCareerMap();
    occupations = [];
    for await (const assertion of store.assertions(release.source.id)) {
      if (!('node' in assertion)) break;
      if (assertion.node.startsWith('Role:') && assertion.properties.jobZone != null) {
        occupations.push(assertion.node.slice('Role:'.length));
      }
    }
  }, longTestLimit);
  afterAll(() => opened.close());

  test('the answer to the headline is the one without it', async () => {
    expect(await ask(headline)).toEqual(before);
  });

  test(
    'at least 95 % of ordered pairs have a path of at most 6 steps, to targets that anything leads to',
    () => {
      expect(occupations).toHaveLength(923);
      const moves = signalsOf(map, { calculated: true });
      const costs = moveCosts(moves, presets.TYPICAL) as MoveCosts;
      const indexes = occupations.map((id) => map.indexOf.get(id) as number);
      const isLedTo = new Set(map.targets.filter((_, move) => (moves.present[move] as number) > 0));
      const targets = new Set(indexes.filter((role) => isLedTo.has(role)));
      let [pairs, reached] = [0, 0];
      for (const from of indexes) {
        const ends = bestPathsFrom(map, {
          starts: [{ role: from, cost: 0 }],
          within: 6,
          cost: (move) => costOf(costs, move),
          isUsable: usableMoves(map, moves, {}, from, () => false),
          isEnd: usableMoves(map, moves, {}, from, () => true),
        });
        reached += ends.filter(({ roles }) => targets.has(roles.at(-1) as number)).length;
        pairs += targets.size - (targets.has(from) ? 1 : 0);
      }
      process.stderr.write(
        `Calculated moves of O*NET: ${reached} of ${pairs} pairs, ${((100 * reached) / pairs).toFixed(1)} %, to ${targets.size} of 923 targets\n`,
      );
      expect(reached / pairs).toBeGreaterThanOrEqual(0.95);
    },
    longTestLimit,
  );

  test(
    'careerPaths finds these paths, and each step has evidence',
    async () => {
      const pick = seededPicks(7);
      let pathsFound = 0;
      for (let i = 0; i < 60; i++) {
        const [from, to] = [occupations[pick(923)] as string, occupations[pick(923)] as string];
        if (careerPaths(map, { from, to, maxSteps: 6, k: 1 }).paths.length === 0) continue;
        pathsFound++;
        if (pathsFound > 15) continue;
        const { data } = await ask(
          `{ careerPaths(from: "${from}", to: "${to}", maxSteps: 6, first: 1) { nodes { steps { evidence { basis source { name } } } } } }`,
        );
        const { nodes } = (data as { careerPaths: { nodes: { steps: { evidence: unknown[] }[] }[] } })
          .careerPaths;
        for (const { evidence } of nodes[0]?.steps ?? []) expect(evidence).not.toEqual([]);
      }
      expect(pathsFound).toBeGreaterThanOrEqual(54);
    },
    longTestLimit,
  );

  test(
    '100 random occupations have at least three next steps that say on what they rest',
    async () => {
      const pick = seededPicks(11);
      for (let i = 0; i < 100; i++) {
        const ref = occupations[pick(923)] as string;
        const { data } = await ask(
          `{ role(ref: "${ref}") { next(first: 3) { edges { move { why { closeness } evidence { basis } } } } } }`,
        );
        const { edges } = (
          data as { role: { next: { edges: { move: { evidence: unknown[]; why: unknown } }[] } } }
        ).role.next;
        expect(edges, ref).toHaveLength(3);
        for (const { move } of edges) expect(move.evidence, ref).toEqual([{ basis: 'CALCULATED' }]);
      }
    },
    longTestLimit,
  );

  test('no licence is leapt over', async () => {
    const { data } = await ask(
      `{ surgeons: role(ref: "onet-29-1242.00") { previous(first: 100) { edges { node { ref } } } } }`,
    );
    const { surgeons } = data as { surgeons: { previous: { edges: { node: { ref: string } }[] } } };
    for (const { node } of surgeons.previous.edges) expect(node.ref).toMatch(/^onet-29-124/);
  });
});
