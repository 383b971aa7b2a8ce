import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { refKind } from '../../src/domain/graph/fact.ts';
import { readSeeds } from '../../src/importers/seeds/load-seeds.ts';
import { readSeedTexts } from '../../src/importers/seeds/seed-texts.ts';
import { projectPath, seedsDirectory } from '../../src/server/project-files.ts';
import { engines } from '../engines.ts';
import { seededClient } from '../graphql/seeded-client.ts';

const lines = readFileSync(projectPath('seeds/brief/machine-learning-engineer.txt'), 'utf8').split('\n');
const contents = readSeeds(readSeedTexts(seedsDirectory()));
/** All relationships that the brief states, but for names: they are the words that they quote. */
const facts = contents
  .filter(({ source }) => source.name === 'brief')
  .flatMap((content) => content.facts)
  .filter(({ type }) => type !== 'CALLED');

describe('The quotes of the brief', () => {
  test('The brief states relationships of every type that it has sentences for', () => {
    expect(new Set(facts.map(({ type }) => type))).toEqual(
      new Set([
        'STATES',
        'USES',
        'WORKS_IN',
        'LEADS_TO',
        'PAYS',
        'ASKS_FOR',
        'BACKGROUND_IN',
        'WORKS_WITH',
        'BUILDS',
        'SUITS',
      ]),
    );
  });

  test.each(facts.map((fact) => [`${fact.type} ${fact.to}`, fact] as const))(
    '%s quotes the brief verbatim, in the line that it names',
    (_, { properties: { quote, line } }) => {
      expect(typeof quote).toBe('string');
      expect(lines[Number(line) - 1]).toContain(quote);
    },
  );

  test('Each sentence of the brief is quoted by a fact', () => {
    const { sentences }: { sentences: { sentence: string }[] } = parse(
      readFileSync(new URL('brief.yaml', import.meta.url), 'utf8'),
    );
    const quotes = facts.map(({ properties }) => String(properties.quote));
    const unquoted = sentences
      .map(({ sentence }) => sentence)
      .filter((sentence) => !quotes.some((quote) => quote.includes(sentence) || sentence.includes(quote)));
    expect(unquoted).toEqual([]);
  });

  test('A quote of any source comes with its line, and a line with its quote', () => {
    for (const { properties, type, from } of contents.flatMap((content) => content.facts)) {
      expect([type, refKind(from), properties.quote == null]).toEqual([
        type,
        refKind(from),
        properties.line == null,
      ]);
    }
  });
});

describe.each(engines())('The quotes of the brief, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);

  test.each([
    ['tools', 'python'],
    ['industries', 'healthcare'],
    ['next', 'ai-architect'],
    ['pay', 'us'],
    ['credentials', 'bachelor'],
    ['fieldsOfStudy', 'computer-science'],
    ['worksWith', 'software-engineer'],
    ['builds', 'fraud-detection-tools'],
    ['traits', 'mathematics'],
  ])(
    'The evidence of %s has the quote and the line of the brief, and of other sources none',
    async (field, ref) => {
      const { data, errors } = await ask(
        `{ role(ref: "MLE") { list: ${field}(first: 100) { edges {
        node { ref } evidence { quote line source { name } claims { property } } } } } }`,
      );
      expect(errors).toBeUndefined();
      const edge = data.role.list.edges.find(({ node }: { node: { ref: string } }) => node.ref === ref);
      for (const { quote, line, source, claims } of edge.evidence) {
        const fact = facts.find(({ to }) => to.endsWith(`:${ref}`));
        const { quote: expectedQuote, line: expectedLine } = fact?.properties ?? {};
        expect({ quote, line }).toEqual(
          source.name === 'brief'
            ? { quote: expectedQuote, line: expectedLine }
            : { quote: null, line: null },
        );
        expect(claims.map(({ property }: { property: string }) => property)).not.toContain('quote');
      }
      expect(edge.evidence.map(({ source }: { source: { name: string } }) => source.name)).toContain('brief');
    },
  );

  test('A field of study has its roles, and a role its fields of study', async () => {
    const { data, errors } = await ask(
      `{ role(ref: "MLE") { fieldsOfStudy { nodes { name } } }
        fieldOfStudy(ref: "computing") { name roles { nodes { title } } }
        fieldsOfStudy(where: { text: "science" }) { nodes { name } }
        search(text: "informatics", kinds: [FIELD_OF_STUDY]) { nodes { ... on FieldOfStudy { ref } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      role: { fieldsOfStudy: { nodes: [{ name: 'Computer science' }, { name: 'Data science' }] } },
      fieldOfStudy: {
        name: 'Computer science',
        roles: { nodes: [{ title: 'Computing Graduate' }, { title: 'Machine Learning Engineer' }] },
      },
      fieldsOfStudy: { nodes: [{ name: 'Computer science' }, { name: 'Data science' }] },
      search: { nodes: [{ ref: 'computer-science' }] },
    });
  });
});
