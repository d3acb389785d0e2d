import { buffer as readAll } from 'node:stream/consumers';
import type { Command } from 'commander';
import { anonymous } from '../../domain/access/access.ts';
import { executableSchema } from '../../graphql/executableSchema.ts';
import { contextOf, runOperation } from '../../graphql/runOperation.ts';
import { openKnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import { readVisitor } from '../../knowledgeBase/analytics/visitor.ts';
import { openStore } from '../../store/openStore.ts';
import {
  exitCodeOf,
  printExplanation,
  type ExplainedLookup,
  type ExplainedSuspect,
} from '../output/printExplanation.ts';
import { CommandFailure } from '../output/commandFailure.ts';
import { readSeedDocuments } from '../seedDocuments.ts';
import { usualPublicUrl } from '../settings/settings.ts';
import { UsageError } from '../settings/usageError.ts';
import { commandOnDatabase, type CommandContext, type DatabaseFlag } from './commandContext.ts';
import { readCounts, readDatabaseUrl } from '../settings/settings.ts';
import { jsonText, printText } from '../output/printText.ts';

export function addExplain(program: Command, { environment, exit }: CommandContext): void {
  commandOnDatabase(program, 'explain')
    .description('Explain every error code in a text: what it means, its causes, and what to do.')
    .argument('<text>', 'a code, a message or a whole log; "-" reads standard input')
    .option('--json', 'print the look-ups as JSON')
    .option('--server <url>', 'ask this server instead of the local database')
    .addHelpText(
      'after',
      '\nExit code 0: every code has a mitigation; 3: one has none known; 4: one is not listed; 5: there is no code.\nCounts as the client "cli", unless HRESOLVE_ANALYTICS=off.',
    )
    .action(async (text: string, flags: ExplainFlags & DatabaseFlag) => {
      const counts = readCounts(environment);
      exit(await explainCommand(text, readDatabaseUrl(flags, environment), { ...flags, counts }));
    });
}

export interface ExplainFlags {
  readonly json?: boolean;
  /** Address of a server to ask instead of the local file. */
  readonly server?: string;
}

export interface ExplainSettings extends ExplainFlags {
  /** Whether what is asked of the local file is counted there; a server decides for itself. */
  readonly counts: boolean;
}

/** The name under which the command line is counted. */
const client = 'cli';

/** What is asked, of a server or of the local file alike. */
const question = `
  query Explain($text: String!) {
    diagnose(text: $text, record: false) {
      truncated
      lookups { ...facts }
      suspects { text line suggestions { hex: slug symbol } }
    }
    lookup(code: $text, record: false) { ...facts }
  }
  fragment facts on Lookup {
    input outcome escalation isShared occurrences line
    code { family { slug label } meaning meaningFrom kind written slug hex unsigned signed space symbol symbols severity facility { number name label } status win32 notes }
    readings { hex written symbol }
    extend { hex } extendMeaning
    entries { guide { title sourceUrl attribution } causes { plainText } steps { plainText } }
    firstSteps { plainText }
    byGuide {
      relation
      guide { slug title subject sourceUrl attribution }
      entries { causes { plainText } steps { plainText } }
      firstSteps { plainText }
      escalation
    }
    familyGuides { title sourceUrl }
    suggestions { hex written symbol }
    related { code { hex written symbol } causes { plainText } }
  }`;

const countDiagnosis = 'query Count($text: String!) { diagnose(text: $text) { truncated } }';
const countLookup = 'query Count($text: String!) { lookup(code: $text) { outcome } }';

interface Answer {
  readonly diagnose: {
    readonly truncated: boolean;
    readonly lookups: readonly ExplainedLookup[];
    readonly suspects: readonly ExplainedSuspect[];
  };
  readonly lookup: ExplainedLookup;
}

/**
 * Explains every code in a text ("-": standard input). Resolves to the exit code: 0 where every code is
 * MITIGATED, 3 where one is UNMITIGATED, 4 where one is UNLISTED, 5 where there is none.
 */
export async function explainCommand(words: string, databaseUrl: string, flags: ExplainSettings): Promise<number> {
  const text = words === '-' ? decodeLog(await readAll(process.stdin)) : words;
  const { diagnose, lookup } = await (flags.server === undefined
    ? askFile(databaseUrl, text, flags.counts)
    : askServer(flags.server, text));
  // A text without a code is answered by its look-up, which says where to turn.
  const lookups = diagnose.lookups.length > 0 ? diagnose.lookups : [lookup];
  const print =
    flags.json === true
      ? jsonText({ lookups, suspects: diagnose.suspects, truncated: diagnose.truncated })
      : printExplanation(lookups, diagnose);
  printText(`${print}\n`);
  return exitCodeOf(lookups);
}

async function askFile(databaseUrl: string, text: string, counts: boolean): Promise<Answer> {
  const store = await openStore(databaseUrl, { beside: true });
  try {
    const knowledgeBase = await openKnowledgeBase(store, Date.now, readSeedDocuments, { counts, keepsUp: false });
    const schema = executableSchema();
    const visitor = readVisitor(client, undefined);
    const context = contextOf(knowledgeBase, { caller: anonymous, visitor, publicUrl: usualPublicUrl });
    const ask = (source: string) => runOperation(schema, source, { text }, context);
    const answer = (await ask(question)) as Answer;
    if (!counts) return answer;
    await ask(countingOf(answer));
    // One try: where the file cannot be written, the answer is what was asked for.
    await knowledgeBase.counting.flush();
    return answer;
  } finally {
    await store.close();
  }
}

/** How long a server may take to answer, in milliseconds. */
const longestWait = 15_000;

async function askServer(server: string, text: string): Promise<Answer> {
  if (!URL.canParse(server) || !/^https?:$/.test(new URL(server).protocol)) {
    throw new UsageError(`--server is "${server}"; use an address such as http://127.0.0.1:4000.`);
  }
  const url = new URL('/graphql', server);
  const answer = await post(url, JSON.stringify({ query: question, variables: { text } }));
  const { data, errors } = answer as { data?: Answer; errors?: { message: string }[] };
  if (data === undefined)
    throw new CommandFailure(`${server} answers: ${errors?.[0]?.message ?? 'nothing that is GraphQL'}`);
  await post(url, JSON.stringify({ query: countingOf(data), variables: { text } }));
  return data;
}

/** What is shown counts, once; the question itself asks both ways and so counts neither. */
function countingOf({ diagnose }: Answer): string {
  return diagnose.lookups.length > 0 ? countDiagnosis : countLookup;
}

async function post(url: URL, body: string): Promise<object> {
  const headers = { 'content-type': 'application/json', 'apollographql-client-name': client };
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(longestWait) });
    return (await response.json()) as object;
  } catch (cause) {
    const message = `No GraphQL server answers at ${url.origin}; check the address, or leave --server out to read the file.`;
    throw new CommandFailure(message, { cause });
  }
}

/** A log in UTF-8, or in UTF-16 as PowerShell redirects it, told apart by the mark at its beginning. */
function decodeLog(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes).replaceAll('\0', ' ');
}
