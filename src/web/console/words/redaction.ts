import * as german from './german/redaction.ts';
import { inLanguage } from './inLanguage.ts';

const count = (number: number, one: string, many: string) =>
  number === 1 ? `1 ${one}` : `${number.toLocaleString('en')} ${many}`;

interface Places {
  readonly changes: number;
  readonly nodes: number;
  readonly documents: number;
  readonly searches: number;
  readonly dismissals: number;
}

/** What the history says of texts that were taken out, and how an admin takes one out. */
const redactEnglish = {
  redact: 'Redact a text',
  title: 'Redact a text?',
  what: 'Takes a text that should never have been kept, such as a name, out of the guidance, its whole history, imported documents, exports, search texts and reasons. This cannot be undone.',
  text: 'Text',
  textHint: 'As it is written. Whole words only; capitals and runs of blanks do not matter.',
  reason: 'Why',
  reasonHint: 'For the history, without the text itself.',
  look: 'Show where it stands',
  found: 'It stands in:',
  places: ({ changes, nodes, documents, searches, dismissals }: Places) => [
    `${count(changes, 'change', 'changes')} of the history, about ${count(nodes, 'item', 'items')}`,
    count(documents, 'imported document', 'imported documents'),
    count(searches, 'search text', 'search texts'),
    `${count(dismissals, 'reason', 'reasons')} of dismissed gaps`,
  ],
  confirm: 'Redact it everywhere',
  close: 'Close',
  done: (version: number) => `Redacted: redacted-${String(version)} stands in its place.`,
  see: 'See the change',
  backups: 'These copies were made before and still hold the text. So does every other one of that time:',
  noBackups: 'No earlier backup is known here. Every copy made before still holds the text.',
  redactedBy: (version: number) => `redacted-${String(version)} stands for a text that was taken out:`,
  why: (actor: string, reason: string) => `by ${actor === '' ? 'an admin' : actor}: ${reason}`,
} as const;
export const redactWords = inLanguage(redactEnglish, german.redactWords);
