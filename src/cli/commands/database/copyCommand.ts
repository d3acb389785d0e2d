import type { Command } from 'commander';
import { copyStore } from '../../../store/copy/copyStore.ts';
import { printJson, printText } from '../../output/printText.ts';
import { reportProgress } from '../../output/reportProgress.ts';
import type { CommandContext } from '../commandContext.ts';

export interface CopyFlags {
  /** URLs of databases, as DATABASE_URL takes them. */
  readonly from: string;
  readonly to: string;
  readonly json?: boolean;
}

export function addCopy(program: Command, _context: CommandContext): void {
  program
    .command('copy')
    .exitOverride()
    .description('Copy everything from one database into another, empty one: from SQLite to PostgreSQL, or back.')
    .requiredOption('--from <url>', 'database to copy: file:PATH or postgresql://USER:PASSWORD@HOST:5432/DATABASE')
    .requiredOption('--to <url>', 'database to fill; it must be empty')
    .option('--json', 'print what was copied as JSON')
    .addHelpText(
      'after',
      '\nCopies the whole log, the guides, the counters, tokens and sessions, in one transaction: the target holds all or nothing.\nThe number of rows and the end of the log are compared before it is committed. Stop the servers of the source first:\nan edit that is made during the copy is not in it.',
    )
    .action(async (flags: CopyFlags) => {
      await copyCommand(flags);
    });
}

async function copyCommand({ from, to, json = false }: CopyFlags): Promise<void> {
  const progress = reportProgress('Copying the database');
  try {
    const { rows, head } = await copyStore(from, to, { onProgress: progress.step });
    progress.done();
    const kept = `${head.hash}@${String(head.version)}`;
    if (json) {
      printJson({ rows, head: kept });
      return;
    }
    const changes = `${String(head.version)} ${head.version === 1 ? 'change' : 'changes'}`;
    const sum = Object.values(rows).reduce((total, count) => total + count, 0);
    printText(
      `Copied ${String(sum)} rows of ${String(Object.keys(rows).length)} tables; the numbers of rows and the log of ${changes} agree.\nHead: ${kept}\n`,
    );
  } finally {
    progress.done();
  }
}
