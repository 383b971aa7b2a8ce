import { describe, expect, test } from 'vitest';
import { release } from '../../src/server/project-files.ts';
import { readDocument } from './documents.ts';

describe('CHANGELOG.md', () => {
  test('CHANGELOG.md has a dated section for the version of package.json, right below "Unreleased"', () => {
    const sections = [...readDocument('CHANGELOG.md').matchAll(/^## \[(.+?)\](.*)$/gm)];
    expect(sections.map(([, version]) => version).slice(0, 2)).toEqual(['Unreleased', release()]);
    expect(sections[1]?.[2]).toMatch(/^ - \d{4}-\d{2}-\d{2}$/);
  });
});
