import type { Prisma, PrismaClient } from '../generated/sqlite/client.ts';

/**
 * The clients of both databases are generated from the same models and differ in nothing that is used here, so the rooms that
 * ask know one type: SQLite's.
 */
export type { PrismaClient };

export type Transaction = Prisma.TransactionClient;

/** Which writes wait for each other. */
export type WriteGroup = 'LOG' | 'COUNTS' | 'ACCESS';

/**
 * Runs a job as one transaction, durable when the promise resolves. Jobs of one group run one after the other, whatever server
 * they come from, so a job may read and then write by what it has read. A job that was rolled back may run again.
 */
export type Write = <T>(job: (transaction: Transaction) => Promise<T>) => Promise<T>;
export type Writes = <T>(group: WriteGroup, job: (transaction: Transaction) => Promise<T>) => Promise<T>;
