import { getNamedType, isEnumType, isListType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { getOrAdd } from '../../src/domain/collections/grouping.ts';
import { embedded } from '../embedded-engine.ts';
import { engines } from '../engines.ts';
import { contentClient } from './content-client.ts';
import { fields, fieldsOf, lists, type WhereField, type WhereList } from './where-fields.ts';
import { whereGraph } from './where-graph.ts';
import { itemsOf, nested, rowOf, selectionOf } from './where-questions.ts';
import type { Item, Row } from './where-rows.ts';

const titleOf = ({ list, path }: WhereField): string => `${list.owner.name}.${list.name} where.${path}`;
const table = fields.map((field) => ({ ...field, title: titleOf(field) }));
/** Which things they are, in one order. What an edge shows may follow from what `where` lets count. */
const sorted = (items: readonly Item[]): string[] => items.map(({ node }) => node.id ?? node.ref).sort();

describe.each(engines())('where, on the $name engine', (engine) => {
  const ask = contentClient(engine, whereGraph(), { MAX_COST: '1000000' });
  const whole = new Map<WhereList, ReturnType<typeof itemsOf>>();

  test.each(table)('$title keeps what its description says', async (field) => {
    const { list } = field;
    const row = rowOf(field) as Row;
    expect(row, 'a row of this table says what the field does').toBeDefined();
    const all = await getOrAdd(whole, list, () => itemsOf(ask, list, {}, selectionOf(list)));
    expect(all.errors).toEqual([]);
    let inside = 0;
    let outside = 0;
    for (const value of row.values) {
      const where = { ...row.with, ...nested(field.path, value) };
      const answer = await itemsOf(ask, list, where);
      expect(answer.errors).toEqual([]);
      const expected = all.items.filter((item) => row.meets(item, value));
      expect(sorted(answer.items), JSON.stringify(value)).toEqual(sorted(expected));
      inside += expected.length;
      outside += all.items.length - expected.length;
    }
    expect(inside, 'a value that keeps something').toBeGreaterThan(0);
    expect(outside, 'a value that leaves something out').toBeGreaterThan(0);
  });
});

// both are seen to before a store is asked
describe('where, of nothing and of what nobody knows', () => {
  const ask = contentClient(embedded, whereGraph(), { MAX_COST: '1000000' });

  test.each(table.filter(({ type }) => isListType(type)))(
    '$title asks for nothing when empty',
    async (field) => {
      const all = await itemsOf(ask, field.list, {});
      const answer = await itemsOf(ask, field.list, nested(field.path, []));
      expect(answer).toEqual(all);
      expect(answer.items.length).toBeGreaterThan(0);
    },
  );

  test.each(table.filter(({ type }) => isListType(type) && !isEnumType(getNamedType(type))))(
    '$title refuses an unknown name, or finds nothing for an unknown text',
    async ({ list, path, type }) => {
      const usual = rowOf({ list, path, type })?.values[0] as string[];
      const { items, errors } = await itemsOf(ask, list, nested(path, [usual[0], 'no such thing']));
      const isName = getNamedType(type)?.name !== 'String' || ['sources', 'families', 'names'].includes(path);
      if (isName) {
        expect(items).toEqual([]);
        expect(errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', argument: `where.${path}[1]` });
        expect(errors[0]?.extensions.suggestions).toBeInstanceOf(Array);
      } else {
        expect(errors).toEqual([]);
        const alone = await itemsOf(ask, list, nested(path, ['no such thing']));
        expect(alone).toEqual({ items: [], errors: [] });
      }
    },
  );
});

describe('Fields that take where', () => {
  test('a list that ends in roles can be narrowed to families, sources and bases', () => {
    const missing = lists
      .filter(({ nodeType, name }) => nodeType === 'Role' || name === 'careerPaths' || name === 'whatOpens')
      .flatMap((list) => {
        const paths = fieldsOf(list).map(({ path }) => path);
        return ['families', 'sources', 'bases', 'seniority']
          .filter((path) => !paths.includes(path))
          .map((path) => `${list.owner.name}.${list.name} ${path}`);
      });
    expect(missing).toEqual([]);
  });
});
