import '../test/world/codeTables.ts';
import { catalogOf } from '../src/domain/catalog/applyChange.ts';
import type { Catalog } from '../src/domain/catalog/catalog.ts';
import { toErrorCode } from '../src/domain/codes/errorCode.ts';
import type { EntryNode, GuideNode, KnowledgeNode, MitigationNode } from '../src/domain/guidance/nodes.ts';

/** A knowledge base made of invented words, the same at every run. */
export interface SyntheticGuidance {
  readonly catalog: Catalog;
  /** From the most frequent to the rarest, as in a natural text. */
  readonly words: readonly string[];
}

/** Words of the language that the texts are written in. */
const vocabularySize = 30_000;
/** Entries of one guide. */
const entriesOfGuide = 1_000;
const lifetime = { version: 1, createdAt: 1, updatedAt: 1 };

/** `count` published entries with a code, a symbol, a cause of 8 to 15 words and one to three steps out of count / 10 + 5. */
export function syntheticGuidance(count: number): SyntheticGuidance {
  const random = seededRandom(20_240_607);
  const words = inventWords(random);
  const sentence = () =>
    Array.from({ length: 8 + (random() % 8) }, () => words[frequentFirst(random, words.length)]).join(' ');
  const mitigations = Array.from({ length: Math.ceil(count / 10) + 5 }, (_, place): MitigationNode => ({
    type: 'Mitigation',
    id: `m${String(place)}`,
    text: `${sentence()}.`,
    ...lifetime,
  }));
  const guides = Array.from({ length: Math.ceil(count / entriesOfGuide) }, (_, place) => guideOf(place));
  const entries = Array.from({ length: count }, (_, place): EntryNode => {
    const steps = new Set(Array.from({ length: 1 + (random() % 3) }, () => frequentFirst(random, mitigations.length)));
    return {
      type: 'Entry',
      id: `e${String(place)}`,
      guideId: `g${String(Math.floor(place / entriesOfGuide))}`,
      code: toErrorCode((0x81000000 + place * 7_919) >>> 0),
      symbol: `${words[random() % 900] ?? ''}_E_${words[random() % 9_000] ?? ''}_${String(place)}`.toUpperCase(),
      ordinal: place,
      causes: [`${sentence()}.`],
      steps: [...steps].map((step) => ({ mitigationId: `m${String(step)}`, condition: null })),
      status: 'PUBLISHED',
      ...lifetime,
    };
  });
  const nodes: KnowledgeNode[] = [...guides, ...mitigations, ...entries];
  return { catalog: catalogOf(1, 1, nodes), words };
}

function guideOf(place: number): GuideNode {
  return {
    type: 'Guide',
    id: `g${String(place)}`,
    slug: `guide-${String(place)}`,
    title: `Guidance volume ${String(place)}`,
    description: null,
    appliesTo: [],
    sourceUrl: null,
    license: null,
    attribution: null,
    firstSteps: [],
    escalation: '',
    sourceDigest: null,
    ...lifetime,
  };
}

/** Xorshift: whole numbers from 0, always the same ones. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/** A place below `length`; each decade of places is as likely as the next, as with the words of a language. */
function frequentFirst(random: () => number, length: number): number {
  return Math.min(length - 1, Math.floor(length ** ((random() % 1_000_000) / 1_000_000)) - 1);
}

function inventWords(random: () => number): string[] {
  const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu ter lin mar sol ven'.split(' ');
  const words = new Set<string>();
  while (words.size < vocabularySize) {
    const length = 2 + (random() % 3);
    words.add(Array.from({ length }, () => syllables[random() % syllables.length]).join(''));
  }
  return [...words];
}
