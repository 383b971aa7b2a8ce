import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectPath } from '../../src/server/project-files.ts';
import { engines } from '../engines.ts';
import { seededClient } from '../graphql/seeded-client.ts';

interface Question {
  readonly role?: string;
  readonly connection: string;
  /** Fields of the node. */
  readonly value: string;
  /** Fields of the edge. */
  readonly edge?: readonly string[];
  readonly answer: readonly unknown[];
}

interface Table {
  readonly headings: readonly string[];
  readonly sentences: readonly { readonly sentence: string; readonly questions: readonly Question[] }[];
}

const { headings, sentences }: Table = parse(readFileSync(new URL('brief.yaml', import.meta.url), 'utf8'));

/** As a list without order: several sources may order one connection between them. */
const sorted = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).sort();

test('the table has every sentence of the brief', () => {
  const brief = readFileSync(projectPath('seeds/brief/machine-learning-engineer.txt'), 'utf8');
  const tableTexts = [...headings, ...sentences.map(({ sentence }) => sentence)].sort(
    (a, b) => b.length - a.length,
  );
  for (const line of brief.split('\n')) {
    const rest = tableTexts.reduce((text, sentence) => text.replace(sentence, ''), line);
    expect(rest.replace(/^- /, '').trim()).toBe('');
  }
  for (const sentence of tableTexts) expect(brief).toContain(sentence);
});

describe.each(engines())('Every statement of the brief is answered, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);

  test.each(sentences)('$sentence', async ({ questions }) => {
    for (const { role = 'Machine Learning Engineer', connection, value, edge = [], answer } of questions) {
      const { data, errors } = await ask(
        `query ($role: RoleRef!) { role(ref: $role) {
          answer: ${connection} { edges { ${edge.join(' ')} node { ${value} } evidence { source { name } } } } } }`,
        { role },
      );
      expect(errors).toBeUndefined();
      const ofBrief = data.role.answer.edges.filter(
        ({ evidence }: { evidence: { source: { name: string } }[] }) =>
          evidence.some(({ source }) => source.name === 'brief'),
      );
      const briefAnswer = ofBrief.map(({ node, ...rest }: { node: Record<string, unknown> }) => {
        const { evidence: _, ...fields } = rest as Record<string, unknown>;
        const whole = { ...node, ...fields };
        return Object.keys(whole).length === 1 ? Object.values(whole)[0] : whole;
      });
      expect(sorted(briefAnswer)).toEqual(sorted(answer));
    }
  });
});
