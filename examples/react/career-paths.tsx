/** @jsxImportSource react */
import {
  CareerGraphError,
  type CareerPathsQuery,
  careerPathsQuestion,
  createClient,
} from 'career-graph/client';
import { useEffect, useState } from 'react';

interface CareerPathsProps {
  /** Address of the GraphQL endpoint. */
  readonly url: string;
  /** The role that somebody has, by any of its names; changes ask again. */
  readonly from: string;
  /** The role that they would like to have. */
  readonly to: string;
}

type Answer = NonNullable<CareerPathsQuery['careerPaths']>;

/** The most typical ways from one role to another, each move with its sources. Copy it, and change what it shows. */
export function CareerPaths({ url, from, to }: CareerPathsProps) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [problem, setProblem] = useState<CareerGraphError | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    setAnswer(null);
    setProblem(null);
    createClient({ url })
      .ask(careerPathsQuestion, { from, to, first: 3 }, { signal: stop.signal })
      .then(({ careerPaths }) => setAnswer(careerPaths))
      .catch((error: unknown) => {
        if (error instanceof CareerGraphError) setProblem(error);
        else if (!stop.signal.aborted) throw error;
      });
    return () => stop.abort();
  }, [url, from, to]);

  if (problem) return <p role="alert">{problem.message}</p>;
  if (!answer) return <p role="status">Looking for ways…</p>;
  if (answer.reason) return <p>No way was found ({answer.reason}).</p>;
  return (
    <ol>
      {answer.nodes.map(({ rank, roles, steps, yearsBefore }) => (
        <li key={rank}>
          {roles.map((role) => role?.title ?? '(removed)').join(' → ')}
          {yearsBefore && ` (${yearsBefore.low} to ${yearsBefore.high} years)`}
          <small>
            {' Sources: '}
            {[...new Set(steps.flatMap(({ evidence }) => evidence.map(({ source }) => source?.name)))].join(
              ', ',
            )}
          </small>
        </li>
      ))}
    </ol>
  );
}
