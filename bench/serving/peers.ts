import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgresServer } from '../../test/world/postgresServer.ts';
import { startServer, stopServer, type Running } from './processes.ts';
import { postOf } from './requests.ts';
import { lookUp } from './scenarios.ts';

/** Another way to serve the same entries. */
export interface Peer {
  readonly name: string;
  /** How many times as many requests we are to answer. */
  readonly goal: number;
  /** Starts it over a copy of our database; `folder`, which is empty, is for what it needs of its own. */
  readonly start: (database: string, folder: string) => Promise<RunningPeer>;
}

export interface RunningPeer {
  readonly server: Running;
  /** The whole request that asks it what `lookUp` of scenarios.ts asks us; `code` is canonical hex. */
  readonly request: (code: string) => string;
  /** What it answered, in the shape of our answer. */
  readonly read: (answer: unknown) => Answer;
  readonly stop: () => Promise<void>;
}

/** What is compared: the entries of a code, by id. */
export type Answer = readonly {
  readonly id: string;
  readonly causes: readonly { readonly text: string }[];
  readonly steps: readonly { readonly text: string; readonly mitigation: { readonly id: string } }[];
}[];

export const peers: readonly Peer[] = [
  { name: 'Apollo Server with Prisma', goal: 25, start: startApolloWithPrisma },
  { name: 'PostGraphile 4 over PostgreSQL', goal: 20, start: startPostGraphile },
];

/** Our own answer to `lookUp`, and that of the peer that has our schema. */
export function readLookUp(answer: unknown): Answer {
  return byId((answer as { data: { lookup: { entries: Answer } } }).data.lookup.entries);
}

async function startApolloWithPrisma(database: string): Promise<RunningPeer> {
  const server = await startServer('./apolloPrismaServer.ts', [database]);
  return {
    server,
    request: (code) => lookUp(code),
    read: readLookUp,
    stop: () => stopServer(server),
  };
}

/**
 * Over the PostgreSQL that the tests use. Its packages are installed into `folder` for this run only, so that nobody who works on
 * hresolve has to install, check and keep them.
 */
async function startPostGraphile(database: string, folder: string): Promise<RunningPeer> {
  // The latest that runs on the oldest Node that we do; 5 needs Node 22.
  install('postgraphile@4.14.1', folder);
  const postgres = await startPostgresServer();
  const url = await postgres.createDatabase('peer');
  run('--import', 'tsx', fileURLToPath(new URL('fillPostgres.ts', import.meta.url)), database, url);
  const server = await startServer('./postGraphileServer.ts', [folder, url]);
  return {
    server,
    request: (code) => postOf(postGraphileQuery, { code: String(Number(code)) }),
    read: readPostGraphile,
    stop: async () => {
      await stopServer(server);
      await postgres.stop();
    },
  };
}

const postGraphileQuery = `query Look($code: BigInt!) { allEntries(condition: { code: $code }) { nodes { id
  causesByEntryId { nodes { text } } stepsByEntryId { nodes { mitigationByMitigationId { id text } } } } } }`;

interface Nodes<Node> {
  readonly nodes: readonly Node[];
}

interface PostGraphileEntry {
  readonly id: string;
  readonly causesByEntryId: Nodes<{ readonly text: string }>;
  readonly stepsByEntryId: Nodes<{ readonly mitigationByMitigationId: { readonly id: string; readonly text: string } }>;
}

function readPostGraphile(answer: unknown): Answer {
  const { nodes } = (answer as { data: { allEntries: Nodes<PostGraphileEntry> } }).data.allEntries;
  return byId(
    nodes.map(({ id, causesByEntryId, stepsByEntryId }) => ({
      id,
      causes: causesByEntryId.nodes,
      steps: stepsByEntryId.nodes.map(({ mitigationByMitigationId: { id, text } }) => ({ text, mitigation: { id } })),
    })),
  );
}

function byId(entries: Answer): Answer {
  return [...entries].sort((one, other) => (one.id < other.id ? -1 : 1));
}

function install(packages: string, folder: string): void {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const words = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--prefix', folder, packages];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, stderr } = spawnSync(npm, words, { encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm install ${packages} failed:\n${stderr}`);
}

function run(...words: string[]): void {
  const { status } = spawnSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${words.join(' ')} failed.`);
}
