import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { asCurl, asTypeScript } from '../../src/graphiql/copied-question.ts';
import { referenceAddress } from '../../src/graphiql/reference-address.ts';

const url = 'http://127.0.0.1:4000/graphql';
const query = 'query ($ref: RoleRef!) { role(ref: $ref) { title } } # it’s `one` $\u007bx} \\';

describe('A question of GraphiQL', () => {
  test('as curl, a shell gives the program exactly these words', () => {
    const command = asCurl({ url, query: `${query} 'quoted'`, variables: '{"ref": "it\'s"}' });
    const words = execFileSync('sh', ['-c', command.replace(/^curl/, `printf '%s\\n'`)], {
      encoding: 'utf8',
    });
    const [address, , , , body] = words.split('\n');
    expect(address).toBe(url);
    expect(JSON.parse(body as string)).toEqual({ query: `${query} 'quoted'`, variables: { ref: "it's" } });
  });

  test('as TypeScript, the text is the same one', () => {
    const program = asTypeScript({ url, query, variables: '{"ref": "MLE"}' });
    const call = program.slice(
      program.indexOf('graph.ask(') + 'graph.ask('.length,
      program.indexOf(');\nconsole'),
    );
    expect(new Function(`return [${call}]`)()).toEqual([query, { ref: 'MLE' }]);
    expect(asTypeScript({ url, query: '{ node }', variables: 'no json' })).toContain(
      'graph.ask(`{ node }`);',
    );
  });

  test('the reference opens at the root field around the cursor', () => {
    const text = '{ role(ref: "x") { title } careerPaths(to: "y") { reason } }';
    expect(referenceAddress(text, 20)).toBe('/reference#query.role');
    expect(referenceAddress(text, text.indexOf('reason'))).toBe('/reference#query.careerpaths');
    expect(referenceAddress(text, 0)).toBe('/reference');
    expect(referenceAddress('{ not', 3)).toBe('/reference');
  });
});
