import type { Language } from '../domain/language.ts';

/** What a pack's page says itself, in one language. */
export interface PackWords {
  readonly title: string;
  readonly field: string;
  readonly guidanceOf: (day: string, version: number, guides: number, entries: number) => string;
  readonly noServer: string;
  readonly unlisted: string;
  readonly alsoRead: string;
  readonly didYouMean: string;
  readonly first: string;
  readonly ofAll: string;
  readonly cause: string;
  readonly steps: string;
  readonly noMitigation: string;
  readonly nothing: string;
  readonly found: (count: number) => string;
  readonly unlistedNames: string;
  /** Switches to the other language, in that language. */
  readonly other: string;
}

/** The day of a pack, in UTC. */
export function dayOf(committedAt: number): string {
  return new Date(committedAt).toISOString().slice(0, 10);
}

const english: PackWords = {
  title: 'Error codes',
  field: 'Code, name or words',
  guidanceOf: (day, version, guides, entries) =>
    `Guidance of ${day}, version ${String(version)}: ${String(guides)} ${guides === 1 ? 'guide' : 'guides'}, ${String(entries)} ${entries === 1 ? 'entry' : 'entries'}.`,
  noServer: 'This page asks no server.',
  unlisted: 'No guide lists this code, so there are no steps for it alone.',
  alsoRead: 'It can also be read as',
  didYouMean: 'Did you mean',
  first: 'First, as for most errors here',
  ofAll: 'What the guide says of all of its errors',
  cause: 'Cause',
  steps: 'Steps',
  noMitigation: 'The guide knows no mitigation.',
  nothing: 'Nothing is found.',
  found: (count) => `${String(count)} found`,
  unlistedNames: 'Names that no guide lists',
  other: 'Deutsch',
};

const german: PackWords = {
  title: 'Fehlercodes',
  field: 'Code, Name oder Wörter',
  guidanceOf: (day, version, guides, entries) =>
    `Hilfe vom ${day}, Version ${String(version)}: ${String(guides)} ${guides === 1 ? 'Anleitung' : 'Anleitungen'}, ${String(entries)} ${entries === 1 ? 'Eintrag' : 'Einträge'}.`,
  noServer: 'Diese Seite fragt keinen Server.',
  unlisted: 'Keine Anleitung führt diesen Code auf, daher gibt es keine Schritte für ihn allein.',
  alsoRead: 'Er kann auch gelesen werden als',
  didYouMean: 'Meinten Sie',
  first: 'Zuerst, wie bei den meisten Fehlern hier',
  ofAll: 'Was die Anleitung zu allen ihren Fehlern sagt',
  cause: 'Ursache',
  steps: 'Schritte',
  noMitigation: 'Die Anleitung kennt keine Abhilfe.',
  nothing: 'Nichts gefunden.',
  found: (count) => `${String(count)} gefunden`,
  unlistedNames: 'Namen, die keine Anleitung aufführt',
  other: 'English',
};

export const packWords: Readonly<Record<Language, PackWords>> = { EN: english, DE: german };
