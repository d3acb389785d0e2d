import { adminLinkPath, makeAdminLink } from '../../knowledgeBase/access/adminLinks.ts';
import { openStore } from '../../store/openStore.ts';

/** Makes a one-time sign-in link beside a running server or without one, and prints it alone on stdout. */
export async function adminLinkCommand(databaseUrl: string, publicUrl: string): Promise<void> {
  const store = await openStore(databaseUrl, { beside: true, make: true });
  try {
    process.stdout.write(`${publicUrl}${adminLinkPath(await makeAdminLink(store, Date.now()))}\n`);
  } finally {
    await store.close();
  }
}
