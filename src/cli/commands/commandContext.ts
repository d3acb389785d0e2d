import type { Command } from 'commander';
import type { Environment } from '../settings/environment.ts';
import { defaultDatabaseUrl } from '../settings/settings.ts';

/** What every command is given. */
export interface CommandContext {
  readonly environment: Environment;
  /** Sets the exit code of a command that ran to its end. 0 by default; thrown errors exit with 1, wrong use with 2. */
  readonly exit: (code: number) => void;
}

/** Adds a command to `program`: its name, its flags, its help, and what it does. */
export type AddCommand = (program: Command, context: CommandContext) => void;

/** A command with the option --database, which nearly all have. */
export function commandOnDatabase(program: Command, usage: string): Command {
  return program
    .command(usage)
    .exitOverride()
    .option(
      '--database <url>',
      `database to use, file:PATH or postgresql://… [DATABASE_URL, default ${defaultDatabaseUrl}]`,
    );
}

export interface DatabaseFlag {
  readonly database?: string;
}
