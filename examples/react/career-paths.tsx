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
  const [attempt, setAttempt] = useState(1);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = new AbortController();
    setAnswer(null);
    setProblem(null);
    createClient({ url })
      .ask(careerPathsQuestion, { from, to, first: 3 }, { signal: stop.signal })
      .then(({ careerPaths }) => setAnswer(careerPaths))
      .catch((error: unknown) => {
        if (stop.signal.aborted) return;
        if (!(error instanceof CareerGraphError)) throw error;
        setProblem(error);
        // a service that has just started, or is busy, answers a little later
        if (error.passes) timer = setTimeout(() => setAttempt(attempt + 1), 2_000);
      });
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [url, from, to, attempt]);

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
