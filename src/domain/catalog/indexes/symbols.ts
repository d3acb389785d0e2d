import type { EntryRecord } from '../../guidance/records.ts';

const none: readonly string[] = [];

/** A name as headers write it: capitals and digits with at least one underscore. Escaped ones count too. */
const symbolPattern = /(?<![A-Za-z0-9_])[A-Z][A-Z0-9]*(?:\\?_[A-Z0-9]+)+(?![A-Za-z0-9_])/g;

/** The symbols that a row of guidance names: in its own column, in a cause or in a mitigation. Without repeats. */
export function symbolsOfEntry(entry: EntryRecord, mitigationTexts: readonly string[]): readonly string[] {
  if (!entry.causes.some(mayName) && !mitigationTexts.some(mayName))
    return entry.symbol === null ? none : [entry.symbol.toUpperCase()];
  const symbols = new Set<string>();
  if (entry.symbol !== null) symbols.add(entry.symbol.toUpperCase());
  for (const text of [...entry.causes, ...mitigationTexts]) {
    for (const name of symbolsIn(text)) symbols.add(name);
  }
  return [...symbols];
}

/** The symbols that a text names, in order, without the escapes of Markdown. */
export function symbolsIn(text: string): readonly string[] {
  if (!mayName(text)) return none;
  return [...text.matchAll(symbolPattern)].map(([name]) => name.replaceAll('\\', ''));
}

function mayName(text: string): boolean {
  return text.includes('_');
}
