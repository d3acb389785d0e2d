import type { Command } from 'commander';
import { adminLinkPath, makeAdminLink } from '../../knowledgeBase/access/adminLinks.ts';
import { openStore } from '../../store/openStore.ts';
import { commandOnDatabase, type CommandContext, type DatabaseFlag } from './commandContext.ts';
import { readDatabaseUrl, readPublicUrlOfLinks } from '../settings/settings.ts';
import { printText } from '../output/printText.ts';

export function addAdminLink(program: Command, { environment }: CommandContext): void {
  const admin = program
    .command('admin')
    .exitOverride()
    .description('For whoever runs the server and is locked out of it.');
  commandOnDatabase(admin, 'link')
    .description('Make a one-time sign-in link and print it: within 10 minutes it makes one browser an admin.')
    .option('--public-url <url>', 'where readers reach the server [PUBLIC_URL, default http://localhost:PORT]')
    .addHelpText('after', '\nWorks while a server is running. Whoever has the link is an admin: hand it over safely.')
    .action(async (flags: DatabaseFlag & { publicUrl?: string }) => {
      await adminLinkCommand(readDatabaseUrl(flags, environment), readPublicUrlOfLinks(flags, environment));
    });
}

/** Makes a one-time sign-in link whether or not a server is running, and prints it alone on stdout. */
export async function adminLinkCommand(databaseUrl: string, publicUrl: string): Promise<void> {
  const store = await openStore(databaseUrl, { alongside: true });
  try {
    printText(`${publicUrl}${adminLinkPath(await makeAdminLink(store, Date.now()))}\n`);
  } finally {
    await store.close();
  }
}
