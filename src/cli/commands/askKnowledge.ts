import { print } from 'graphql';
import { fieldsOf } from '../../domain/fieldsOf.ts';
import { anonymous } from '../../domain/access/access.ts';
import { executableSchema } from '../../graphql/executableSchema.ts';
import { contextOf, runOperation, type Ask, type AskWithSent } from '../../graphql/runOperation.ts';
import { readVisitor } from '../../knowledgeBase/analytics/visitor.ts';
import { openKnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import type { Pack } from '../../pack/pack.ts';
import { PackFlaw, readPack } from '../../pack/readPack.ts';
import { openStore } from '../../store/openStore.ts';
import { fitsQuestion } from './fitsQuestion.ts';
import { CommandFailure } from '../output/commandFailure.ts';
import { readNamedFile } from '../output/namedFile.ts';
import { packStore } from '../pack/packStore.ts';
import { readSeedDocuments } from '../seedDocuments.ts';
import { defaultPublicUrl } from '../settings/settings.ts';
import { UsageError } from '../settings/usageError.ts';

/** How a server is asked. */
export interface AskingServer {
  /** The name under which it counts what is asked. Default: cli. */
  readonly client?: string;
  /** An access token. Default: none, which reads what anyone may. */
  readonly token?: string | undefined;
  /** How long it may take to answer, in milliseconds. Default: 15,000. */
  readonly longestWait?: number;
  /** How many megabytes it may answer. Default: 256; an export of 100,000 entries has some fifty. */
  readonly largestAnswer?: number;
}

/** The name under which the command line is counted. */
const commandLine = 'cli';

/** Where a command asks. */
export interface AskedPlace {
  readonly databaseUrl: string;
  /** Address of a server to ask instead. */
  readonly server?: string;
  /** A file that `pack` has written, to ask instead; nothing is counted then. */
  readonly pack?: string;
  /** Whether what is asked of the local database is counted there. */
  readonly counts: boolean;
}

/** Has `use` ask a server, if its address is given, or the local database; what was counted there is kept before this resolves. */
export async function askKnowledge<Result>(
  { databaseUrl, server, pack, counts: wanted }: AskedPlace,
  use: (ask: Ask) => Promise<Result>,
): Promise<Result> {
  if (server !== undefined) return use(askServer(server));
  const counts = wanted && pack === undefined;
  const store =
    pack === undefined ? await openStore(databaseUrl, { alongside: true }) : packStore(await openPackFile(pack));
  try {
    const knowledgeBase = await openKnowledgeBase(store, Date.now, readSeedDocuments, { counts, keepsUp: false });
    const schema = executableSchema();
    const visitor = readVisitor(commandLine, undefined);
    const context = contextOf(knowledgeBase, { caller: anonymous, visitor, publicUrl: defaultPublicUrl });
    const result = await use((document, variables) => runOperation(schema, document, variables, context));
    // One try: if the file cannot be written, the answer is what was asked for.
    if (counts) await knowledgeBase.counting.flush();
    return result;
  } finally {
    await store.close();
  }
}

/**
 * Asks the server at an address. The operation rejects with a CommandFailure if the server refuses it, does not answer, or leaves out
 * something of what was asked.
 */
export function askServer(
  server: string,
  { client = commandLine, token, longestWait = 15_000, largestAnswer = 256 }: AskingServer = {},
): AskWithSent {
  if (!URL.canParse(server) || !/^https?:$/.test(new URL(server).protocol)) {
    throw new UsageError(`--server is "${server}"; use an address such as http://127.0.0.1:4000.`);
  }
  const url = new URL(server);
  // What a proxy serves below a prefix is asked there. The address that serve prints ends with the path already.
  url.pathname = `${url.pathname.replace(/\/$/, '').replace(/\/graphql$/, '')}/graphql`;
  [url.search, url.hash] = ['', ''];
  const headers = {
    'content-type': 'application/json',
    'apollographql-client-name': client,
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const schema = executableSchema();
  return async (document, variables) => {
    const body = JSON.stringify({ query: print(document), variables });
    const { status, text } = await post(url, headers, body, { longestWait, largestAnswer });
    const { data, errors } = readAnswer(text);
    if (errors === undefined && typeof data === 'object' && data !== null) {
      if (fitsQuestion(schema, document, data)) return data;
      throw new CommandFailure(
        `${server} answers something else than was asked; check that it is hresolve, and not older than this one.`,
      );
    }
    const { message } = fieldsOf(fieldsOf(errors)[0]);
    if (typeof message === 'string') throw new CommandFailure(`${server} answers: ${message.slice(0, longestMessage)}`);
    throw new CommandFailure(
      `${server} answers with status ${String(status)} and nothing that is GraphQL; check the address, and whether a proxy in front of the server asks for a sign-in.`,
    );
  };
}

/** Of a message, which a stranger may have written. */
const longestMessage = 1_000;

function readAnswer(text: string): Readonly<Record<string, unknown>> {
  try {
    return fieldsOf(JSON.parse(text));
  } catch {
    return {};
  }
}

interface Posted {
  readonly status: number;
  readonly text: string;
}

async function post(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  { longestWait, largestAnswer }: Required<Pick<AskingServer, 'longestWait' | 'largestAnswer'>>,
): Promise<Posted> {
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(longestWait) });
    return { status: response.status, text: await readBounded(response.body ?? [], url, largestAnswer) };
  } catch (cause) {
    if (cause instanceof CommandFailure) throw cause;
    const isLate = cause instanceof Error && cause.name === 'TimeoutError';
    const said = isLate
      ? `${url.origin} has not answered within ${String(longestWait / 1_000)} s`
      : `No GraphQL server answers at ${url.origin}`;
    const wayOut = 'check the address, or leave --server out to use the local database.';
    throw new CommandFailure(`${said}; ${wayOut}`, { cause });
  }
}

/** The whole answer; rejects with a CommandFailure if it does not end in reasonable time and size. */
async function readBounded(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  url: URL,
  most: number,
): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most * 1024 ** 2)
      throw new CommandFailure(`${url.origin} answers with more than ${String(most)} MB; check the address.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function openPackFile(file: string): Promise<Pack> {
  try {
    return readPack((await readNamedFile(file)).toString('utf8'));
  } catch (cause) {
    if (cause instanceof PackFlaw) throw new CommandFailure(`${file}: ${cause.message}`, { cause });
    throw cause;
  }
}
