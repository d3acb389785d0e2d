import type { NodeStateFragment } from '../../generated/operations.ts';
import { entryLines, entrySnapshot } from '../entries/entryFields.ts';
import { guideLines, guideSnapshot } from '../guides/guideFields.ts';
import { mitigationLines, mitigationSnapshot } from '../mitigations/saveMitigation.ts';
import { synonymsLines, synonymsSnapshot } from '../synonyms/synonymsFields.ts';
import type { FieldLine } from '../editing/snapshot.ts';
import { historyWords } from '../words/history.ts';

/** One field of a node in one of its states, in lines of text. */
export interface NodeLine {
  readonly key: string;
  readonly words: string;
  readonly text: string;
  /** False for what no edit sets: an entry is archived and brought back by buttons of their own. */
  readonly restorable: boolean;
}

/** What a node says, field by field, as its editor shows it; nothing if it did not exist. */
export function nodeLines(node: NodeStateFragment | null): readonly NodeLine[] {
  if (node === null) return [];
  if (node.__typename === 'Guide') return shown(guideLines, guideSnapshot(node).fields);
  if (node.__typename === 'Mitigation') return shown(mitigationLines, mitigationSnapshot(node).fields);
  if (node.__typename === 'Synonyms') return shown(synonymsLines, synonymsSnapshot(node).fields);
  if (node.__typename === 'Step') return [];
  const { fields: status } = historyWords;
  return [
    { key: 'guideId', words: status['guideId'] ?? '', text: node.guide.title, restorable: false },
    ...shown(entryLines, entrySnapshot(node).fields),
    { key: 'status', words: status['status'] ?? '', text: historyWords.status[node.status], restorable: false },
  ];
}

/** A field of two states of one node. */
export interface LinePair extends Omit<NodeLine, 'text'> {
  readonly older: string;
  readonly newer: string;
}

/** The fields in which two states differ. */
export function differingLines(older: NodeStateFragment | null, newer: NodeStateFragment | null): readonly LinePair[] {
  const [before, after] = [nodeLines(older), nodeLines(newer)];
  return (before.length > 0 ? before : after)
    .map(({ key, words, restorable }) => ({
      key,
      words,
      restorable: restorable && older !== null,
      older: textOf(before, key),
      newer: textOf(after, key),
    }))
    .filter((pair) => pair.older !== pair.newer);
}

function shown<Fields>(lines: readonly FieldLine<Fields>[], fields: Fields): NodeLine[] {
  return lines.map(({ key, words, show }) => ({ key, words, text: show(fields), restorable: true }));
}

function textOf(lines: readonly NodeLine[], key: string): string {
  return lines.find((line) => line.key === key)?.text ?? '';
}
