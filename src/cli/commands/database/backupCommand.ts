import type { Command } from 'commander';
import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { backUp } from '../../../store/backup/backUp.ts';
import { databaseFile } from '../../../store/backup/databaseFile.ts';
import { forgetBackups, noteBackup } from '../../../store/backup/knownBackups.ts';
import { StoreRefusal } from '../../../store/contract/storeRefusal.ts';
import { describeCopy, verifyCopy } from '../../backup/verifyCopy.ts';
import { readDatabaseUrl } from '../../settings/settings.ts';
import { UsageError } from '../../settings/usageError.ts';
import { commandOnDatabase, type CommandContext, type DatabaseFlag } from '../commandContext.ts';
import { printError, printJson, printText } from '../../output/printText.ts';

export interface BackupFlags {
  readonly force?: boolean;
  /** A number and a unit: 30m, 6h, 1d. */
  readonly every?: string;
  /** How many copies stay; whole number from 1. */
  readonly keep?: string;
  readonly json?: boolean;
  readonly knownAs?: string;
}

export function addBackup(program: Command, { environment }: CommandContext): void {
  commandOnDatabase(program, 'backup')
    .description('Copy the database into a file, also while a server is running, and check the copy.')
    .argument('<file>', 'the copy to write')
    .option('--every <time>', "go on, a copy each time: 30m, 6h, 1d; the time stands in each copy's name")
    .option('--keep <number>', 'with --every: how many copies stay; the oldest go')
    .option('--force', 'replace the file if it exists')
    .option('--known-as <name>', 'how the server names the copy when it lists backups; default: its path')
    .option('--json', 'print what was copied as JSON')
    .addHelpText(
      'after',
      '\nThe copy holds every edit acknowledged before it began, and gets its name only once it is whole: SQLite finds it sound,\nits log is a chain without gaps, and its tables equal the log. A plain copy of the file while a server is running loses edits.',
    )
    .action(async (file: string, flags: BackupFlags & DatabaseFlag) => {
      await backupCommand(file, readDatabaseUrl(flags, environment), flags);
    });
}

/** Writes one copy, or with --every one after the other until the process is stopped. */
async function backupCommand(target: string, databaseUrl: string, flags: BackupFlags): Promise<void> {
  if (flags.every === undefined) {
    if (flags.keep !== undefined) throw new UsageError('--keep needs --every; a single copy is one file.');
    await copyOnce(target, databaseUrl, flags);
    return;
  }
  const [every, keep] = [readTime(flags.every), readKeep(flags.keep)];
  for (;;) {
    try {
      await copyOnce(datedName(target, Date.now()), databaseUrl, flags);
      forgetBackups(databaseFile(databaseUrl), removeOldest(target, keep));
    } catch (error) {
      // A full disk or a server that is being moved: the next copy may succeed, and this one must not be the last.
      if (!(error instanceof StoreRefusal)) throw error;
      printError(`${error.message}\n`);
    }
    await sleep(every);
  }
}

async function copyOnce(
  target: string,
  databaseUrl: string,
  { force = false, json = false, knownAs }: BackupFlags,
): Promise<void> {
  const at = Date.now();
  const copy = await backUp(databaseUrl, target, { force, check: (file) => verifyCopy(file) });
  const file = resolve(target);
  noteBackup(databaseFile(databaseUrl), { name: knownAs ?? file, at, version: copy.changes });
  if (json) printJson({ file, ...copy });
  else printText(`${describeCopy(file, copy)}\n`);
}

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

function readTime(text: string): number {
  const [, number, unit] = /^(\d{1,4})([mhd])$/.exec(text) ?? [];
  const time = Number(number) * (units[unit ?? ''] ?? 0);
  if (time > 0) return time;
  throw new UsageError(`--every is "${text}"; use a number of minutes, hours or days, such as 30m, 6h or 1d.`);
}

function readKeep(text: string | undefined): number {
  if (text === undefined) return Infinity;
  const keep = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (keep >= 1) return keep;
  throw new UsageError(`--keep is "${text}"; use a number from 1.`);
}

/** backups/hresolve.db becomes backups/hresolve.20261128T205500Z.db: names in the order of their times. */
function datedName(target: string, now: number): string {
  const end = extname(target);
  return `${target.slice(0, target.length - end.length)}.${new Date(now).toISOString().replace(/[-:]|[.]\d+/g, '')}${end}`;
}

/** Answers with the paths of those that went. */
function removeOldest(target: string, keep: number): string[] {
  const folder = dirname(resolve(target));
  const end = extname(target);
  const start = `${basename(target, end)}.`;
  const copies = readdirSync(folder)
    .filter(
      (name) => name.startsWith(start) && /^\d{8}T\d{6}Z$/.test(name.slice(start.length, name.length - end.length)),
    )
    .sort();
  const gone = copies.slice(0, Math.max(0, copies.length - keep)).map((name) => join(folder, name));
  for (const file of gone) rmSync(file);
  return gone;
}
