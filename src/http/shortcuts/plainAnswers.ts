import type { Socket } from 'node:net';
import { LRUCache } from 'lru-cache';
import { AnswerTrace } from '../../graphql/answerTrace.ts';
import { readVisitor } from '../../knowledgeBase/analytics/visitor.ts';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import { matchesTag } from '../request/entityTag.ts';
import { headersOfUnchanged, compressedAnswer } from '../request/compressAnswer.ts';
import { countAgain } from './compiled/countAgain.ts';
import type { CompiledOperations, FoundOperation } from './compiled/compiledOperations.ts';
import { readOperation, readRest, type Variables } from './compiled/readOperation.ts';
import { earlyCounters, type EarlyStatus } from './earlyCounters.ts';
import { knownBeginnings, type Beginning } from './knownBeginnings.ts';
import { createReplyCache } from './replyCache.ts';
import { trackRepeats } from './repeatedQuestions.ts';
import type { PlainRequest } from './requestKey.ts';
import { replyHead, WholeReply, type ReplyHead } from './wholeReply.ts';

/** A plain request with its body. */
export interface Question {
  readonly plain: PlainRequest;
  readonly socket: Socket;
  /** Of its answer, among those that are known. */
  readonly key: string;
  /** Empty for GET. */
  readonly body: Buffer;
  /** Null until the long way has answered one with such headers. */
  readonly learned: LearnedHead | null;
  readonly beginning: Beginning | null;
  /** The rest of the body after the known beginning, a character for each byte. */
  readonly rest: string;
}

/** What plain requests are answered before the framework, whichever way they are read. */
export interface PlainAnswers {
  read(plain: PlainRequest, body: Buffer, socket: Socket): Question;
  /** The kept answer; a call counts as an answer given. Null if there is none. */
  known(question: Question): WholeReply | null;
  /** The answer of a known operation; a call counts as an answer given. Null, or a promise of it, if the long way has to answer. */
  compiled(question: Question): WholeReply | null | Promise<WholeReply | null>;
  /** Told of each whole answer of the long way to a question that is known so far by its key. */
  keep(asked: Pick<Question, 'key' | 'plain' | 'socket'>, answer: WholeAnswer, trace: AnswerTrace): void;
  /** Opens the second way; the schema is put together after the server is made. */
  readonly compileWith: (operations: CompiledOperations) => void;
  readonly status: () => EarlyStatus;
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

interface LearnedHead {
  /** Of the headers that an answer may depend on; never given to others. */
  readonly number: number;
  /** Of an answer that is not compressed. */
  readonly head: ReplyHead;
}

/** Clients differ little in what they accept. */
const mostHeaders = 1_000;
/** What a client accepts is shorter, in characters. */
const longestHeaders = 1_024;

/** Headers that the connection sets itself, and the length, which is set last. */
const ofConnection: ReadonlySet<string> = new Set([
  'date',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-length',
]);

/** `addressOf`: where a request comes from, as far as its connection tells; undefined if only the framework can tell. */
export function plainAnswers(
  mostBytes: number,
  knowledgeBase: Pick<KnowledgeBase, 'snapshot' | 'counting' | 'onChange'>,
  addressOf: (socket: Socket) => string | undefined,
): PlainAnswers {
  const cache = createReplyCache(mostBytes, () => knowledgeBase.snapshot().catalog.version);
  knowledgeBase.onChange((changed) => {
    cache.drop(changed);
  });
  /** Status and headers of whole answers, by what of a request they depend on; learned from the long way. */
  const heads = new LRUCache<string, LearnedHead>({ max: mostHeaders });
  let headCount = 0;
  const beginnings = knownBeginnings();
  const repeats = trackRepeats();
  const counters = earlyCounters();
  const compiledCounter = counters.of('/graphql', 200);
  let operations: CompiledOperations | null = null;

  return {
    read: (plain, body, socket) => {
      if (plain.length === 0) return { plain, socket, key: plain.key, body, learned: null, beginning: null, rest: '' };
      const learned = heads.get(plain.key) ?? null;
      const beginning = learned && beginnings.of(body);
      // Short where it can be: most of the time that a key takes is in proportion to its length, and so is the memory.
      if (learned !== null && beginning !== null) {
        const rest = body.toString('latin1', beginning.length);
        const key = `${String(learned.number)}.${String(beginning.number)}${rest}`;
        return { plain, socket, key, body, learned, beginning, rest };
      }
      const key = `${plain.key}\n\n${body.toString('latin1')}`;
      return { plain, socket, key, body, learned, beginning, rest: '' };
    },
    known: ({ plain, socket, key }) => {
      const reply = cache.find(key);
      if (reply === undefined) return null;
      if (plain.length > 0) repeats.again();
      const { unchanged, counted } = reply;
      const isUnchanged = unchanged !== null && plain.knownTags !== null && matchesTag(plain.knownTags, unchanged.tag);
      const given = isUnchanged ? unchanged : reply;
      given.counter.known += 1;
      if (counted.length > 0) {
        const visitor = readVisitor(
          reply.countsAs ?? plain.clientName,
          reply.countsSearch ? addressOf(socket) : undefined,
        );
        countAgain(knowledgeBase.counting, counted, visitor);
      }
      return given.whole;
    },
    compiled: (question) => {
      const { plain, socket, key, body, learned, beginning, rest } = question;
      if (operations === null || learned === null) return null;
      const asked = (beginning && readBehind(beginning, rest)) ?? readWhole(operations, body);
      if (asked === null) return null;
      const isToBeKept = repeats.isToBeKept(body, beginning?.length ?? 0, beginning?.number ?? 0);
      const trace = new AnswerTrace(isToBeKept);
      const asker = { clientName: plain.clientName, address: () => addressOf(socket) };
      const answer = operations.run(asked.operation, asked.variables, asker, trace);
      return typeof answer === 'object' && answer !== null ? answer.then(made) : made(answer);

      function made(text: string | null): WholeReply | null {
        if (text === null || learned === null) return null;
        compiledCounter.compiled += 1;
        const whole = wholeReply(learned.head, text, plain.takesGzip, true);
        if (isToBeKept) cache.keep(key, { whole, unchanged: null, countsAs: null, counter: compiledCounter }, trace);
        return whole;
      }
    },
    keep: ({ key, plain, socket }, { status, headers, body, operation, countsAs }, trace) => {
      // Who searched stands in a header then, which only the framework reads.
      if (addressOf(socket) === undefined && trace.countsSearch) return;
      const head = replyHead(status, lines(headers));
      const { takesGzip } = plain;
      if (plain.length > 0 && plain.key.length < longestHeaders) {
        const number = heads.get(plain.key)?.number ?? (headCount += 1);
        heads.set(plain.key, { number, head });
      }
      const tag = headers['etag'];
      const unchanged =
        typeof tag === 'string'
          ? {
              tag,
              whole: new WholeReply(replyHead(304, takesGzip ? headersOfUnchanged(head.headers) : head.headers), null),
              counter: counters.of(operation, 304),
            }
          : null;
      const reply = { whole: wholeReply(head, body, takesGzip, false), unchanged, countsAs: countsAs ?? null };
      cache.keep(key, { ...reply, counter: counters.of(operation, status) }, trace);
    },
    compileWith: (given) => {
      operations = given;
    },
    status: () => counters.status(cache.size()),
  };

  function readWhole(known: CompiledOperations, body: Buffer): Asked | null {
    const asked = readOperation(body);
    const operation = asked && known.find(asked);
    if (asked === null || operation === null) return null;
    if (operation.isRepeated) beginnings.learn(body, asked, operation);
    return { operation, variables: asked.variables };
  }
}

interface Asked {
  readonly operation: FoundOperation;
  readonly variables: Variables;
}

function readBehind(beginning: Beginning, rest: string): Asked | null {
  const variables = readRest(beginning, rest);
  return variables && { operation: beginning.operation, variables };
}

/** As the framework sends it: compressed, if it is worth it and the client takes that. */
function wholeReply(head: ReplyHead, body: Buffer | string, takesGzip: boolean, sharesHead: boolean): WholeReply {
  const compressed = takesGzip ? compressedAnswer(head.headers, body) : null;
  return compressed === null
    ? new WholeReply(head, body, sharesHead)
    : new WholeReply(replyHead(head.status, compressed.headers), compressed.body);
}

function lines(headers: WholeAnswer['headers']): string[] {
  return Object.entries(headers).flatMap(([name, value]) =>
    ofConnection.has(name) || value === undefined ? [] : [name, String(value)],
  );
}
