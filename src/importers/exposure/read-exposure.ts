import { nodeRef } from '../../domain/graph/fact.ts';
import type { Assertion } from '../../store/career-store.ts';
import { fact } from '../fact.ts';
import type { ImportNotes } from '../import-notes.ts';
import { ImportRefused } from '../import-refused.ts';
import type { Importer } from '../importer.ts';
import { describeMeasures, measureRef } from '../measures.ts';
import { isOnetCode, onetRoleId } from '../occupation-ids.ts';
import { numberIn, rounded } from '../tables/cell-values.ts';
import type { Row } from '../tables/row.ts';
import { singleRow } from '../tables/single-row.ts';
import { filesIn } from '../tables/source-files.ts';
import { readTable } from '../tables/table-file.ts';

const raters = [
  { id: 'model', prefix: 'dv_rating', task: 'gpt4_exposure', who: 'GPT-4' },
  { id: 'people', prefix: 'human_rating', task: 'human_exposure_agg', who: 'people' },
] as const;
const measures = [
  ['exposure-direct', 'alpha'],
  ['exposure-half-tools', 'beta'],
  ['exposure-tools', 'gamma'],
] as const;
const codeColumn = 'O*NET-SOC Code';
const occupationColumns = [
  codeColumn,
  'Title',
  ...raters.flatMap(({ prefix }) => measures.map(([, letter]) => `${prefix}_${letter}`)),
];
const taskColumns = [codeColumn, 'Task ID', ...raters.map(({ task }) => task)];
const taskValues: Readonly<Record<string, number>> = { E0: 0, E1: 1, E2: 0.5 };
const method = (who: string): string => `labelled by ${who} with the rubric of “GPTs are GPTs”`;

/**
 * Ratings of exposure to language models per occupation and per task: the folder of “GPTs are GPTs” (Eloundou, Manning,
 * Mishkin, Rock; Science 2024) with `occ_level.csv` and `full_labelset.tsv`. Readers see those of tasks once O*NET is
 * imported.
 */
export function openExposure(path: string, release = '2024'): Importer {
  return {
    about: {
      name: 'gpts-are-gpts',
      version: release,
      title: 'GPTs are GPTs: exposure of tasks and occupations to language models',
      url: 'https://github.com/openai/GPTs-are-GPTs',
      licence: 'MIT',
      attribution:
        'Eloundou, Manning, Mishkin and Rock: GPTs are GPTs, Science 2024. Copyright (c) 2024 OpenAI, MIT licence.',
      retrieved: null,
    },
    assertions: (notes) => readExposure(path, notes),
  };
}

async function* readExposure(path: string, notes: ImportNotes): AsyncGenerator<readonly Assertion[]> {
  const files = await filesIn(path);
  const fileOf = (name: string) => {
    const file = files.find((one) => one.name === name);
    if (!file) throw new ImportRefused([`${path}: there is no ${name}`]);
    return file;
  };
  yield describeMeasures(
    raters.flatMap(({ id }) => [...measures.map(([name]) => `${name}-${id}`), `task-exposure-${id}`]),
  );
  const codes = new Map<string, Row>();
  for await (const rows of readTable(
    fileOf('occ_level.csv'),
    { columns: occupationColumns, ended: true },
    notes,
  )) {
    yield rows.flatMap((row) => occupation(row, codes, notes));
  }
  const tasks = new Map<string, Row>();
  for await (const rows of readTable(
    fileOf('full_labelset.tsv'),
    { columns: taskColumns, ended: true },
    notes,
  )) {
    yield rows.flatMap((row) => task(row, tasks, notes));
  }
}

function occupation(row: Row, codes: Map<string, Row>, notes: ImportNotes): Assertion[] {
  const code = codeIn(row, notes);
  if (code === null || !isFirst(code, codes, row, occupationColumns, notes)) return [];
  const node = nodeRef('OccupationCode', `onet-soc-${code}`);
  return [
    { node, properties: { scheme: 'O*NET-SOC', code, title: row.cell('Title') } },
    ...raters.flatMap(({ id, prefix, who }) =>
      measures.flatMap(([name, letter]) => {
        const value = numberIn(row, `${prefix}_${letter}`, notes, { max: 1 });
        return value === null
          ? []
          : [
              fact('HAS_FIGURE', node, measureRef(`${name}-${id}`), {
                value: rounded(value),
                method: method(who),
              }),
            ];
      }),
    ),
  ];
}

function task(row: Row, tasks: Map<string, Row>, notes: ImportNotes): Assertion[] {
  const code = codeIn(row, notes);
  const number = numberIn(row, 'Task ID', notes);
  if (code === null || number === null) return [];
  const id = `${onetRoleId(code)}.task-${number}`;
  if (!isFirst(id, tasks, row, taskColumns, notes)) return [];
  const statement = nodeRef('Statement', id);
  notes.mention(statement, 'O*NET task', row);
  return raters.flatMap(({ id: rater, task: column, who }) => {
    const text = row.cell(column);
    const value = taskValues[text];
    if (text === '') return [];
    if (value === undefined) {
      notes.refuse(`${column}: ${JSON.stringify(text)} is none of E0, E1 and E2`, row);
      return [];
    }
    return [
      fact('HAS_FIGURE', statement, measureRef(`task-exposure-${rater}`), {
        value,
        text,
        method: method(who),
      }),
    ];
  });
}

function codeIn(row: Row, notes: ImportNotes): string | null {
  const code = row.cell(codeColumn);
  if (isOnetCode(code)) return code;
  notes.refuse(`${codeColumn}: ${JSON.stringify(code)} is not an O*NET-SOC code`, row);
  return null;
}

/** @param rows so far, by what they are about */
function isFirst(
  key: string,
  rows: Map<string, Row>,
  row: Row,
  columns: readonly string[],
  notes: ImportNotes,
): boolean {
  const earlier = rows.get(key);
  if (earlier) singleRow([earlier, row], columns, notes);
  else rows.set(key, row);
  return !earlier;
}
