import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { type NodeRef, refId, refKind } from '../../domain/graph/fact.ts';
import type { SeedFacts } from './seed-facts.ts';
import type { Path, SeedFile } from './seed-file.ts';
import { seedJsonSchema } from './seed-schema.ts';
import type { SeedProblem } from './seeds-errors.ts';

let compiled: ValidateFunction | undefined;

/** Compiled when first asked for: most commands never are. */
function validator(): ValidateFunction {
  compiled ??= new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    strictTypes: false,
    verbose: true,
  }).compile(seedJsonSchema());
  return compiled;
}

/** What is wrong with one file by itself: keys, types, ranges. */
export function checkShape(file: SeedFile): SeedProblem[] {
  if (file.problems.length > 0) return [...file.problems];
  const validate = validator();
  if (validate(file.data)) return [];
  const errors = validate.errors ?? [];
  const sourceless = errors.some(({ keyword }) => keyword === 'anyOf');
  return errors
    .filter(({ propertyName }) => propertyName === undefined) // told by the `propertyNames` error
    .filter(({ keyword, instancePath }) => !(sourceless && instancePath === '' && toldByAnyOf.has(keyword)))
    .map((error) => {
      const path = pathOf(error);
      return {
        file: file.name,
        line: file.lineOf(path),
        message: `${path.join('.') || 'file'}: ${explain(error)}`,
      };
    });
}

const toldByAnyOf = new Set(['required', 'dependencies']);

function pathOf({ instancePath, params, keyword }: ErrorObject): (string | number)[] {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (keyword === 'additionalProperties') path.push(String(params.additionalProperty));
  if (keyword === 'propertyNames') path.push(String(params.propertyName));
  return path;
}

function explain({ keyword, params, message, data }: ErrorObject): string {
  if (keyword === 'additionalProperties') return 'unknown key';
  if (keyword === 'propertyNames') return 'not a possible id';
  if (keyword === 'anyOf') return 'must have `source`, whose statements it holds, or `sources`';
  if (keyword === 'enum')
    return `must be one of ${params.allowedValues.join(', ')}, not ${JSON.stringify(data)}`;
  const given = typeof data === 'object' ? '' : `, not ${JSON.stringify(data)}`;
  return `${message}${given}`;
}

export interface MappedFile extends SeedFacts {
  readonly file: SeedFile;
  readonly source: string;
}

/**
 * What is wrong among files: ends that nobody describes, the same thing said twice, and values against each other.
 *
 * @param onOutside told of ends that no file describes, where these are no problem
 */
export function checkTogether(
  files: readonly MappedFile[],
  onOutside?: (ref: NodeRef, place: string) => void,
): SeedProblem[] {
  const described = new Set(files.flatMap(({ descriptions }) => descriptions.map(({ node }) => node)));
  const said = new Map<string, string>();
  const problems: SeedProblem[] = [];
  for (const { file, source, descriptions, facts } of files) {
    const problem = (path: Path, message: string) =>
      problems.push({ file: file.name, line: file.lineOf(path), message: `${path.join('.')}: ${message}` });
    const once = (key: string, path: Path, what: string) => {
      const before = said.get(key);
      if (before === undefined) said.set(key, `${file.name}:${file.lineOf(path)}`);
      else problem(path, `${what} is already at ${before}`);
    };
    for (const { node, path } of descriptions) {
      // a name may be that of several things
      if (!node.startsWith('Name:')) once(`${source} ${node}`, path, `the ${source} entry of ${refId(node)}`);
    }
    for (const { type, from, to, context, properties, path } of facts) {
      once(`${source} ${type} ${from} ${to} ${context}`, path, `${type} ${refId(from)} to ${refId(to)}`);
      for (const end of [from, to]) {
        if (described.has(end)) continue;
        if (onOutside) onOutside(end, `${file.name}:${file.lineOf(path)}`);
        else problem(path, `no file describes the ${refKind(end)} ${refId(end)}`);
      }
      if (from === to) problem(path, `${type} leads from ${refId(from)} to itself`);
      const { yearsBefore, low, high } = properties;
      if (Array.isArray(yearsBefore) && yearsBefore[0] > yearsBefore[1])
        problem(path, 'yearsBefore: low above high');
      if (type === 'PAYS' && !(properties.currency && properties.measure))
        problem(path, 'pay needs currency and measure');
      if (typeof low === 'number' && typeof high === 'number' && low > high) problem(path, 'low above high');
    }
  }
  return problems;
}
