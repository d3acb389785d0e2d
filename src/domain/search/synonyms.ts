import type { Catalog } from '../catalog/catalog.ts';
import { otherForms } from './termsOfWord.ts';
import { tokensOf } from './tokens.ts';

/**
 * Groups of words and phrases that mean the same, as editors write them: [["reboot", "restart"], …]. In a phrase, # is
 * any number above one: "# devices" is what a person says who has too many of them. Such a phrase is only looked for in queries.
 */
export type SynonymGroups = readonly (readonly string[])[];

/** The words of a phrase, folded. */
type Phrase = readonly string[];

/** The words of the same meaning, by their first words, for finding them in a query. */
export class Synonyms {
  readonly #phrases = new Map<string, { readonly phrase: Phrase; readonly others: readonly Phrase[] }[]>();

  /** Those of a catalogue; read once for each list. */
  static of(catalog: Catalog): Synonyms {
    const groups = catalog.synonyms().groups;
    let known = ofGroups.get(groups);
    if (known === undefined) {
      known = new Synonyms(groups);
      ofGroups.set(groups, known);
    }
    return known;
  }

  constructor(groups: SynonymGroups) {
    for (const group of groups) {
      const phrases = group.map(wordsOfPhrase).filter((words) => words.length > 0);
      for (const phrase of phrases) {
        const key = phrase[0] as string;
        const known = this.#phrases.get(key) ?? [];
        known.push({ phrase, others: phrases.filter((other) => other !== phrase && !other.includes(anyNumber)) });
        this.#phrases.set(key, known);
      }
    }
  }

  /** The phrases that begin at a place of a query, with the others of their groups; a word may have another ending. */
  at(words: readonly string[], place: number): { readonly length: number; readonly others: readonly Phrase[] }[] {
    const first = words[place] as string;
    const found: { readonly length: number; readonly others: readonly Phrase[] }[] = [];
    const number = isNumber(first) ? [anyNumber] : none;
    for (const form of [first, ...otherForms(first), ...endingsOf(first), ...number]) {
      for (const { phrase, others } of this.#phrases.get(form) ?? []) {
        const isHere = phrase.every((word, index) => index === 0 || isFormOf(word, words[place + index]));
        if (isHere) found.push({ length: phrase.length, others });
      }
    }
    return found;
  }
}

const ofGroups = new WeakMap<SynonymGroups, Synonyms>();

/** "device" for "devices" is one of its other forms; "devices" for "device" is found here. */
function endingsOf(word: string): string[] {
  return ['s', 'es', 'd', 'ed', 'ing'].map((ending) => word + ending);
}

const anyNumber = '#';
const none: readonly never[] = [];

function isNumber(word: string): boolean {
  return /^(?:[2-9]|[1-9]\d{1,5})$/.test(word);
}

function isFormOf(word: string, typed: string | undefined): boolean {
  if (word === anyNumber) return typed !== undefined && isNumber(typed);
  return typed !== undefined && (word === typed || otherForms(typed).has(word) || otherForms(word).has(typed));
}

/** The words of a phrase without their joined forms: multi, factor, authentication. */
function wordsOfPhrase(phrase: string): Phrase {
  return phrase
    .split(/[\s\-\u2010\u2011]+/)
    .flatMap((part) => (part === anyNumber ? part : (tokensOf(part)[0]?.word ?? [])));
}
