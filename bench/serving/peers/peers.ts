import { startServer, stopServer } from '../processes.ts';
import { lookUp } from '../scenarios.ts';
import { startDirectus } from './directus.ts';
import { byId, type Answer, type Peer, type RunningPeer } from './peer.ts';
import { startPostGraphile } from './postGraphile.ts';

const peers: readonly Peer[] = [
  { name: 'Apollo Server with Prisma', goal: 25, start: startApolloWithPrisma },
  { name: 'PostGraphile 4 over PostgreSQL', goal: 20, start: startPostGraphile },
  { name: 'Directus 11 over PostgreSQL', goal: 100, slow: true, start: startDirectus },
];

/** `which` is the flag `--peers`. */
export function choosePeers(which: string): readonly Peer[] {
  if (which === 'none') return [];
  if (which === 'usual') return peers.filter(({ slow = false }) => !slow);
  if (which === 'all') return peers;
  throw new Error(`--peers ${which}: it is usual, all or none.`);
}

/** Our own answer to `lookUp`, and that of the peer that has our schema. */
export function readLookUp(answer: unknown): Answer {
  return byId((answer as { data: { lookup: { entries: Answer } } }).data.lookup.entries);
}

async function startApolloWithPrisma(database: string): Promise<RunningPeer> {
  const server = await startServer('./peers/apolloPrismaServer.ts', [database]);
  return {
    server,
    request: (code) => lookUp(code),
    read: readLookUp,
    stop: () => stopServer(server),
  };
}
