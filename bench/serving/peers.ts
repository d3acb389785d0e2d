import { startServer, type Running } from './processes.ts';

/** Another way to serve the same entries. It answers `lookupQuery` of scenarios.ts. */
export interface Peer {
  readonly name: string;
  readonly server: Running;
  /** How many times as many requests we are to answer. */
  readonly goal: number;
}

/** Starts the peers over a copy of our database. Why others are left out: docs/performance.md, "Measuring". */
export async function peersOver(database: string): Promise<readonly Peer[]> {
  return [
    { name: 'Apollo Server with Prisma', server: await startServer('./apolloPrismaServer.ts', [database]), goal: 25 },
  ];
}
