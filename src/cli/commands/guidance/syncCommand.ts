import type { Command } from 'commander';
import { readManifest } from '../../documents/readManifest.ts';
import { printJson, printText } from '../../output/printText.ts';
import { printSync } from '../../output/printSync.ts';
import { showCounter } from '../../output/showCounter.ts';
import { readFourEyes } from '../../settings/fourEyes.ts';
import { readDatabaseUrl } from '../../settings/settings.ts';
import { listSources } from '../../sync/listSources.ts';
import { syncDocuments } from '../../sync/syncDocuments.ts';
import { syncOperations } from '../../sync/syncOperations.ts';
import { openAdminOperations } from '../adminOperations.ts';
import { commandOnDatabase, type CommandContext, type DatabaseFlag } from '../commandContext.ts';

interface SyncFlags {
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly exitCode?: boolean;
  readonly server?: string;
  readonly token?: string;
}

/** The exit code of --exit-code if something was done or is to be done. */
const somethingToDo = 3;

export function addSync(program: Command, { environment, exit }: CommandContext): void {
  commandOnDatabase(program, 'sync')
    .description(
      'Bring guides in step with the documents of a manifest: apply what its policy allows, add the rest to the review queue.',
    )
    .argument('[manifest]', 'a list of documents in YAML or JSON; see docs/importing.md', 'sources.yaml')
    .option('--dry-run', 'say what would be done, and do nothing')
    .option('--exit-code', 'exit with 3 if something was done, or in a dry run would be')
    .option('--json', 'print what became of each document as JSON')
    .option('--server <url>', 'sync through this server, which has the database open')
    .option('--token <token>', 'token of an admin, for --server [HRESOLVE_TOKEN]')
    .addHelpText(
      'after',
      '\nFetches nothing: run it after git pull. What vanished is proposed for archiving, never archived. Exits with 1 if a document\nis refused. A second run does nothing.',
    )
    .action(async (manifestPath: string, flags: SyncFlags & DatabaseFlag) => {
      const manifest = await readManifest(manifestPath);
      const sources = await listSources(manifestPath, manifest);
      const isDryRun = flags.dryRun === true;
      const operations = await openAdminOperations(readDatabaseUrl(flags, environment), {
        server: flags.server,
        token: flags.token ?? environment['HRESOLVE_TOKEN'],
        command: 'sync',
        ifMissing: isDryRun ? 'TRY' : 'MAKE',
        fourEyes: readFourEyes(environment),
      });
      const counter = showCounter(sources.documents.length);
      try {
        const synced = await syncDocuments({
          manifest,
          sources,
          operations: syncOperations(operations),
          isDryRun,
          onDocument: (path) => {
            counter.count(path);
          },
        });
        counter.done();
        if (flags.json === true) printJson(synced);
        else printText(printSync(synced, isDryRun));
        const isDone = synced.some(({ action }) => action === 'APPLIED' || action === 'PROPOSED' || action === 'GONE');
        if (synced.some(({ action }) => action === 'REFUSED')) exit(1);
        else if (flags.exitCode === true && isDone) exit(somethingToDo);
      } finally {
        counter.done();
        await operations.close();
      }
    });
}
