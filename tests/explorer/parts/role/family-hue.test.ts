import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { familyHue, spreadFamilies } from '../../../../src/explorer/parts/role/family-hue.ts';

afterEach(() => spreadFamilies([]));

describe('familyHue', () => {
  test('familyHue spreads lines of work evenly, whatever their order', () => {
    spreadFamilies(['Data', 'AI', 'Data', 'Web']);
    expect(['AI', 'Data', 'Web'].map(familyHue)).toEqual([116, 198, 279]);
  });

  test('familyHue gives any line of work a stable hue from amber to violet, which is never red', () => {
    fc.assert(
      fc.property(fc.option(fc.string()), fc.array(fc.string()), (family, families) => {
        spreadFamilies(families);
        expect(familyHue(family)).toBe(familyHue(family));
        expect(familyHue(family)).toBeGreaterThanOrEqual(75);
        expect(familyHue(family)).toBeLessThanOrEqual(320);
      }),
    );
  });
});
