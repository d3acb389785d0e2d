import { fieldsOf, hasFields } from '../../domain/fieldsOf.ts';
import { StoreRefusal } from '../contract/storeRefusal.ts';

/**
 * What a failed statement or transaction means.
 * - ROLLED_BACK: two transactions were in each other's way; this one has changed nothing and may be run again.
 * - LOST: the connection broke; whatever was not committed is undone, and a COMMIT under way may have been done.
 * - UNREACHABLE: no connection could be made, or the database takes none just now.
 * - READ_ONLY, FULL, REFUSED: it answers, and takes no writes, has no room, or does not let us in.
 */
export type PostgresFailure = 'ROLLED_BACK' | 'LOST' | 'UNREACHABLE' | 'READ_ONLY' | 'FULL' | 'REFUSED';

/** Null for an error that means none of these: a bug, or a broken rule of the schema. */
export function postgresFailureOf(error: unknown): PostgresFailure | null {
  for (const word of wordsOf(error)) {
    const found = meanings.find(([pattern]) => pattern.test(word));
    if (found !== undefined) return found[1];
  }
  return null;
}

/** The refusal that an error means for the database called `name`; the error itself if it means none. */
export function asPostgresRefusal(error: unknown, name: string): unknown {
  if (error instanceof StoreRefusal) return error;
  const failure = postgresFailureOf(error);
  if (failure === null) return error;
  return new StoreRefusal(explanations[failure](name, detailOf(error)), { cause: error, isFull: failure === 'FULL' });
}

/** The refusal of a write whose outcome is unknown. */
export function unknownOutcome(error: unknown, name: string): StoreRefusal {
  return new StoreRefusal(
    `The connection to ${name} broke while a change was being committed, and did not come back in time: the change may have been written or not.`,
    { cause: error, isUnknown: true },
  );
}

/** SQLSTATE codes (PostgreSQL's manual, appendix A), the system's and Prisma's codes, and messages of the driver. */
const meanings: readonly [RegExp, PostgresFailure][] = [
  [/^(40001|40P01|P2034|TransactionWriteConflict)$/, 'ROLLED_BACK'],
  [/^(57P01|57P02|57P05|25P03|08\w{3}|P1017|P1008|ConnectionClosed|SocketTimeout|ECONNRESET|EPIPE)$/, 'LOST'],
  [/^(Connection terminated$|Connection terminated unexpectedly|Client has encountered a connection error)/, 'LOST'],
  [/^(57P03|53300|P1001|P1002|DatabaseNotReachable|TooManyConnections)$/, 'UNREACHABLE'],
  [/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ETIMEDOUT|ECONNABORTED)$/, 'UNREACHABLE'],
  [
    /^(timeout expired|timeout exceeded when trying to connect|Connection terminated due to connection timeout)/,
    'UNREACHABLE',
  ],
  [/^25006$/, 'READ_ONLY'],
  [/^53100$/, 'FULL'],
  [
    /^(28P01|28000|3D000|42501|AuthenticationFailed|DatabaseAccessDenied|DatabaseDoesNotExist|TlsConnectionError)$/,
    'REFUSED',
  ],
];

const explanations: Readonly<Record<PostgresFailure, (name: string, detail: string) => string>> = {
  ROLLED_BACK: (name) =>
    `${name} is so busy that the same change was undone again and again; nothing was written. Try again.`,
  LOST: (name) => `The connection to ${name} broke; nothing was written. Try again.`,
  UNREACHABLE: (name, detail) =>
    `${name} cannot be reached (${detail}). Start the database, or name another with --database or DATABASE_URL.`,
  READ_ONLY: (name) =>
    `${name} takes no writes: it is a replica, or set to read only. Name the primary with --database or DATABASE_URL.`,
  FULL: (name) => `The disk of ${name} is full; nothing was written. Free some space there.`,
  REFUSED: (name, detail) =>
    `${name} refuses this user or connection (${detail}). Check user, password, database and sslmode in DATABASE_URL.`,
};

/** Codes and messages of an error and of those that it was made of, outermost first. */
function* wordsOf(error: unknown, depth = 0): Generator<string> {
  if (!hasFields(error) || depth > 6) return;
  const { code, originalCode, kind, message, meta, cause, errors } = error;
  for (const word of [originalCode, code, kind, message]) if (typeof word === 'string') yield word;
  yield* wordsOf(fieldsOf(meta)['driverAdapterError'], depth + 1);
  yield* wordsOf(cause, depth + 1);
  if (Array.isArray(errors)) yield* wordsOf(errors[0], depth + 1);
}

/** The shortest thing that says why. */
function detailOf(error: unknown): string {
  const words = [...wordsOf(error)];
  return words.find((word) => /^([0-9A-Z]{5}|E[A-Z]+)$/.test(word)) ?? words[0]?.split('\n')[0] ?? 'unknown';
}
