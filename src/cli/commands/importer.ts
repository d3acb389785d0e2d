import { executableSchema } from '../../graphql/executableSchema.ts';
import { contextOf, runOperation } from '../../graphql/runOperation.ts';
import type { ConflictPolicy, ImportDecision } from '../../domain/merging/planImport.ts';
import { openKnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import { localVisitor } from '../../knowledgeBase/analytics/visitor.ts';
import { openStore } from '../../store/openStore.ts';
import type { Store } from '../../store/contract/store.ts';
import { StoreRefusal } from '../../store/contract/storeRefusal.ts';
import { CommandFailure } from '../output/commandFailure.ts';
import type { ImportAnswer } from '../output/printImport.ts';
import { readSeedDocuments } from '../seedDocuments.ts';
import { usualPublicUrl } from '../settings/settings.ts';
import { UsageError } from '../settings/usageError.ts';

/** The input of the mutation importGuide. */
export interface ImportInput {
  readonly slug: string;
  readonly markdown: string;
  readonly sourceUrl: string | null;
  readonly license: string | null;
  readonly attribution: string | null;
  readonly scope: readonly string[] | null;
  readonly onConflict: ConflictPolicy;
  readonly decisions: readonly ImportDecision[];
  readonly reason: string | null;
  readonly expectedVersion: number | null;
  readonly dryRun: boolean;
}

const mutation = `
  mutation Import($input: ImportGuideInput!) {
    importGuide(input: $input) {
      plan {
        baseVersion created updated archived unchanged keptLocal conflicts
        rows { key action diff { field before after } base theirs ours }
        warnings { line excerpt message }
      }
      change { version }
      problems { code message path }
    }
  }`;

export interface Importer {
  import(input: ImportInput): Promise<ImportAnswer>;
  close(): Promise<void>;
}

/** Imports through a server where one is named, else into the local file, which it locks until it is closed. */
export async function openImporter(
  databaseUrl: string,
  { server, token }: { readonly server?: string; readonly token?: string },
): Promise<Importer> {
  if (server !== undefined)
    return { import: (input) => askServer(server, token, input), close: () => Promise.resolve() };
  const store = await openLocked(databaseUrl);
  const knowledgeBase = await openKnowledgeBase(store, Date.now, readSeedDocuments, { counts: false });
  const schema = executableSchema();
  return {
    import: async (input) => {
      const caller = {
        name: 'hresolve import',
        role: 'ADMIN',
        via: 'NOBODY',
        credentialId: null,
        identity: null,
      } as const;
      const context = contextOf(knowledgeBase, { caller, visitor: localVisitor, publicUrl: usualPublicUrl });
      const data = await runOperation(schema, mutation, { input }, context);
      return (data as { importGuide: ImportAnswer }).importGuide;
    },
    close: async () => {
      await knowledgeBase.close();
      await store.close();
    },
  };
}

async function openLocked(databaseUrl: string): Promise<Store> {
  try {
    return await openStore(databaseUrl);
  } catch (error) {
    if (!(error instanceof StoreRefusal) || !error.message.includes('in use by another')) throw error;
    const hint = 'Or import through it: --server URL, with the token of an admin in --token or HRESOLVE_TOKEN.';
    throw new CommandFailure(`${error.message} ${hint}`, { cause: error });
  }
}

async function askServer(server: string, token: string | undefined, input: ImportInput): Promise<ImportAnswer> {
  if (!URL.canParse(server)) {
    throw new UsageError(`--server is "${server}"; use an address such as http://127.0.0.1:4000.`);
  }
  if (token === undefined) {
    throw new UsageError(
      '--server needs the token of an admin, in --token or HRESOLVE_TOKEN; hresolve token create makes one.',
    );
  }
  const response = await post(
    new URL('/graphql', server),
    token,
    JSON.stringify({ query: mutation, variables: { input } }),
  );
  const { data, errors } = (await response.json()) as {
    data?: { importGuide: ImportAnswer | null };
    errors?: { message: string }[];
  };
  if (data?.importGuide) return data.importGuide;
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
