import { buildSchema, type GraphQLScalarType, getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { documentCost } from '../../src/graphql/document-cost.ts';

test('documentCost stops at the first wrong value of a variable', () => {
  const schema = buildSchema(
    'scalar Odd type Thing { id: ID } type Query { things(odd: [Odd!], first: Int): Thing }',
  );
  let parsed = 0;
  (schema.getType('Odd') as GraphQLScalarType).parseValue = () => {
    parsed++;
    throw new Error('even');
  };
  const document = parse('query ($odd: [Odd!], $n: Int) { things(odd: $odd, first: $n) { id } }');
  const operation = getOperationAST(document);
  const variables = { odd: Array.from({ length: 1_000 }, () => 2) };
  const sizes = { max: 100, default: 20 };
  expect(operation && documentCost(schema, document, operation, variables, sizes)).toBeNull();
  expect(parsed).toBeLessThanOrEqual(2);
});
