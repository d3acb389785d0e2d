// The one thread that serves all mutants of a run (vitest.mutation.config.ts).
import { readdirSync } from 'node:fs';
import { type PoolOptions, type PoolRunnerInitializer, type PoolWorker, ThreadsPoolWorker } from 'vitest/node';

type Listener = (message: unknown) => void;
type Request = Parameters<PoolWorker['send']>[0];

/** What Vitest tells a thread when it starts, and here has to be told at each run. */
interface RunContext {
  config?: unknown;
  /** Files whose modules are loaded anew. */
  invalidates?: string[];
}

/**
 * A pool of one thread for all runs of a mutation test. StrykerJS runs Vitest once a mutant, and Vitest would start a
 * thread for each run, which takes longer than the tests do. Each run loads our own modules anew, so that nothing that a mutant
 * left in them (a cache, a table that was read) reaches the next one; packages stay loaded.
 */
export function warmThread(): PoolRunnerInitializer & { close(): Promise<void> } {
  let kept: ThreadsPoolWorker | null = null;
  let isStarted = false;
  return {
    name: 'warm',
    createPoolWorker: (options) => workerOn((kept ??= new ThreadsPoolWorker(options)), options),
    close: async () => {
      if (isStarted) await kept?.stop();
    },
  };

  function workerOn(thread: ThreadsPoolWorker, { project }: PoolOptions): PoolWorker {
    const listeners: [event: string, listener: Listener][] = [];
    return {
      name: 'warm',
      start: async () => {
        if (!isStarted) await thread.start();
      },
      stop: () => {
        for (const [event, listener] of listeners) thread.off(event, listener);
        return Promise.resolve();
      },
      on: (event, listener: Listener) => {
        listeners.push([event, listener]);
        thread.on(event, listener);
      },
      off: (event, listener: Listener) => {
        thread.off(event, listener);
      },
      deserialize: (data) => data,
      send: (request) => {
        if (request.type === 'stop') answer('stopped');
        else if (request.type === 'start' && isStarted) answer('started');
        else {
          if (request.type === 'start') isStarted = true;
          if (request.type === 'run') tellAnew(request);
          thread.send(request);
        }
      },
    };

    function answer(type: 'started' | 'stopped'): void {
      const message = { type, __vitest_worker_response__: true };
      for (const [event, listener] of [...listeners]) if (event === 'message') listener(message);
    }

    function tellAnew(request: Request): void {
      const { context } = request as { context: RunContext };
      const { testNamePattern, ...config } = project.serializedConfig;
      const isShort = (testNamePattern?.source.length ?? 0) < longestPattern;
      context.config = isShort ? { ...config, testNamePattern } : config;
      context.invalidates = ownModules(project.config.root);
    }
  }
}

/** The names of all tests that reach a mutant make a pattern that V8 refuses beyond some size; then all tests of their files run. */
const longestPattern = 20_000;

/** The tables of names take half a second to read. They import nothing of what is mutated unless they are mutated themselves. */
const tables = '/src/domain/codes/tables/';

function ownModules(root: string): string[] {
  const mutated = process.env['MUTATED_FILES'] ?? tables;
  return ['src', 'test'].flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `/${folder}/${name}`)
      .filter(
        (path) => !path.startsWith(tables) || tables.startsWith(`/${mutated}`) || mutated.startsWith(tables.slice(1)),
      )
      .map((path) => root + path),
  );
}
