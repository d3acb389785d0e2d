import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { AnswerTrace } from '../../graphql/answerTrace.ts';
import { readVisitor } from '../../knowledgeBase/analytics/visitor.ts';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import type { CompiledOperations } from './compiledOperations.ts';
import { readBody } from './readBody.ts';
import { readOperation } from './readOperation.ts';
import { createReplyCache, type KnownReply } from './replyCache.ts';
import { readPlainRequest, type PlainRequest } from './requestKey.ts';

/** The way of a request before the framework: see `listener`. */
export interface EarlyAnswers {
  /**
   * Where every request enters. Of three ways it takes the first that fits:
   * 1. a known answer: the bytes that were sent before, and the look-ups that they count;
   * 2. a known operation with other variables, compiled: straight on the catalogue;
   * 3. the long way, through the framework: a first sight, anything with a credential, anything unusual, any error.
   * Each gives the bytes that the third would give.
   */
  readonly listener: RequestListener;
  /** The trace to fill while a request is answered; undefined if its answer is not to be kept. */
  traceOf(request: IncomingMessage): AnswerTrace | undefined;
  /** Told of each answer of the long way that has a trace, before it is sent. */
  keep(request: IncomingMessage, response: AnsweredHeaders, status: number, body: string): void;
  /** Opens the second way; the schema is put together after the server is made. */
  compileWith(operations: CompiledOperations): void;
  readonly status: () => EarlyStatus;
}

export interface EarlyStatus {
  /** Requests answered by a known answer since the start. */
  readonly known: number;
  /** Requests answered by a known operation since the start. */
  readonly compiled: number;
  /** Bytes of known answers. */
  readonly bytes: number;
}

export interface EarlySettings {
  /** Bytes of the answers kept; 0: every request goes the long way. */
  readonly mostBytes: number;
  /** Where a request comes from, as far as its connection tells; undefined if only the framework can tell. */
  readonly addressOf: (request: IncomingMessage) => string | undefined;
  /** Whether connections are to end, which only the long way says. */
  readonly isStopping: () => boolean;
}

interface Tracked {
  readonly key: string;
  readonly trace: AnswerTrace;
}

/** A reply of the framework or of node:http. */
interface AnsweredHeaders {
  getHeaders(): Readonly<Record<string, string | number | string[] | undefined>>;
}

/** Headers that the connection sets itself, and the length, which is set last. */
const ofConnection: ReadonlySet<string> = new Set([
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
]);

/** Clients differ little in what they accept. */
const mostHeaders = 1_000;

/** Answers before the framework what is known already. `handle` is the long way. */
export function answerEarly(
  handle: RequestListener,
  knowledgeBase: Pick<KnowledgeBase, 'snapshot' | 'counting' | 'onChange'>,
  { mostBytes, addressOf, isStopping }: EarlySettings,
): EarlyAnswers {
  const cache = createReplyCache(mostBytes, () => knowledgeBase.snapshot().catalog.version);
  knowledgeBase.onChange((changed) => {
    cache.drop(changed);
  });
  const tracked = new WeakMap<IncomingMessage, Tracked>();
  /** The headers of whole answers, by what of a request they depend on; learned from the long way. */
  const headersByKey = new Map<string, readonly string[]>();
  const status = { known: 0, compiled: 0 };
  let operations: CompiledOperations | null = null;

  return {
    listener: (request, response) => {
      const plain = mostBytes === 0 || isStopping() ? null : readPlainRequest(request);
      if (plain === null) handle(request, response);
      else if (plain.length === 0) answerGet(request, response, plain);
      else answerPost(request, response, plain);
    },
    traceOf: (request) => tracked.get(request)?.trace,
    keep: (request, response, code, body) => {
      const { key, trace } = tracked.get(request) ?? {};
      if (key === undefined || trace === undefined || !isWhole(code, body)) return;
      const bytes = Buffer.from(body);
      const headers = [...headersOf(response), 'content-length', String(bytes.length)];
      const [plainKey = '', rest] = key.split('\n\n', 2);
      if (rest !== undefined && headersByKey.size < mostHeaders) headersByKey.set(plainKey, headers);
      cache.keep(key, { status: code, headers, body: bytes }, trace);
    },
    compileWith: (given) => {
      operations = given;
    },
    status: () => ({ ...status, bytes: cache.size() }),
  };

  function answerGet(request: IncomingMessage, response: ServerResponse, { key, clientName }: PlainRequest): void {
    const reply = cache.find(key);
    if (reply === undefined) goLongWay(request, response, key);
    else send(response, reply, clientName);
  }

  function answerPost(request: IncomingMessage, response: ServerResponse, plain: PlainRequest): void {
    let key = plain.key;
    const take = (body: Buffer): boolean => {
      key = `${plain.key}\n\n${body.toString('latin1')}`;
      const reply = cache.find(key);
      if (reply === undefined) return answerCompiled({ request, response, plain, key, body });
      send(response, reply, plain.clientName);
      return true;
    };
    readBody(request, plain.length, take, () => {
      goLongWay(request, response, key);
    });
  }

  function goLongWay(request: IncomingMessage, response: ServerResponse, key: string): void {
    tracked.set(request, { key, trace: new AnswerTrace() });
    handle(request, response);
  }

  function send(response: ServerResponse, reply: KnownReply, clientName: string | null): void {
    status.known += 1;
    response.writeHead(reply.status, reply.headers as string[]);
    response.end(reply.body);
    if (reply.counted.length === 0) return;
    const { client } = readVisitor(clientName, undefined);
    for (const lookups of reply.counted) knowledgeBase.counting.lookups(lookups, client);
  }

  /** Answers a known operation; false if the long way has to. */
  function answerCompiled({ request, response, plain, key, body }: CompiledRequest): boolean {
    const learned = headersByKey.get(plain.key);
    const asked = operations === null || learned === undefined ? null : readOperation(body);
    if (operations === null || learned === undefined || asked === null) return false;
    const trace = new AnswerTrace();
    const answer = operations.run(asked, readVisitor(plain.clientName, addressOf(request)), trace);
    if (answer === null) return false;
    status.compiled += 1;
    const bytes = Buffer.from(answer);
    const headers = learned.map((value, at) => (learned[at - 1] === 'content-length' ? String(bytes.length) : value));
    response.writeHead(200, headers);
    response.end(bytes);
    cache.keep(key, { status: 200, headers, body: bytes }, trace);
    return true;
  }
}

interface CompiledRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly plain: PlainRequest;
  readonly key: string;
  readonly body: Buffer;
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
