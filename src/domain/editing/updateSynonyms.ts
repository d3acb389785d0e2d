import type { Catalog } from '../catalog/catalog.ts';
import { synonymsId, type SynonymsRecord } from '../guidance/records.ts';
import { invalidInput, isInvalidInput, type InvalidInput } from '../problem.ts';
import { approve, created, refuse, revised, type Ruling } from './ruling.ts';
import { staleVersion } from './findNode.ts';
import { readText } from './fields/textRules.ts';

export interface UpdateSynonyms {
  /** 0 for the list that the program begins with. */
  readonly expectedVersion: number;
  /** The whole list as it is to be. */
  readonly groups: readonly (readonly string[])[];
}

const mostGroups = 500;
const mostOfGroup = 30;
/** The longest word or phrase, in characters. */
const longestPhrase = 80;

/** Replaces the list of synonyms. */
export function updateSynonyms(catalog: Catalog, { expectedVersion, groups: given }: UpdateSynonyms): Ruling {
  const standing = catalog.synonyms();
  const stale = staleVersion(standing, expectedVersion);
  if (stale !== null) return refuse(stale);
  const groups = readGroups(given);
  if (isInvalidInput(groups)) return refuse(groups);
  if (JSON.stringify(groups) === JSON.stringify(standing.groups)) {
    const message = 'The list says exactly this already; there is nothing to save.';
    return refuse(invalidInput('NOTHING_TO_CHANGE', path, message));
  }
  const after: SynonymsRecord = { type: 'Synonyms', id: synonymsId, groups };
  const isFirst = catalog.node(synonymsId) === null;
  return approve(synonymsId, [isFirst ? created(after) : revised<SynonymsRecord>('UPDATED', standing, after)]);
}

const path = ['input', 'groups'];

function readGroups(groups: readonly (readonly string[])[]): string[][] | InvalidInput {
  if (groups.length > mostGroups) {
    const message = `input.groups has ${String(groups.length)} groups; at most ${String(mostGroups)} are kept.`;
    return invalidInput('TOO_LONG', path, message);
  }
  const read: string[][] = [];
  for (const [place, group] of groups.entries()) {
    const phrases = readGroup(group, [...path, String(place)]);
    if (isInvalidInput(phrases)) return phrases;
    read.push(phrases);
  }
  return read;
}

function readGroup(group: readonly string[], at: readonly string[]): string[] | InvalidInput {
  const phrases = new Map<string, string>();
  for (const [place, given] of group.entries()) {
    const phrase = readText(given, [...at, String(place)], longestPhrase);
    if (typeof phrase !== 'string') return phrase;
    if (/[,\n\r]/.test(phrase) || !/[\p{L}\p{N}]/u.test(phrase)) {
      const message = `${at.join('.')}.${String(place)} is not a word or phrase; write letters or digits, and no comma or line break.`;
      return invalidInput('INVALID_VALUE', [...at, String(place)], message);
    }
    const said = phrase.replace(/\s+/g, ' ');
    if (!phrases.has(said.toLowerCase())) phrases.set(said.toLowerCase(), said);
  }
  if (phrases.size < 2) {
    const message = `${at.join('.')} holds one word or phrase only; give at least two that mean the same.`;
    return invalidInput('INVALID_VALUE', at, message);
  }
  if (phrases.size > mostOfGroup) {
    const message = `${at.join('.')} has ${String(phrases.size)} words; at most ${String(mostOfGroup)} are kept.`;
    return invalidInput('TOO_LONG', at, message);
  }
  return [...phrases.values()];
}
