import type { FourEyes } from '../../domain/editing/inFourEyes.ts';
import { executableSchema } from '../../graphql/executableSchema.ts';
import { contextOf, runOperation, type Ask, type AskWithSent } from '../../graphql/runOperation.ts';
import { openKnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import { localVisitor } from '../../knowledgeBase/analytics/visitor.ts';
import type { ReadAhead } from '../documents/readAhead.ts';
import { warnOfUnknownGuides } from '../output/warnOfUnknownGuides.ts';
import { readSeedDocuments } from '../seedDocuments.ts';
import { defaultPublicUrl } from '../settings/settings.ts';
import { UsageError } from '../settings/usageError.ts';
import { askServer } from './askKnowledge.ts';
import { openLocked, type IfMissing } from './openLocked.ts';

/** Runs GraphQL operations with the rights of an admin. */
export interface AdminOperations {
  /** Rejects with a CommandFailure if the server refuses the operation. */
  readonly run: Ask;
  /** The same with an input that someone wrote. */
  readonly runSent: AskWithSent;
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
  /** What becomes of a local database that does not exist. Default: MAKE. */
  readonly ifMissing?: IfMissing;
  /** Guides whose edits need a second editor, in a local database; left out: none. */
  readonly fourEyes?: FourEyes;
  /** What has read documents ahead of their import into the local database. */
  readonly readAhead?: ReadAhead | null | undefined;
}

export async function openAdminOperations(
  databaseUrl: string,
  { server, token, command, ifMissing = 'MAKE', readAhead, fourEyes = [] }: AdminPlace,
): Promise<AdminOperations> {
  if (server !== undefined) {
    const run = askWithToken(server, token);
    return { run, runSent: run, close: nothingToClose };
  }
  const store = await openLocked(databaseUrl, command, ifMissing);
  const knowledgeBase = await openKnowledgeBase(store, Date.now, readSeedDocuments, {
    counts: false,
    fourEyes,
    keepsIndex: false,
    readFile:
      readAhead === null || readAhead === undefined ? undefined : (text, family) => readAhead.read(text, family),
  });
  warnOfUnknownGuides(knowledgeBase, fourEyes);
  const schema = executableSchema();
  const caller = {
    name: `hresolve ${command}`,
    role: 'ADMIN',
    via: 'NOBODY',
    credentialId: null,
    // Whoever works on the database file is one person: what they propose by one command they do not accept by another as a second editor.
    identity: 'command line',
  } as const;
  const run: AskWithSent = (document, variables) => {
    const context = contextOf(knowledgeBase, { caller, visitor: localVisitor, publicUrl: defaultPublicUrl });
    return runOperation(schema, document, variables, context);
  };
  return {
    run,
    runSent: run,
    close: async () => {
      await knowledgeBase.close();
      await store.close();
    },
  };
}

const nothingToClose = () => Promise.resolve();

/** An import of a large document may keep a busy server for minutes. */
const longestWait = 300_000;

function askWithToken(server: string, token: string | undefined): AskWithSent {
  const ask = askServer(server, { token, longestWait });
  if (token === undefined) {
    throw new UsageError(
      '--server needs the token of an admin, in --token or HRESOLVE_TOKEN; hresolve token create makes one.',
    );
  }
  return ask;
}
