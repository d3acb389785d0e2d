import { symbolsOf } from '../../codes/decoding/decode.ts';
import type { EntryRecord, GuideRecord, MitigationRecord } from '../../guidance/records.ts';
import { initialsIn } from './initials.ts';
import { textOfMarkdown } from '../textOfMarkdown.ts';
import type { WordWeights } from './searchIndex.ts';
import { initialsKey } from './termGroups.ts';
import { wordsIn } from '../tokens.ts';

/** What a word is worth by the place it stands in; a word in several places counts once, at its best. */
const worth = { symbol: 1, cause: 1, mitigation: 0.6, condition: 0.3, title: 0.25 };

/** A text of this many words counts half of what a single word would: short texts say what they are about. */
const halvingLength = 40;

/** The weight of each word of a text. */
export function textWeight(value: number, words: number): number {
  return value / (1 + words / halvingLength);
}

export type IndexedRecord = GuideRecord | EntryRecord | MitigationRecord;

/** The words under which a node is found; none for an entry or a guide that is archived. */
export function wordsOfNode(node: IndexedRecord | null): WordWeights {
  const weights = new Map<string, number>();
  const addWord = (word: string, weight: number): void => {
    if ((weights.get(word) ?? 0) < weight) weights.set(word, weight);
  };
  const addText = (text: string, value: number): void => {
    const words = wordsIn(text);
    const weight = textWeight(value, words.length);
    for (const word of words) addWord(word, weight);
    for (const initials of initialsIn(text)) addWord(initialsKey(initials), weight);
  };
  if (node !== null) visitTexts(node, addText, addWord);
  return weights;
}

/** Tells of the texts in whose words a node is found, each with what it is worth, and of words with their weights. */
export function visitTexts(
  node: IndexedRecord,
  addText: (text: string, value: number) => void,
  addWord: (word: string, weight: number) => void,
): void {
  if (node.type === 'Mitigation') addText(textOfMarkdown(node.text), worth.mitigation);
  else if (node.status === 'ARCHIVED') return;
  else if (node.type === 'Guide') addText(textOfMarkdown(node.title), worth.title);
  else visitEntry(node, addText, addWord);
}

function visitEntry(
  entry: EntryRecord,
  addText: (text: string, value: number) => void,
  addWord: (word: string, weight: number) => void,
): void {
  if (entry.symbol !== null) addText(entry.symbol, worth.symbol);
  for (const cause of entry.causes) addText(textOfMarkdown(cause), worth.cause);
  for (const { condition } of entry.steps) if (condition !== null) addText(textOfMarkdown(condition), worth.condition);
  if (entry.code === null) return;
  const [preferred, ...others] = symbolsOf(entry.code);
  if (preferred !== undefined) addText(preferred, worth.symbol);
  // The other names may come from another code space: they are found whole, their words say nothing here.
  for (const name of others) addWord(name.toLowerCase(), worth.symbol);
}
