/**
 * Prints what reading a document costs, one layout a line: `npx tsx bench/readDocument.ts [PART OF A NAME]`. Each is 1 MB
 * with 5,000 rows, and read too at half and at double the length, to show whether the work grows in proportion.
 * To hold: 4 s of processor time for 1 MB, and ratios near 2. The first two reads of a layout warm up.
 */
import '../test/world/codeTables.ts';
import { readDocument } from '../src/documents/reading/readDocument.ts';

/** One row of guidance of about 200 characters, in a layout. */
type Row = (index: number) => string;

interface Layout {
  readonly head: string;
  readonly row: Row;
  readonly tail: string;
}

const layouts: Record<string, Layout> = {
  'pipe table': lines('| Hex | Cause | Mitigation |\n|-|-|-|', (at) => `| ${hex(at)} | ${cause(at)} | ${steps(at)} |`),
  'pipe table, hex and decimal': lines(
    '| Error code (hex) | Error code (dec) | Name | Description |\n|-|-|-|-|',
    (at) =>
      `| ${hex(at)} | ${String((0x81000000 + at) | 0)} | **APP\\_E\\_${String(at)}** | ${cause(at)} ${steps(at)} |`,
  ),
  'HTML table': {
    head: '<table>\n<tr><th>Hex</th><th>Cause</th><th>Mitigation</th></tr>\n',
    row: (at) => `<tr>\n<td>${hex(at)}</td>\n<td><p>${cause(at)}</p></td>\n<td>${steps(at)}</td>\n</tr>\n`,
    tail: '</table>\n',
  },
  'heading, labels': lines(
    '# Errors',
    (at) => `## ${hex(at)}\n\n**Cause:** ${cause(at)}\n\n**Resolution:** ${steps(at)}\n`,
  ),
  'heading, table of one row': lines(
    '# Errors',
    (at) =>
      `## ${hex(at)}\n\n| Message | Description | Mitigation |\n|-|-|-|\n| APP_E_${String(at)} | ${cause(at)} | ${steps(at)} |\n`,
  ),
  'heading, sub-headings': lines(
    '# Errors',
    (at) => `## Error ${hex(at)}\n\n### Cause\n\n${cause(at)}\n\n### Resolution\n\n1. ${steps(at)}\n2. Wait.\n`,
  ),
  'heading, texts': lines('# Errors', (at) => `### ${hex(at)}: It fails\n\n${cause(at)}\n\n- ${steps(at)}\n`),
  'list, one line an item': lines('# Errors\n', (at) => `- **${hex(at)}**: ${cause(at)} Resolution: ${steps(at)}`),
  'list, items in items': lines(
    '# Errors\n',
    (at) => `- \`${hex(at)}\`: It fails.\n  - **Reason**: ${cause(at)}\n  - **Resolution**: ${steps(at)}`,
  ),
  'list, empty lines between': lines(
    '# Errors\n',
    (at) => `* ${hex(at)} - ${cause(at)}\n\n  Resolution: ${steps(at)}\n`,
  ),
  'numbered list': lines('# Errors\n', (at) => `${String(at + 1)}. ${hex(at)}: ${cause(at)} Resolution: ${steps(at)}`),
  'terms and definitions': lines(
    '# Errors\n',
    (at) => `${hex(at)}\n: Cause: ${cause(at)}\n: Resolution: ${steps(at)}\n`,
  ),
  'terms without empty lines': lines(
    '# Errors\n',
    (at) => `${hex(at)}\n: Cause: ${cause(at)}\n: Resolution: ${steps(at)}`,
  ),
  dl: {
    head: '<dl>\n',
    row: (at) => `<dt>${hex(at)}</dt>\n<dd><p>Cause: ${cause(at)}</p>\n<p>Resolution: ${steps(at)}</p></dd>\n`,
    tail: '</dl>\n',
  },
  'labelled lines': lines(
    '# Errors\n',
    (at) => `Error code: ${hex(at)}\nCause: ${cause(at)}\nResolution: ${steps(at)}\n`,
  ),
  'labelled paragraphs': lines(
    '# Errors\n',
    (at) => `**Error code:** ${hex(at)}\n\n**Cause:** ${cause(at)}\n\n**Resolution:** ${steps(at)}\n`,
  ),
  'labelled lines in one block': lines(
    '# Errors\n',
    (at) => `Error code: ${hex(at)}\nCause: ${cause(at)}\nResolution: ${steps(at)}`,
  ),
  prose: lines('# Errors\n', (at) => `A service that answers ${hex(at)} is gone. ${cause(at)}\n\n${steps(at)}\n`),
};

const rows = 5_000;
const characters = 1_000_000;

for (const [name, layout] of Object.entries(layouts)) {
  if (!name.includes(process.argv[2] ?? '')) continue;
  const costs = [rows / 2, rows, rows * 2].map((count) => {
    const text = documentOf(layout, count);
    const { guide, codes } = readDocument(text);
    const entries = `${String(guide.rows.length)} entries, ${String(guide.warnings.length)} warnings, ${String(codes?.inText ?? 0)} codes`;
    if (count === rows / 2) readDocument(text);
    return { ...medianOf(() => readDocument(text)), entries };
  });
  const [half, whole, double] = costs;
  const ratio = (more = NaN, less = NaN): string => (more / less).toFixed(1);
  console.log(
    `${name.padEnd(28)} ${milliseconds(whole?.cpu)} CPU, ${milliseconds(whole?.wall)} wall; ` +
      `half to whole ${ratio(whole?.cpu, half?.cpu)}, whole to double ${ratio(double?.cpu, whole?.cpu)}; ${whole?.entries ?? ''}`,
  );
}

/** `count` rows, each with as many words as make 1 MB of 5,000 rows. */
function documentOf({ head, row, tail }: Layout, count: number): string {
  const length = Math.floor((characters / rows) * count);
  const written = Array.from({ length: count }, (_, at) => row(at));
  const short = Math.max(0, Math.floor((length - written.join('').length) / count) - 1);
  const more = 'More words of the same kind go on. '.repeat(20).slice(0, short);
  return head + written.map((text) => text.replace('@', more)).join('') + tail;
}

function lines(head: string, row: Row): Layout {
  return { head: `${head}\n`, row: (at) => `${row(at)}\n`, tail: '' };
}

function hex(at: number): string {
  return `0x${(0x81000000 + at).toString(16).toUpperCase()}`;
}

function cause(at: number): string {
  return `The *device* number ${String(at)} says NTE\\_PERM. @`;
}

function steps(at: number): string {
  return `Sign out and then sign in again. See [the page](/a/b(c=${String(at)})).`;
}

/** Milliseconds of five calls, the middle one by processor time. */
function medianOf(work: () => unknown): { readonly cpu: number; readonly wall: number } {
  const costs = Array.from({ length: 5 }, () => {
    const [cpu, wall] = [process.cpuUsage(), performance.now()];
    work();
    const { user, system } = process.cpuUsage(cpu);
    return { cpu: (user + system) / 1_000, wall: performance.now() - wall };
  }).sort((a, b) => a.cpu - b.cpu);
  return costs[2] ?? { cpu: NaN, wall: NaN };
}

function milliseconds(time = NaN): string {
  return `${time.toFixed(0).padStart(5)} ms`;
}
