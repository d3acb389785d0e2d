import type { Command } from 'commander';
import type { ConflictPolicy } from '../../domain/merging/planImport.ts';
import { readGuideDocument } from '../../documents/formats/readGuideDocument.ts';
import type { GuideManifest } from '../../domain/guidance/guideDocument.ts';
import { listDocuments, passedOverIn } from '../documents/listDocuments.ts';
import type { ListedDocument } from '../documents/listDocuments.ts';
import { readManifest } from '../documents/readManifest.ts';
import type { Manifest } from '../documents/readManifest.ts';
import { readDocument } from '../documents/readDocument.ts';
import { inputsAhead } from '../documents/inputsAhead.ts';
import { openReadAhead, worthAThread } from '../documents/readAhead.ts';
import { readFamily } from '../documents/readFamily.ts';
import { showCounter } from '../output/showCounter.ts';
import { CommandFailure } from '../output/commandFailure.ts';
import { openImporter, type Importer, type ImportInput } from './importer.ts';
import { printImport, printImports, type ImportedDocument } from '../output/printImport.ts';
import { readFourEyes } from '../settings/fourEyes.ts';
import type { FourEyes } from '../../domain/editing/inFourEyes.ts';
import { UsageError } from '../settings/usageError.ts';
import { commandOnDatabase, type CommandContext, type DatabaseFlag } from './commandContext.ts';
import { readDatabaseUrl } from '../settings/settings.ts';
import { printError, printJson, printText } from '../output/printText.ts';

export function addImport(program: Command, { environment, exit }: CommandContext): void {
  commandOnDatabase(program, 'import')
    .description('Import documents as new guides, or as newer versions that are merged with the local edits.')
    .argument(
      '<paths...>',
      'documents, guides as export writes them in JSON or CSV, folders of documents, or globs such as "docs/**/*.md"',
    )
    .option(
      '--slug <slug>',
      'of the guide; default: what the export says, or the path below the folder, or the name of the file',
    )
    .option('--source-url <url>', 'where it was published; the base of its relative links')
    .option('--document-path <place>', 'where the document lives, a path or an address, which the guide remembers')
    .option('--license <id>', 'SPDX identifier of its licence, such as CC-BY-4.0')
    .option('--attribution <text>', 'the sentence that the licence asks to show')
    .option(
      '--scope <rules>',
      'unlisted codes that the guide concerns, separated by commas: "facility 28", 0x80240000-0x8024FFFF, WU_E_*, or none',
    )
    .option(
      '--family <family>',
      'of numbers without a prefix: windows, bugcheck, aadsts or devicemanager; default: as it was given before, else what the document tells',
    )
    .option(
      '--manifest <file>',
      'JSON or YAML that says all of this of several files, by name or glob, as seed/manifest.json does',
    )
    .option('--on-conflict <policy>', 'keep-ours, take-theirs, or abort', 'keep-ours')
    .option('--take-theirs <keys>', 'rows that the document decides, as the plan names them, separated by commas')
    .option('--keep-ours <keys>', 'rows that stay as they are')
    .option('--reason <text>', 'why, for the history')
    .option('--expected-version <number>', 'refuse if the catalogue is not at this version, that of the plan you saw')
    .option('--dry-run', 'print the plan and write nothing')
    .option('--json', 'print the plans as JSON')
    .option('--server <url>', 'import through this server, which has the database open')
    .option('--token <token>', 'token of an admin, for --server [HRESOLVE_TOKEN]')
    .addHelpText(
      'after',
      '\nEach document is one change. A document that is refused stops no other; then the exit code is 1. Of a folder or glob,\ndocuments without codes are left out.',
    )
    .action(async (files: string[], flags: ImportFlags & DatabaseFlag) => {
      const token = flags.token ?? environment['HRESOLVE_TOKEN'];
      exit(
        await importCommand(files, readDatabaseUrl(flags, environment), {
          ...flags,
          ...(token === undefined ? {} : { token }),
          fourEyes: readFourEyes(environment),
        }),
      );
    });
}

export interface ImportFlags {
  readonly slug?: string;
  readonly sourceUrl?: string;
  readonly documentPath?: string;
  readonly license?: string;
  readonly attribution?: string;
  /** Rules separated by commas; "none": only the codes that the guide lists. */
  readonly scope?: string;
  /** Slug of the family of bare numbers. */
  readonly family?: string;
  /** A file that says all of this of several documents. */
  readonly manifest?: string;
  readonly onConflict?: string;
  /** Keys of rows, separated by commas. */
  readonly takeTheirs?: string;
  readonly keepOurs?: string;
  readonly reason?: string;
  /** Version of the catalogue that a plan was printed for. */
  readonly expectedVersion?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  /** Address of a server to import through instead of the local file. */
  readonly server?: string;
  readonly token?: string;
}

const policies: readonly ConflictPolicy[] = ['KEEP_OURS', 'TAKE_THEIRS', 'ABORT'];

/**
 * Imports documents one after the other, each as one change, and prints what became of them: each row of documents that
 * were named, a line each for those of a folder or glob. One that is broken stops nothing but itself. Resolves to the
 * exit code: 1 if one was refused.
 */
export async function importCommand(
  paths: readonly string[],
  databaseUrl: string,
  flags: ImportFlags & { readonly fourEyes?: FourEyes },
): Promise<number> {
  const listed = await listDocuments(paths);
  const common = readFlags(listed.length, flags);
  const manifest = flags.manifest === undefined ? null : await readManifest(flags.manifest);
  const inputs = listed.map((document) => ({
    document,
    input: () => readInput(document, { common, manifest, flags }),
  }));
  const isOne = listed.length === 1;
  // What is wrong with the only document is said before a database is opened, or made.
  if (isOne) await inputs[0]?.input();
  const readAhead = flags.server === undefined && listed.length >= worthAThread ? openReadAhead() : null;
  const importer = await openImporter(
    databaseUrl,
    { ...flags, ifMissing: flags.dryRun === true ? 'TRY' : 'MAKE' },
    readAhead,
  ).catch(async (error: unknown) => {
    // Else the thread would keep the process, with nothing left to do.
    await readAhead?.close();
    throw error;
  });
  const isMany = listed.some(({ found }) => found !== null);
  const counter = showCounter(listed.length);
  const answers: ImportedDocument[] = [];
  const slugs = new Map<string, string>();
  try {
    const ahead = inputsAhead(
      inputs.map(({ input }) => input),
      readAhead,
    );
    for (const [index, { document }] of inputs.entries()) {
      const input = () => ahead(index);
      counter.count(document.file);
      const answer = await importOne(document, input, { importer, slugs, withRows: flags.json === true || !isMany });
      answers.push(answer);
      if (flags.json !== true && !isMany) printText(printImport(answer, flags.dryRun === true));
    }
  } finally {
    counter.done();
    await importer.close();
    await readAhead?.close();
  }
  printError((await passedOverIn(paths)) ?? '');
  if (flags.json === true) printJson(answers);
  else if (isMany) printText(printImports(answers, flags.dryRun === true));
  return answers.some((answer) => answer.problems.length > 0) ? 1 : 0;
}

interface Importing {
  readonly importer: Importer;
  /** The file of each slug so far: two documents of one run are never one guide. */
  readonly slugs: Map<string, string>;
  /** Whether each row of the plans is printed. */
  readonly withRows: boolean;
}

async function importOne(
  { file, found }: ListedDocument,
  read: () => Promise<ImportInput>,
  { importer, slugs, withRows }: Importing,
): Promise<ImportedDocument> {
  let input: ImportInput;
  try {
    input = await read();
    const other = slugs.get(input.slug);
    if (other !== undefined)
      throw new CommandFailure(`${other} has the slug "${input.slug}", too; give one of them another in a manifest.`);
  } catch (error) {
    if (!(error instanceof CommandFailure || error instanceof UsageError)) throw error;
    return {
      file,
      slug: '',
      isSkipped: false,
      ...nothingDone,
      problems: [{ code: 'NOT_READ', message: error.message, path: [] }],
    };
  }
  const { slug } = input;
  slugs.set(slug, file);
  const answer = await importer.import(input, withRows);
  // Of a folder, what is refused because it is about something else is not a failure.
  const isSkipped = found !== null && answer.problems.length > 0 && !holdsCodes(input);
  return { file, slug, isSkipped, ...(isSkipped ? nothingDone : answer) };
}

const nothingDone = { plan: null, change: null, problems: [] };

/** Whether an import would make an entry of a document, or has something to say about its codes. */
export function holdsCodes({ markdown, family }: ImportInput): boolean {
  const { rows, warnings } = readGuideDocument(markdown, family);
  return rows.length > 0 || warnings.length > 0;
}

async function readInput(
  document: ListedDocument,
  { common, manifest, flags }: { common: CommonInput; manifest: Manifest | null; flags: ImportFlags },
): Promise<ImportInput> {
  const { slug, policy: _, ...origin } = manifest?.of(document.file) ?? {};
  return { ...common, ...unlessFlagged(origin, common), ...(await readDocument(document, flags.slug ?? slug)) };
}

type CommonInput = Omit<ImportInput, 'slug' | 'markdown'>;

/** What a manifest says, as far as no flag says otherwise. */
function unlessFlagged(
  origin: Partial<GuideManifest>,
  common: Partial<Record<string, unknown>>,
): Partial<GuideManifest> {
  return Object.fromEntries(Object.entries(origin).filter(([key]) => (common[key] ?? null) === null));
}

function readFlags(count: number, flags: ImportFlags): CommonInput {
  for (const name of [
    'slug',
    'sourceUrl',
    'documentPath',
    'scope',
    'takeTheirs',
    'keepOurs',
    'expectedVersion',
  ] as const) {
    if (count === 1 || flags[name] === undefined) continue;
    const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    throw new UsageError(
      `${flag} is about one document, and there are ${String(count)} files; import them one by one, or say it in a manifest.`,
    );
  }
  const { sourceUrl = null, documentPath = null, license = null } = flags;
  const { attribution = null, reason = null, dryRun = false } = flags;
  const decisions = [
    ...keysIn(flags.takeTheirs).map((key) => ({ key, take: 'TAKE_THEIRS' as const })),
    ...keysIn(flags.keepOurs).map((key) => ({ key, take: 'KEEP_OURS' as const })),
  ];
  const expectedVersion = readVersion(flags.expectedVersion);
  const onConflict = readPolicy(flags.onConflict);
  const scope = flags.scope === undefined ? null : keysIn(flags.scope);
  const family = readFamily(flags.family);
  return {
    sourceUrl,
    documentPath,
    license,
    attribution,
    scope,
    family,
    reason,
    dryRun,
    decisions,
    onConflict,
    expectedVersion,
  };
}

function readVersion(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(
    `--expected-version is "${text}"; use the baseVersion that the plan was printed with, a number.`,
  );
}

function keysIn(text = ''): string[] {
  return text.split(',').flatMap((key) => key.trim() || []);
}

function readPolicy(text = 'keep-ours'): ConflictPolicy {
  const policy = policies.find((each) => each === text.toUpperCase().replace('-', '_'));
  if (policy !== undefined) return policy;
  throw new UsageError(`--on-conflict is "${text}"; use keep-ours, take-theirs or abort.`);
}
