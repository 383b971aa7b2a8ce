import { SingleBar } from 'cli-progress';

/** Shows on standard error how far a long piece of work is. */
export interface Progress {
  /** @param doneCount pieces that are done */
  update(doneCount: number): void;
  stop(): void;
}

/** Tells on standard error that something is calculated, which takes a second or more. */
export const tellCalculation = (what: string): void => {
  process.stderr.write(`Calculating ${what} …\n`);
};

/** Milliseconds between two lines where there is no terminal. */
const lineInterval = 5_000;

/**
 * Starts to show progress: on a terminal a bar with the rate and the time left, elsewhere a line every few seconds.
 *
 * @param label what is being done
 * @param total number of pieces
 */
export function startProgress(
  label: string,
  total: number,
  stream: NodeJS.WriteStream = process.stderr,
): Progress {
  return stream.isTTY ? progressBar(label, total, stream) : progressLines(label, total, stream);
}

function progressBar(label: string, total: number, stream: NodeJS.WriteStream): Progress {
  const start = Date.now();
  const rate = (doneCount: number) => Math.round((doneCount / (Date.now() - start + 1)) * 1_000);
  const bar = new SingleBar({
    format: `${label} {bar} {percentage} %  {value} of {total}  {rate}/s  {eta_formatted} left`,
    stream,
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(total, 0, { rate: 0 });
  return {
    update: (doneCount) => bar.update(doneCount, { rate: rate(doneCount) }),
    stop: () => bar.stop(),
  };
}

function progressLines(label: string, total: number, stream: NodeJS.WriteStream): Progress {
  const start = Date.now();
  let lastLine = start;
  return {
    update(doneCount) {
      const now = Date.now();
      if (now - lastLine < lineInterval) return;
      lastLine = now;
      const rate = Math.round((doneCount / (now - start)) * 1_000);
      const secondsLeft = Math.round((total - doneCount) / Math.max(1, rate));
      stream.write(`${label}: ${doneCount} of ${total}, ${rate}/s, about ${secondsLeft} s left\n`);
    },
    stop() {},
  };
}
