import { readFile } from 'node:fs/promises';
import { slugOf } from '../../../domain/codes/families/spelling.ts';
import type { GuidanceToLint, LintedRow, LintedText } from '../../../domain/linting/guidanceToLint.ts';
import { decodeDocument } from '../../../documents/formats/decodeDocument.ts';
import { readGuideDocument } from '../../../documents/formats/readGuideDocument.ts';
import { plainText } from '../../../documents/text/plainText.ts';
import type { Ask } from '../../../graphql/runOperation.ts';
import { listDocuments } from '../../documents/listDocuments.ts';
import {
  LintEntriesDocument,
  LintGuidesDocument,
  LintUnusedDocument,
  type LintMitigationFragment,
} from '../../generated/operations.ts';
import { CommandFailure } from '../../output/commandFailure.ts';

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

/** What a knowledge base has published, for the rules of lint; asked page by page, as anybody may ask. */
export async function guidanceOfKnowledge(ask: Ask): Promise<GuidanceToLint> {
  const { guides } = await ask(LintGuidesDocument, {});
  const entries = await allPages(async (after) => (await ask(LintEntriesDocument, { after })).entries);
  const unused = await allPages(async (after) => (await ask(LintUnusedDocument, { after })).mitigations);
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

function said({ text, plainText: plain }: Pick<LintMitigationFragment, 'text' | 'plainText'>): LintedText {
  return { text, plain };
}

function saidBy({ id, version, ...text }: LintMitigationFragment): LintedText {
  return { ...said(text), mitigation: { id, version } };
}

interface Page<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
}

async function allPages<Node>(pageAfter: (after: string | null) => Promise<Page<Node>>): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ;) {
    const page: Page<Node> = await pageAfter(after);
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}
