import { existsSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import type { AddCommand, CommandContext } from './commands/commandContext.ts';
import { describeFailure } from './output/describeFailure.ts';
import type { Environment } from './settings/environment.ts';
import { printError, printText } from './output/printText.ts';
import { programVersion } from './programVersion.ts';

/**
 * Every command by its first word, in the order of the help. A command is loaded when it is named, so a start pays for what
 * it uses and nothing else; `--version` loads none, the help loads all.
 */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  serve: async () => (await import('./commands/serveCommand.ts')).addServe,
  explain: async () => (await import('./commands/explainCommand.ts')).addExplain,
  mcp: async () => (await import('./commands/agentCommand.ts')).addAgent,
  import: async () => (await import('./commands/importCommand.ts')).addImport,
  sync: async () => (await import('./commands/guidance/syncCommand.ts')).addSync,
  export: async () => (await import('./commands/exportCommand.ts')).addExport,
  pack: async () => (await import('./commands/guidance/packCommand.ts')).addPack,
  redact: async () => (await import('./commands/database/redactCommand.ts')).addRedact,
  check: async () => (await import('./commands/checkCommand.ts')).addCheck,
  lint: async () => (await import('./commands/guidance/lintCommand.ts')).addLint,
  report: async () => (await import('./commands/reportCommand.ts')).addReport,
  review: async () => (await import('./commands/guidance/reviewCommand.ts')).addReview,
  verify: async () => (await import('./commands/database/verifyCommand.ts')).addVerify,
  config: async () => (await import('./commands/configCommand.ts')).addConfig,
  backup: async () => (await import('./commands/database/backupCommand.ts')).addBackup,
  restore: async () => (await import('./commands/database/restoreCommand.ts')).addRestore,
  copy: async () => (await import('./commands/database/copyCommand.ts')).addCopy,
  token: async () => (await import('./commands/token/tokenCommand.ts')).addToken,
  webhook: async () => (await import('./commands/webhook/webhookCommand.ts')).addWebhook,
  admin: async () => (await import('./commands/adminLinkCommand.ts')).addAdminLink,
  demo: async () => (await import('./commands/demoCommand.ts')).addDemo,
};

const done = 0;
const failed = 1;
const usedWrongly = 2;

/** Runs one command line and resolves to its exit code: 0 done, 1 failed, 2 used wrongly. Messages go to stderr. */
export async function run(words: readonly string[], environment: Environment): Promise<number> {
  let exitCode = done;
  try {
    const program = await describeProgram(words[0], {
      environment: await withConfigFile(environment),
      exit: (code) => (exitCode = code),
    });
    await program.parseAsync(words, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? done : usedWrongly;
    const { message, wrongUse } = describeFailure(error);
    printError(`${message}\n`);
    return wrongUse ? usedWrongly : failed;
  }
}

/** The environment wins over the file. The reader of YAML is loaded only if there is a file. */
async function withConfigFile(environment: Environment): Promise<Environment> {
  if (environment['HRESOLVE_CONFIG'] === undefined && !existsSync('hresolve.yaml')) return environment;
  const { readConfigFile } = await import('./settings/configFile.ts');
  return { ...readConfigFile(environment).values, ...environment };
}

async function describeProgram(first: string | undefined, context: CommandContext): Promise<Command> {
  const program = new Command('hresolve')
    .description('Turns a Windows error code into its causes and the steps that resolve it, over GraphQL.')
    .version(programVersion(), '--version', 'print the version of the program')
    .showHelpAfterError('Add --help to see how it is used.')
    .configureOutput({ writeOut: printText, writeErr: printError })
    .exitOverride();
  for (const load of commandsFor(first)) (await load())(program, context);
  return program;
}

function commandsFor(first: string | undefined): readonly (() => Promise<AddCommand>)[] {
  if (first === '--version') return [];
  const named = first !== undefined && Object.hasOwn(commands, first) ? commands[first] : undefined;
  return named === undefined ? Object.values(commands) : [named];
}
