import { serverPath } from '../serverPath.ts';

/** The editor checks and completes in workers; scripts/bundleWeb.mjs puts their addresses in. */
declare const WORKERS: Readonly<Record<'editor' | 'json' | 'graphql', string>>;

export function startWorkersFromHere(): void {
  window.MonacoEnvironment = {
    getWorker: (_moduleId, label) => {
      const address = label === 'json' ? WORKERS.json : label === 'graphql' ? WORKERS.graphql : WORKERS.editor;
      return new Worker(serverPath(address), { type: 'module' });
    },
  };
}
