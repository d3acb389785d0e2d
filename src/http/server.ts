import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import fastify, { type FastifyBaseLogger } from 'fastify';
import type { Logger } from 'pino';
import { executableSchema } from '../graphql/executableSchema.ts';
import type { KnowledgeBase } from '../knowledgeBase/knowledgeBase.ts';
import { largestBody } from './bodyLimits.ts';
import { addAssetRoutes } from './assetRoutes.ts';
import { addGraphqlRoute } from './graphqlRoute.ts';
import { addHealthRoutes } from './healthRoutes.ts';
import { addMetricsRoute } from './metricsRoute.ts';
import { watchRequests } from './inFlight.ts';
import { addPageRoutes } from './pageRoutes.ts';
import type { BuiltPages } from './pages.ts';
import { answerRefusals } from './refusals.ts';

export interface ServerSettings {
  /** 0 picks a free one. */
  readonly port: number;
  readonly host: string;
  /** Where readers reach this server, without a slash at the end; null: http://localhost with the port it listens on. */
  readonly publicUrl: string | null;
  readonly web: BuiltPages;
  readonly log: Logger;
}

export interface RunningServer {
  /** Where it listens: "http://127.0.0.1:4000". */
  readonly address: string;
  /** Not ready at once; takes no new connection, finishes what is in flight, then resolves. */
  close(): Promise<void>;
}

/** How long a client may take to send a request, and its headers, in milliseconds. */
const longestRequest = 10_000;
const longestHeaders = 5_000;

/** Serves the knowledge over HTTP. Resolves once it listens; rejects where the port is taken. */
export async function startServer(
  knowledgeBase: KnowledgeBase,
  { port, host, publicUrl: knownUrl, web, log }: ServerSettings,
): Promise<RunningServer> {
  let stopping = false;
  const loggerInstance: FastifyBaseLogger = log;
  const app = fastify({
    loggerInstance,
    bodyLimit: largestBody,
    requestTimeout: longestRequest,
    http: { headersTimeout: longestHeaders },
    // An object that tries to reach the prototype is refused, not cleaned: nobody sends one by accident.
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  });
  const requests = watchRequests(app);
  app.removeContentTypeParser('text/plain');
  // A connection that stays open after its last answer would hold up the stop until it times out.
  app.addHook('onSend', async (_request, reply) => {
    if (stopping) reply.header('connection', 'close');
  });
  answerRefusals(app);
  addMetricsRoute(app, knowledgeBase);
  addHealthRoutes(app, knowledgeBase, () => stopping);
  const schema = executableSchema(readSchema());
  const publicUrl = () => knownUrl ?? `http://localhost:${String((app.server.address() as AddressInfo).port)}`;
  const graphql = await addGraphqlRoute(app, schema, knowledgeBase);
  await addAssetRoutes(app, web.assets);
  await addPageRoutes(app, { pages: web.pages, schema, knowledgeBase, publicUrl });
  await app.listen({ port, host });
  return {
    address: addressOf(app.server.address(), host),
    close: async () => {
      stopping = true;
      await requests.close();
      await graphql.stop();
    },
  };
}

function readSchema(): string {
  return readFileSync(new URL('../graphql/schema.graphql', import.meta.url), 'utf8');
}

function addressOf(address: AddressInfo | string | null, host: string): string {
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port.');
  return `http://${host.includes(':') ? `[${host}]` : host}:${String(address.port)}`;
}
