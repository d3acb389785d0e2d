import { Worker } from 'node:worker_threads';
import { readImportedFile } from '../../documents/formats/readGuideDocument.ts';
import type { ImportedFile } from '../../documents/formats/readGuideDocument.ts';

/** Reads documents in a thread while those before them are written: reading takes half of the time of an import. */
export interface ReadAhead {
  /** Has a document read that will be asked for, its bare numbers in the family with a slug. */
  begin(text: string, family: string | null): void;
  /** What readImportedFile gives; a document that was not begun is read here and now. Throws as that does. */
  read(text: string, family: string | null): Promise<ImportedFile>;
  close(): Promise<void>;
}

export interface ReadQuestion {
  readonly id: number;
  readonly text: string;
  readonly family: string | null;
}

export interface ReadAnswer {
  readonly id: number;
  /** Null if the document could not be read. */
  readonly file: ImportedFile | null;
}

/** How many documents are enough for a thread, which takes half a second to start. */
export const worthAThread = 20;

/** Starts the thread. If it ends, all documents are read where they are asked for. */
export function openReadAhead(): ReadAhead {
  const thread = startThread();
  const begun = new Map<string, Promise<ImportedFile | null>>();
  const waiting = new Map<number, (file: ImportedFile | null) => void>();
  let ids = 0;
  let isEnded = false;
  const end = (): void => {
    isEnded = true;
    for (const answer of waiting.values()) answer(null);
    waiting.clear();
  };
  thread.on('error', end).on('exit', end);
  thread.on('message', ({ id, file }: ReadAnswer) => {
    waiting.get(id)?.(file);
    waiting.delete(id);
  });

  return {
    begin: (text, family) => {
      const key = keyOf(text, family);
      if (isEnded || begun.has(key)) return;
      const id = (ids += 1);
      begun.set(key, new Promise((resolve) => waiting.set(id, resolve)));
      thread.postMessage({ id, text, family } satisfies ReadQuestion);
    },
    read: async (text, family) => {
      const key = keyOf(text, family);
      const file = await begun.get(key);
      begun.delete(key);
      return file ?? readImportedFile(text, family);
    },
    close: async () => {
      await thread.terminate();
    },
  };
}

function keyOf(text: string, family: string | null): string {
  return `${family ?? ''}\n${text}`;
}

function startThread(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./readProgram.js', import.meta.url));
  // From the sources: a thread begins without the loader of TypeScript that the main thread has.
  const program = JSON.stringify(new URL('../readProgram.ts', import.meta.url).href);
  return new Worker(`import('tsx/esm/api').then(({ register }) => { register(); return import(${program}); })`, {
    eval: true,
  });
}
