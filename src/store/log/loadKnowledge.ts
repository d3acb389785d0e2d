import { toErrorCode } from '../../domain/codes/errorCode.ts';
import type { EntryNode, GuideNode, MitigationNode, SynonymsNode } from '../../domain/guidance/nodes.ts';
import { careOf } from '../../domain/guidance/careOf.ts';
import { entryStatuses, synonymsId, type CareFields, type StepRecord } from '../../domain/guidance/records.ts';
import { inSnapshot, selectRows, type Connection, type Snapshot } from '../database/connection.ts';
import { groupsIn, oneOf, textOrNull, textsIn } from '../contract/storedValues.ts';
import type { StoredKnowledge } from '../contract/store.ts';
import { readLocalWork } from './readLocalWork.ts';

/**
 * The newest committed state, read from one snapshot with one query a table. Plain SQL on the driver's
 * connection, without the Prisma client: it is what the start waits for, and the client alone costs more
 * than the rest of it. The fields of each node stand in the order of its record, those of care last.
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
    works: await readLocalWork(snapshot),
  };
}

async function readGuides(snapshot: Snapshot): Promise<GuideNode[]> {
  const firstSteps = await readSteps(
    snapshot,
    'SELECT "guideId", "mitigationId", "condition" FROM "GuideStep" ORDER BY "guideId", "position"',
  );
  const rows = await readTable(
    snapshot,
    `SELECT ${lifetimeColumns}, "id", "slug", "title", "description", "appliesTo", "sourceUrl", "license", "attribution", "escalation", "sourceDigest", "scope", "family", "status", "documentPath" FROM "Guide" ORDER BY "id"`,
  );
  return Array.from(rows, (row): GuideNode => {
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
      appliesTo: textsIn(text(appliesTo), 'the products of a guide'),
      sourceUrl: textOrNull(sourceUrl),
      license: textOrNull(license),
      attribution: textOrNull(attribution),
      firstSteps: firstSteps.get(text(id)) ?? [],
      escalation: text(escalation),
      sourceDigest: textOrNull(sourceDigest),
      ...(typeof scope === 'string' ? { scope: textsIn(scope, 'the scope of a guide') } : {}),
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
  const rows = await readTable(
    snapshot,
    `SELECT ${lifetimeColumns}, "id", "text", ${careColumns} FROM "Mitigation" ORDER BY "id"`,
  );
  return Array.from(rows, ([version, createdAt, updatedAt, id, said, ...care]): MitigationNode =>
    withCare(
      {
        type: 'Mitigation',
        id: text(id),
        text: text(said),
        version: Number(version),
        createdAt: Number(createdAt),
        updatedAt: Number(updatedAt),
      },
      care,
    ),
  );
}

async function readSynonyms(snapshot: Snapshot): Promise<SynonymsNode[]> {
  const rows = await readTable(snapshot, `SELECT ${lifetimeColumns}, "groups" FROM "Synonyms"`);
  return Array.from(rows, ([version, createdAt, updatedAt, groups]): SynonymsNode => ({
    type: 'Synonyms',
    id: synonymsId,
    groups: groupsIn(text(groups), 'the groups of words that mean the same'),
    version: Number(version),
    createdAt: Number(createdAt),
    updatedAt: Number(updatedAt),
  }));
}

async function readEntries(snapshot: Snapshot): Promise<EntryNode[]> {
  const causes = new RowsInOrder(
    await readTable(snapshot, 'SELECT "entryId", "text" FROM "Cause" ORDER BY "entryId", "position"'),
  );
  const steps = new RowsInOrder(
    await readTable(
      snapshot,
      'SELECT "entryId", "mitigationId", "condition" FROM "EntryMitigation" ORDER BY "entryId", "position"',
    ),
  );
  const rows = await readTable(
    snapshot,
    `SELECT ${lifetimeColumns}, "id", "guideId", "code", "symbol", "ordinal", "status", ${careColumns} FROM "Entry" ORDER BY "id"`,
  );
  const share = sharing();
  const toStep = stepReader();
  const toCause = ([, said]: Row) => text(said);
  try {
    const entries: EntryNode[] = [];
    for (const row of rows) {
      // By index: destructuring a row takes as long as making the entry.
      const [id, code] = [text(row[3]), row[5]];
      const entry: EntryNode = {
        type: 'Entry',
        id,
        guideId: share(text(row[4])),
        code: code === null ? null : toErrorCode(Number(code)),
        symbol: textOrNull(row[6]),
        ordinal: Number(row[7]),
        causes: causes.take(id, toCause),
        steps: eachItsOwn(steps.take(id, toStep)),
        status: oneOf(entryStatuses, row[8], 'the status of an entry'),
        version: Number(row[0]),
        createdAt: Number(row[1]),
        updatedAt: Number(row[2]),
      };
      entries.push(hasCare(row, 9) ? withCare(entry, row.slice(9)) : entry);
    }
    return entries;
  } finally {
    causes.close();
    steps.close();
  }
}

/** Rows of parents and what belongs to them, in the order of their parents. */
class RowsInOrder {
  readonly #rows: Iterator<Row>;
  #next: Row | undefined;

  constructor(rows: Iterable<Row>) {
    this.#rows = rows[Symbol.iterator]();
    this.#read();
  }

  /** What belongs to a parent. Parents are asked for in ascending order, each once; rows of a parent that is not there are passed over. */
  take<T>(parent: string, read: (row: Row) => T): T[] {
    while (this.#next !== undefined && text(this.#next[0]) < parent) this.#read();
    const taken: T[] = [];
    while (this.#next !== undefined && this.#next[0] === parent) {
      taken.push(read(this.#next));
      this.#read();
    }
    // A list that has grown holds room for more of them.
    return taken.slice();
  }

  /** Rows that are left would keep the connection busy. */
  close(): void {
    this.#rows.return?.();
  }

  #read(): void {
    const next = this.#rows.next();
    this.#next = next.done === true ? undefined : next.value;
  }
}

/** Rows of parent, mitigation and condition: the steps of each parent by its id, in the order of the rows. */
async function readSteps(snapshot: Snapshot, sql: string): Promise<Map<string, StepRecord[]>> {
  const steps = new Map<string, StepRecord[]>();
  const toStep = stepReader();
  for (const row of await readTable(snapshot, sql)) addTo(steps, text(row[0]), toStep(row));
  return new Map(Array.from(steps, ([parent, all]) => [parent, eachItsOwn(all)]));
}

/** Steps of one parent that are one object, as a mitigation that it uses twice, apart: which time it is tells their ids (stepId.ts). */
function eachItsOwn(steps: StepRecord[]): StepRecord[] {
  return steps.some((step, place) => steps.indexOf(step) < place) ? steps.map((step) => ({ ...step })) : steps;
}

/** Reads rows of parent, mitigation and condition. Most steps have no condition: those of one mitigation are one object, since none ever changes. */
function stepReader(): (row: Row) => StepRecord {
  const unconditional = new Map<string, StepRecord>();
  const share = sharing();
  return ([, mitigation, condition]) => {
    if (condition !== null) return { mitigationId: share(text(mitigation)), condition: textOrNull(condition) };
    let known = unconditional.get(text(mitigation));
    if (known === undefined) {
      known = { mitigationId: share(text(mitigation)), condition: null };
      unconditional.set(known.mitigationId, known);
    }
    return known;
  };
}

const careColumns = '"owner", "reviewBy", "verifiedAt", "verifiedBy", "documentChanged"';

/** The columns of care, in their order. */
function readCare([owner, reviewBy, verifiedAt, verifiedBy, documentChanged]: readonly unknown[]): CareFields {
  return careOf({
    ...(typeof owner === 'string' ? { owner } : {}),
    ...(typeof reviewBy === 'string' ? { reviewBy } : {}),
    ...(verifiedAt === null ? {} : { verifiedAt: Number(verifiedAt) }),
    ...(typeof verifiedBy === 'string' ? { verifiedBy } : {}),
    ...(documentChanged === null ? {} : { documentChanged: true }),
  });
}

/** Whether any column says something, from that of care on. */
function hasCare(row: Row, from: number): boolean {
  for (let place = from; place < row.length; place++) if (row[place] !== null) return true;
  return false;
}

/** A node with what the columns of care say. Most have none, and are left as they are: a copy would take more time and memory. */
function withCare<Node extends EntryNode | MitigationNode>(node: Node, columns: readonly unknown[]): Node {
  return columns.every((column) => column === null) ? node : { ...node, ...readCare(columns) };
}

const lifetimeColumns = '"version", "createdAt", "updatedAt"';

type Row = readonly unknown[];

/** The rows of a query as they come, in the order of its columns: an object for each would be most of the work. */
async function readTable(snapshot: Snapshot, sql: string): Promise<Iterable<Row>> {
  return snapshot.iterate?.(sql) ?? (await snapshot.queryRaw({ sql, args: [], argTypes: [] })).rows;
}

/** Shares equal texts: every row brings a copy of its own, and most ids occur in many rows. */
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
