import { describe, expect, test } from 'vitest';
import { describedKinds } from '../../../src/domain/graph/model.ts';
import { refKeys } from '../../../src/domain/search/ref-keys.ts';
import { skillsInText } from '../../../src/domain/texts/skills-in-text.ts';
import { expectLinear, oddTexts } from '../../odd-texts.ts';
import { seedNames } from './seed-names.ts';

const page = { size: 100, from: 'start', after: null, before: null } as const;

describe('Texts that nobody means', () => {
  const names = seedNames();

  test('are many scripts, in the length that is asked for', () => {
    for (const make of Object.values(oddTexts)) expect(make(1_000)).toHaveLength(1_000);
    const scripts = oddTexts['words of all scripts']?.(20_000) ?? '';
    expect(new Set(scripts.match(/\p{L}/gu)).size).toBeGreaterThan(2_000);
  });

  test('are searched for in time linear in their length', () => {
    expectLinear((text) => names.search(text, describedKinds).all());
    expectLinear((text) => names.search(text, describedKinds, true).all());
  });

  test('have their keys of references in time linear in their length', () => {
    expectLinear((text) => refKeys(text, 'Role'));
  });

  test('are read in time linear in their length', () => {
    expectLinear((text) => skillsInText(names, { text, page }));
  });
});
