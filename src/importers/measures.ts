import { type NodeRef, nodeRef } from '../domain/graph/fact.ts';
import type { MeasureTopic } from '../domain/graph/vocabulary.ts';
import type { Assertion } from '../store/career-store.ts';

/** A measure of publishers, by its id. */
interface PublishedMeasure {
  readonly name: string;
  readonly topic: MeasureTopic;
  readonly unit?: string;
  readonly about: string;
}

const alone = 'a language model alone could halve the time of the task at equal quality (E1)';
const caution =
  'A judgement about tasks, not a forecast of jobs: it says nothing of whether work is lost, changed or added.';

const rated = (id: 'model' | 'people', who: string): Record<string, PublishedMeasure> => ({
  [`exposure-direct-${id}`]: {
    name: `Exposure to language models alone, rated by ${who}`,
    topic: 'EXPOSURE',
    unit: 'share of tasks, 0 to 1',
    about: `Share of the tasks of which ${alone}. ${caution}`,
  },
  [`exposure-half-tools-${id}`]: {
    name: `Exposure to language models, with tools counted half, rated by ${who}`,
    topic: 'EXPOSURE',
    unit: 'share of tasks, 0 to 1',
    about: `Share of the tasks that are E1, and half of those that need software built on a model (E2). ${caution}`,
  },
  [`exposure-tools-${id}`]: {
    name: `Exposure to language models and software built on them, rated by ${who}`,
    topic: 'EXPOSURE',
    unit: 'share of tasks, 0 to 1',
    about: `Share of the tasks that are E1 or E2. ${caution}`,
  },
  [`task-exposure-${id}`]: {
    name: `Exposure of a task, rated by ${who}`,
    topic: 'EXPOSURE',
    unit: '0, 0.5 or 1',
    about: `E1, 1: ${alone}. E2, 0.5: software built on a model could. E0, 0: neither. ${caution}`,
  },
});

const projected = 'A published projection, no promise.';
const outlook = (name: string, unit: string | null, about: string): PublishedMeasure => ({
  name,
  topic: 'OUTLOOK',
  ...(unit !== null && { unit }),
  about,
});

/** The measures of the tables that are imported, by id. */
export const publishedMeasures: Readonly<Record<string, PublishedMeasure>> = {
  employment: outlook('Employment', 'people', 'People in the occupation, the self-employed included.'),
  'employment-projected': outlook(
    'Projected employment',
    'people',
    `People in the occupation at the end of the period. ${projected}`,
  ),
  'employment-change': outlook(
    'Change in employment',
    'people',
    `Projected employment minus employment. ${projected}`,
  ),
  'employment-change-percent': outlook(
    'Change in employment',
    'percent',
    `The change in percent of the employment at the start. ${projected}`,
  ),
  'openings-per-year': outlook(
    'Openings a year',
    'people',
    `Annual average, by growth and by people who leave the occupation. ${projected}`,
  ),
  'separations-per-year': outlook(
    'Separations a year',
    'people',
    `People who leave the occupation, for another or for good; annual average. ${projected}`,
  ),
  'typical-education': outlook('Typical education to enter', null, 'As the publisher judges the occupation.'),
  'typical-experience': outlook(
    'Typical experience to enter',
    null,
    'Work experience in a related occupation, as the publisher judges the occupation.',
  ),
  'typical-training': outlook(
    'Typical training on the job',
    null,
    'To become competent, as the publisher judges the occupation.',
  ),
  ...rated('model', 'GPT-4'),
  ...rated('people', 'people'),
};

/** The ref of a measure. */
export const measureRef = (id: string): NodeRef<'Measure'> => nodeRef('Measure', id);

/** Descriptions of published measures. */
export const describeMeasures = (ids: readonly string[]): Assertion[] =>
  ids.map((id) => {
    const { name, topic, unit = null, about } = publishedMeasures[id] as PublishedMeasure;
    return { node: measureRef(id), properties: { name, topic, unit, about } };
  });
