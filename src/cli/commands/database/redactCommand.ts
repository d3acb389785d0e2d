import { text as readAll } from 'node:stream/consumers';
import type { Command } from 'commander';
import { RedactDocument, type RedactMutation } from '../../generated/operations.ts';
import { CommandFailure } from '../../output/commandFailure.ts';
import { printJson, printText } from '../../output/printText.ts';
import { readDatabaseUrl } from '../../settings/settings.ts';
import { openAdminOperations } from '../adminOperations.ts';
import { commandOnDatabase, type CommandContext, type DatabaseFlag } from '../commandContext.ts';

export function addRedact(program: Command, { environment, exit }: CommandContext): void {
  commandOnDatabase(program, 'redact')
    .description('Take a text that should never have been kept out of guidance, history, documents and search texts.')
    .argument('[text]', 'the text; omit it or use "-" to read it from stdin, which keeps it out of process listings')
    .requiredOption('--reason <text>', 'why, for the history; without the text itself')
    .option('--dry-run', 'say where the text stands, and write nothing')
    .option('--json', 'print what was found as JSON')
    .option('--server <url>', 'redact through this server, which has the database open')
    .option('--token <token>', 'token of an admin, for --server [HRESOLVE_TOKEN]')
    .addHelpText(
      'after',
      '\nThis cannot be undone. "redacted-VERSION" stands in its place; change VERSION says who took it out and why, and verify\ngoes on to hold. Backups made before still hold the text: those that are known are named.',
    )
    .action(async (given: string | undefined, flags: RedactFlags & DatabaseFlag) => {
      const text = given === undefined || given === '-' ? (await readAll(process.stdin)).trim() : given;
      const token = flags.token ?? environment['HRESOLVE_TOKEN'];
      exit(await redactCommand(text, readDatabaseUrl(flags, environment), { ...flags, token }));
    });
}

interface RedactFlags {
  readonly reason: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly server?: string;
  readonly token?: string | undefined;
}

async function redactCommand(text: string, databaseUrl: string, flags: RedactFlags): Promise<number> {
  const { reason, dryRun = false, server, token } = flags;
  const operations = await openAdminOperations(databaseUrl, { server, token, command: 'redact', ifMissing: 'REFUSE' });
  try {
    const input = { text, reason, dryRun };
    const answer = (await operations.run(RedactDocument, { input })).redactText;
    if (answer === null) throw new CommandFailure('The server answered with nothing; see what it logged.');
    if (flags.json === true) printJson(answer);
    else printText(describe(answer));
    return answer.problems.length > 0 ? 1 : 0;
  } finally {
    await operations.close();
  }
}

function describe({ change, found, olderBackups, problems }: NonNullable<RedactMutation['redactText']>): string {
  if (problems.length > 0 || found === null) return problems.map(({ message }) => `${message}\n`).join('');
  const places = `${said(found.changes, 'change')} of the history, ${said(found.nodes, 'guide, entry or mitigation', 'guides, entries and mitigations')}, ${said(found.documents, 'imported document')}, ${said(found.searches, 'search text')} and ${said(found.dismissals, 'reason')} of dismissed gaps`;
  if (change === null) return `The text stands in ${places}. Nothing was written.\n`;
  const backups =
    olderBackups.length === 0
      ? 'No earlier backup is known here; every copy made before still holds the text.'
      : `These copies still hold the text, and so does every other one made before:\n${olderBackups.map(({ name, at, version }) => `  ${name} (${at}, version ${String(version)})`).join('\n')}`;
  return `Change ${String(change.version)} has taken the text out of ${places}.\n"redacted-${String(change.version)}" stands in its place.\n${backups}\n`;
}

function said(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
