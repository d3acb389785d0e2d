import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { applyChange } from '../src/domain/catalog/applyChange.ts';
import type { Catalog } from '../src/domain/catalog/catalog.ts';
import type { Change } from '../src/domain/changes/change.ts';
import { hexOf } from '../src/domain/codes/errorCode.ts';
import { stepText } from '../src/domain/guidance/stepText.ts';
import { buildSearchIndex } from '../src/domain/search/index/buildSearchIndex.ts';
import { followChange } from '../src/domain/search/index/followChange.ts';
import { namesOfEntry } from '../src/domain/search/matchCode.ts';
import { search } from '../src/domain/search/search.ts';
import { largeCases, synonymCases, seedCases, type RelevanceCase } from '../test/domain/search/relevance.ts';
import { largeCatalog, seedCatalog } from '../test/domain/search/seedCatalog.ts';
import { syntheticGuidance } from './syntheticGuidance.ts';

/*
 * The project's own search next to three libraries: relevance, build, query, memory, and an edit of a step
 * that many entries share. The libraries are no dependencies: install them anywhere and say where.
 *
 *   npm install --prefix FOLDER minisearch@7 flexsearch @orama/orama
 *   node --expose-gc --import tsx bench/searchLibraries.ts FOLDER [NAME]
 */

const [folder = '.', only] = process.argv.slice(2);

/** One entry as a library takes it. */
interface Row {
  readonly id: string;
  readonly code: string;
  readonly symbol: string;
  readonly cause: string;
  readonly mitigation: string;
  readonly title: string;
}

/** An edit of one step: the rows of the entries that use it, and the catalogue behind it. */
interface StepEdit {
  readonly before: readonly Row[];
  readonly after: readonly Row[];
  readonly catalogAfter: Catalog;
}

/** A search made ready: ids of what it finds, best first; and the change of some rows. */
interface Contender {
  find(query: string): string[] | Promise<string[]>;
  replace(edit: StepEdit): unknown;
}

type Build = (rows: readonly Row[], catalog: Catalog) => Contender | Promise<Contender>;

const fields = ['code', 'symbol', 'cause', 'mitigation', 'title'] as const;
const boost = { code: 5, symbol: 4, cause: 3, mitigation: 2, title: 1 };

/** The same edit as a change of the catalogue. */
const stepEdit: Pick<Change, 'kind' | 'version' | 'at' | 'revisions'> = {
  kind: 'EDIT',
  version: 2,
  at: 2,
  revisions: [
    {
      nodeType: 'Mitigation',
      nodeId: 'm0',
      action: 'UPDATED',
      before: null,
      after: { type: 'Mitigation', id: 'm0', text: 'Quite another step.' },
    },
  ],
};

const contenders: Record<string, Build> = {
  hresolve: (_rows, catalog) => {
    const index = buildSearchIndex(catalog);
    const find = (query: string) =>
      search(index, catalog, { query, guide: null })
        .found.all()
        .map(({ entry }) => entry.id);
    return { find, replace: ({ catalogAfter }) => followChange(index, stepEdit, catalog, catalogAfter) };
  },
  minisearch: async (rows) => {
    const { default: MiniSearch } = await load<{ default: new (options: object) => Mini }>('minisearch');
    const fuzzy = (term: string) => (/[\d_]/.test(term) || term.length < 5 ? false : term.length < 9 ? 1 : 2);
    const index = new MiniSearch({ fields, searchOptions: { boost, prefix: true, fuzzy } });
    index.addAll(rows);
    return {
      find: (query) => index.search(query).map(({ id }) => id),
      replace: ({ before, after }) => {
        for (const row of before) index.remove(row);
        index.addAll(after);
      },
    };
  },
  flexsearch: async (rows) => {
    const { default: flexsearch } = await load<{ default: { Document: new (options: object) => Flex } }>('flexsearch');
    const index = new flexsearch.Document({
      tokenize: 'forward',
      fastupdate: true,
      document: { id: 'id', index: fields },
    });
    for (const row of rows) index.add(row);
    const find = (query: string) => {
      const found = index.search({ query, limit: 10_000, suggest: true, merge: true });
      return found.map(({ id }) => id);
    };
    const replace = ({ after }: StepEdit) => {
      for (const row of after) index.update(row);
    };
    return { find, replace };
  },
  orama: async (rows) => {
    const orama = await load<Orama>('@orama/orama');
    const schema = Object.fromEntries(['id', ...fields].map((name) => [name, 'string']));
    const index = orama.create({ schema });
    await orama.insertMultiple(index, rows, 1_000);
    return {
      find: async (term) => {
        const { hits } = await orama.search(index, { term, tolerance: 1, boost, limit: 10_000 });
        return hits.map(({ document }) => document.id);
      },
      replace: async ({ before, after }) => {
        for (const { id } of before) await orama.remove(index, id);
        await orama.insertMultiple(index, after, 1_000);
      },
    };
  },
};

interface Mini {
  addAll(rows: readonly Row[]): void;
  remove(row: Row): void;
  search(query: string): { id: string }[];
}
interface Flex {
  add(row: Row): void;
  update(row: Row): void;
  search(options: object): { id: string }[];
}
interface Orama {
  create(options: object): object;
  insertMultiple(index: object, rows: readonly Row[], batch: number): Promise<unknown>;
  remove(index: object, id: string): Promise<unknown>;
  search(index: object, options: object): Promise<{ hits: { document: Row }[] }>;
}

for (const [name, build] of Object.entries(contenders)) {
  if (only !== undefined && only !== name) continue;
  console.log(`\n${name}`);
  await measureRelevance(build);
  for (const count of [50, 10_000, 100_000]) await measureSpeed(build, count);
}

async function measureRelevance(build: Build): Promise<void> {
  let sum = 0;
  let wrong = 0;
  let ranked = 0;
  for (const [catalog, cases] of [
    [seedCatalog(), [...seedCases, ...synonymCases]],
    [largeCatalog(), largeCases],
  ] as const) {
    const contender = await build(rowsOf(catalog), catalog);
    for (const each of cases) {
      const found = (await contender.find(each.query)).map((id) => codeOf(catalog, id));
      wrong += wrongIn(each, found);
      if (each.first.length === 0) continue;
      ranked += 1;
      const place = found.findIndex((code) => each.first.includes(code));
      sum += place < 0 ? 0 : 1 / (place + 1);
    }
  }
  console.log(`  MRR ${(sum / ranked).toFixed(3)}, wrong codes ${String(wrong)}`);
}

async function measureSpeed(build: Build, count: number): Promise<void> {
  const { catalog, words } = syntheticGuidance(count);
  const rows = rowsOf(catalog);
  const shared = new Set(catalog.publishedUsing('m0').map(({ id }) => id));
  const before = rows.filter(({ id }) => shared.has(id));
  const after = before.map((row) => ({ ...row, mitigation: 'Quite another step.' }));
  const catalogAfter = applyChange(catalog, stepEdit);
  const heap = heapUsed();
  const [contender, built] = await timed(() => build(rows, catalog));
  const memory = (heapUsed() - heap) / 2 ** 20;
  const queries = [
    rows[7]?.code ?? '',
    `${words[900] ?? ''} ${words[1_200] ?? ''}`,
    `${words[30] ?? ''} ${words[60] ?? ''}`,
  ];
  const times: string[] = [];
  for (const query of queries) {
    const runs: number[] = [];
    for (let run = 0; run < 9; run++) runs.push((await timed(() => contender.find(query)))[1]);
    times.push(show(runs.sort((a, b) => a - b)[4] ?? 0));
  }
  const [, edited] = await timed(() => contender.replace({ before, after, catalogAfter }));
  console.log(
    `  ${String(count).padStart(6)}: built ${show(built)}, ${memory.toFixed(1)} MiB, code ${times[0] ?? ''}, rare words ${times[1] ?? ''}, ` +
      `common words ${times[2] ?? ''}, edit of a step in ${String(before.length)} entries ${show(edited)}`,
  );
}

function rowsOf(catalog: Catalog): Row[] {
  return [...catalog.indexes.entries.values()].map((entry) => ({
    id: entry.id,
    code: entry.code === null ? '' : hexOf(entry.code),
    symbol: namesOfEntry(catalog, entry).join(' '),
    cause: entry.causes.join(' '),
    mitigation: entry.steps.map((step) => stepText(step.condition, catalog.mitigationOf(step).text)).join(' '),
    title: catalog.guideOf(entry).title,
  }));
}

function codeOf(catalog: Catalog, id: string): string {
  const code = catalog.entry(id)?.code ?? null;
  return code === null ? 'none' : hexOf(code);
}

function wrongIn({ first, never }: RelevanceCase, found: readonly string[]): number {
  if (never === undefined) return 0;
  return found.filter((code) => (never === 'others' ? !first.includes(code) : never.includes(code))).length;
}

async function timed<T>(run: () => T | Promise<T>): Promise<[T, number]> {
  const started = performance.now();
  const result = await run();
  return [result, performance.now() - started];
}

async function load<Module>(name: string): Promise<Module> {
  const require = createRequire(`${folder}/package.json`);
  return (await import(pathToFileURL(require.resolve(name)).href)) as Module;
}

function show(milliseconds: number): string {
  return `${milliseconds < 10 ? milliseconds.toFixed(2) : milliseconds.toFixed(0)} ms`;
}

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
