import type { Command } from 'commander';
import { shownToken, type AccessToken } from '../../../knowledgeBase/access/accessTokens.ts';
import { openStore } from '../../../store/openStore.ts';
import { commandOnDatabase, type CommandContext, type DatabaseFlag } from '../commandContext.ts';
import { readDatabaseUrl } from '../../settings/settings.ts';
import { isoTime, isoTimeOrNull } from '../../output/isoTime.ts';
import { printJson, printText } from '../../output/printText.ts';
import { tableOf } from '../../output/tableOf.ts';

export function addTokenList(program: Command, { environment }: CommandContext): void {
  commandOnDatabase(program, 'list')
    .description('List every token there was, the newest first: whose, its role, until when, its last day of use.')
    .option('--json', 'print JSON')
    .action(async (flags: DatabaseFlag & { json?: boolean }) => {
      await tokenListCommand(readDatabaseUrl(flags, environment), flags);
    });
}

/** Prints every access token there was, the newest first, without any secret; works while a server is running. */
export async function tokenListCommand(databaseUrl: string, { json = false }: { json?: boolean }): Promise<void> {
  const store = await openStore(databaseUrl, { alongside: true });
  try {
    const tokens = (await store.access.tokens()).map((token) => shownToken(token, Date.now()));
    if (json) printJson(tokens.map(asJson));
    else printText(listOf(tokens));
  } finally {
    await store.close();
  }
}

function asJson({ createdAt, expiresAt, revokedAt, ...token }: AccessToken) {
  return {
    ...token,
    createdAt: isoTime(createdAt),
    expiresAt: isoTimeOrNull(expiresAt),
    revokedAt: isoTimeOrNull(revokedAt),
  };
}

const headings = ['ID', 'ROLE', 'STATUS', 'MADE', 'EXPIRES', 'LAST USED', 'NAME'];

function listOf(tokens: readonly AccessToken[]): string {
  if (tokens.length === 0) return 'There are no access tokens; hresolve token create makes one.\n';
  const rows = tokens.map(({ id, role, status, createdAt, expiresAt, lastUsedOn, name }) => [
    id,
    role,
    status,
    dateOf(createdAt),
    expiresAt === null ? 'never' : dateOf(expiresAt),
    lastUsedOn ?? '-',
    name,
  ]);
  return tableOf(headings, rows);
}

function dateOf(time: number): string {
  return isoTime(time).slice(0, 10);
}
