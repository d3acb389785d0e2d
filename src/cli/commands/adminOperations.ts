import type { FourEyes } from '../../domain/editing/inFourEyes.ts';
import { executableSchema } from '../../graphql/executableSchema.ts';
import { contextOf, runOperation } from '../../graphql/runOperation.ts';
import { openKnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import { localVisitor } from '../../knowledgeBase/analytics/visitor.ts';
import { openStore } from '../../store/openStore.ts';
import type { Store } from '../../store/contract/store.ts';
import { StoreRefusal } from '../../store/contract/storeRefusal.ts';
import type { ReadAhead } from '../documents/readAhead.ts';
import { CommandFailure } from '../output/commandFailure.ts';
import { printError } from '../output/printText.ts';
import { readSeedDocuments } from '../seedDocuments.ts';
import { usualPublicUrl } from '../settings/settings.ts';
import { UsageError } from '../settings/usageError.ts';

/** Runs GraphQL operations with the rights of an admin. */
export interface AdminOperations {
  /** Resolves to the data. Rejects with a CommandFailure if the server refuses the operation. */
  run(document: string, variables: object): Promise<Readonly<Record<string, unknown>>>;
  close(): Promise<void>;
}

/** Where a command that makes a change does so. */
export interface AdminPlace {
  /** Address of a server; left out: the local database, which is locked until it is closed. */
  readonly server?: string | undefined;
  /** Of an admin, for `server`. */
  readonly token?: string | undefined;
  /** The command's name: it is the actor of a local change. */
  readonly command: string;
  /** Guides whose edits need a second editor, in a local database; left out: none. */
  readonly fourEyes?: FourEyes;
  /** What has read documents ahead of their import into the local database. */
  readonly readAhead?: ReadAhead | null | undefined;
}

export async function openAdminOperations(
  databaseUrl: string,
  { server, token, command, readAhead, fourEyes = [] }: AdminPlace,
): Promise<AdminOperations> {
  if (server !== undefined) {
    return { run: (document, variables) => askServer(server, token, { document, variables }), close: nothingToClose };
  }
  const store = await openLocked(databaseUrl, command);
  const knowledgeBase = await openKnowledgeBase(store, Date.now, readSeedDocuments, {
    counts: false,
    fourEyes,
    keepsIndex: false,
    readFile:
      readAhead === null || readAhead === undefined ? undefined : (text, family) => readAhead.read(text, family),
  });
  const schema = executableSchema();
  return {
    run: async (document, variables) => {
      const caller = {
        name: `hresolve ${command}`,
        role: 'ADMIN',
        via: 'NOBODY',
        credentialId: null,
        // Whoever works on the database file is one person: what they propose by one command they do not accept by another as a second editor.
        identity: 'command line',
      } as const;
      const context = contextOf(knowledgeBase, { caller, visitor: localVisitor, publicUrl: usualPublicUrl });
      return (await runOperation(schema, document, { ...variables }, context)) as Record<string, unknown>;
    },
    close: async () => {
      await knowledgeBase.close();
      await store.close();
    },
  };
}

const nothingToClose = () => Promise.resolve();

async function openLocked(databaseUrl: string, command: string): Promise<Store> {
  try {
    return await openStore(databaseUrl, {
      onWarning: (warning) => {
        printError(`${warning}\n`);
      },
    });
  } catch (error) {
    if (!(error instanceof StoreRefusal) || !error.message.includes('in use by another')) throw error;
    const hint = `Or ${command} through it: --server URL, with the token of an admin in --token or HRESOLVE_TOKEN.`;
    throw new CommandFailure(`${error.message} ${hint}`, { cause: error });
  }
}

async function askServer(
  server: string,
  token: string | undefined,
  { document, variables }: { readonly document: string; readonly variables: object },
): Promise<Readonly<Record<string, unknown>>> {
  if (!URL.canParse(server)) {
    throw new UsageError(`--server is "${server}"; use an address such as http://127.0.0.1:4000.`);
  }
  if (token === undefined) {
    throw new UsageError(
      '--server needs the token of an admin, in --token or HRESOLVE_TOKEN; hresolve token create makes one.',
    );
  }
  // What a proxy serves below a prefix is asked there.
  const address = new URL('graphql', server.endsWith('/') ? server : `${server}/`);
  const response = await post(address, token, JSON.stringify({ query: document, variables }));
  // A proxy answers with a page.
  const { data, errors } = ((await response.json().catch(() => null)) ?? {}) as {
    data?: Readonly<Record<string, unknown>> | null;
    errors?: { message: string }[];
  };
  if (errors === undefined && data) return data;
  throw new CommandFailure(`${server} answers: ${errors?.[0]?.message ?? String(response.status)}`);
}

async function post(url: URL, token: string, body: string): Promise<Response> {
  const headers = {
    'content-type': 'application/json',
    'apollographql-client-name': 'cli',
    authorization: `Bearer ${token}`,
  };
  try {
    return await fetch(url, { method: 'POST', headers, body });
  } catch (cause) {
    throw new CommandFailure(
      `No server answers at ${url.origin}; check the address, or leave --server out to use the file.`,
      { cause },
    );
  }
}
