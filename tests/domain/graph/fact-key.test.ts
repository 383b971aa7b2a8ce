import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nodeRef } from '../../../src/domain/graph/fact.ts';
import { addressOfKey, type FactAddress, factKey } from '../../../src/domain/graph/fact-key.ts';
import {
  describedKinds,
  endKind,
  relationshipShape,
  relationshipTypes,
  type ToldType,
} from '../../../src/domain/graph/model.ts';

const types = relationshipTypes.filter((type): type is ToldType => !relationshipShape(type).withheld);
const text = fc.string({ minLength: 1, unit: 'binary' }).filter((value) => value.isWellFormed());
const description = fc.record<FactAddress>({
  source: text,
  type: fc.constant('DESCRIBES'),
  from: fc.constant(null),
  to: fc.tuple(fc.constantFrom(...describedKinds), text).map(([kind, id]) => nodeRef(kind, id)),
  context: fc.constant(''),
});
const relationship = fc.constantFrom(...types).chain((type) =>
  fc.constantFrom(...relationshipShape(type).from).chain((kind) =>
    fc.record<FactAddress>({
      source: text,
      type: fc.constant(type),
      from: text.map((id) => nodeRef(kind, id)),
      to: text.map((id) => nodeRef(endKind(type, kind), id)),
      context: fc.oneof(fc.constant(''), text),
    }),
  ),
);

test('A key names its fact alone: read back, it is the same fact', () => {
  fc.assert(
    fc.property(fc.oneof(description, relationship), (address) => {
      const key = factKey(address);
      expect(addressOfKey(key)).toEqual(address);
      expect(key).not.toMatch(/\s/);
    }),
  );
});

test('A key of plain ids reads as it is written', () => {
  expect(
    factKey({
      source: 'bls@2025-05',
      type: 'PAYS',
      from: 'Role:a',
      to: 'Region:us',
      context: '2025|US|',
    }),
  ).toBe('bls@2025-05/PAYS/Role:a/Region:us/2025|US|');
});

test.each([
  '',
  'x',
  'editors@1',
  'editors@1/DESCRIBES',
  'editors@1/DESCRIBES/Source:editors@1',
  'editors@1/DESCRIBES/Nothing:a',
  'editors@1/REQUIRES/Role:a',
  'editors@1/REQUIRES/Role:a/Tool:b',
  'editors@1/REQUIRES/Skill:a/Skill:b',
  'editors@1/toString/Role:a/Skill:b',
  'counts@1/FEW_MOVE_TO/Role:a/Role:b',
  'editors@1/REQUIRES/Role:a/Skill:%',
  'editors@1/REQUIRES/Role:a/Skill:b/',
  'editors%401/REQUIRES/Role:a/Skill:b',
])('%j is no key', (key) => {
  expect(addressOfKey(key)).toBeNull();
});
