import type { Change, Revision } from '../../domain/changes/change.ts';
import {
  isOfType,
  type CareFields,
  type EntryRecord,
  type GuideRecord,
  type MitigationRecord,
  type NodeRecord,
  type NodeType,
  type StepRecord,
} from '../../domain/guidance/records.ts';
import { insertRows, upsertRows } from '../database/bulkRows.ts';
import type {
  CauseModel,
  EntryMitigationModel,
  EntryModel,
  GuideModel,
  GuideStepModel,
  MitigationModel,
  SynonymsModel,
} from '../generated/sqlite/models.ts';
import { mapYielding } from '../database/yielding.ts';
import type { Transaction } from '../database/prismaClient.ts';

/**
 * Brings the node tables to what the revisions of one change say: nodes that are gone are deleted, the
 * rest inserted or updated, and the causes and steps of each replaced in order. A node keeps the
 * `createdAt` of the change that made it, also through archiving; one deleted and made again is new.
 * Rejects, and so undoes the whole transaction, if a new node exists already or a reference breaks.
 */
export async function writeNodes(transaction: Transaction, change: Omit<Change, 'hash'>): Promise<void> {
  const nodes = netEffects(change.revisions);
  const stamp = { version: change.version, createdAt: BigInt(change.at), updatedAt: BigInt(change.at) };
  const known = (type: NodeRecord['type']) =>
    nodes.filter((node) => node.before?.type === type).map((node) => node.nodeId);
  const gone = (type: NodeRecord['type']) =>
    nodes.filter((node) => node.before?.type === type && node.after === null).map((node) => node.nodeId);

  // Children first and parents last on the way out, the other way round on the way in.
  await inParts(known('Entry'), async (ids) => {
    await transaction.cause.deleteMany({ where: { entryId: { in: ids } } });
    await transaction.entryMitigation.deleteMany({ where: { entryId: { in: ids } } });
  });
  await inParts(known('Guide'), (ids) => transaction.guideStep.deleteMany({ where: { guideId: { in: ids } } }));
  await inParts(gone('Entry'), (ids) => transaction.entry.deleteMany({ where: { id: { in: ids } } }));
  await inParts(gone('Mitigation'), (ids) => transaction.mitigation.deleteMany({ where: { id: { in: ids } } }));
  await inParts(gone('Synonyms'), (ids) => transaction.synonyms.deleteMany({ where: { id: { in: ids } } }));
  await inParts(gone('Guide'), (ids) => transaction.guide.deleteMany({ where: { id: { in: ids } } }));

  const save = async <Type extends NodeType, Row extends GuideModel | EntryModel | MitigationModel | SynonymsModel>(
    type: Type,
    toRow: (record: RecordOf<Type>) => Omit<Row, keyof typeof stamp>,
  ): Promise<RecordOf<Type>[]> => {
    const saved = nodes.flatMap(({ before, after }) =>
      after !== null && isOfType(after, type) ? [{ isNew: before === null, record: after }] : [],
    );
    const rows = (isNew: boolean) =>
      mapYielding(
        saved.filter((each) => each.isNew === isNew),
        ({ record }) => ({ ...toRow(record), ...stamp }),
      );
    await insertRows(transaction, type, await rows(true));
    await upsertRows(transaction, type, await rows(false), ['id', 'createdAt']);
    return saved.map(({ record }) => record);
  };
  const guides = await save<'Guide', GuideModel>('Guide', toGuideRow);
  await save<'Mitigation', MitigationModel>('Mitigation', toMitigationRow);
  await save<'Synonyms', SynonymsModel>('Synonyms', ({ id, groups }) => ({ id, groups: JSON.stringify(groups) }));
  const entries = await save<'Entry', EntryModel>('Entry', toEntryRow);
  await insertRows(transaction, 'GuideStep', guides.flatMap(toGuideStepRows));
  await insertRows(transaction, 'Cause', entries.flatMap(toCauseRows));
  await insertRows(transaction, 'EntryMitigation', entries.flatMap(toEntryMitigationRows));
}

type RecordOf<Type extends NodeType> = Extract<NodeRecord, { readonly type: Type }>;

interface NetEffect {
  readonly nodeId: string;
  readonly before: NodeRecord | null;
  readonly after: NodeRecord | null;
}

/** One effect a node, also if a change touches it more than once; what came and went again has none. */
function netEffects(revisions: readonly Revision[]): NetEffect[] {
  const effects = new Map<string, NetEffect>();
  for (const { nodeId, before, after } of revisions) {
    const first = effects.get(nodeId) ?? { before };
    effects.set(nodeId, { nodeId, before: first.before, after });
  }
  return [...effects.values()].filter(({ before, after }) => before !== null || after !== null);
}

function toGuideRow(guide: GuideRecord) {
  const { id, slug, title, description, sourceUrl, license, attribution, escalation, sourceDigest } = guide;
  const appliesTo = JSON.stringify(guide.appliesTo);
  const scope = guide.scope === undefined ? null : JSON.stringify(guide.scope);
  const family = guide.family ?? null;
  const status = guide.status ?? null;
  const documentPath = guide.documentPath ?? null;
  return {
    id,
    slug,
    title,
    description,
    appliesTo,
    sourceUrl,
    license,
    attribution,
    escalation,
    sourceDigest,
    scope,
    family,
    status,
    documentPath,
  };
}

function toEntryRow({ id, guideId, code, symbol, ordinal, status, ...care }: EntryRecord) {
  return { id, guideId, code: code === null ? null : BigInt(code), symbol, ordinal, status, ...toCareColumns(care) };
}

function toMitigationRow({ id, text, ...care }: MitigationRecord) {
  return { id, text, ...toCareColumns(care) };
}

function toCareColumns({ owner, reviewBy, verifiedAt, verifiedBy, documentChanged }: CareFields) {
  return {
    owner: owner ?? null,
    reviewBy: reviewBy ?? null,
    verifiedAt: verifiedAt === undefined ? null : BigInt(verifiedAt),
    verifiedBy: verifiedBy ?? null,
    documentChanged: documentChanged === undefined ? null : 1,
  };
}

function toCauseRows(entry: EntryRecord): CauseModel[] {
  return entry.causes.map((text, position) => ({ entryId: entry.id, position, text }));
}

function toEntryMitigationRows(entry: EntryRecord): EntryMitigationModel[] {
  return entry.steps.map((step, position) => ({ entryId: entry.id, position, ...toStepColumns(step) }));
}

function toGuideStepRows(guide: GuideRecord): GuideStepModel[] {
  return guide.firstSteps.map((step, position) => ({ guideId: guide.id, position, ...toStepColumns(step) }));
}

function toStepColumns({ mitigationId, condition }: StepRecord) {
  return { mitigationId, condition };
}

async function inParts(ids: readonly string[], job: (part: string[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < ids.length; start += 500) await job(ids.slice(start, start + 500));
}
