import { parentPort, workerData } from 'node:worker_threads';
import { type LoadObserver, LocalSearch } from '../../store/career-search.ts';
import { openReader } from '../open-store.ts';
import {
  failureOf,
  type LoadNotice,
  type SearchReply,
  type SearchRequest,
  type SearchStart,
} from './search-messages.ts';

/**
 * The program of a search thread (see search-thread.ts). It reads the store by itself and holds the projections, so that
 * the thread of the requests neither loads nor computes.
 */
const settings = workerData as SearchStart;
const reader = await openReader(settings);
const observe: LoadObserver = (load) => parentPort?.postMessage({ load } satisfies LoadNotice);
const search = new LocalSearch(reader, settings.maxStaleness, observe);
observe({ what: 'store', since: null });

function answerTo(request: Exclude<SearchRequest, { kind: 'close' }>): Promise<unknown> {
  if (request.kind === 'start') return Promise.resolve();
  if (request.kind === 'load') return search.loadOnce(request.projection);
  if (request.kind === 'catchUp') return search.catchUp(request.moment, request.projections);
  return search.ask(request.name, request.question, request.moment, () => !isAbandoned(request.id));
}

const isAbandoned = (id: number): boolean =>
  Atomics.load(settings.abandoned, id % settings.abandoned.length) === id;

const reply = (message: SearchReply) => parentPort?.postMessage(message);

parentPort?.on('message', async (request: SearchRequest) => {
  if (request.kind === 'close') {
    await reader.close();
    parentPort?.close(); // nothing else keeps the thread alive
    return;
  }
  const { id } = request;
  try {
    reply({ id, value: await answerTo(request) });
  } catch (error) {
    reply({ id, failure: failureOf(error) });
  }
});
