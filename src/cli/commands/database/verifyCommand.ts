import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { verify, type Head, type Verification } from '../../../knowledgeBase/upkeep/verify.ts';
import { openStore } from '../../../store/openStore.ts';
import { reportProgress } from '../../output/reportProgress.ts';
import { systemCode } from '../../output/namedFile.ts';
import { UsageError } from '../../settings/usageError.ts';
import { commandOnDatabase, type CommandContext, type DatabaseFlag } from '../commandContext.ts';
import { readDatabaseUrl } from '../../settings/settings.ts';
import { printError, printJson, printText } from '../../output/printText.ts';

export function addVerify(program: Command, { environment, exit }: CommandContext): void {
  commandOnDatabase(program, 'verify')
    .description('Recompute the chain of changes, replay it, and compare the result with the stored tables.')
    .option('--head', 'print the head of the log alone, as HASH@VERSION, to be kept elsewhere')
    .option('--expect-head <head>', 'HASH@VERSION, or a file of such lines: the log must still hold them')
    .option('--json', 'print the report as JSON')
    .addHelpText(
      'after',
      '\nWorks while a server is running. Exit code 1, and the first rows that differ on stderr, where the database\nwas altered. A log whose end was cut, or that was rewritten from some change on, shows only against a head\nthat was kept elsewhere.',
    )
    .action(async (flags: VerifyFlags & DatabaseFlag) => {
      exit(await verifyCommand(readDatabaseUrl(flags, environment), flags));
    });
}

export interface VerifyFlags {
  /** Print the head alone, to be kept elsewhere. */
  readonly head?: boolean;
  /** HASH@VERSION, or a file of such lines. */
  readonly expectHead?: string;
  readonly json?: boolean;
}

/** How many changes are verified between two words on stderr. */
const stride = 10_000;

/** Verifies a database, also while its server is running. Resolves to the exit code: 1 if a row is not as it was left. */
export async function verifyCommand(databaseUrl: string, flags: VerifyFlags): Promise<number> {
  const expectedHeads = await readHeads(flags.expectHead);
  const progress = reportProgress('Verifying the log');
  const store = await openStore(databaseUrl, { alongside: true });
  try {
    const onChange = (version: number) => {
      if (version % stride === 0) progress.step(`Verified ${String(version)} changes`);
    };
    const verification = await verify(store, { expectedHeads, onChange });
    print(verification, flags);
    return verification.flaws.length === 0 ? 0 : 1;
  } finally {
    progress.done();
    await store.close();
  }
}

function print({ head, nodes, flaws }: Verification, { head: headOnly = false, json = false }: VerifyFlags): void {
  const kept = `${head.hash}@${String(head.version)}`;
  if (json) {
    const report = { ok: flaws.length === 0, changes: head.version, nodes, head: kept, flaws };
    printJson(report);
    return;
  }
  for (const { message } of flaws) printError(`${message}\n`);
  if (flaws.length > 0) return;
  printText(
    headOnly
      ? `${kept}\n`
      : `The log of ${String(head.version)} ${head.version === 1 ? 'change' : 'changes'}, the tables and the catalogue agree on ${String(nodes)} guides, entries and mitigations.\nHead: ${kept}\n`,
  );
}

const headPattern = /^([0-9a-f]{64})@(\d{1,15})$/;

async function readHeads(text: string | undefined): Promise<Head[]> {
  if (text === undefined) return [];
  const lines = headPattern.test(text) ? [text] : await readLines(text);
  return lines.map((line) => {
    const [, hash, version] = headPattern.exec(line) ?? [];
    if (hash !== undefined) return { hash, version: Number(version) };
    throw new UsageError(
      `--expect-head: "${line.slice(0, 80)}" is not a head; keep what hresolve verify --head prints.`,
    );
  });
}

async function readLines(file: string): Promise<string[]> {
  try {
    const lines = (await readFile(file, 'utf8')).split('\n').map((line) => line.trim());
    return lines.filter((line) => line !== '');
  } catch (error) {
    throw new UsageError(
      `--expect-head is "${file}", which is neither HASH@VERSION nor a file that can be read (${systemCode(error)}).`,
    );
  }
}
