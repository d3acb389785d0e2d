import '../test/world/codeTables.ts';
import { applyChange, type AppliedChange } from '../src/domain/catalog/applyChange.ts';
import type { Catalog } from '../src/domain/catalog/catalog.ts';
import { hexOf } from '../src/domain/codes/errorCode.ts';
import type { NodeRecord } from '../src/domain/guidance/records.ts';
import { buildSearchIndex } from '../src/domain/search/index/buildSearchIndex.ts';
import { followChange } from '../src/domain/search/index/followChange.ts';
import { search, type SearchResult } from '../src/domain/search/search.ts';
import { syntheticGuidance, type SyntheticGuidance } from './syntheticGuidance.ts';

/*
 * Busy machines stretch times; what a query takes of the processor, on all threads, they do not.
 *
 * Search at 50, 10,000 and 100,000 entries: build, memory, queries of each kind, edits.
 *
 *   node --expose-gc --import tsx bench/search.ts
 */

for (const count of [50, 10_000, 100_000]) measure(count);

function measure(count: number): void {
  const guidance = syntheticGuidance(count);
  const { catalog } = guidance;
  const before = heapUsed();
  const started = process.cpuUsage();
  const index = buildSearchIndex(catalog);
  const { user, system } = process.cpuUsage(started);
  const built = (user + system) / 1_000;
  const memory = heapUsed() - before;
  console.log(
    `\n${String(count)} entries: built in ${show(built)} of the processor, ${(memory / 2 ** 20).toFixed(1)} MiB, ${String([...index.words.termsFrom('')].length)} words`,
  );
  for (const [name, query] of Object.entries(queriesOver(guidance))) {
    let found = 0;
    const times = timesOf(() => (found = firstPage(search(index, catalog, { query, guide: null }))));
    console.log(`  ${name.padEnd(26)} ${times}  ${String(found)} found`);
  }
  for (const id of ['e7', 'm0', 'm3']) {
    const change = edit(catalog, id);
    const after = applyChange(catalog, change);
    const users = id.startsWith('m') ? `, used by ${String(catalog.publishedUsing(id).length)}` : '';
    console.log(
      `  edit of ${`${id}${users}`.padEnd(18)} ${timesOf(() => void followChange(index, change, catalog, after))}`,
    );
  }
}

/** A query of each kind; words of the invented language stand in the order of their frequency. */
function queriesOver({ catalog, words }: SyntheticGuidance): Record<string, string> {
  const [entry] = [...catalog.indexes.entries.values()];
  const code = hexOf(entry?.code ?? fail());
  const word = (place: number) => words[place] ?? '';
  const long = words.find((each, place) => place > 50 && each.length >= 9) ?? '';
  return {
    'exact code': code,
    'part of a code': code.slice(6),
    symbol: entry?.symbol ?? '',
    'two rare words': `${word(900)} ${word(1_200)}`,
    'two most frequent words': `${word(0)} ${word(3)}`,
    'two common words': `${word(30)} ${word(60)}`,
    'five words': [0, 9, 40, 200, 700].map(word).join(' '),
    'two letters': word(5).slice(0, 2),
    'a misspelt word': `${long.slice(0, 3)}q${long.slice(4)}`,
    'title of every guide': 'guidance',
    '16 unknown words': Array.from({ length: 16 }, (_, place) => `qqqq${'abcdefghijklmnop'.charAt(place)}qqqq`).join(
      ' ',
    ),
  };
}

function fail(): never {
  throw new Error('The synthetic guidance holds no entry with a code.');
}

/** Reads what a page of 20 shows, and answers how many hits there are. */
function firstPage({ found }: SearchResult): number {
  const shown = found.hits(0, 20).flatMap((hit) => hit.highlights);
  return shown.length > 20 * 200 ? fail() : found.size;
}

function edit(catalog: Catalog, id: string): AppliedChange {
  const node = catalog.node(id);
  if (node?.type !== 'Entry' && node?.type !== 'Mitigation') return fail();
  const after: NodeRecord =
    node.type === 'Entry' ? { ...node, causes: ['Quite another cause.'] } : { ...node, text: 'Quite another step.' };
  return {
    kind: 'EDIT',
    version: 2,
    at: 2,
    revisions: [{ nodeType: node.type, nodeId: id, action: 'UPDATED', before: node, after }],
  };
}

function timesOf(run: () => unknown): string {
  const times: number[] = [];
  for (let warming = 0; warming < 20; warming++) run();
  const started = performance.now();
  const before = process.cpuUsage();
  while (times.length < 20 || (times.length < 200 && performance.now() - started < 1_000)) {
    const from = performance.now();
    run();
    times.push(performance.now() - from);
  }
  const { user, system } = process.cpuUsage(before);
  const processor = (user + system) / 1_000 / times.length;
  times.sort((a, b) => a - b);
  return `median ${show(times[Math.floor(times.length / 2)] ?? 0)}, worst ${show(times.at(-1) ?? 0)}, processor ${show(processor)}`;
}

function show(milliseconds: number): string {
  return `${milliseconds < 10 ? milliseconds.toFixed(2) : milliseconds.toFixed(0)} ms`;
}

function heapUsed(): number {
  globalThis.gc?.();
  const { heapUsed: heap, arrayBuffers } = process.memoryUsage();
  return heap + arrayBuffers;
}
