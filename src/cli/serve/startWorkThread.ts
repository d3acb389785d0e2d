import { Worker } from 'node:worker_threads';

/** Starts threads whose program is workProgram.ts, on a database; `memory`: MiB that each may take. */
export function startWorkThread(databaseUrl: string): (memory: number) => Worker {
  const options = (memory: number) => ({
    workerData: { databaseUrl },
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  if (!import.meta.url.endsWith('.ts'))
    return (memory) => new Worker(new URL('./workProgram.js', import.meta.url), options(memory));
  // From the sources: a thread begins without the loader of TypeScript that the main thread has.
  const program = JSON.stringify(new URL('../workProgram.ts', import.meta.url).href);
  const source = `import('tsx/esm/api').then(({ register }) => { register(); return import(${program}); })`;
  return (memory) => new Worker(source, { ...options(memory), eval: true });
}
