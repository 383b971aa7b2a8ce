import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { type NodeRef, refId, refKind } from '../../domain/graph/fact.ts';
import { relationshipShape } from '../../domain/graph/model.ts';
import type { SeedFacts } from './seed-facts.ts';
import type { Path, SeedFile } from './seed-file.ts';
import { seedJsonSchema } from './seed-schema.ts';
import type { SeedProblem } from './seeds-errors.ts';

let compiled: ValidateFunction | undefined;

/** Compiled on first use; most commands never need it. */
function validator(): ValidateFunction {
  compiled ??= new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    strictTypes: false,
    verbose: true,
  }).compile(seedJsonSchema());
  return compiled;
}

/** Mistakes within one file: keys, types, ranges. Empty when the file is sound. */
export function checkShape(file: SeedFile): SeedProblem[] {
  if (file.problems.length > 0) return [...file.problems];
  const validate = validator();
  if (validate(file.data)) return [];
  const errors = validate.errors ?? [];
  const sourceless = errors.some(({ keyword }) => keyword === 'anyOf');
  return errors
    .filter(({ propertyName }) => propertyName === undefined) // the `propertyNames` error says it
    .filter(
      ({ keyword, instancePath }) => !(sourceless && instancePath === '' && coveredByAnyOf.has(keyword)),
    )
    .map((error) => {
      const path = pathOf(error);
      return {
        file: file.name,
        line: file.lineOf(path),
        message: `${path.join('.') || 'file'}: ${explain(error)}`,
      };
    });
}

const coveredByAnyOf = new Set(['required', 'dependencies']);

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
  const value = typeof data === 'object' ? '' : `, not ${JSON.stringify(data)}`;
  return `${message}${value}`;
}

/** A seed file with its statements. */
export interface MappedFile extends SeedFacts {
  readonly file: SeedFile;
  /** Name of the source that states them. */
  readonly source: string;
}

/**
 * Mistakes across files: ends that no file describes, repetitions, values that contradict each other.
 *
 * @param onOutside called for each end that no file describes; without it such an end is a mistake
 */
export function checkTogether(
  files: readonly MappedFile[],
  onOutside?: (ref: NodeRef, place: string) => void,
): SeedProblem[] {
  const described = new Set(files.flatMap(({ descriptions }) => descriptions.map(({ node }) => node)));
  const places = new Map<string, string>();
  const problems: SeedProblem[] = [];
  for (const { file, source, descriptions, facts } of files) {
    const problem = (path: Path, message: string) =>
      problems.push({ file: file.name, line: file.lineOf(path), message: `${path.join('.')}: ${message}` });
    const checkUnique = (key: string, path: Path, what: string) => {
      const earlier = places.get(key);
      if (earlier === undefined) places.set(key, `${file.name}:${file.lineOf(path)}`);
      else problem(path, `${what} is already at ${earlier}`);
    };
    for (const { node, path, properties } of descriptions) {
      const { learningHours } = properties;
      if (Array.isArray(learningHours) && learningHours[0] > learningHours[1])
        problem(path, 'learningHours: low above high');
      // several nodes may share a name
      if (!node.startsWith('Name:'))
        checkUnique(`${source} ${node}`, path, `the ${source} entry of ${refId(node)}`);
    }
    for (const { type, from, to, context, properties, path } of facts) {
      checkUnique(
        `${source} ${type} ${from} ${to} ${context}`,
        path,
        `${type} ${refId(from)} to ${refId(to)}`,
      );
      const isOfOtherVocabulary =
        relationshipShape(type).acrossVocabularies && (described.has(from) || described.has(to));
      for (const end of [from, to]) {
        if (described.has(end) || isOfOtherVocabulary) continue;
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
