import type { Command } from 'commander';
import { restore } from '../../../store/backup/restore.ts';
import { databaseFile } from '../../../store/backup/databaseFile.ts';
import { describeCopy, verifyCopy } from '../../backup/verifyCopy.ts';
import { readDatabaseUrl } from '../../settings/settings.ts';
import { commandOnDatabase, type CommandContext, type DatabaseFlag } from '../commandContext.ts';
import { printText } from '../../output/printText.ts';

export function addRestore(program: Command, { environment }: CommandContext): void {
  commandOnDatabase(program, 'restore')
    .description('Put a backup in the place of the database. The server must be stopped.')
    .argument('<file>', 'the backup')
    .option('--force', 'replace an existing database; the old one is kept under another name')
    .addHelpText(
      'after',
      '\nRefuses a file that is damaged, cut, of another program, or newer than this program. Nothing is overwritten.\nAn older backup is brought up to date.',
    )
    .action(async (file: string, flags: DatabaseFlag & { readonly force?: boolean }) => {
      await restoreCommand(file, readDatabaseUrl(flags, environment), flags.force ?? false);
    });
}

async function restoreCommand(backup: string, databaseUrl: string, force: boolean): Promise<void> {
  const { checked, kept } = await restore(backup, databaseUrl, {
    force,
    now: Date.now(),
    check: (file) => verifyCopy(file, { upgrade: true }),
  });
  if (kept !== null) printText(`The database that was there is kept as ${kept}.\n`);
  printText(`${describeCopy(databaseFile(databaseUrl), checked)}\n`);
}
