import { toErrorCode } from '../../domain/codes/errorCode.ts';
import type { EntryNode, GuideNode, MitigationNode, SynonymsNode } from '../../domain/guidance/nodes.ts';
import { careOf } from '../../domain/guidance/careOf.ts';
import { entryStatuses, synonymsId, type CareFields, type StepRecord } from '../../domain/guidance/records.ts';
import { inSnapshot, selectArrays, selectRows, type Connection, type Snapshot } from '../database/connection.ts';
import { oneOf } from '../contract/oneOf.ts';
import type { StoredKnowledge } from '../contract/store.ts';
import { readWorks } from './readWorks.ts';

/**
 * The newest committed state, read from one snapshot with one query a table. Plain SQL on the driver's
 * connection, without the Prisma client: it is what the start waits for, and the client alone costs more
 * than the rest of it. The fields of each node stand in the order of its record.
 */
export async function loadKnowledge(connection: Connection): Promise<StoredKnowledge> {
  return inSnapshot(connection, readKnowledge);
}

/** What loadKnowledge answers, from a snapshot that is open already. */
export async function readKnowledge(snapshot: Snapshot): Promise<StoredKnowledge> {
  const [head] = await selectRows(snapshot, 'SELECT "version", "at" FROM "Change" ORDER BY "version" DESC LIMIT 1');
  const guides = await readGuides(snapshot);
  const mitigations = await readMitigations(snapshot);
  const entries = await readEntries(snapshot);
  const synonyms = await readSynonyms(snapshot);
  return {
    version: Number(head?.['version'] ?? 0),
    committedAt: Number(head?.['at'] ?? 0),
    nodes: [...guides, ...mitigations, ...entries, ...synonyms],
    works: await readWorks(snapshot),
  };
}

async function readGuides(snapshot: Snapshot): Promise<GuideNode[]> {
  const firstSteps = await readSteps(
    snapshot,
    'SELECT "guideId", "mitigationId", "condition" FROM "GuideStep" ORDER BY "guideId", "position"',
  );
  const rows = await selectArrays(
    snapshot,
    `SELECT ${lifetimeColumns}, "id", "slug", "title", "description", "appliesTo", "sourceUrl", "license", "attribution", "escalation", "sourceDigest", "scope", "family", "status", "documentPath" FROM "Guide" ORDER BY "id"`,
  );
  return rows.map((row): GuideNode => {
    const [
      version,
      createdAt,
      updatedAt,
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
    ] = row;
    return {
      type: 'Guide',
      id: text(id),
      slug: text(slug),
      title: text(title),
      description: textOrNull(description),
      appliesTo: JSON.parse(text(appliesTo)) as string[],
      sourceUrl: textOrNull(sourceUrl),
      license: textOrNull(license),
      attribution: textOrNull(attribution),
      firstSteps: firstSteps.get(text(id)) ?? [],
      escalation: text(escalation),
      sourceDigest: textOrNull(sourceDigest),
      ...(typeof scope === 'string' ? { scope: JSON.parse(scope) as string[] } : {}),
      ...(typeof family === 'string' ? { family } : {}),
      ...(status === null ? {} : { status: oneOf(['ARCHIVED'] as const, status, 'the status of a guide') }),
      ...(typeof documentPath === 'string' ? { documentPath } : {}),
      version: Number(version),
      createdAt: Number(createdAt),
      updatedAt: Number(updatedAt),
    };
  });
}

async function readMitigations(snapshot: Snapshot): Promise<MitigationNode[]> {
  const rows = await selectArrays(
    snapshot,
    `SELECT ${lifetimeColumns}, "id", "text", ${careColumns} FROM "Mitigation" ORDER BY "id"`,
  );
  return rows.map(([version, createdAt, updatedAt, id, said, ...care]): MitigationNode => ({
    type: 'Mitigation',
    id: text(id),
    text: text(said),
    ...readCare(care),
    version: Number(version),
    createdAt: Number(createdAt),
    updatedAt: Number(updatedAt),
  }));
}

async function readSynonyms(snapshot: Snapshot): Promise<SynonymsNode[]> {
  const rows = await selectArrays(snapshot, `SELECT ${lifetimeColumns}, "groups" FROM "Synonyms"`);
  return rows.map(([version, createdAt, updatedAt, groups]): SynonymsNode => ({
    type: 'Synonyms',
    id: synonymsId,
    groups: JSON.parse(text(groups)) as string[][],
    version: Number(version),
    createdAt: Number(createdAt),
    updatedAt: Number(updatedAt),
  }));
}

async function readEntries(snapshot: Snapshot): Promise<EntryNode[]> {
  const causes = new Map<string, string[]>();
  for (const [entryId, cause] of await selectArrays(
    snapshot,
    'SELECT "entryId", "text" FROM "Cause" ORDER BY "entryId", "position"',
  )) {
    addTo(causes, text(entryId), text(cause));
  }
  const steps = await readSteps(
    snapshot,
    'SELECT "entryId", "mitigationId", "condition" FROM "EntryMitigation" ORDER BY "entryId", "position"',
  );
  const rows = await selectArrays(
    snapshot,
    `SELECT ${lifetimeColumns}, "id", "guideId", "code", "symbol", "ordinal", "status", ${careColumns} FROM "Entry" ORDER BY "guideId", "ordinal"`,
  );
  const share = sharing();
  return rows.map(
    ([version, createdAt, updatedAt, id, guideId, code, symbol, ordinal, status, ...care]): EntryNode => ({
      type: 'Entry',
      id: text(id),
      guideId: share(text(guideId)),
      code: code === null ? null : toErrorCode(Number(code)),
      symbol: textOrNull(symbol),
      ordinal: Number(ordinal),
      causes: causes.get(text(id)) ?? [],
      steps: steps.get(text(id)) ?? [],
      status: oneOf(entryStatuses, status, 'the status of an entry'),
      ...readCare(care),
      version: Number(version),
      createdAt: Number(createdAt),
      updatedAt: Number(updatedAt),
    }),
  );
}

/** Rows of parent, mitigation and condition: the steps of each parent by its id, in the order of the rows. */
async function readSteps(snapshot: Snapshot, sql: string): Promise<Map<string, StepRecord[]>> {
  const steps = new Map<string, StepRecord[]>();
  const share = sharing();
  for (const [parentId, mitigationId, condition] of await selectArrays(snapshot, sql)) {
    addTo(steps, text(parentId), { mitigationId: share(text(mitigationId)), condition: textOrNull(condition) });
  }
  return steps;
}

const careColumns = '"owner", "reviewBy", "verifiedAt", "verifiedBy", "documentChanged"';

/** The columns of care, in their order; most nodes have none. */
function readCare([owner, reviewBy, verifiedAt, verifiedBy, documentChanged]: readonly unknown[]): CareFields {
  return careOf({
    ...(typeof owner === 'string' ? { owner } : {}),
    ...(typeof reviewBy === 'string' ? { reviewBy } : {}),
    ...(verifiedAt === null ? {} : { verifiedAt: Number(verifiedAt) }),
    ...(typeof verifiedBy === 'string' ? { verifiedBy } : {}),
    ...(documentChanged === null ? {} : { documentChanged: true }),
  });
}

const lifetimeColumns = '"version", "createdAt", "updatedAt"';

/** Gives equal texts as one: every row brings a copy of its own, and most ids stand in many rows. */
function sharing(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const shared = known.get(text);
    if (shared === undefined) known.set(text, text);
    return shared ?? text;
  };
}

function addTo<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

function text(value: unknown): string {
  return String(value);
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
