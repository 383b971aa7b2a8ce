import { SingleBar } from 'cli-progress';

/** Says how far a long piece of work is; it says so on standard error, as answers go to standard output. */
export interface Progress {
  update(done: number): void;
  stop(): void;
}

/** How often a line is written where there is no terminal, in milliseconds. */
const lineEvery = 5_000;

/** A bar with rate and time left on a terminal; elsewhere a line every few seconds. */
export function startProgress(
  what: string,
  total: number,
  stream: NodeJS.WriteStream = process.stderr,
): Progress {
  return stream.isTTY ? bar(what, total, stream) : lines(what, total, stream);
}

function bar(what: string, total: number, stream: NodeJS.WriteStream): Progress {
  const started = Date.now();
  const rate = (done: number) => Math.round((done / (Date.now() - started + 1)) * 1_000);
  const one = new SingleBar({
    format: `${what} {bar} {percentage} %  {value} of {total}  {rate}/s  {eta_formatted} left`,
    stream,
    clearOnComplete: true,
    hideCursor: true,
  });
  one.start(total, 0, { rate: 0 });
  return { update: (done) => one.update(done, { rate: rate(done) }), stop: () => one.stop() };
}

function lines(what: string, total: number, stream: NodeJS.WriteStream): Progress {
  const started = Date.now();
  let told = started;
  return {
    update(done) {
      const now = Date.now();
      if (now - told < lineEvery) return;
      told = now;
      const rate = Math.round((done / (now - started)) * 1_000);
      const left = Math.round((total - done) / Math.max(1, rate));
      stream.write(`${what}: ${done} of ${total}, ${rate}/s, about ${left} s left\n`);
    },
    stop() {},
  };
}
