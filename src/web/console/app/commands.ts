import type { Capability, CommandBarQuery } from '../../generated/operations.ts';
import { commandWords as words } from '../words/shell.ts';
import { places } from './routes.tsx';

/** One line of the command bar. */
export interface Command {
  readonly group: keyof typeof words.groups;
  readonly label: string;
  /** Said after the label, in a quieter way; empty: nothing. */
  readonly more: string;
  /** The language of the label, or else of what is said after it, where that is guidance. */
  readonly language?: { readonly label?: string | null; readonly more?: string | null };
  /** Where it leads, below /admin. */
  readonly to: string;
}

/**
 * What the text may mean, the likeliest first: the code that it is, entries, guides, steps, screens and actions. Codes that are
 * one slip away stand apart, and are never the first: a wrong code is worse than none.
 */
export function commandsFor(
  typed: string,
  found: CommandBarQuery | null,
  can: (capability: Capability) => boolean,
): readonly Command[] {
  const text = typed.trim();
  if (text === '') return actions(text, can);
  const exact = found === null ? [] : exactCode(found, can);
  const listed = new Set(exact.map(({ to }) => to));
  return [
    ...exact,
    ...(found === null ? [] : entries(found)).filter(({ to }) => !listed.has(to)),
    ...(found?.guides ?? [])
      .filter(({ title, slug }) => saysAll(`${title} ${slug}`, text))
      .slice(0, 4)
      .map(({ slug, title, language }): Command => ({
        group: 'guides',
        label: title,
        more: slug,
        language: { label: language },
        to: `/guides/${slug}`,
      })),
    ...(found?.mitigations.nodes ?? []).map(({ id, plainText, language }): Command => ({
      group: 'steps',
      label: plainText,
      language: { label: language },
      more: '',
      to: `/mitigations/${id}`,
    })),
    ...(found === null ? [] : near(found)),
    ...actions(text, can),
  ];
}

function exactCode({ lookup }: CommandBarQuery, can: (capability: Capability) => boolean): Command[] {
  const [reading, ...others] = lookup.readings;
  if (reading === undefined || others.length > 0) return [];
  const { hex } = reading;
  if (lookup.entries.length > 0)
    return lookup.entries.map(({ id, guide }) => ({
      group: 'code',
      label: hex,
      more: guide.title,
      language: { more: guide.language },
      to: `/entries/${id}`,
    }));
  if (!can('PROPOSE_EDITS')) return [];
  return [{ group: 'code', label: words.newFor(hex), more: '', to: `/entries/new?code=${hex}` }];
}

function entries({ search }: CommandBarQuery): Command[] {
  return search.nodes.map(({ id, symbol, code, causes, guide }) => ({
    group: 'entries',
    label: [code?.hex, symbol ?? code?.symbol].filter(Boolean).join(' ') || words.noCode,
    more: causes[0]?.plainText ?? '',
    language: { more: guide.language },
    to: `/entries/${id}`,
  }));
}

function near({ search }: CommandBarQuery): Command[] {
  const codes = search.nearMisses.flatMap((miss) => miss.codes);
  return codes.slice(0, 4).map(({ hex, symbol, meaning, meaningLanguage }) => ({
    group: 'near',
    label: [hex, symbol].filter(Boolean).join(' '),
    more: meaning,
    language: { more: meaningLanguage },
    to: `/entries?text=${hex}`,
  }));
}

function actions(text: string, can: (capability: Capability) => boolean): Command[] {
  const screens = places
    .filter(({ needs }) => needs === undefined || can(needs))
    .map(({ to, words: label }): Command => ({ group: 'screens', label, more: '', to }));
  const verbs: Command[] = [
    ...(can('PROPOSE_EDITS')
      ? [{ group: 'actions' as const, label: words.newEntry, more: '', to: '/entries/new' }]
      : []),
    ...(can('EDIT_GUIDANCE')
      ? [{ group: 'actions' as const, label: words.newMitigation, more: '', to: '/mitigations/new' }]
      : []),
    ...(can('IMPORT_GUIDES')
      ? [{ group: 'actions' as const, label: words.importDocument, more: '', to: '/import' }]
      : []),
  ];
  return [...screens, ...verbs].filter(({ label }) => saysAll(label, text));
}

/** True if the text has each of the words, in whatever case. */
function saysAll(text: string, typed: string): boolean {
  const said = text.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}
