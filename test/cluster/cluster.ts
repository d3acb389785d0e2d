import { setTimeout as sleep } from 'node:timers/promises';
import type { Role } from '../../src/domain/access/access.ts';
import type { IpNetwork } from '../../src/domain/webhooks/ipAddress.ts';
import { readBuiltPages } from '../../src/cli/builtPages.ts';
import { readSeedDocuments } from '../../src/cli/seedDocuments.ts';
import { createLog } from '../../src/http/operations/requestLog.ts';
import { startServer, type ServerSettings } from '../../src/http/server.ts';
import { webhookSender } from '../../src/http/webhooks/sendWebhook.ts';
import { createToken } from '../../src/knowledgeBase/access/accessTokens.ts';
import { openKnowledgeBase, type KnowledgeBase } from '../../src/knowledgeBase/knowledgeBase.ts';
import type { Store } from '../../src/store/contract/store.ts';
import { openStore } from '../../src/store/openStore.ts';

/** One of several servers on one database of PostgreSQL, each with a store, a catalogue and a port of its own. */
export interface Member {
  readonly address: string;
  readonly store: Store;
  readonly knowledgeBase: KnowledgeBase;
  ask<Data = Record<string, unknown>>(
    query: string,
    variables?: object,
    headers?: Record<string, string>,
  ): Promise<MemberAnswer<Data>>;
  close(): Promise<void>;
}

export interface MemberAnswer<Data> {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Data;
  readonly errors?: readonly { message: string; extensions: { code: string } }[];
}

export interface MemberSettings extends Partial<Pick<ServerSettings, 'publicUrl' | 'trustedProxies' | 'openId'>> {
  readonly counts?: boolean;
  /** Networks inside that webhooks may be sent to. Left out: another member delivers, or none. */
  readonly webhookNetworks?: readonly IpNetwork[];
}

export async function startMember(
  databaseUrl: string,
  { counts = true, webhookNetworks, ...settings }: MemberSettings = {},
): Promise<Member> {
  const store = await openStore(databaseUrl);
  const knowledgeBase = await openKnowledgeBase(store, Date.now, readSeedDocuments, {
    counts,
    ...(webhookNetworks === undefined
      ? {}
      : { webhookNetworks, sendWebhook: webhookSender({ allowed: webhookNetworks }) }),
  });
  const server = await startServer(knowledgeBase, {
    port: 0,
    host: '127.0.0.1',
    publicUrl: null,
    web: await readBuiltPages(),
    log: createLog('silent', { write: () => undefined }),
    ...settings,
  });
  const { address } = server;
  return {
    address,
    store,
    knowledgeBase,
    ask: (query, variables, headers) => askAt(address, query, variables, headers),
    close: async () => {
      await server.close();
      await knowledgeBase.close();
      await store.close();
    },
  };
}

export async function askAt<Data>(
  address: string,
  query: string,
  variables?: object,
  headers: Record<string, string> = {},
): Promise<MemberAnswer<Data>> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Pick<MemberAnswer<Data>, 'data'>;
  return { status: response.status, headers: response.headers, ...body };
}

/** What a request of this role sends along. */
export async function credentials(
  { store }: Pick<Member, 'store'>,
  role: Role,
  name = 'Ada',
): Promise<{ authorization: string }> {
  return { authorization: `Bearer ${await createToken(store, { name, role, days: 1 }, Date.now())}` };
}

/** Resolves once it holds; rejects after five seconds, which is much longer than anything here should take. */
export async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('It does not come about.');
    await sleep(10);
  }
}
