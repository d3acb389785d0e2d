import type { Command } from 'commander';
import { revokeToken } from '../../../knowledgeBase/access/accessTokens.ts';
import { openStore } from '../../../store/openStore.ts';
import { CommandFailure } from '../../output/commandFailure.ts';
import { commandOnDatabase, type CommandContext, type DatabaseFlag } from '../commandContext.ts';
import { readDatabaseUrl } from '../../settings/settings.ts';
import { printText } from '../../output/printText.ts';

export function addTokenRevoke(program: Command, { environment }: CommandContext): void {
  commandOnDatabase(program, 'revoke')
    .description('Revoke a token for good: from the next request on it is refused, also by a running server.')
    .argument('<id>', 'its id, as token list shows it: the second part of hrk_ID_…')
    .action(async (id: string, flags: DatabaseFlag) => {
      await tokenRevokeCommand(readDatabaseUrl(flags, environment), id);
    });
}

/** Revokes an access token, while a server is running, too: from the next request on it is refused there. */
export async function tokenRevokeCommand(databaseUrl: string, given: string): Promise<void> {
  const id = idOf(given);
  const store = await openStore(databaseUrl, { alongside: true });
  try {
    const revoked = await revokeToken(store, id, Date.now());
    if (revoked === null)
      throw new CommandFailure(`There is no token ${id}; hresolve token list shows those there are.`);
    const said = revoked.event === null ? 'had already been revoked' : 'is revoked from now on';
    printText(`The token ${id} (${revoked.token.name}, ${revoked.token.role.toLowerCase()}) ${said}.\n`);
  } finally {
    await store.close();
  }
}

/** Someone in a hurry pastes the whole token; its secret must not come back in a message. */
function idOf(given: string): string {
  return /^hrk_([A-Za-z0-9]+)/.exec(given)?.[1] ?? given.slice(0, 40);
}
