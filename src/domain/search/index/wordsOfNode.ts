import { symbolsOf } from '../../codes/decoding/decode.ts';
import type { EntryRecord, GuideRecord, MitigationRecord } from '../../guidance/records.ts';
import { initialsIn } from './initials.ts';
import { textOfMarkdown } from '../textOfMarkdown.ts';
import { initialsKey, type WordWeights } from './searchIndex.ts';
import { tokensOf } from '../tokens.ts';

/** What a word is worth by the place it stands in; a word in several places counts once, at its best. */
const worth = { symbol: 1, cause: 1, mitigation: 0.6, condition: 0.3, title: 0.25 };

/** A text of this many words counts half of what a single word would: short texts say what they are about. */
const halvingLength = 40;

/** The words under which a node is found; none for an entry or a guide that is archived. */
export function wordsOfNode(node: GuideRecord | EntryRecord | MitigationRecord | null): WordWeights {
  const weights = new Map<string, number>();
  if (node === null) return weights;
  if (node.type === 'Mitigation') addText(weights, textOfMarkdown(node.text), worth.mitigation);
  else if (node.status === 'ARCHIVED') return weights;
  else if (node.type === 'Guide') addText(weights, textOfMarkdown(node.title), worth.title);
  else addEntry(weights, node);
  return weights;
}

function addEntry(weights: Map<string, number>, entry: EntryRecord): void {
  if (entry.symbol !== null) addText(weights, entry.symbol, worth.symbol);
  for (const cause of entry.causes) addText(weights, textOfMarkdown(cause), worth.cause);
  for (const { condition } of entry.steps)
    if (condition !== null) addText(weights, textOfMarkdown(condition), worth.condition);
  if (entry.code === null) return;
  const [preferred, ...others] = symbolsOf(entry.code);
  if (preferred !== undefined) addText(weights, preferred, worth.symbol);
  // The other names may come from another code space: they are found whole, their words say nothing here.
  for (const name of others) addWord(weights, name.toLowerCase(), worth.symbol);
}

function addText(weights: Map<string, number>, text: string, value: number): void {
  const tokens = tokensOf(text);
  const weight = value / (1 + tokens.length / halvingLength);
  for (const { word } of tokens) addWord(weights, word, weight);
  for (const initials of initialsIn(text)) addWord(weights, initialsKey(initials), weight);
}

function addWord(weights: Map<string, number>, word: string, weight: number): void {
  if ((weights.get(word) ?? 0) < weight) weights.set(word, weight);
}
