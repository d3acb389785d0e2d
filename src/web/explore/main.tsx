import 'graphiql/style.css';
import './explorer.css';
import { createRoot } from 'react-dom/client';
import { serverPath } from '../serverPath.ts';
import { Explorer } from './Explorer.tsx';

startWorkersFromHere();
letKeyboardLeaveEditors();
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Explorer />);

/**
 * Esc, then Tab or Shift+Tab, leaves an editor. In it Tab types a tab; after Esc the editor does not get to see it, so it
 * does what Tab does everywhere else.
 */
function letKeyboardLeaveEditors(): void {
  let isLeaving = false;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Shift') return;
    if (isLeaving && event.key === 'Tab') event.stopImmediatePropagation();
    isLeaving =
      event.key === 'Escape' && event.target instanceof Element && event.target.closest('.monaco-editor') !== null;
  };
  addEventListener('keydown', onKeyDown, { capture: true });
}

/** The editor checks and completes in workers; scripts/bundleWeb.mjs puts their addresses in. */
declare const WORKERS: Readonly<Record<'editor' | 'json' | 'graphql', string>>;

function startWorkersFromHere(): void {
  window.MonacoEnvironment = {
    getWorker: (_moduleId, label) => {
      const address = label === 'json' ? WORKERS.json : label === 'graphql' ? WORKERS.graphql : WORKERS.editor;
      return new Worker(serverPath(address), { type: 'module' });
    },
  };
}
