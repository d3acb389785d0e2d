import type { Role } from '../../src/domain/access/access.ts';
import type { FourEyes } from '../../src/domain/editing/inFourEyes.ts';
import type { IpNetwork } from '../../src/domain/webhooks/ipAddress.ts';
import { readBuiltPages } from '../../src/cli/builtPages.ts';
import { readSeedDocuments } from '../../src/cli/seedDocuments.ts';
import { createLog } from '../../src/http/operations/requestLog.ts';
import { startServer, type RunningServer, type ServerSettings } from '../../src/http/server.ts';
import { createToken } from '../../src/knowledgeBase/access/accessTokens.ts';
import { openKnowledgeBase, type KnowledgeBase } from '../../src/knowledgeBase/knowledgeBase.ts';
import { openStore } from '../../src/store/openStore.ts';
import type { Store } from '../../src/store/contract/store.ts';
import { newSeededDatabase } from './temporaryDatabase.ts';

/** The seeded knowledge base on a database of its own, of the kind that this run tests, served on a free port. Only the clock is ours. */
export interface World {
  readonly address: string;
  readonly databaseUrl: string;
  readonly knowledgeBase: KnowledgeBase;
  readonly store: Store;
  /** See RunningServer. */
  readonly earlyAnswers: RunningServer['earlyAnswers'];
  /** Every log line so far. */
  readonly logLines: readonly string[];
  /** Milliseconds since 1970 UTC; tests move it. */
  readonly clock: { now: number };
  /** Makes an access token. */
  token(role: Role, name?: string, days?: number): Promise<string>;
  /** Sends one operation as a client would and reads the answer. */
  ask<Data = Record<string, unknown>>(query: string, variables?: object, token?: string): Promise<Answer<Data>>;
  close(): Promise<void>;
}

export interface Answer<Data> {
  readonly status: number;
  readonly data: Data;
  readonly errors?: readonly { message: string; path?: string[]; extensions: { code: string; argument?: string } }[];
}

export interface WorldSettings extends Partial<
  Pick<ServerSettings, 'trustedProxies' | 'publicUrl' | 'openId' | 'limits' | 'allowedOrigins' | 'listenerLimits'>
> {
  /** False: nothing is counted. Default true. */
  readonly counts?: boolean;
  /** Guides whose edits need a second editor. Default: none. */
  readonly fourEyes?: FourEyes;
  /** Networks inside that webhooks may be sent to. Default: none; the tests deliver themselves. */
  readonly webhookNetworks?: readonly IpNetwork[];
}

export async function openWorld({
  counts = true,
  webhookNetworks = [],
  fourEyes = [],
  ...settings
}: WorldSettings = {}): Promise<World> {
  const clock = { now: Date.UTC(2026, 2, 14, 9, 30) };
  const database = await newSeededDatabase(clock.now);
  const databaseUrl = database.url;
  const logLines: string[] = [];
  const store = await openStore(databaseUrl);
  const knowledgeBase = await openKnowledgeBase(store, () => clock.now, readSeedDocuments, {
    counts,
    webhookNetworks,
    fourEyes,
  });
  const log = createLog('info', { write: (line) => void logLines.push(line) });
  const server = await startServer(knowledgeBase, {
    port: 0,
    host: '127.0.0.1',
    publicUrl: null,
    web: await readBuiltPages(),
    log,
    clock: () => clock.now,
    ...settings,
  });
  return {
    address: server.address,
    databaseUrl,
    knowledgeBase,
    store,
    logLines,
    clock,
    earlyAnswers: server.earlyAnswers,
    token: (role, name = `a test ${role.toLowerCase()}`, days = 1) =>
      createToken(store, { name, role, days }, clock.now),
    ask: (query, variables, token) => ask(server.address, { query, variables }, token),
    close: async () => {
      await server.close();
      await knowledgeBase.close();
      await store.close();
      await database.remove();
    },
  };
}

/** Sends one operation to a server at an address. */
export async function ask<Data>(
  address: string,
  operation: { query: string; variables?: object | undefined },
  token?: string,
): Promise<Answer<Data>> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(operation),
  });
  return { status: response.status, ...((await response.json()) as Omit<Answer<Data>, 'status'>) };
}
