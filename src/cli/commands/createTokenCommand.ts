import { roles, type Role } from '../../domain/access/access.ts';
import { longestTokenDays, unfitTokenName, usualTokenDays } from '../../domain/access/newToken.ts';
import { createToken } from '../../knowledgeBase/access/accessTokens.ts';
import { openStore } from '../../store/openStore.ts';
import { UsageError } from '../settings/usageError.ts';

export interface CreateTokenFlags {
  readonly role: string;
  readonly name: string;
  readonly days?: string;
}

/** Makes an access token beside a running server or without one, and prints the token alone on stdout. */
export async function createTokenCommand(databaseUrl: string, flags: CreateTokenFlags): Promise<void> {
  const token = { name: readName(flags.name), role: readRole(flags.role), days: readDays(flags.days) };
  const store = await openStore(databaseUrl, { beside: true, make: true });
  try {
    process.stdout.write(`${await createToken(store, token, Date.now())}\n`);
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
  if (text === undefined) return usualTokenDays;
  if (text === 'never') return null;
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (days >= 1 && days <= longestTokenDays) return days;
  throw new UsageError(`--days is "${text}"; use 1 to ${String(longestTokenDays)}, or never.`);
}
