import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { AnswerTrace } from '../../graphql/answerTrace.ts';
import { readVisitor } from '../../knowledgeBase/analytics/visitor.ts';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import { matchesTag } from '../request/entityTag.ts';
import { headersOfUnchanged, packedAnswer } from '../request/packAnswer.ts';
import { takesEncoding } from '../request/takesEncoding.ts';
import type { Shedding } from '../request/overload.ts';
import type { WatchUnsent } from '../request/unsentAnswers.ts';
import { countAgain } from './compiled/countAgain.ts';
import type { CompiledOperations, FoundOperation } from './compiled/compiledOperations.ts';
import { knownBeginnings, type Beginning } from './knownBeginnings.ts';
import { earlyTallies, type EarlyStatus } from './earlyTallies.ts';
import { readBody } from './readBody.ts';
import { readOperation, readRest, type Variables } from './compiled/readOperation.ts';
import { createReplyCache, type KnownReply } from './replyCache.ts';
import { rememberSights } from './rememberSights.ts';
import { readPlainRequest, type PlainRequest } from './requestKey.ts';
import { replyHead, sendWhole, WholeReply, type ReplyHead } from './wholeReply.ts';

/** The way of a request before the framework: see `listener`. */
export interface EarlyAnswers {
  /**
   * Where every request enters. Of three ways it takes the first that fits:
   * 1. a known answer: the bytes that were sent before, and what they count;
   * 2. a known operation with other variables, compiled: straight on the catalogue;
   * 3. the long way, through the framework: a first sight, anything with a credential, anything unusual, any error.
   * Each gives the bytes that the third would give.
   */
  readonly listener: RequestListener;
  /** The trace to fill while a request is answered; undefined if its answer is not to be kept. */
  traceOf(request: IncomingMessage): AnswerTrace | undefined;
  /** Told of each whole answer of the long way, before it is sent: one without errors, which anybody may be given. */
  keep(request: IncomingMessage, answer: WholeAnswer): void;
  /** Opens the second way; the schema is put together after the server is made. */
  compileWith(operations: CompiledOperations): void;
  readonly status: () => EarlyStatus;
  /** Resolves once no early answer is being made. */
  settled(): Promise<void>;
}

/** An answer of the long way that may be given again. */
export interface WholeAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | string[] | undefined>>;
  readonly body: Buffer;
  /** The route, for /metrics. */
  readonly operation: string;
  /** What the client counts as, whatever it says of itself; left out if what it says counts. */
  readonly countsAs?: string;
}

export interface EarlySettings {
  /** Bytes of the answers kept; 0: every request goes the long way. */
  readonly mostBytes: number;
  /** Where a request comes from, as far as its connection tells; undefined if only the framework can tell. */
  readonly addressOf: (request: IncomingMessage) => string | undefined;
  /** Whether connections are to end, which only the long way says. */
  readonly isStopping: () => boolean;
  /** Told of an answer that its client did not take at once. */
  readonly watchUnsent: WatchUnsent;
}

interface Tracked {
  readonly key: string;
  readonly plain: PlainRequest;
  readonly trace: AnswerTrace;
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
/** What a client accepts is shorter, in characters. */
const longestHeaders = 1_024;

/**
 * Answers before the framework what is known already, however much waits. `handle` is the long way; it and everything else
 * that is more than sending bytes takes its turn with `shedding`.
 */
export function answerEarly(
  handle: RequestListener,
  shedding: Pick<Shedding, 'listener' | 'hasTime' | 'wait'>,
  knowledgeBase: Pick<KnowledgeBase, 'snapshot' | 'counting' | 'onChange'>,
  { mostBytes, addressOf, isStopping, watchUnsent }: EarlySettings,
): EarlyAnswers {
  const cache = createReplyCache(mostBytes, () => knowledgeBase.snapshot().catalog.version);
  knowledgeBase.onChange((changed) => {
    cache.drop(changed);
  });
  const tracked = new WeakMap<IncomingMessage, Tracked>();
  /** Status and headers of whole answers, by what of a request they depend on; learned from the long way. */
  const heads = new LRUCache<string, LearnedHead>({ max: mostHeaders });
  let headCount = 0;
  const beginnings = knownBeginnings();
  const sights = rememberSights();
  const tallies = earlyTallies();
  const compiledTally = tallies.of('/graphql', 200);
  let operations: CompiledOperations | null = null;
  const beingMade = new Set<Promise<boolean>>();

  return {
    listener: (request, response) => {
      const plain = mostBytes === 0 || isStopping() ? null : readPlainRequest(request);
      if (plain === null) shedding.listener(request, response);
      else if (plain.length === 0) answerGet(request, response, plain);
      else answerPost(request, response, plain);
    },
    traceOf: (request) => tracked.get(request)?.trace,
    keep: (request, { status, headers, body, operation, countsAs }) => {
      const { key, plain, trace } = tracked.get(request) ?? {};
      if (key === undefined || plain === undefined || trace === undefined) return;
      // Who searched stands in a header then, which only the framework reads.
      if (addressOf(request) === undefined && trace.countsSearch) return;
      const head = replyHead(status, lines(headers));
      const takesGzip = takesEncoding(request.headers['accept-encoding']?.toString(), 'gzip');
      if (plain.length > 0 && plain.key.length < longestHeaders) {
        const number = heads.get(plain.key)?.number ?? (headCount += 1);
        heads.set(plain.key, { number, head, takesGzip });
      }
      const tag = headers['etag'];
      const unchanged =
        typeof tag === 'string'
          ? {
              tag,
              whole: new WholeReply(replyHead(304, takesGzip ? headersOfUnchanged(head.headers) : head.headers), null),
              tally: tallies.of(operation, 304),
            }
          : null;
      const reply = { whole: wholeReply(head, body, takesGzip, false), unchanged, countsAs: countsAs ?? null };
      cache.keep(key, { ...reply, tally: tallies.of(operation, status) }, trace);
    },
    compileWith: (given) => {
      operations = given;
    },
    status: () => tallies.status(cache.size()),
    settled: async () => {
      await Promise.all(beingMade);
    },
  };

  function answerGet(request: IncomingMessage, response: ServerResponse, plain: PlainRequest): void {
    const reply = cache.find(plain.key);
    if (reply === undefined) goLongWay(request, response, { key: plain.key, plain }, shedding.listener);
    else send(request, response, plain, reply);
  }

  function answerPost(request: IncomingMessage, response: ServerResponse, plain: PlainRequest): void {
    let key = plain.key;
    let longWay = shedding.listener;
    const take = (body: Buffer): boolean | Promise<boolean> => {
      const learned = heads.get(plain.key) ?? null;
      const beginning = learned && beginnings.of(body);
      const rest = beginning && body.toString('latin1', beginning.length);
      // Short where it can be: most of the time that a key takes is in proportion to its length, and so is the memory.
      if (learned !== null && beginning !== null)
        key = `${String(learned.number)}.${String(beginning.number)}${rest ?? ''}`;
      else key = `${plain.key}\n\n${body.toString('latin1')}`;
      const reply = cache.find(key);
      if (reply === undefined) {
        if (learned === null) return false;
        const asking = { request, response, plain, key, body, learned, beginning, rest };
        return shedding.hasTime() ? answerCompiled(asking) : inTurn(() => answerCompiled(asking));
      }
      sights.again();
      send(request, response, plain, reply);
      return true;
    };
    readBody(request, plain.length, take, () => {
      goLongWay(request, response, { key, plain }, longWay);
    });

    function inTurn(compiled: () => boolean | Promise<boolean>): Promise<boolean> {
      return new Promise((resolve, reject) => {
        const begin = (): boolean => {
          // Whoever has had to wait once does not wait again.
          longWay = handle;
          const answered = compiled();
          Promise.resolve(answered).then(resolve, reject);
          return answered === true;
        };
        shedding.wait(request, response, {
          begin,
          end: () => {
            resolve(true);
          },
        });
      });
    }
  }

  function goLongWay(
    request: IncomingMessage,
    response: ServerResponse,
    asked: Pick<Tracked, 'key' | 'plain'>,
    longWay: RequestListener,
  ): void {
    tracked.set(request, { ...asked, trace: new AnswerTrace() });
    longWay(request, response);
  }

  function send(request: IncomingMessage, response: ServerResponse, plain: PlainRequest, reply: KnownReply): void {
    const { unchanged, counted, countsAs } = reply;
    if (unchanged !== null && plain.knownTags !== null && matchesTag(plain.knownTags, unchanged.tag)) {
      unchanged.tally.known += 1;
      sendWhole(request, response, unchanged.whole, watchUnsent);
    } else {
      reply.tally.known += 1;
      sendWhole(request, response, reply.whole, watchUnsent);
    }
    if (counted.length === 0) return;
    const visitor = readVisitor(countsAs ?? plain.clientName, reply.countsSearch ? addressOf(request) : undefined);
    countAgain(knowledgeBase.counting, counted, visitor);
  }

  /** Answers a known operation; false, or a promise of it, if the long way has to. */
  function answerCompiled({ request, response, plain, key, body, learned, beginning, rest }: CompiledRequest) {
    if (operations === null) return false;
    const asked = (beginning && readBehind(beginning, rest ?? '')) ?? readWhole(operations, body);
    if (asked === null) return false;
    const { head, takesGzip } = learned;
    const isToBeKept = sights.isToBeKept(body, beginning?.length ?? 0, beginning?.number ?? 0);
    const trace = new AnswerTrace(isToBeKept);
    const asker = { clientName: plain.clientName, address: () => addressOf(request) };
    const answer = operations.run(asked.operation, asked.variables, asker, trace);
    if (typeof answer !== 'object' || answer === null) return sendCompiled(answer);
    const sent = answer.then(sendCompiled, () => false).finally(() => beingMade.delete(sent));
    beingMade.add(sent);
    return sent;

    function sendCompiled(text: string | null): boolean {
      if (text === null) return false;
      compiledTally.compiled += 1;
      const whole = wholeReply(head, text, takesGzip, true);
      sendWhole(request, response, whole, watchUnsent);
      if (isToBeKept) cache.keep(key, { whole, unchanged: null, countsAs: null, tally: compiledTally }, trace);
      return true;
    }
  }

  function readWhole(known: CompiledOperations, body: Buffer): Asked | null {
    const asked = readOperation(body);
    const operation = asked && known.find(asked);
    if (asked === null || operation === null) return null;
    if (operation.isRepeated) beginnings.learn(body, asked, operation);
    return { operation, variables: asked.variables };
  }
}

function readBehind(beginning: Beginning, rest: string): Asked | null {
  const variables = readRest(beginning, rest);
  return variables && { operation: beginning.operation, variables };
}

interface Asked {
  readonly operation: FoundOperation;
  readonly variables: Variables;
}

interface LearnedHead {
  /** Of the headers that an answer may depend on; never given to others. */
  readonly number: number;
  /** Of an answer that is not packed. */
  readonly head: ReplyHead;
  readonly takesGzip: boolean;
}

/** As the framework sends it: packed, if it is worth it and the client takes that. */
function wholeReply(head: ReplyHead, body: Buffer | string, takesGzip: boolean, sharesHead: boolean): WholeReply {
  const packed = takesGzip ? packedAnswer(head.headers, body) : null;
  return packed === null
    ? new WholeReply(head, body, sharesHead)
    : new WholeReply(replyHead(head.status, packed.headers), packed.body);
}

interface CompiledRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly plain: PlainRequest;
  readonly key: string;
  readonly body: Buffer;
  readonly learned: LearnedHead;
  readonly beginning: Beginning | null;
  /** What stands behind the beginning, a character for each byte. */
  readonly rest: string | null;
}

function lines(headers: WholeAnswer['headers']): string[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    ofConnection.has(name) || value === undefined ? [] : [name, String(value)],
  );
}
