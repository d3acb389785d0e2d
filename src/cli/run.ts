import { Command, CommanderError } from 'commander';
import { describeFailure } from './describeFailure.ts';
import {
  readDatabaseUrl,
  readServeSettings,
  usualDatabaseUrl,
  usualHost,
  usualPort,
  type Environment,
  type ServeFlags,
} from './settings.ts';
import type { CreateTokenFlags } from './createTokenCommand.ts';
import type { ExplainFlags } from './explainCommand.ts';

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
    .addHelpText(
      'after',
      '\nPrints one line with the address on stdout once it is ready, and JSON log lines on stderr\n(LOG_LEVEL, default info). SIGTERM and SIGINT stop it after what is in flight.',
    )
    .action(async (flags: ServeFlags) => {
      const { serve } = await import('./serve.ts');
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
      const { createTokenCommand } = await import('./createTokenCommand.ts');
      await createTokenCommand(readDatabaseUrl(flags, environment), flags);
    });

  withDatabase(command('explain'))
    .description('Explain every error code in a text: what it means, its causes, and what to do.')
    .argument('<text>', 'a code, a message or a whole log; "-" reads standard input')
    .option('--json', 'print the look-ups as JSON')
    .option('--server <url>', 'ask this server instead of the local database')
    .addHelpText(
      'after',
      '\nExit code 0: every code has a mitigation; 3: one has none known; 4: one is not listed; 5: there is no code.\nA code that begins with "-" goes behind "--": hresolve explain -- -2145647635',
    )
    .action(async (text: string, flags: ExplainFlags & { database?: string }) => {
      const { explainCommand } = await import('./explainCommand.ts');
      exit(await explainCommand(text, readDatabaseUrl(flags, environment), flags));
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
      const { checkCommand } = await import('./checkCommand.ts');
      exit(await checkCommand(files, flags));
    });
  return program;
}

function withDatabase(command: Command): Command {
  return command.option('--database <url>', `database to use [DATABASE_URL, default ${usualDatabaseUrl}]`);
}
