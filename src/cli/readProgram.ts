import { parentPort } from 'node:worker_threads';
import { readImportedFile } from '../documents/formats/readGuideDocument.ts';
import { provideCodeTables } from './codeTables.ts';
import type { ReadAnswer, ReadQuestion } from './documents/readAhead.ts';

// The program of a thread that reads documents ahead of their import: see documents/readAhead.ts.
provideCodeTables();
const port = parentPort;
port?.on('message', ({ id, text, family }: ReadQuestion) => {
  let answer: ReadAnswer;
  try {
    answer = { id, file: readImportedFile(text, family) };
  } catch {
    // Whoever needs the document reads it again, and meets the error.
    answer = { id, file: null };
  }
  port.postMessage(answer);
});
