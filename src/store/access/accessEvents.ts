import { roles } from '../../domain/access/access.ts';
import { accessEventKinds, type AccessEvent, type KeptAccessEvent } from '../../domain/access/accessEvent.ts';
import { oneOf, textOrNull } from '../contract/storedValues.ts';
import type { AccessEventStore } from '../contract/accessStore.ts';
import type { Transaction, Write } from '../database/prismaClient.ts';
import { selectRows, type Connection } from '../database/connection.ts';

/** The access log of one database. */
export function createAccessEventWork(reader: Connection, write: Write): AccessEventStore {
  return {
    record: (event) => write((transaction) => insertEvent(transaction, event)),
    events: (range) => readEvents(reader, range),
    countEvents: () => countEvents(reader),
    forgetEvents: (before) => write((transaction) => forgetEvents(transaction, before)),
  };
}

export async function insertEvent(transaction: Transaction, { at, ...event }: AccessEvent): Promise<void> {
  await transaction.accessEvent.create({ data: { ...event, at: BigInt(at) } });
}

/** Newest first: those with an id below, at most `limit`. */
async function readEvents(
  reader: Connection,
  { below, limit }: { readonly below: number | null; readonly limit: number },
): Promise<KeptAccessEvent[]> {
  const sql = `SELECT * FROM "AccessEvent" WHERE "id" < ? ORDER BY "id" DESC LIMIT ?`;
  return (await selectRows(reader, sql, [below ?? greatestId, limit])).map((row) => ({
    id: Number(row['id']),
    at: Number(row['at']),
    kind: oneOf(accessEventKinds, row['kind'], 'the kind of an event'),
    actor: textOrNull(row['actor']),
    role: row['role'] === null ? null : oneOf(roles, row['role'], 'the role of an event'),
    subject: textOrNull(row['subject']),
    requestId: textOrNull(row['requestId']),
  }));
}

/** Ids are 32-bit numbers. */
const greatestId = 2 ** 31 - 1;

async function countEvents(reader: Connection): Promise<number> {
  const [row] = await selectRows(reader, 'SELECT count(*) AS "count" FROM "AccessEvent"');
  return Number(row?.['count'] ?? 0);
}

async function forgetEvents({ accessEvent }: Transaction, before: number): Promise<number> {
  return (await accessEvent.deleteMany({ where: { at: { lt: BigInt(before) } } })).count;
}
