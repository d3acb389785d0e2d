import { readFile } from 'node:fs/promises';
import { slugOf } from '../../../domain/codes/families/spelling.ts';
import type { GuidanceToLint, LintedRow, LintedText } from '../../../domain/linting/guidanceToLint.ts';
import { decodeDocument } from '../../../documents/formats/decodeDocument.ts';
import { readGuideDocument } from '../../../documents/formats/readGuideDocument.ts';
import { plainText } from '../../../documents/text/plainText.ts';
import { listDocuments } from '../../documents/listDocuments.ts';
import { CommandFailure } from '../../output/commandFailure.ts';
import type { Ask } from '../askKnowledge.ts';

/** What documents and exported guides say, for the rules of lint. Rejects with a CommandFailure for a file that cannot be read. */
export async function guidanceOfFiles(paths: readonly string[]): Promise<GuidanceToLint> {
  const all: GuidanceToLint[] = [];
  for (const { file } of await listDocuments(paths)) all.push(await guidanceOfFile(file));
  return {
    rows: all.flatMap(({ rows }) => rows),
    guideTexts: all.flatMap(({ guideTexts }) => guideTexts),
    unused: [],
    paths: null,
  };
}

async function guidanceOfFile(file: string): Promise<GuidanceToLint> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new CommandFailure(`${file} cannot be read; check its name and whether you may read it.`, { cause });
  });
  const decoded = decodeDocument(bytes);
  if ('problem' in decoded) throw new CommandFailure(`${file}: ${decoded.problem}`);
  const { rows, firstSteps, escalation } = readGuideDocument(decoded.text);
  return {
    rows: rows.map(({ line, code, symbol, causes, steps }) => ({
      place: { source: file, line },
      code: code === null ? null : slugOf(code),
      symbol,
      causes: causes.map(linted),
      steps: steps.map(({ text }) => linted(text)),
    })),
    guideTexts: [...firstSteps.map(({ text }) => text), ...(escalation === '' ? [] : [escalation])].map((text) => ({
      ...linted(text),
      place: { source: file, line: 1 },
    })),
    unused: [],
    paths: null,
  };
}

function linted(text: string): LintedText {
  return { text, plain: plainText(text) };
}

const guidesQuery = `{ guides {
  slug version firstSteps { mitigation { id version text plainText } } escalation escalationPlainText
} }`;
const entriesQuery = `query LintEntries($after: String) {
  entries(first: 100, after: $after, orderBy: { field: CODE, direction: ASC }) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id version symbol code { slug } guide { slug } causes { text plainText }
      steps { condition mitigation { id version text plainText } }
    }
  }
}`;
const unusedQuery = `query LintUnused($after: String) {
  mitigations(filter: { unused: true }, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor } nodes { id version text plainText }
  }
}`;

interface Text {
  readonly text: string;
  readonly plainText: string;
}
interface MitigationText extends Text {
  readonly id: string;
  readonly version: number;
}
interface Page<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
}
interface Guide {
  readonly slug: string;
  readonly version: number;
  readonly firstSteps: readonly { readonly mitigation: MitigationText }[];
  readonly escalation: string;
  readonly escalationPlainText: string;
}
interface Entry {
  readonly id: string;
  readonly version: number;
  readonly symbol: string | null;
  readonly code: { readonly slug: string } | null;
  readonly guide: { readonly slug: string };
  readonly causes: readonly Text[];
  readonly steps: readonly { readonly condition: string | null; readonly mitigation: MitigationText }[];
}

/** What a knowledge base has published, for the rules of lint; asked page by page, as anybody may ask. */
export async function guidanceOfKnowledge(ask: Ask): Promise<GuidanceToLint> {
  const { guides } = (await ask(guidesQuery, {})) as { guides: readonly Guide[] };
  const entries = await allPages<Entry>(ask, entriesQuery, 'entries');
  const unused = await allPages<MitigationText>(ask, unusedQuery, 'mitigations');
  return {
    rows: entries.map(({ id, version, symbol, code, guide, causes, steps }): LintedRow => ({
      place: { source: guide.slug, line: null },
      code: code?.slug ?? null,
      symbol,
      causes: causes.map(said),
      steps: steps.map(({ condition, mitigation }) => ({ ...saidBy(mitigation), condition })),
      entry: { id, version },
    })),
    guideTexts: guides.flatMap(({ slug, version, firstSteps, escalation, escalationPlainText: plain }) =>
      [
        ...firstSteps.map(({ mitigation }) => saidBy(mitigation)),
        { text: escalation, plain, guide: { slug, version } },
      ].map((text: LintedText) => ({ ...text, place: { source: slug, line: null } })),
    ),
    unused: unused.map((mitigation) => ({ id: mitigation.id, ...saidBy(mitigation) })),
    paths: new Set([...guides.map(({ slug }) => `/guides/${slug}`), ...entries.map(({ id }) => `/entries/${id}`)]),
  };
}

function said({ text, plainText: plain }: Text): LintedText {
  return { text, plain };
}

function saidBy({ id, version, ...text }: MitigationText): LintedText {
  return { ...said(text), mitigation: { id, version } };
}

async function allPages<Node>(ask: Ask, query: string, field: string): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ;) {
    const answer = (await ask(query, { after })) as Record<string, Page<Node>>;
    const page = answer[field];
    if (page === undefined) return nodes;
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}
