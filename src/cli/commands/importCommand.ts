import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import type { ConflictPolicy } from '../../domain/merging/planImport.ts';
import { decodeDocument } from '../../documents/formats/decodeDocument.ts';
import { isExchanged, readImportedFile } from '../../documents/formats/readGuideDocument.ts';
import type { GuideManifest } from '../../domain/guidance/guideDocument.ts';
import { readManifest } from './readManifest.ts';
import { CommandFailure } from '../output/commandFailure.ts';
import type { ImportAnswer } from '../output/printImport.ts';
import { openImporter, type ImportInput } from './importer.ts';
import { printImport } from '../output/printImport.ts';
import { UsageError } from '../settings/usageError.ts';
import { commandOnDatabase, type CommandContext, type DatabaseFlag } from './commandContext.ts';
import { readDatabaseUrl } from '../settings/settings.ts';
import { printJson, printText } from '../output/printText.ts';

export function addImport(program: Command, { environment, exit }: CommandContext): void {
  commandOnDatabase(program, 'import')
    .description('Take documents in: new guides, or newer versions that are merged with the local edits.')
    .argument('<files...>', 'Markdown documents, or guides as export writes them in JSON or CSV')
    .option('--slug <slug>', 'of the guide; default: what the export says, or the name of the file')
    .option('--source-url <url>', 'where it was published; the base of its relative links')
    .option('--license <id>', 'SPDX identifier of its licence, such as CC-BY-4.0')
    .option('--attribution <text>', 'the sentence that the licence asks to show')
    .option(
      '--scope <rules>',
      'unlisted codes that the guide concerns, joined by commas: "facility 28", 0x80240000-0x8024FFFF, WU_E_*, or none',
    )
    .option('--manifest <file>', 'JSON that says all of this of several files, as seed/manifest.json does')
    .option('--on-conflict <policy>', 'keep-ours, take-theirs, or abort', 'keep-ours')
    .option('--take-theirs <keys>', 'rows that the document decides, as the plan names them, joined by commas')
    .option('--keep-ours <keys>', 'rows that stay as they are')
    .option('--reason <text>', 'why, for the history')
    .option(
      '--expected-version <number>',
      'refuse where the catalogue is not at this version, that of the plan you saw',
    )
    .option('--dry-run', 'print the plan and write nothing')
    .option('--json', 'print the plans as JSON')
    .option('--server <url>', 'import through this server, which has the database open')
    .option('--token <token>', 'token of an admin, for --server [HRESOLVE_TOKEN]')
    .addHelpText(
      'after',
      '\nEach document is one change. Exit code 1 where one was refused; those behind it are left out then.',
    )
    .action(async (files: string[], flags: ImportFlags & DatabaseFlag) => {
      const token = flags.token ?? environment['HRESOLVE_TOKEN'];
      exit(
        await importCommand(files, readDatabaseUrl(flags, environment), {
          ...flags,
          ...(token === undefined ? {} : { token }),
        }),
      );
    });
}

export interface ImportFlags {
  readonly slug?: string;
  readonly sourceUrl?: string;
  readonly license?: string;
  readonly attribution?: string;
  /** Rules joined by commas; "none": only the codes that the guide lists. */
  readonly scope?: string;
  /** A file that says all of this of several documents. */
  readonly manifest?: string;
  readonly onConflict?: string;
  /** Keys of rows, joined by commas. */
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
 * Imports documents one after the other and prints what became of each row. Resolves to the exit code: 1 where
 * one was refused, and then the ones behind it are left out.
 */
export async function importCommand(
  files: readonly string[],
  databaseUrl: string,
  flags: ImportFlags,
): Promise<number> {
  const common = readFlags(files, flags);
  const manifests = flags.manifest === undefined ? null : await readManifest(flags.manifest);
  const inputs = await Promise.all(
    files.map(async (file) => {
      const { slug, ...origin } = manifests?.get(basename(file)) ?? {};
      return { ...common, ...unlessFlagged(origin, common), ...(await readDocument(file, flags.slug ?? slug)) };
    }),
  );
  const importer = await openImporter(databaseUrl, flags);
  const answers: (ImportAnswer & { file: string; slug: string })[] = [];
  try {
    for (const [index, input] of inputs.entries()) {
      const answer = { file: files[index] ?? '', slug: input.slug, ...(await importer.import(input)) };
      answers.push(answer);
      if (flags.json !== true) printText(printImport(answer, flags.dryRun === true));
      if (answer.problems.length > 0) break;
    }
  } finally {
    await importer.close();
  }
  if (flags.json === true) printJson(answers);
  return answers.some((answer) => answer.problems.length > 0) ? 1 : 0;
}

/** What a manifest says, as far as no flag says otherwise. */
function unlessFlagged(
  origin: Partial<GuideManifest>,
  common: Partial<Record<string, unknown>>,
): Partial<GuideManifest> {
  return Object.fromEntries(Object.entries(origin).filter(([key]) => (common[key] ?? null) === null));
}

function readFlags(files: readonly string[], flags: ImportFlags): Omit<ImportInput, 'slug' | 'markdown'> {
  for (const name of ['slug', 'sourceUrl', 'scope', 'takeTheirs', 'keepOurs', 'expectedVersion'] as const) {
    if (files.length === 1 || flags[name] === undefined) continue;
    const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    throw new UsageError(
      `${flag} is about one document, and there are ${String(files.length)} files; import them one by one.`,
    );
  }
  const { sourceUrl = null, license = null, attribution = null, reason = null, dryRun = false } = flags;
  const decisions = [
    ...keysIn(flags.takeTheirs).map((key) => ({ key, take: 'TAKE_THEIRS' as const })),
    ...keysIn(flags.keepOurs).map((key) => ({ key, take: 'KEEP_OURS' as const })),
  ];
  const expectedVersion = readVersion(flags.expectedVersion);
  const onConflict = readPolicy(flags.onConflict);
  const scope = flags.scope === undefined ? null : keysIn(flags.scope);
  return { sourceUrl, license, attribution, scope, reason, dryRun, decisions, onConflict, expectedVersion };
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

async function readDocument(file: string, slug: string | undefined): Promise<Pick<ImportInput, 'slug' | 'markdown'>> {
  const bytes = await readBytes(file);
  const decoded = decodeDocument(bytes);
  if ('problem' in decoded) throw new CommandFailure(`${file}: ${decoded.problem}`);
  // An export writes the document back as it came, its byte order mark too.
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
  const own = isExchanged(decoded.text) ? readImportedFile(decoded.text).manifest?.slug : undefined;
  return { slug: slug ?? (own === undefined || own === '' ? slugOf(file) : own), markdown: mark + decoded.text };
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new CommandFailure(`${file} cannot be read (${code}); check its name and whether you may read it.`, {
      cause,
    });
  }
}

/** A file's name as a slug: "Errors during PIN.md" is errors-during-pin. */
function slugOf(file: string): string {
  const words =
    basename(file, extname(file))
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  if (words.length > 0) return words.join('-').slice(0, 100).replace(/-$/, '');
  throw new UsageError(`No slug can be made of the name "${file}"; give one with --slug.`);
}
