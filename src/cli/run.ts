import { Command, CommanderError } from 'commander';
import { describeFailure } from './output/describeFailure.ts';
import {
  readCounts,
  readDatabaseUrl,
  readPublicUrlOfLinks,
  readServeSettings,
  usualDatabaseUrl,
  usualHost,
  usualPort,
  type Environment,
  type ServeFlags,
} from './settings/settings.ts';
import type { CreateTokenFlags } from './commands/createTokenCommand.ts';
import type { ExplainFlags } from './commands/explainCommand.ts';
import type { ReportFlags } from './commands/reportCommand.ts';
import type { ExportFlags } from './commands/exportCommand.ts';
import type { ImportFlags } from './commands/importCommand.ts';
import type { VerifyFlags } from './commands/verifyCommand.ts';

const done = 0;
const failed = 1;
const usedWrongly = 2;

/** Runs one command line and resolves to its exit code: 0 done, 1 failed, 2 used wrongly. Messages go to stderr. */
export async function run(words: readonly string[], environment: Environment): Promise<number> {
  let exitCode = done;
  const program = describeProgram(environment, (code) => (exitCode = code));
  try {
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? done : usedWrongly;
    const { message, wrongUse } = describeFailure(error);
    process.stderr.write(`${message}\n`);
    return wrongUse ? usedWrongly : failed;
  }
}

/** Commands are imported as they run: a start pays for what it uses, and nothing else. */
function describeProgram(environment: Environment, exit: (code: number) => void): Command {
  const program = new Command('hresolve')
    .description('Turns a Windows error code into its causes and the steps that resolve it, over GraphQL.')
    .showHelpAfterError('Add --help to see how it is used.')
    .exitOverride();
  const command = (usage: string, parent = program) => parent.command(usage).exitOverride();

  withDatabase(command('serve'))
    .description('Serve GraphQL; an empty database is made and seeded first.')
    .option('--port <number>', `port to listen on, 0 for a free one [PORT, default ${String(usualPort)}]`)
    .option('--host <name>', `address to listen on [HOST, default ${usualHost}]`)
    .option('--public-url <url>', 'where readers reach it [PUBLIC_URL, default http://localhost:PORT]')
    .addHelpText(
      'after',
      '\nPrints one line with the address on stdout once it is ready, and JSON log lines on stderr\n(LOG_LEVEL, default info). SIGTERM and SIGINT stop it after what is in flight.',
    )
    .action(async (flags: ServeFlags) => {
      const { serve } = await import('./serve/serve.ts');
      await serve(readServeSettings(flags, environment));
    });

  const token = command('token').description('Access tokens for editors, analysts and admins.');
  withDatabase(command('create', token))
    .description('Make a token and print it; it is shown this once and kept only as a hash.')
    .requiredOption('--role <role>', 'what it may do: analyst, editor or admin')
    .requiredOption('--name <name>', 'who or what will use it; edits carry this name')
    .option('--days <number>', 'how long it lasts: 1 to 365, or never', '90')
    .addHelpText('after', '\nWorks beside a running server. Send the token as a header: Authorization: Bearer TOKEN')
    .action(async (flags: CreateTokenFlags & { database?: string }) => {
      const { createTokenCommand } = await import('./commands/createTokenCommand.ts');
      await createTokenCommand(readDatabaseUrl(flags, environment), flags);
    });

  withDatabase(command('list', token))
    .description('List every token there was, the newest first: whose, its role, until when, its last day of use.')
    .option('--json', 'print JSON')
    .action(async (flags: { database?: string; json?: boolean }) => {
      const { tokenListCommand } = await import('./commands/tokenListCommand.ts');
      await tokenListCommand(readDatabaseUrl(flags, environment), flags);
    });
  withDatabase(command('revoke', token))
    .description('Revoke a token for good: from the next request on it is refused, also by a running server.')
    .argument('<id>', 'its id, as token list shows it: the second part of hrk_ID_…')
    .action(async (id: string, flags: { database?: string }) => {
      const { tokenRevokeCommand } = await import('./commands/tokenRevokeCommand.ts');
      await tokenRevokeCommand(readDatabaseUrl(flags, environment), id);
    });

  const admin = command('admin').description('For whoever runs the server and is locked out of it.');
  withDatabase(command('link', admin))
    .description('Make a one-time sign-in link and print it: within 10 minutes it makes one browser an admin.')
    .option('--public-url <url>', 'where readers reach the server [PUBLIC_URL, default http://localhost:PORT]')
    .addHelpText('after', '\nWorks beside a running server. Whoever has the link is an admin: hand it over safely.')
    .action(async (flags: { database?: string; publicUrl?: string }) => {
      const { adminLinkCommand } = await import('./commands/adminLinkCommand.ts');
      await adminLinkCommand(readDatabaseUrl(flags, environment), readPublicUrlOfLinks(flags, environment));
    });

  withDatabase(command('explain'))
    .description('Explain every error code in a text: what it means, its causes, and what to do.')
    .argument('<text>', 'a code, a message or a whole log; "-" reads standard input')
    .option('--json', 'print the look-ups as JSON')
    .option('--server <url>', 'ask this server instead of the local database')
    .addHelpText(
      'after',
      '\nExit code 0: every code has a mitigation; 3: one has none known; 4: one is not listed; 5: there is no code.\nCounts as the client "cli", unless HRESOLVE_ANALYTICS=off.',
    )
    .action(async (text: string, flags: ExplainFlags & { database?: string }) => {
      const { explainCommand } = await import('./commands/explainCommand.ts');
      const counts = readCounts(environment);
      exit(await explainCommand(text, readDatabaseUrl(flags, environment), { ...flags, counts }));
    });

  withDatabase(command('verify'))
    .description('Recompute the chain of changes, replay it, and compare the result with the tables and the catalogue.')
    .option('--head', 'print the head of the log alone, as HASH@VERSION, to be kept elsewhere')
    .option('--expect-head <head>', 'HASH@VERSION, or a file of such lines: the log must still hold them')
    .option('--json', 'print the report as JSON')
    .addHelpText(
      'after',
      '\nWorks beside a running server. Exit code 1, and the first rows that differ on stderr, where the file was\naltered. A log whose end was cut, or that was written anew from some change on, shows only against a head\nthat was kept elsewhere.',
    )
    .action(async (flags: VerifyFlags & { database?: string }) => {
      const { verifyCommand } = await import('./commands/verifyCommand.ts');
      exit(await verifyCommand(readDatabaseUrl(flags, environment), flags));
    });

  withDatabase(command('report'))
    .description('Print what was asked between two times: what the query analytics answers, by the day.')
    .requiredOption('--from <time>', 'the first moment: 2026-11-01, or 2026-11-01T09:00:00Z')
    .requiredOption('--to <time>', 'the first moment after the range')
    .option('--guide <slug>', 'only look-ups of codes that this guide lists')
    .option('--client <name>', 'only questions of this client')
    .option('--time-zone <name>', 'whose days are shown, such as Europe/Berlin', 'UTC')
    .option('--json', 'print JSON, with the field names of the query analytics')
    .option('--csv', 'print CSV, a figure a line: section, name, figure, value')
    .addHelpText(
      'after',
      '\nTotals, days, codes, codes without a mitigation, gaps, answered gaps, spikes, searches, outcomes, clients; lists\nhave 20 rows at most. Days without a zone begin at midnight UTC. Reads the database file, also beside a running server,\nwhose last second may be missing.',
    )
    .action(async (flags: ReportFlags & { database?: string }) => {
      const { reportCommand } = await import('./commands/reportCommand.ts');
      await reportCommand(readDatabaseUrl(flags, environment), flags);
    });

  const demo = command('demo').description(
    'Made-up look-ups of 60 days, to see analytics alive; they count as the client "demo".',
  );
  for (const what of ['load', 'clear'] as const) {
    withDatabase(command(what, demo))
      .description(
        what === 'load' ? 'Load the demo, in place of an earlier one.' : 'Take every count of the demo away.',
      )
      .action(async (flags: { database?: string }) => {
        const { demoCommand } = await import('./commands/demoCommand.ts');
        await demoCommand(what, readDatabaseUrl(flags, environment));
      });
  }

  withDatabase(command('import'))
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
    .action(async (files: string[], flags: ImportFlags & { database?: string }) => {
      const { importCommand } = await import('./commands/importCommand.ts');
      const token = flags.token ?? environment['HRESOLVE_TOKEN'];
      exit(
        await importCommand(files, readDatabaseUrl(flags, environment), {
          ...flags,
          ...(token === undefined ? {} : { token }),
        }),
      );
    });

  withDatabase(command('export'))
    .description('Write a guide out as it stands: into the document that it was imported from, or as JSON or CSV.')
    .argument('<slug>', 'of the guide, such as windows-hello-pin-creation')
    .option('--format <name>', 'markdown, json or csv', 'markdown')
    .option('--output <file>', 'write to this file instead of standard output')
    .addHelpText(
      'after',
      '\nWorks beside a running server. What nobody touched is written byte for byte as it was imported; what the\nlayout of the document cannot hold is said on stderr. import takes each format back, and changes nothing.',
    )
    .action(async (slug: string, flags: ExportFlags & { database?: string }) => {
      const { exportCommand } = await import('./commands/exportCommand.ts');
      await exportCommand(slug, readDatabaseUrl(flags, environment), flags);
    });

  command('check')
    .description('Say what an import of documents would take in, and what it could not place; write nothing.')
    .argument('<files...>', 'Markdown documents')
    .option('--json', 'print the reports as JSON')
    .addHelpText(
      'after',
      '\nExit code 1 where a file cannot be read, yields no entry, or has rows that could not be placed.',
    )
    .action(async (files: string[], flags: { json?: boolean }) => {
      const { checkCommand } = await import('./commands/checkCommand.ts');
      exit(await checkCommand(files, flags));
    });
  return program;
}

function withDatabase(command: Command): Command {
  return command.option('--database <url>', `database to use [DATABASE_URL, default ${usualDatabaseUrl}]`);
}
