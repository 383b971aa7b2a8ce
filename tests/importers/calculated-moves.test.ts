import { afterEach, describe, expect, test } from 'vitest';
import { calculateOccupationMoves } from '../../src/importers/calculated-moves.ts';
import type { CareerStore } from '../../src/store/career-store.ts';
import { removeSource } from '../../src/store/release.ts';
import type { OpenedStore } from '../embedded-engine.ts';
import { engines } from '../engines.ts';
import { clientOf } from '../graphql/client.ts';
import { type BriefContent, content } from '../store/contents.ts';

const related = (from: string, to: string, index: number) =>
  ['RELATED_TO', `Role:onet-${from}`, `Role:onet-${to}`, { tier: 'Primary-Short', index }] as const;
const isOccupation = (code: string) =>
  ['CODED', `Role:onet-${code}`, `OccupationCode:${code}`, { match: 'EXACT' }] as const;

/** A release in small: nursing as O*NET has it, and a kitchen. */
const onet: BriefContent = {
  nodes: {
    'Role:onet-31-1131.00': { title: 'Nursing Assistants', jobZone: 2 },
    'Role:onet-29-2061.00': { title: 'Practical Nurses', jobZone: 3 },
    'Role:onet-29-1141.00': { title: 'Registered Nurses', jobZone: 3 },
    'Role:onet-35-3031.00': { title: 'Waiters', jobZone: 1 },
    'Role:onet-35-9999.00': { title: 'All other waiters' },
    'Skill:onet-care': { name: 'Therapy' },
    'Skill:onet-reading': { name: 'Reading' },
    'Activity:onet-wards': { name: 'Work on wards' },
    'Credential:onet-education-2': { name: 'High school', level: 'SECONDARY' },
    'Credential:onet-education-6': { name: 'Bachelor', level: 'BACHELOR' },
    'OccupationCode:29-1141.00': { scheme: 'O*NET-SOC', code: '29-1141.00' },
  },
  facts: [
    related('31-1131.00', '29-2061.00', 1),
    related('31-1131.00', '29-1141.00', 2),
    related('29-2061.00', '29-1141.00', 1),
    related('35-3031.00', '29-1141.00', 1),
    related('35-3031.00', '31-1131.00', 20),
    isOccupation('29-1141.00'),
    ...['31-1131.00', '29-2061.00', '29-1141.00'].flatMap((code) => [
      ['REQUIRES', `Role:onet-${code}`, 'Skill:onet-care', { importance: 0.9 }] as const,
      ['PERFORMS', `Role:onet-${code}`, 'Activity:onet-wards'] as const,
    ]),
    ['REQUIRES', 'Role:onet-35-3031.00', 'Skill:onet-care', { importance: 0.1 }],
    ['ASKS_FOR', 'Role:onet-31-1131.00', 'Credential:onet-education-2', { share: 0.8 }],
    ['ASKS_FOR', 'Role:onet-29-1141.00', 'Credential:onet-education-6', { share: 0.6 }],
  ],
};

const editors: BriefContent = {
  nodes: {
    'Role:nurse': { title: 'Nurse', seniority: 'MID' },
    'Role:practitioner': { title: 'Nurse Practitioner' },
  },
  facts: [
    ['LEADS_TO', 'Role:nurse', 'Role:practitioner', { commonness: 'COMMON' }],
    ['CODED', 'Role:nurse', 'OccupationCode:29-1141.00', { match: 'EXACT' }],
  ],
};

describe.each(engines())('calculated moves on $name', ({ open }) => {
  let opened: OpenedStore;
  afterEach(() => opened.close());

  /** Pairs that the calculated source states, sorted; and how often something was calculated. */
  async function calculated(store: CareerStore): Promise<{ moves: string[]; started: number }> {
    let started = 0;
    await calculateOccupationMoves(store, () => started++);
    const moves: string[] = [];
    for (const { id, name } of await store.sources()) {
      if (name !== 'calculated-moves') continue;
      for await (const assertion of store.assertions(id)) {
        if ('node' in assertion) continue;
        moves.push([assertion.from, assertion.to].map((role) => role.slice(10)).join(' '));
      }
    }
    return { moves: moves.sort(), started };
  }

  test('moves are calculated once per release, remade with another, and removed with it', async () => {
    opened = await open();
    const { store } = opened;
    expect(await calculated(store)).toEqual({ moves: [], started: 0 });
    await store.write({ contents: [content('onet@1', onet)] });
    const kitchen = ['31-1131.00 35-3031.00', '35-3031.00 31-1131.00'];
    const nursing = [
      '29-1141.00 31-1131.00',
      '29-2061.00 29-1141.00',
      '29-2061.00 31-1131.00',
      '31-1131.00 29-2061.00',
    ];
    const all = [...nursing, ...kitchen];
    expect(await calculated(store)).toEqual({ moves: all, started: 1 });
    const version = await store.version();
    expect(await calculated(store)).toEqual({ moves: all, started: 0 });
    expect(await store.version()).toBe(version);

    const kitchenOnly = {
      ...onet,
      facts: onet.facts?.filter(([type, from]) => type !== 'RELATED_TO' || from.includes('35-')),
    };
    await store.write({ contents: [content('onet@2', kitchenOnly)] });
    await store.write({
      contents: [{ ...content('onet@1', {}), source: { ...content('onet@1', {}).source, state: 'RETIRED' } }],
    });
    const remade = await calculated(store);
    expect(remade.started).toBe(1);
    expect(remade.moves).toEqual(expect.arrayContaining(kitchen));

    await removeSource(store, 'onet');
    expect(await calculated(store)).toEqual({ moves: [], started: 0 });
  });

  test('the service labels calculated moves, says why, and walks an occupation as the role that it is', async () => {
    opened = await open();
    const { store } = opened;
    await store.write({ contents: [content('onet@1', onet), content('editors@1', editors)] });
    await calculateOccupationMoves(store, () => {});
    const ask = clientOf(store);
    const move = `evidence { basis source { name version } } commonness why { closeness carriesOver jobZoneStep educationStep licence }`;
    const next = await ask(
      `{ role(ref: "onet-31-1131.00") { next { totalCount edges { node { title } move { ${move} } } } } }`,
    );
    expect(next.data).toMatchObject({
      role: {
        next: {
          totalCount: 2,
          edges: [
            {
              node: { title: 'Practical Nurses' },
              move: {
                evidence: [{ basis: 'CALCULATED', source: { name: 'calculated-moves', version: '4' } }],
                commonness: null,
                why: {
                  closeness: 1,
                  carriesOver: ['Therapy', 'Work on wards'],
                  jobZoneStep: 1,
                  educationStep: null,
                  licence: 'PREPARES_FOR_LICENCE',
                },
              },
            },
            { node: { title: 'Waiters' } },
          ],
        },
      },
    });
    const paths = await ask(
      `{ careerPaths(from: "onet-31-1131.00", to: "practitioner") { calculated nodes { unknownSignals roles { ref } steps { sameWork { role { ref } as { ref } code { code } match } evidence { basis } } } } }`,
    );
    expect(paths.data).toEqual({
      careerPaths: {
        calculated: true,
        nodes: [
          {
            unknownSignals: ['COMMONNESS'],
            roles: ['onet-31-1131.00', 'onet-29-2061.00', 'onet-29-1141.00', 'practitioner'].map((ref) => ({
              ref,
            })),
            steps: [
              { sameWork: [], evidence: [{ basis: 'CALCULATED' }, { basis: 'RELATED' }] },
              { sameWork: [], evidence: [{ basis: 'CALCULATED' }, { basis: 'RELATED' }] },
              {
                sameWork: [
                  {
                    role: { ref: 'onet-29-1141.00' },
                    as: { ref: 'nurse' },
                    code: { code: '29-1141.00' },
                    match: 'EXACT',
                  },
                ],
                evidence: [{ basis: 'CURATED' }],
              },
            ],
          },
        ],
      },
    });
    const toCurated = await ask(
      `{ careerPaths(from: "onet-31-1131.00", to: "nurse", first: 1) { nodes { steps { move { to { ref } evidence { basis } } sameWork { as { ref } } } } } }`,
    );
    expect(toCurated.data.careerPaths.nodes[0].steps.at(-1)).toEqual({
      move: { to: { ref: 'onet-29-1141.00' }, evidence: [{ basis: 'CALCULATED' }] },
      sameWork: [{ as: { ref: 'onet-29-1141.00' } }],
    });
    const sameWork = await ask(
      `{ role(ref: "onet-29-1141.00") { sameWork { role { ref } as { ref } code { code } match } }
         curated: role(ref: "nurse") { sameWork { as { ref } } }
         other: role(ref: "onet-31-1131.00") { sameWork { match } } }`,
    );
    expect(sameWork.data).toEqual({
      role: {
        sameWork: [
          {
            role: { ref: 'onet-29-1141.00' },
            as: { ref: 'nurse' },
            code: { code: '29-1141.00' },
            match: 'EXACT',
          },
        ],
      },
      curated: { sameWork: [{ as: { ref: 'onet-29-1141.00' } }] },
      other: { sameWork: [] },
    });
    const same = await ask(`{ careerPaths(from: "onet-29-1141.00", to: "nurse") { reason nodes { rank } } }`);
    expect(same.data).toEqual({ careerPaths: { reason: 'SAME_WORK', nodes: [] } });
  });
});
