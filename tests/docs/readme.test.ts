import { describe, expect, test } from 'vitest';
import { embedded } from '../embedded-engine.ts';
import { seededClient } from '../graphql/seeded-client.ts';
import { readDocument } from './documents.ts';

const readme = readDocument('README.md');

describe('README.md', () => {
  const { ask } = seededClient(embedded);

  test('README.md has at most 7 kB', () => {
    expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(7_000);
  });

  test('README.md states the number of roles, moves, skills and tools that the seeds have', async () => {
    const { data } = await ask('{ graph { counts { roles moves skills tools } } }');
    const { roles, moves, skills, tools } = data.graph.counts;
    const text = readme.replaceAll('\n', ' ');
    expect(text).toContain(`${roles} roles in AI`);
    expect(text).toContain(`${moves} moves`);
    expect(text).toContain(`${skills} skills`);
    expect(text).toContain(`${tools} tools`);
    expect(text).toContain(`${roles} roles in lanes`);
  });
});
