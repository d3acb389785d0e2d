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
import { defaultPublicUrl } from '../settings/settings.ts';
import { UsageError } from '../settings/usageError.ts';
import { askServer } from './askKnowledge.ts';

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
  /** Makes a local database that does not exist. Default true; without it, a mistyped name is not answered from a new one. */
  readonly make?: boolean;
  /** Guides whose edits need a second editor, in a local database; left out: none. */
  readonly fourEyes?: FourEyes;
  /** What has read documents ahead of their import into the local database. */
  readonly readAhead?: ReadAhead | null | undefined;
}

export async function openAdminOperations(
  databaseUrl: string,
  { server, token, command, make = true, readAhead, fourEyes = [] }: AdminPlace,
): Promise<AdminOperations> {
  if (server !== undefined) return { run: askWithToken(server, token), close: nothingToClose };
  const store = await openLocked(databaseUrl, command, make);
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
      const context = contextOf(knowledgeBase, { caller, visitor: localVisitor, publicUrl: defaultPublicUrl });
      return (await runOperation(schema, document, { ...variables }, context)) as Record<string, unknown>;
    },
    close: async () => {
      await knowledgeBase.close();
      await store.close();
    },
  };
}

const nothingToClose = () => Promise.resolve();

async function openLocked(databaseUrl: string, command: string, make: boolean): Promise<Store> {
  try {
    return await openStore(databaseUrl, {
      make,
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

/** An import of a large document may keep a busy server for minutes. */
const longestWait = 300_000;

function askWithToken(server: string, token: string | undefined): AdminOperations['run'] {
  const ask = askServer(server, { token, longestWait });
  if (token === undefined) {
    throw new UsageError(
      '--server needs the token of an admin, in --token or HRESOLVE_TOKEN; hresolve token create makes one.',
    );
  }
  return async (document, variables) => (await ask(document, { ...variables })) as Readonly<Record<string, unknown>>;
}
