import { get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { fieldsOf } from '../../domain/fieldsOf.ts';
import { createLog } from '../../http/operations/requestLog.ts';
import { startServer } from '../../http/server.ts';
import { webhookSender } from '../../http/webhooks/sendWebhook.ts';
import { openWorkThreads } from '../../knowledgeBase/longWork/workThreads.ts';
import { readNames } from '../../knowledgeBase/reading/reading.ts';
import { verifiedStore } from '../../knowledgeBase/upkeep/verifiedStore.ts';
import { openKnowledgeBase, type KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import { openStore } from '../../store/openStore.ts';
import { readBuiltPages } from '../builtPages.ts';
import { backUpInChild } from './backUpInChild.ts';
import { startWorkThread } from './startWorkThread.ts';
import { verifyInChild } from './verifyInChild.ts';
import { CommandFailure } from '../output/commandFailure.ts';
import { reportProgress } from '../output/reportProgress.ts';
import { programVersion } from '../programVersion.ts';
import { readSeedDocuments } from '../seedDocuments.ts';
import type { ServeSettings } from '../settings/settings.ts';
import { warnOfUnknownGuides } from '../output/warnOfUnknownGuides.ts';
import { printError, printText } from '../output/printText.ts';
import { adminLinkPath, hasAdminToken, linkMinutes, makeAdminLink } from '../../knowledgeBase/access/adminLinks.ts';
import type { Store } from '../../store/contract/store.ts';
import { describeFailure } from '../output/describeFailure.ts';

/** Opens the database, serves it, prints the address on stdout, and resolves once it has been stopped. */
export async function serve(settings: ServeSettings): Promise<void> {
  const { databaseUrl, connections, logLevel, counts, countAges, openId, webhooks, fourEyes, ...served } = settings;
  const progress = reportProgress('Opening the knowledge base');
  const store = await openStore(databaseUrl, {
    onProgress: progress.step,
    onWarning: (message) => {
      printError(`${message}\n`);
    },
    whole: true,
    connections,
  });
  const stopping = new AbortController();
  try {
    const verified = await verifiedStore(store, {
      verifyBeside: () => verifyInChild(databaseUrl, stopping.signal),
    });
    const knowledgeBase = await openKnowledgeBase(verified.store, Date.now, readSeedDocuments, {
      counts,
      countAges,
      keepsUp: true,
      work: openWorkThreads(startWorkThread(databaseUrl), served.limits),
      sendWebhook: webhooks.deliver ? webhookSender({ allowed: webhooks.networks }) : null,
      webhookNetworks: webhooks.networks,
      fourEyes,
    });
    warnOfUnknownGuides(knowledgeBase, fourEyes);
    await knowledgeBase.warmUp('LARGE');
    const log = createLog(logLevel, pino.destination({ dest: 2, sync: false }));
    const verifying = verified.flaw.then(
      (flaw) => {
        if (flaw !== null) log.error({ flaw }, 'The database is damaged or was altered; edits are refused.');
      },
      (error: unknown) => {
        log.error({ err: error }, 'The database could not be verified.');
      },
    );
    const web = await readBuiltPages();
    const server = await startServer(knowledgeBase, {
      ...served,
      version: programVersion(),
      openId,
      makeBackup: backUpInChild(databaseUrl),
      web,
      log,
    });
    progress.done();
    await assertReady(server.address);
    const stopped = onStopSignal();
    verified.begin();
    printText(`hresolve serves GraphQL at ${server.address}/graphql\n`);
    if (!mapsAdmins(openId)) await offerAdminLink(store, server.publicUrl);
    // Rejects if it fails before the server is stopped; a stop does not wait for it.
    await Promise.race([stopped, makeFast(knowledgeBase)]);
    await stopped;
    stopping.abort();
    await verifying;
    await server.close();
    await knowledgeBase.close();
  } finally {
    stopping.abort();
    progress.done();
    await store.close();
  }
}

/** What the first requests would wait for, done while others are answered. */
async function makeFast(knowledgeBase: KnowledgeBase): Promise<void> {
  await knowledgeBase.warmUp('SMALL');
  await knowledgeBase.prepareSearch();
  await readNames();
  await knowledgeBase.prepareTexts();
}

/** Whether people of the organisation may be admins, so that nobody is locked out. */
function mapsAdmins(openId: ServeSettings['openId']): boolean {
  return openId !== null && [...openId.roles.map.values()].includes('ADMIN');
}

/** The address is a promise that requests are answered: ask before making it. */
async function assertReady(address: string): Promise<void> {
  // Not fetch: loading it takes longer than all else here.
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    get(`${address}/readyz`, { agent: false }, resolve).once('error', reject),
  );
  if (response.statusCode === 200) {
    response.resume();
    return;
  }
  // To this machine /readyz says why, such as a full disk.
  const { status, reason = status } = fieldsOf(JSON.parse(await text(response)));
  throw new CommandFailure(
    `The server started but cannot take edits, so it stops: ${typeof reason === 'string' ? reason : 'no reason is known'}`,
  );
}

/** How long a graceful stop may take, in milliseconds, before the process ends all the same. */
const longestStop = 9_500;

/** Resolves at the first SIGTERM or SIGINT. A second one, or a stop that takes too long, ends the process at once. */
function onStopSignal(): Promise<void> {
  return new Promise((resolve) => {
    let stopping = false;
    const stop = () => {
      if (stopping) process.exit(1);
      stopping = true;
      setTimeout(() => process.exit(1), longestStop).unref();
      resolve();
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
}

/**
 * If nobody holds an admin's token: prints a one-time sign-in link on stderr, so that someone can begin. Where none can be
 * made (the disk is full), it says so, and the server goes on.
 */
async function offerAdminLink(store: Store, publicUrl: string): Promise<void> {
  try {
    if (await hasAdminToken(store, Date.now())) return;
    const link = `${publicUrl}${adminLinkPath(await makeAdminLink(store, Date.now()))}`;
    const words = `Nobody is an admin yet. This link signs one in, once, within ${String(linkMinutes)} minutes:`;
    printError(`${words}\n${link}\n`);
  } catch (error) {
    printError(`Nobody is an admin yet, and no sign-in link could be made: ${describeFailure(error).message}\n`);
  }
}
