import type { Catalog } from '../catalog/catalog.ts';
import { redactionOf } from '../changes/redaction.ts';
import { redactRecord } from '../changes/redactRecord.ts';
import type { NodeRecord } from '../guidance/records.ts';
import { invalidInput } from '../problem.ts';
import { recordOf, refuse, type Ruling } from './ruling.ts';
import { readText } from './fields/textRules.ts';

export interface RedactText {
  /** The text to remove everywhere, exactly as written. */
  readonly text: string;
  /** Why, in the words of the person who asks; the history shows it. */
  readonly reason: string;
}

/** Shorter texts occur in too many others. */
const shortestText = 3;
const longestText = 500;

/**
 * Takes a text that should never have been kept out of all that is kept, its history included. The nodes that hold it now
 * are revised, each from the redacted content to the same, so that their versions move and a stale save cannot bring the text back.
 * `occurrences`: in how many places outside the current catalogue it stands.
 */
export function redactText(catalog: Catalog, command: RedactText, occurrences: number): Ruling {
  const text = readText(command.text, textPath, longestText);
  if (typeof text !== 'string') return refuse(text);
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters < shortestText) {
    const message = `input.text has ${String(letters)} letters and digits; give at least ${String(shortestText)}, or too much would be taken out with it.`;
    return refuse(invalidInput('INVALID_VALUE', textPath, message));
  }
  const redaction = redactionOf(text, catalog.version + 1);
  const reasonPath = ['input', 'reason'];
  const reason = readText(command.reason, reasonPath);
  if (typeof reason !== 'string') return refuse(reason);
  if (redaction.isIn(reason)) {
    const message = 'The reason holds the text that is to be redacted, and would keep it; say it in other words.';
    return refuse(invalidInput('INVALID_VALUE', reasonPath, message));
  }
  const revisions = nodesOf(catalog).flatMap((record) => {
    const after = redactRecord(record, redaction);
    if (after === record) return [];
    return [{ nodeType: record.type, nodeId: record.id, action: 'UPDATED', before: after, after } as const];
  });
  if (revisions.length + occurrences === 0) {
    const message =
      'This text stands nowhere: not in the guidance, its history, imported documents, search texts or reasons. Check its spelling.';
    return refuse(invalidInput('NOT_FOUND', textPath, message));
  }
  return {
    kind: 'Approval',
    change: { kind: 'REDACTION', revisions, sources: [], redaction: { text } },
    subjectId: null,
  };
}

const textPath = ['input', 'text'];

function nodesOf({ indexes }: Catalog): NodeRecord[] {
  const { guides, mitigations, entries, synonyms } = indexes;
  return [guides, mitigations, entries, synonyms].flatMap((nodes) =>
    [...nodes.values()].map((node) => recordOf<NodeRecord>(node)),
  );
}
