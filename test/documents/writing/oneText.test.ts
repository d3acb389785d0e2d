import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { updateEntry } from '../../../src/domain/editing/updateEntry.ts';
import { documentsAtHand, exportWorld, savedAsText, type ExportWorld } from './exportWorld.ts';
import { programTexts } from './programTexts.ts';

const texts = new Map([...documentsAtHand, ['saved-as-text.txt', savedAsText], ...programTexts]);
const isLeft = (note: string): boolean => note.includes('stays as the document has it');

describe('one text that is edited', () => {
  it.each([...texts.keys()])(
    'changes no line but those of that text, or says that it stays: %s',
    (name) => {
      const text = texts.get(name) ?? '';
      fc.assert(
        fc.property(fc.nat(), fc.nat(), fc.constantFrom(...rewordings), (target, place, reword) => {
          const world = exportWorld(text);
          const edited = editOneText(world, { target, place, reword });
          if (edited === null) return;
          const { text: written, notes } = world.export();
          if (notes.some(isLeft)) expect(written).toBe(text);
          // A copy of its lines, or a row of its own, is all that may come next to it.
          if (notes.length > 0) return;
          const { gone, come } = linesBetween(text, written);
          const [old, now] = [wordsOf(edited.from), wordsOf(edited.to)];
          expect(wordsBeyond(gone, come).filter((word) => !old.has(word))).toEqual([]);
          // One of several codes of a row takes a copy of the row.
          const copied = come.length > gone.length ? wordsOf(gone.join('\n')) : new Set<string>();
          expect(wordsBeyond(come, gone).filter((word) => !now.has(word) && !copied.has(word))).toEqual([]);
        }),
        { numRuns: text.length > 20_000 ? 2 : 7 },
      );
    },
    120_000,
  );
});

const rewordings = [
  (): string => 'Ours is another one',
  (text: string): string => text.replace(/\p{L}{3,}(?![^<]*>)(?![^(]*\))/u, (word) => `${word}X`),
  (text: string): string => `${text.replace(/[.。]$/, '')} once more.`,
];

/** Edits one cause, step or name; null if the entry has none there, or a rule refuses the edit. */
function editOneText(
  world: ExportWorld,
  { target, place, reword }: { target: number; place: number; reword: (text: string) => string },
): { from: string; to: string } | null {
  const entries = world.catalog.entriesOf(world.guide);
  const entry = entries[target % entries.length];
  if (entry === undefined) return null;
  const said = entry.steps.map((step) => world.catalog.mitigationOf(step).text);
  const texts = [...entry.causes, ...said, ...(entry.symbol === null ? [] : [entry.symbol])];
  const at = place % Math.max(texts.length, 1);
  const from = texts[at];
  if (from === undefined) return null;
  const isName = at >= entry.causes.length + said.length;
  const to = isName ? 'NEW_E_NAME' : reword(from);
  const changed = (list: readonly string[], first: number): string[] =>
    list.map((text, index) => (index + first === at ? to : text));
  const steps = changed(said, entry.causes.length).map((text, index) => ({
    text,
    condition: entry.steps[index]?.condition ?? null,
  }));
  try {
    world.edit((catalog, newId) =>
      updateEntry(
        catalog,
        {
          id: entry.id,
          expectedVersion: entry.version,
          ...(isName
            ? { symbol: to }
            : at < entry.causes.length
              ? { causes: changed(entry.causes, 0) }
              : { mitigations: steps }),
        },
        newId,
      ),
    );
  } catch {
    return null;
  }
  return { from, to };
}

/** The lines between those that two texts begin and end with alike. */
function linesBetween(before: string, after: string): { gone: string[]; come: string[] } {
  const [old = [], now = []] = [before, after].map((text) => text.split(/\r\n|\n/));
  const last = Math.min(old.length, now.length);
  let head = 0;
  while (head < last && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < last - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return { gone: old.slice(head, old.length - tail), come: now.slice(head, now.length - tail) };
}

function wordsOf(text: string): Set<string> {
  return new Set(wordList(text));
}

/** Without tags and entities, and without what parts two texts of a cell: they are no text's. A sentence begins small where the document has it so. */
function wordList(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/&\w+;|<[^<>]*>(?:-or-<[^<>]*>)?/g, ' ')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The words of some lines that others have fewer of. */
function wordsBeyond(lines: readonly string[], others: readonly string[]): string[] {
  const left = wordList(others.join('\n'));
  return wordList(lines.join('\n')).filter((word) => {
    const at = left.indexOf(word);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
