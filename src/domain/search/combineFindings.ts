import { guideOrderKey } from '../catalog/orderKeys.ts';
import { valuesUnder } from '../catalog/sortedMap.ts';
import type { EntryNode, GuideNode } from '../guidance/nodes.ts';
import type { Finding } from './findWord.ts';
import { kinds, type Kind } from './kinds.ts';
import { isCertainCode } from './matchCode.ts';
import { mostEntries, weightIn, type Scope } from './matchWords.ts';
import { formFactor } from './termsOfWord.ts';

/** One entry found, with its score: the kind, plus a fraction by which results of one kind are compared. */
export interface Scored {
  readonly entry: EntryNode;
  readonly score: number;
}

/**
 * Puts together what the words of a query find. Light words add to a score, but find no entry of their
 * own; so do crowded ones, as long as another word finds something.
 */
export function combineFindings(scope: Scope, findings: readonly Finding[]): Scored[] {
  const heavy = findings.filter(({ word }) => !word.isLight);
  const evidence = new Map<EntryNode, Evidence>();
  const places = [...heavy.entries()].sort(([, a], [, b]) => Number(a.isCrowded) - Number(b.isCrowded));
  for (const [place, finding] of places) {
    if (finding.isCrowded && evidence.size > 0) probeFinding(scope, evidence, finding, 1 << place);
    else addFinding(scope, evidence, finding, 1 << place);
  }
  addTitles(scope, evidence, heavy);
  for (const finding of findings) if (finding.word.isLight) probeFinding(scope, evidence, finding, 0);

  const certain = heavy.reduce((bits, { word }, place) => (isCertainCode(word) ? bits | (1 << place) : bits), 0);
  const scored: Scored[] = [];
  for (const [entry, seen] of evidence) {
    if (certain === 0 || (seen.words & certain) !== 0) scored.push({ entry, score: scoreOf(seen, heavy.length) });
  }
  return scored;
}

/** Sets of words are bits: bit n stands for the n-th word that is not light. */
interface Evidence {
  /** The best kind that a code or name gives; 0 where words alone match. */
  codeKind: Kind | 0;
  words: number;
  speltWords: number;
  /** Weights added up, rare words counting more. */
  sum: number;
}

function addFinding({ index }: Scope, evidence: Map<EntryNode, Evidence>, finding: Finding, bit: number): void {
  const rarity = Math.log(1 + index.entryCount / Math.max(1, finding.entries.size));
  for (const [entry, weight] of finding.entries) {
    const seen = evidenceOf(evidence, entry);
    seen.words |= bit;
    if (!finding.isMisspelt) seen.speltWords |= bit;
    seen.sum += weight * rarity;
  }
  if (!finding.isCode) return;
  for (const [entry, kind] of finding.codeKinds) {
    const seen = evidenceOf(evidence, entry);
    if (kind > seen.codeKind) seen.codeKind = kind;
  }
}

/** Asks of each entry that other words have found whether this one stands in it too. */
function probeFinding(scope: Scope, evidence: Map<EntryNode, Evidence>, { terms }: Finding, bit: number): void {
  const whole = [...terms].filter(([, factor]) => factor >= formFactor);
  const weightOf = weightIn(scope, new Map(whole));
  for (const [entry, seen] of evidence) {
    const weight = weightOf(entry);
    if (weight === 0) continue;
    seen.words |= bit;
    seen.speltWords |= bit;
    seen.sum += weight * frequentRarity;
  }
}

/** What rarity is for a word that stands nearly everywhere. */
const frequentRarity = 0.5;

/** Each guide's entries are gone through once, however many words of the query its title holds. */
function addTitles({ catalog }: Scope, evidence: Map<EntryNode, Evidence>, heavy: readonly Finding[]): void {
  const titled = new Map<GuideNode, Evidence>();
  for (const [place, { guides, isMisspelt }] of heavy.entries()) {
    for (const [guide, weight] of guides) {
      const seen = evidenceOf(titled, guide);
      seen.words |= 1 << place;
      if (!isMisspelt) seen.speltWords |= 1 << place;
      seen.sum += weight;
    }
  }
  for (const [guide, { words, speltWords, sum }] of titled) {
    for (const id of valuesUnder(catalog.indexes.entriesByPosition, `${guideOrderKey(guide)}/`)) {
      const entry = catalog.entry(id);
      if (entry?.status !== 'PUBLISHED') continue;
      if (evidence.size > mostEntries && !evidence.has(entry)) continue;
      const seen = evidenceOf(evidence, entry);
      seen.words |= words;
      seen.speltWords |= speltWords;
      seen.sum += sum;
    }
  }
}

function evidenceOf<Node>(evidence: Map<Node, Evidence>, node: Node): Evidence {
  let seen = evidence.get(node);
  if (seen === undefined) {
    seen = { codeKind: 0, words: 0, speltWords: 0, sum: 0 };
    evidence.set(node, seen);
  }
  return seen;
}

function scoreOf({ codeKind, words, speltWords, sum }: Evidence, heavyWords: number): number {
  const all = 2 ** heavyWords - 1;
  const wordKind = speltWords === all ? kinds.allWords : speltWords === 0 ? kinds.misspelt : kinds.someWords;
  const covered = (sum * countBits(words)) / heavyWords;
  return Math.max(codeKind, wordKind) + covered / (1 + covered);
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
