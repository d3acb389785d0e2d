import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { AnswerTrace } from '../../graphql/answerTrace.ts';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import { readVisitor } from '../../knowledgeBase/analytics/visitor.ts';
import { readBody } from './readBody.ts';
import { createReplyCache, type KnownReply } from './replyCache.ts';
import { readPlainRequest, type PlainRequest } from './requestKey.ts';

/** The way of a request before the framework: see `listener`. */
export interface EarlyAnswers {
  /**
   * Where every request enters. Of three ways it takes the first that fits:
   * 1. a known answer: the bytes that were sent before, and the look-ups that they count;
   * 2. the long way, with a trace that makes its answer a known one;
   * 3. the long way, as it is: anything with a credential, and anything unusual.
   */
  readonly listener: RequestListener;
  /** The trace to fill while a request is answered; undefined if its answer is not to be kept. */
  traceOf(request: IncomingMessage): AnswerTrace | undefined;
  /** Told of each answer of the long way that has a trace, before it is sent. */
  keep(request: IncomingMessage, response: AnsweredHeaders, status: number, body: string): void;
  readonly status: () => EarlyStatus;
}

export interface EarlyStatus {
  /** Requests answered by a known answer since the start. */
  readonly known: number;
  /** Bytes of known answers. */
  readonly bytes: number;
}

interface Tracked {
  readonly key: string;
  readonly trace: AnswerTrace;
}

/** A reply of the framework or of node:http. */
interface AnsweredHeaders {
  getHeaders(): Readonly<Record<string, string | number | string[] | undefined>>;
}

/** Headers that the connection sets itself. */
const ofConnection: ReadonlySet<string> = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

/**
 * Answers before the framework what is known already. `handle` is the long way. `mostBytes`: of the answers kept; 0 keeps
 * none. `isStopping`: whether connections are to end, which only the long way says.
 */
export function answerEarly(
  handle: RequestListener,
  knowledgeBase: Pick<KnowledgeBase, 'snapshot' | 'counting' | 'onChange'>,
  { mostBytes, isStopping }: { readonly mostBytes: number; readonly isStopping: () => boolean },
): EarlyAnswers {
  if (mostBytes === 0) {
    return {
      listener: handle,
      traceOf: () => undefined,
      keep: () => undefined,
      status: () => ({ known: 0, bytes: 0 }),
    };
  }
  const cache = createReplyCache(mostBytes, () => knowledgeBase.snapshot().catalog.version);
  knowledgeBase.onChange((changed) => {
    cache.drop(changed);
  });
  const tracked = new WeakMap<IncomingMessage, Tracked>();
  let known = 0;

  return {
    listener: (request, response) => {
      const plain = isStopping() ? null : readPlainRequest(request);
      if (plain === null) handle(request, response);
      else if (plain.length === 0) answerPlain(request, response, plain);
      else answerBody(request, response, plain);
    },
    traceOf: (request) => tracked.get(request)?.trace,
    keep: (request, response, status, body) => {
      const { key, trace } = tracked.get(request) ?? {};
      if (key === undefined || trace === undefined || !isWhole(status, body)) return;
      cache.keep(key, { status, headers: headersOf(response), body: Buffer.from(body) }, trace);
    },
    status: () => ({ known, bytes: cache.size() }),
  };

  function answerPlain(request: IncomingMessage, response: ServerResponse, { key }: PlainRequest): void {
    const reply = cache.find(key);
    if (reply !== undefined) {
      send(request, response, reply, null);
      return;
    }
    tracked.set(request, { key, trace: new AnswerTrace() });
    handle(request, response);
  }

  function answerBody(
    request: IncomingMessage,
    response: ServerResponse,
    { key, length, clientName }: PlainRequest,
  ): void {
    let whole = key;
    readBody(
      request,
      length,
      (body) => {
        whole = `${key}\n\n${body.toString('latin1')}`;
        const reply = cache.find(whole);
        if (reply === undefined) return false;
        send(request, response, reply, clientName);
        return true;
      },
      () => {
        tracked.set(request, { key: whole, trace: new AnswerTrace() });
        handle(request, response);
      },
    );
  }

  function send(
    request: IncomingMessage,
    response: ServerResponse,
    reply: KnownReply,
    clientName: string | null,
  ): void {
    known += 1;
    response.writeHead(reply.status, reply.headers as string[]);
    response.end(request.method === 'HEAD' ? undefined : reply.body);
    const { counting } = knowledgeBase;
    if (reply.counted.length === 0) return;
    const { client } = readVisitor(clientName, undefined);
    for (const lookups of reply.counted) counting.lookups(lookups, client);
  }
}

/** Only an answer without errors is given again: Apollo Server writes errors first. */
function isWhole(status: number, body: string): boolean {
  return status === 200 && body.startsWith('{"data":{');
}

function headersOf(response: AnsweredHeaders): string[] {
  return Object.entries(response.getHeaders()).flatMap(([name, value]) =>
    ofConnection.has(name) || value === undefined ? [] : [name, String(value)],
  );
}
