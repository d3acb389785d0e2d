import { adminLinkPath, hasAdminToken, linkMinutes, makeAdminLink } from '../../knowledgeBase/access/adminLinks.ts';
import type { Store } from '../../store/contract/store.ts';
import { describeFailure } from '../output/describeFailure.ts';
import { printError } from '../output/printText.ts';

/**
 * If nobody holds an admin's token: prints a one-time sign-in link on stderr, so that someone can begin. Where none can be
 * made (the disk is full), it says so, and the server goes on.
 */
export async function offerAdminLink(store: Store, publicUrl: string): Promise<void> {
  try {
    if (await hasAdminToken(store, Date.now())) return;
    const link = `${publicUrl}${adminLinkPath(await makeAdminLink(store, Date.now()))}`;
    const words = `Nobody is an admin yet. This link signs one in, once, within ${String(linkMinutes)} minutes:`;
    printError(`${words}\n${link}\n`);
  } catch (error) {
    printError(`Nobody is an admin yet, and no sign-in link could be made: ${describeFailure(error).message}\n`);
  }
}
