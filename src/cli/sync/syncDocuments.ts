import { isDocumentAddress } from '../../domain/editing/fields/documentPlace.ts';
import type { GuideManifest } from '../../domain/guidance/guideDocument.ts';
import { sha256 } from '../../store/contract/sha256.ts';
import { holdsCodes } from '../commands/importCommand.ts';
import { readDocument } from '../documents/readDocument.ts';
import type { Manifest, SyncPolicy } from '../documents/readManifest.ts';
import type { SyncedImportFragment, WatchedGuideFragment } from '../generated/operations.ts';
import { CommandFailure } from '../output/commandFailure.ts';
import type { ImportProblem } from '../output/printImport.ts';
import { UsageError } from '../settings/usageError.ts';
import { lineSimilarity, sameDocument } from './lineSimilarity.ts';
import type { Sources } from './listSources.ts';
import type { SyncInput, SyncOperations } from './syncOperations.ts';

/** What became of a document, or in a dry run would. */
export const syncActions = ['UNCHANGED', 'APPLIED', 'PROPOSED', 'WAITING', 'GONE', 'SKIPPED', 'REFUSED'] as const;
export type SyncAction = (typeof syncActions)[number];

export interface SyncedDocument {
  /** Below the folder of the manifest. */
  readonly path: string;
  readonly slug: string;
  /** WAITING: it was proposed by an earlier run, and may be decided since. GONE: it is proposed to archive its guide. */
  readonly action: SyncAction;
  /** Where it lived before, if it was moved. */
  readonly movedFrom: string | null;
  /** The change that it became. */
  readonly version: number | null;
  /** What waits for an editor. */
  readonly proposals: readonly string[];
  /** A sentence on why, if there is something to say. */
  readonly note: string | null;
  readonly plan: Pick<NonNullable<SyncedImportFragment['plan']>, (typeof counted)[number]> | null;
  readonly problems: readonly ImportProblem[];
}

export const counted = ['created', 'updated', 'archived', 'conflicts'] as const;

export interface Syncing {
  readonly manifest: Manifest;
  readonly sources: Sources;
  readonly operations: SyncOperations;
  readonly isDryRun: boolean;
  readonly onDocument?: (path: string) => void;
}

/** Brings guides in step with the documents of a manifest, one after the other; one that is refused stops no other. */
export async function syncDocuments(syncing: Syncing): Promise<SyncedDocument[]> {
  const { sources, operations } = syncing;
  const guides = await operations.guides();
  const here = new Set(sources.documents.map(({ path }) => path));
  const gone = guides.filter(
    ({ documentPath: path, isArchived }) =>
      path !== null && !isArchived && !here.has(path) && !isDocumentAddress(path) && sources.speaksOf(path),
  );
  // Where the document of a guide lies, no other document takes its slug.
  const slugs = new Map(
    guides.flatMap(({ slug, documentPath: path }) => (path !== null && here.has(path) ? [[slug, path] as const] : [])),
  );
  const state = { guides, gone: new Set(gone), slugs };
  const synced: SyncedDocument[] = [];
  for (const document of sources.documents) {
    syncing.onDocument?.(document.path);
    synced.push(await syncOne(document, syncing, state));
  }
  for (const guide of state.gone) synced.push(await proposeArchiving(guide, syncing));
  return synced;
}

interface SyncState {
  readonly guides: readonly WatchedGuideFragment[];
  /** Guides whose document is not where it was, until it is found elsewhere. */
  readonly gone: Set<WatchedGuideFragment>;
  /** The path of the document of each slug, as far as it is known: two documents of one run are never one guide. */
  readonly slugs: Map<string, string>;
}

async function syncOne(
  document: Sources['documents'][number],
  { manifest, operations, isDryRun }: Syncing,
  state: SyncState,
): Promise<SyncedDocument> {
  const { path } = document;
  const { slug: named, policy = 'review', ...origin } = manifest.of(document.file);
  const nothing = { ...blank, path, slug: named ?? '' };
  let read;
  try {
    read = await readDocument(document, named ?? state.guides.find(({ documentPath }) => documentPath === path)?.slug);
  } catch (error) {
    if (!(error instanceof CommandFailure || error instanceof UsageError)) throw error;
    return { ...nothing, action: 'REFUSED', problems: [{ code: 'NOT_READ', message: error.message, path: [] }] };
  }
  const { markdown } = read;
  const digest = sha256(markdown);
  const known = state.guides.find(({ documentPath, slug }) => documentPath === path || slug === named);
  const moved = known === undefined ? await movedHere(markdown, digest, { operations, gone: state.gone }) : null;
  const slug = moved?.slug ?? read.slug;
  const guide = moved ?? known ?? state.guides.find((each) => each.slug === slug);
  const answer = { ...nothing, slug, movedFrom: moved?.documentPath ?? null };
  const other = state.slugs.get(slug);
  if (other !== undefined && other !== path) {
    const message = `${other} has the slug "${slug}", too; give one of them another in the manifest.`;
    return { ...answer, action: 'REFUSED', problems: [{ code: 'INVALID_VALUE', message, path: [] }] };
  }
  state.slugs.set(slug, path);
  if (moved !== null) state.gone.delete(moved);
  if (guide?.isArchived === true) return { ...answer, action: 'SKIPPED', note: 'its guide is archived' };
  if (guide !== undefined && isInStep(guide, { path, digest, origin })) return { ...answer, action: 'UNCHANGED' };
  const input: SyncInput = { ...plain, ...origin, slug, markdown, documentPath: path, propose: false };
  if (guide === undefined && !holdsCodes(input)) return { ...answer, action: 'SKIPPED', note: 'no codes' };
  return { ...answer, ...(await syncChanged(input, digest, { policy, operations, isDryRun })) };
}

const blank = {
  action: 'UNCHANGED',
  movedFrom: null,
  version: null,
  proposals: [],
  note: null,
  plan: null,
  problems: [],
} as const satisfies Partial<SyncedDocument>;

const plain = {
  sourceUrl: null,
  license: null,
  attribution: null,
  scope: null,
  family: null,
  onConflict: 'KEEP_OURS',
  decisions: [],
  reason: null,
  expectedVersion: null,
  dryRun: false,
} as const;

/** Whether neither the text nor what the manifest says of it has changed since the last import. */
function isInStep(
  guide: WatchedGuideFragment,
  { path, digest, origin }: { path: string; digest: string; origin: Partial<GuideManifest> },
): boolean {
  if (guide.documentPath !== path || guide.documentDigest !== digest || origin.family !== undefined) return false;
  const isSame = (field: 'sourceUrl' | 'license' | 'attribution') => (origin[field] ?? guide[field]) === guide[field];
  const { scope } = origin;
  return (
    isSame('sourceUrl') &&
    isSame('license') &&
    isSame('attribution') &&
    (scope === undefined || scope === null || JSON.stringify(scope) === JSON.stringify(guide.scope.rules))
  );
}

/** The guide whose document this is, though it is not where it was: by its text, or by most of its lines. */
async function movedHere(
  markdown: string,
  digest: string,
  { operations, gone }: { operations: SyncOperations; gone: ReadonlySet<WatchedGuideFragment> },
): Promise<WatchedGuideFragment | null> {
  const same = [...gone].find(({ documentDigest }) => documentDigest === digest);
  if (same !== undefined) return same;
  let best: { guide: WatchedGuideFragment; share: number } | null = null;
  for (const guide of gone) {
    const share = lineSimilarity(markdown, await operations.text(guide.slug));
    if (share >= sameDocument && share > (best?.share ?? 0)) best = { guide, share };
  }
  return best?.guide ?? null;
}

interface Deciding {
  readonly policy: SyncPolicy;
  readonly operations: SyncOperations;
  readonly isDryRun: boolean;
}

async function syncChanged(
  input: SyncInput,
  digest: string,
  { policy, operations, isDryRun }: Deciding,
): Promise<Partial<SyncedDocument>> {
  const dry = await operations.import({ ...input, dryRun: true });
  const { plan } = dry;
  const isForTwo = dry.problems.some(({ code }) => code === 'NEEDS_SECOND_EDITOR');
  if (plan === null || (dry.problems.length > 0 && !isForTwo)) return { action: 'REFUSED', problems: dry.problems };
  const touched = counted.reduce((sum, field) => sum + plan[field], 0);
  const isApplied = !isForTwo && (touched === 0 || (policy === 'apply' && plan.conflicts === 0));
  if (isDryRun) return { action: isApplied ? 'APPLIED' : 'PROPOSED', plan };
  if (!isApplied) {
    const laid = await operations.import({ ...input, propose: true });
    if (laid.problems.length > 0 || laid.proposal === null) return { action: 'REFUSED', plan, problems: laid.problems };
    const note = laid.proposedBefore ? `was proposed before and is ${laid.proposal.state.toLowerCase()}` : null;
    return { action: laid.proposedBefore ? 'WAITING' : 'PROPOSED', plan, proposals: [laid.proposal.id], note };
  }
  // What vanished is never archived in silence: the import leaves it, and an editor decides.
  const vanished = plan.rows.filter(({ action }) => action === 'ARCHIVE');
  const decisions = vanished.map(({ key }) => ({ key, take: 'KEEP_OURS' as const }));
  const done = await operations.import({ ...input, decisions, expectedVersion: plan.baseVersion });
  if (done.problems.length > 0) return { action: 'REFUSED', plan, problems: done.problems };
  const proposals: string[] = [];
  for (const { key, entry } of vanished) {
    if (entry === null) continue;
    const { proposal } = await operations.propose({
      edit: { archiveEntry: { id: entry.id, expectedVersion: entry.version } },
      reason: `${key} is no longer in ${input.documentPath}.`,
      idempotencyKey: `vanished ${entry.id} ${digest.slice(0, 32)}`,
    });
    if (proposal !== null) proposals.push(proposal.id);
  }
  return {
    action: done.change === null ? 'UNCHANGED' : 'APPLIED',
    version: done.change?.version ?? null,
    plan,
    proposals,
  };
}

async function proposeArchiving(
  guide: WatchedGuideFragment,
  { operations, isDryRun }: Syncing,
): Promise<SyncedDocument> {
  const { slug, documentPath, documentDigest, version } = guide;
  const answer = { ...blank, path: documentPath ?? '', slug };
  if (isDryRun) return { ...answer, action: 'GONE' };
  const { proposal, planned, problems } = await operations.propose({
    edit: { archiveGuide: { slug, expectedVersion: version } },
    reason: `Its document ${documentPath ?? ''} is gone.`,
    idempotencyKey: `gone ${guide.id} ${(documentDigest ?? '').slice(0, 32)}`,
  });
  // The guide was edited after an earlier run had proposed the same.
  const isKnown = problems.some(({ code }) => code === 'IDEMPOTENCY_MISMATCH');
  if (isKnown) return { ...answer, action: 'WAITING', note: 'its archiving was proposed before' };
  if (proposal === null) return { ...answer, action: 'REFUSED', problems };
  const proposals = [proposal.id];
  if (planned !== null) return { ...answer, action: 'GONE', proposals };
  const note = `its archiving was proposed before and is ${proposal.state.toLowerCase()}`;
  return { ...answer, action: 'WAITING', proposals, note };
}
