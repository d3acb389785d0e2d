import { Worker } from 'node:worker_threads';
import type { Column } from '../database/columns.ts';
import type { Snapshot } from '../database/connection.ts';

/** What goes to the thread, and what comes back: columns, or the failure of the query. */
export interface Question {
  readonly id: number;
  readonly sql: string;
  readonly args: readonly (string | number)[];
}
export interface Reply {
  readonly id: number;
  readonly columns?: readonly Column[];
  readonly failure?: Error;
}

/** Runs queries on a thread of its own, so that a long one delays nothing else in the process. */
export interface QueryThread {
  /** The columns in the order of the query. Sees everything that was committed before. Rejects with the driver's error. */
  select(sql: string, args: readonly (string | number)[]): Promise<readonly Column[]>;
  /** Waits for the query under way. */
  close(): Promise<void>;
}

/** The thread as what takes any query; columns have their places for names. Each query sees the state of its own time. */
export function asConnection(thread: Pick<QueryThread, 'select'>): Snapshot {
  return {
    provider: 'sqlite',
    queryRaw: async ({ sql, args }) => {
      const columns = await thread.select(sql, args as (string | number)[]);
      const rows = Array.from({ length: columns[0]?.length ?? 0 }, (_, row) =>
        columns.map((column): unknown => column[row]),
      );
      return { columnNames: columns.map((_, place) => String(place)), columnTypes: [], rows };
    },
  };
}

/** The thread starts with the first query, and keeps no process alive that has nothing else to do. */
export function createQueryThread(file: string): QueryThread {
  const waiting = new Map<
    number,
    { readonly resolve: (columns: readonly Column[]) => void; readonly reject: (error: unknown) => void }
  >();
  let worker: Worker | null = null;
  let last = 0;

  return {
    select: (sql, args) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.ref();
        worker.postMessage({ id: last, sql, args } satisfies Question);
      }),
    close: async () => {
      if (worker === null) return;
      const ended = new Promise((resolve) => worker?.once('exit', resolve));
      worker.ref();
      worker.postMessage('close');
      await ended;
    },
  };

  function start(): Worker {
    const started = new Worker(program, { workerData: file });
    started.on('message', ({ id, columns, failure }: Reply) => {
      const question = waiting.get(id);
      waiting.delete(id);
      if (waiting.size === 0) started.unref();
      if (columns === undefined) question?.reject(failure);
      else question?.resolve(columns);
    });
    started.on('error', (error) => {
      stop(error);
    });
    started.on('exit', () => {
      stop(new Error('The thread of queries has ended.'));
    });
    return started;
  }

  /** The next query starts another thread. */
  function stop(error: Error): void {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }
}

const program = new URL('./queryWorker.mjs', import.meta.url);
