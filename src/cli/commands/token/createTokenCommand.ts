import type { Command } from 'commander';
import { roles, type Role } from '../../../domain/access/access.ts';
import { longestTokenDays, unfitTokenName, defaultTokenDays } from '../../../domain/access/newToken.ts';
import { createToken } from '../../../knowledgeBase/access/accessTokens.ts';
import { openStore } from '../../../store/openStore.ts';
import { UsageError } from '../../settings/usageError.ts';
import { commandOnDatabase, type CommandContext, type DatabaseFlag } from '../commandContext.ts';
import { readDatabaseUrl } from '../../settings/settings.ts';
import { printText } from '../../output/printText.ts';

export function addTokenCreate(program: Command, { environment }: CommandContext): void {
  commandOnDatabase(program, 'create')
    .description('Make a token and print it; it is shown this once and kept only as a hash.')
    .requiredOption('--role <role>', 'what it may do: analyst, editor or admin')
    .requiredOption('--name <name>', 'who or what will use it; edits carry this name')
    .option('--days <number>', 'how long it lasts: 1 to 365, or never', '90')
    .addHelpText('after', '\nWorks while a server is running. Send the token as a header: Authorization: Bearer TOKEN')
    .action(async (flags: CreateTokenFlags & DatabaseFlag) => {
      await createTokenCommand(readDatabaseUrl(flags, environment), flags);
    });
}

export interface CreateTokenFlags {
  readonly role: string;
  readonly name: string;
  readonly days?: string;
}

/** Makes an access token whether or not a server is running, and prints the token alone on stdout. */
export async function createTokenCommand(databaseUrl: string, flags: CreateTokenFlags): Promise<void> {
  const token = { name: readName(flags.name), role: readRole(flags.role), days: readDays(flags.days) };
  const store = await openStore(databaseUrl, { alongside: true, make: true });
  try {
    printText(`${await createToken(store, token, Date.now())}\n`);
  } finally {
    await store.close();
  }
}

function readRole(text: string): Role {
  const role = roles.find((each) => each === text.toUpperCase());
  if (role !== undefined && role !== 'ANONYMOUS') return role;
  throw new UsageError(`--role is "${text}"; use analyst, editor or admin.`);
}

function readName(text: string): string {
  const flaw = unfitTokenName(text);
  if (flaw !== null) throw new UsageError(`--name ${flaw}`);
  return text.trim();
}

function readDays(text: string | undefined): number | null {
  if (text === undefined) return defaultTokenDays;
  if (text === 'never') return null;
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (days >= 1 && days <= longestTokenDays) return days;
  throw new UsageError(`--days is "${text}"; use 1 to ${String(longestTokenDays)}, or never.`);
}
