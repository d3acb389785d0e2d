// Look-ups next to an import of many entries as JSON, its dry run, exports of it, the catalogues of before and after, and a second import.
//   npm run build && npx tsx test/load/runImport.ts [ENTRIES, default 15000]
import { readGuideDocument } from '../../src/documents/formats/readGuideDocument.ts';
import { readDocument } from '../../src/documents/reading/readDocument.ts';
import { syntheticDocument } from '../../bench/syntheticDocument.ts';
import { writeJson } from '../../src/documents/formats/writeJson.ts';
import { newFolder, runProgram, serveProgram } from '../world/program.ts';
import { lookAsideOf } from './lookAsideOf.ts';

const [entries = '15000'] = process.argv.slice(2);
const databaseUrl = `file:${newFolder()}/hresolve.db`;
const words = ['token', 'create', '--role', 'admin', '--name', 'Ada', '--database', databaseUrl];
const token = (await runProgram(words)).stdout.trim();
const server = await serveProgram(databaseUrl, {
  LOG_LEVEL: 'warn',
  ...(process.env['NODE_OPTIONS'] === undefined ? {} : { NODE_OPTIONS: process.env['NODE_OPTIONS'] }),
});
const json = jsonOf(Number(entries));
print(`${entries} entries, ${String(Math.round(json.length / 1024))} KB of JSON`);
await aside('nothing', () => new Promise((resolve) => setTimeout(resolve, 2_000)));
await aside('its dry run', () => importAs('large', true));
await aside('the import', () => importAs('large', false));
for (const format of ['JSON', 'CSV', 'MARKDOWN']) {
  await aside(`the export as ${format}`, () =>
    ask('query($format: ExportFormat!) { guideExport(slug: "large", format: $format) { text } }', { format }),
  );
}
await aside('the catalogue before it', () => ask('{ catalog(version: 1) { entries { totalCount } } }'));
await aside('the import of it as another guide', () => importAs('another', false));
await server.end('SIGTERM');

async function aside(what: string, job: () => Promise<unknown>): Promise<void> {
  const { result, seconds, aside: times } = await lookAsideOf(server.address, job);
  print(
    `${what}: ${seconds.toFixed(1)} s; ${String(times.asked)} look-ups, p99 ${String(times.p99)} ms, longest ${String(times.longest)} ms; ${(JSON.stringify(result) as string | undefined)?.slice(0, 120) ?? ''}`,
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function importAs(slug: string, dryRun: boolean): Promise<unknown> {
  const query = `mutation($input: ImportGuideInput!) {
    importGuide(input: $input) { change { version revisions(first: 1) { nodeId } } problems { message } } }`;
  return ask(query, { input: { slug, markdown: json.replace('"slug":"large"', `"slug":"${slug}"`), dryRun } });
}

async function ask(query: string, variables: object = {}): Promise<unknown> {
  const response = await fetch(`${server.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

/** Without blanks, so that it fits into one request. */
function jsonOf(count: number): string {
  const { document } = { document: readDocument(syntheticDocument(count)).guide };
  const rows = document.rows.map(({ code, symbol, causes, steps }) => ({ code, symbol, causes, steps }));
  const manifest = { slug: 'large', sourceUrl: null, license: null, attribution: null };
  const text = writeJson({ manifest, content: document, rows });
  const compact = JSON.stringify(JSON.parse(text));
  if (readGuideDocument(compact).rows.length !== count) throw new Error('The document is not as long as it should be.');
  return compact;
}
