import { applyChange } from '../../../src/domain/catalog/applyChange.ts';
import { Catalog } from '../../../src/domain/catalog/catalog.ts';
import type { Revision } from '../../../src/domain/changes/change.ts';
import { toErrorCode, type ErrorCode } from '../../../src/domain/codes/errorCode.ts';
import type { NewId, Ruling } from '../../../src/domain/editing/ruling.ts';
import type { DocumentRow, DocumentStep, GuideDocument } from '../../../src/domain/guidance/guideDocument.ts';
import type { EntryNode, GuideNode } from '../../../src/domain/guidance/nodes.ts';
import { stepText } from '../../../src/domain/guidance/stepText.ts';
import type { ImportPlan } from '../../../src/domain/merging/importPlan.ts';
import { planImport, type ImportGuide } from '../../../src/domain/merging/planImport.ts';
import type { Problem } from '../../../src/domain/problem.ts';

/** A guide in a catalogue of its own, in memory: documents are imported into it, editors edit it. */
export interface GuideWorld {
  readonly catalog: Catalog;
  readonly guide: GuideNode;
  /** Takes a document in; the change is null if there was nothing to write, or if it was refused. */
  import(document: GuideDocument, choices?: Choices): Imported;
  edit(rule: (catalog: Catalog, newId: NewId) => Ruling): void;
  entry(code: string): EntryNode;
  /** The published entries in order, as lines: "80070001 | cause // cause | step // step". */
  lines(): string[];
  mitigationIds(text: string): string[];
}

export type Choices = Partial<Omit<ImportGuide, 'document' | 'text' | 'digest' | 'base' | 'lastImport'>>;

export interface Imported {
  readonly plan: ImportPlan | null;
  readonly revisions: readonly Revision[] | null;
  readonly problems: readonly Problem[];
}

export const slug = 'a-guide';

/** A document whose rows are written "80070001 | cause // cause | step // If so, >> step"; "-" is a row without a code. */
export function documentOf(lines: readonly string[], about: Partial<GuideDocument> = {}): GuideDocument {
  return {
    title: 'A guide',
    description: null,
    appliesTo: [],
    firstSteps: [],
    escalation: '',
    warnings: [],
    rows: lines.map(rowOf),
    ...about,
  };
}

export function stepOf(text: string): DocumentStep {
  const [first = '', rest] = text.split(/, >> /);
  return rest === undefined ? { condition: null, text: first } : { condition: first, text: rest };
}

function rowOf(line: string, index: number): DocumentRow {
  const [code = '-', causes = '', steps = ''] = line.split('|').map((cell) => cell.trim());
  return {
    line: index + 1,
    code: code === '-' ? null : codeOf(code),
    symbol: null,
    causes: causes.split(' // ').filter((cause) => cause !== ''),
    steps: steps
      .split(' // ')
      .filter((step) => step !== '')
      .map(stepOf),
  };
}

function codeOf(hex: string): ErrorCode {
  return toErrorCode(Number.parseInt(hex, 16));
}

export function guideWorld(first: GuideDocument): GuideWorld {
  let catalog = Catalog.empty;
  let lastImport: Catalog | null = null;
  let made = 0;
  const documents = new Map<string, GuideDocument>();
  const newId: NewId = (type) => `${type}_${String((made += 1)).padStart(4, '0')}`;
  const world: GuideWorld = {
    get catalog() {
      return catalog;
    },
    get guide() {
      const guide = catalog.guideWithSlug(slug);
      if (guide === null) throw new Error('The guide is not there.');
      return guide;
    },
    import: (document, choices = {}) => {
      const digest = JSON.stringify(document);
      documents.set(digest, document);
      const base = documents.get(catalog.guideWithSlug(slug)?.sourceDigest ?? '') ?? null;
      const command = {
        slug,
        document,
        text: digest,
        digest,
        base,
        lastImport,
        onConflict: 'KEEP_OURS',
        decisions: [],
        ...choices,
      } as const;
      const { ruling, plan } = planImport(catalog, command, newId);
      if (ruling.kind === 'Refusal') return { plan, revisions: null, problems: ruling.problems };
      apply(ruling.change.revisions);
      if (ruling.change.sources.length > 0) lastImport = catalog;
      return { plan, revisions: ruling.change.revisions, problems: [] };
    },
    edit: (rule) => {
      const ruling = rule(catalog, newId);
      if (ruling.kind === 'Refusal') throw new Error(ruling.problems.map((problem) => problem.message).join(' '));
      apply(ruling.change.revisions);
    },
    entry: (code) => {
      const [entry] = catalog.entriesOf(world.guide).filter((each) => each.code === codeOf(code));
      if (entry === undefined) throw new Error(`${code} is in no entry.`);
      return entry;
    },
    lines: () => linesOf(catalog, world.guide),
    mitigationIds: (text) =>
      [...catalog.indexes.mitigations.values()].filter((each) => each.text === text).map((each) => each.id),
  };
  world.import(first);
  return world;

  function apply(revisions: readonly Revision[]): void {
    catalog = applyChange(catalog, { kind: 'EDIT', version: catalog.version + 1, at: 1_000, revisions });
  }
}

export function linesOf(catalog: Catalog, guide: GuideNode): string[] {
  return catalog
    .entriesOf(guide)
    .filter((entry) => entry.status === 'PUBLISHED')
    .map((entry) => {
      const steps = entry.steps.map((step) => stepText(step.condition, catalog.mitigationOf(step).text));
      const code = entry.code === null ? '-' : entry.code.toString(16).padStart(8, '0');
      return [code, entry.causes.join(' // '), steps.join(' // ')].join(' | ').trimEnd();
    });
}

/** Rows of a small document. */
export const first = [
  '80070001 | The key is missing. | Sign out and sign in again.',
  '80070002 | The key is not valid. | Sign out and sign in again.',
  '80070003 | The device is not joined to Azure AD. | Unjoin the device from Azure AD and rejoin.',
  '80070004 | The TPM is not ready. | Clear the TPM.',
  '- | Unable to obtain a user token. | Sign out and sign in again. // Check the network.',
];

/** The actions of a plan that are not UNCHANGED, by key. */
export function actions(plan: ImportPlan | null): Record<string, string> {
  const rows = (plan?.rows ?? []).filter((row) => row.action !== 'UNCHANGED');
  return Object.fromEntries(rows.map((row) => [row.key, row.action]));
}

/** The lines with every text in them replaced. */
export function replaced(lines: readonly string[], ...changes: [string, string][]): string[] {
  return lines.map((line) => changes.reduce((text, [from, to]) => text.replaceAll(from, to), line));
}
