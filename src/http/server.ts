import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener, type ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';
import fastifyCookie from '@fastify/cookie';
import fastify, { LogController, type FastifyBaseLogger } from 'fastify';
import type { Logger } from 'pino';
import { executableSchema } from '../graphql/executableSchema.ts';
import { readSchema } from '../graphql/readSchema.ts';
import type { KnowledgeBase } from '../knowledgeBase/knowledgeBase.ts';
import { addAssetRoutes, addEmbedRoute } from './pages/assetRoutes.ts';
import { answerClientErrors } from './request/refusals/clientErrors.ts';
import { createCredentialLimit } from './request/credentialLimit.ts';
import { allowOrigins, headersOfRefusal, type AllowedOrigins } from './request/crossOrigin.ts';
import { crossSiteGuard } from './request/crossSite.ts';
import { addAgentRoute } from './agents/agentRoute.ts';
import { addGraphqlRoute } from './graphql/graphqlRoute.ts';
import { addDataRoutes } from './data/dataRoutes.ts';
import { addBackupRoute, type MakeBackup } from './operations/backupRoute.ts';
import { addHealthRoutes } from './operations/healthRoutes.ts';
import { addMetrics } from './operations/metrics.ts';
import { logRequests } from './operations/requestLog.ts';
import { waitForVersion } from './request/seenVersion.ts';
import { requireOneHost } from './request/hostHeader.ts';
import { originForm } from './request/originForm.ts';
import { watchRequests } from './request/inFlight.ts';
import { compressAnswer } from './request/compressAnswer.ts';
import { keepAliveSeconds, defaultLimits, type Limits } from './request/limits.ts';
import { logAccess } from './operations/logAccess.ts';
import { openIdConnect, type OpenIdSettings } from './signIn/openIdConnect.ts';
import { addPageRoutes } from './pages/pageRoutes.ts';
import { addPreviewRoute } from './pages/previewRoute.ts';
import { addPathPrefix, pathPrefixOf, withoutPrefix } from './pages/pathPrefix.ts';
import type { BuiltPages } from './pages/pages.ts';
import { answerRefusals, refuseAddress } from './request/refusals/answerRefusals.ts';
import { refuseWhatNodeWould, requireHttp1 } from './request/refusals/otherProtocols.ts';
import { limitReads } from './request/readLimit.ts';
import { sessionCookie } from './request/sessionCookie.ts';
import { trustProxy } from './request/trustProxy.ts';
import { answerEarly, type EarlyAnswers } from './shortcuts/answerEarly.ts';
import type { EarlyStatus } from './shortcuts/earlyCounters.ts';
import { addSignInRoutes } from './signIn/signInRoutes.ts';
import { shedOverload } from './request/overload.ts';
import { limitUnsentAnswers, type WatchUnsent } from './request/unsentAnswers.ts';
import { defaultListenerLimits, type ListenerLimits } from './graphql/listeners.ts';
import { addStreamRoute } from './graphql/streamRoute.ts';
import { addSchemaRoute } from './graphql/schemaRoute.ts';

export interface ServerSettings {
  /** 0 picks a free one. */
  readonly port: number;
  readonly host: string;
  /** Where readers reach this server, with a path if a proxy has one for it, without a slash at the end; null: http://localhost with the port it listens on. */
  readonly publicUrl: string | null;
  readonly web: BuiltPages;
  readonly log: Logger;
  /** Addresses and networks (CIDR) of the proxies whose X-Forwarded-For is believed. Default: none is. */
  readonly trustedProxies?: readonly string[];
  /** Whose pages may read answers, without credentials. Default: anyone's. */
  readonly allowedOrigins?: AllowedOrigins;
  /** Default null: no sign-in through an organisation. */
  readonly openId?: OpenIdSettings | null;
  /** Makes copies of the database for admins. Default null: no backups over HTTP. */
  readonly makeBackup?: MakeBackup | null;
  /** Default: defaultLimits. */
  readonly limits?: Limits;
  /** Of the program, for what describes it; default: unknown. */
  readonly version?: string;
  /** Of those to whom changes are pushed. Default: defaultListenerLimits. */
  readonly listenerLimits?: ListenerLimits;
  /** Milliseconds since 1970 UTC; default Date.now. */
  readonly clock?: () => number;
}

export interface RunningServer {
  /** Where it listens: "http://127.0.0.1:4000". */
  readonly address: string;
  /** Where readers reach it, without a slash at the end. */
  readonly publicUrl: string;
  /** How many requests took which of the ways before the framework. */
  readonly earlyAnswers: () => EarlyStatus;
  /** Not ready at once; takes no new connection, finishes what is in flight, then resolves. */
  close(): Promise<void>;
}

/** How often requests that take too long to come are looked for, in milliseconds; Node's own 30 s would let them stay. */
const lookForSlow = 250;

/** For so long after its start, in milliseconds, code is compiled and texts are parsed along with the first answers. */
const coldTime = 3_000;

/** Connections that wait to be taken, if the system allows it. With Node's 511 a burst of clients sends for seconds to no one. */
const mostWaiting = 4_096;

function serverOptions({ headersTime, requestTime }: Limits): ServerOptions {
  return {
    headersTimeout: headersTime,
    requestTimeout: requestTime,
    connectionsCheckingInterval: lookForSlow,
    keepAliveTimeout: keepAliveSeconds * 1_000,
    // A request without a host is refused further down, in words.
    requireHostHeader: false,
  };
}

/** Serves the knowledge over HTTP. Resolves once it listens; rejects if the port is taken. */
export async function startServer(
  knowledgeBase: KnowledgeBase,
  {
    port,
    host,
    publicUrl: knownUrl,
    web,
    log,
    trustedProxies = [],
    allowedOrigins = 'ANY',
    openId = null,
    makeBackup = null,
    limits = defaultLimits,
    version = 'unknown',
    listenerLimits = defaultListenerLimits,
    clock = Date.now,
  }: ServerSettings,
): Promise<RunningServer> {
  const prefix = pathPrefixOf(knownUrl);
  let stopping = false;
  let early: EarlyAnswers | undefined;
  let refusedRequests = (): number => 0;
  let watchUnsent: WatchUnsent = () => () => undefined;
  const loggerInstance: FastifyBaseLogger = log;
  const app = fastify({
    loggerInstance,
    // One line a request is written when it is answered; Fastify would write two.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    clientErrorHandler: answerClientErrors(limits),
    frameworkErrors: refuseAddress,
    trustProxy: trustProxy(trustedProxies),
    rewriteUrl: ({ url = '/' }) => originForm(url),
    bodyLimit: limits.body,
    serverFactory: (framework) => {
      const handle: RequestListener = (request, response) => {
        compressAnswer(request, response);
        framework(request, response);
      };
      const shedding = shedOverload(handle, undefined, headersOfRefusal(allowedOrigins), performance.now() + coldTime);
      refusedRequests = () => shedding.refused();
      early = answerEarly(handle, shedding, knowledgeBase, {
        // An answer that is given before the framework is counted by no limit of it.
        mostBytes: limits.reads > 0 ? 0 : limits.knownAnswers,
        // Behind a proxy the address is in a header, which the framework reads.
        addressOf: ({ remoteAddress }) => (trustedProxies.length === 0 ? remoteAddress : undefined),
        isStopping: () => stopping,
        watchUnsent: (...answer) => watchUnsent(...answer),
      });
      const { listener: first, connected, gone } = early;
      const server = createServer(serverOptions(limits), (request, response) => {
        if (prefix !== '') request.url = withoutPrefix(originForm(request.url ?? '/'), prefix);
        compressAnswer(request, response);
        first(request, response);
      });
      server.on('connection', shedding.connected).on('connection', connected);
      server.on('connect', (_request, socket) => {
        gone(socket);
      });
      refuseWhatNodeWould(server);
      // A client that has sent all and says so ("nc") still waits for its answer, which is not written in the same turn.
      return Object.assign(server, { httpAllowHalfOpen: true });
    },
    // An object that tries to reach the prototype is refused, not cleaned: nobody sends one by accident.
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  });
  if (early === undefined) throw new Error('Fastify makes its server before it is given back.');
  const earlyAnswers = early;
  const requests = watchRequests(app);
  watchUnsent = limitUnsentAnswers(app);
  app.removeContentTypeParser('text/plain');
  // A connection that stays open after its last answer would hold up the stop until it times out.
  app.addHook('onSend', async (_request, reply) => {
    if (stopping) reply.header('connection', 'close');
  });
  addPathPrefix(app, prefix);
  requireHttp1(app);
  requireOneHost(app);
  waitForVersion(app, knowledgeBase);
  answerRefusals(app, limits);
  logRequests(app);
  addMetrics(app, { knowledgeBase, refusedRequests: () => refusedRequests(), earlyAnswers: early.status });
  const written = readSchema();
  const schema = executableSchema(written);
  // Each look-up asks for it, and asking the socket costs as much as finding the code.
  let ownUrl = knownUrl;
  const publicUrl = () => (ownUrl ??= `http://localhost:${String((app.server.address() as AddressInfo).port)}`);
  const credentialLimit = createCredentialLimit(knowledgeBase, () => {
    knowledgeBase.recordAccess({ kind: 'RATE_LIMITED' });
  });
  addHealthRoutes(app, { knowledgeBase, credentialLimit, isStopping: () => stopping });
  const cookie = sessionCookie(publicUrl);
  await app.register(fastifyCookie);
  const crossSite = crossSiteGuard({ cookie, publicUrl, knowledgeBase });
  app.addHook('onRequest', crossSite.withSession);
  addPreviewRoute(app, { pages: web.pages, schema, knowledgeBase, publicUrl, credentialLimit, cookie });
  addBackupRoute(app, { knowledgeBase, credentialLimit, cookie, makeBackup });
  await addSignInRoutes(app, {
    knowledgeBase,
    cookie,
    crossSite,
    credentialLimit,
    openId: openId && openIdConnect(openId, publicUrl),
    publicUrl,
    render: (props) => web.pages.renderSignIn(props),
    clock,
  });
  await addAssetRoutes(app, web.assets);
  let stopGraphql = (): Promise<void> => Promise.resolve();
  const answers = early;
  // What pages of other sites may read; signing in is for ours alone.
  await app.register(async (open) => {
    await allowOrigins(open, allowedOrigins);
    limitReads(open, limits.reads, clock);
    addSchemaRoute(open, written);
    addEmbedRoute(open, web.assets);
    const parts = { schema, knowledgeBase, publicUrl, credentialLimit, cookie, limits, early: answers };
    ({ stop: stopGraphql } = await addGraphqlRoute(open, parts));
    addStreamRoute(open, parts, listenerLimits);
    addAgentRoute(open, { ...parts, allowedOrigins, version, clock });
    addDataRoutes(open, { schema, knowledgeBase, publicUrl, version });
    await addPageRoutes(open, { pages: web.pages, schema, knowledgeBase, publicUrl, early: answers });
  });
  const stopLogging = knowledgeBase.onAccess(logAccess(app.log));
  knowledgeBase.counting.onMergeReport((report) => {
    const word =
      report.failure === null ? 'Counts are merged again.' : 'Counts could not be merged; they are tried again.';
    app.log.warn(report, word);
  });
  knowledgeBase.onUpkeepReport((report) => {
    app.log.warn(report, report.failure === null ? 'Upkeep works again.' : 'Upkeep failed; it is tried every hour.');
  });
  await app.listen({ port, host, backlog: mostWaiting });
  return {
    address: addressOf(app.server.address(), host),
    publicUrl: publicUrl(),
    earlyAnswers: early.status,
    close: async () => {
      stopping = true;
      await earlyAnswers.settled();
      await requests.close();
      await stopGraphql();
      stopLogging();
    },
  };
}

function addressOf(address: AddressInfo | string | null, host: string): string {
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port.');
  return `http://${host.includes(':') ? `[${host}]` : host}:${String(address.port)}`;
}
