import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { AnswerTrace } from '../../graphql/answerTrace.ts';
import type { KnowledgeBase } from '../../knowledgeBase/knowledgeBase.ts';
import type { Shedding } from '../request/overload.ts';
import type { WatchUnsent } from '../request/unsentAnswers.ts';
import type { CompiledOperations } from './compiled/compiledOperations.ts';
import type { EarlyStatus } from './earlyCounters.ts';
import { plainAnswers, type Question, type WholeAnswer } from './plainAnswers.ts';
import { readBody } from './readBody.ts';
import { readPlainRequest, type PlainRequest } from './requestKey.ts';
import { sendAlone, sendWhole, type WholeReply } from './wholeReply.ts';
import { wholeRequests } from './wholeRequests.ts';

/** The way of a request before the framework: see `listener`. */
export interface EarlyAnswers {
  /**
   * Where every request enters that node:http reads. Of three ways it takes the first that fits:
   * 1. a known answer: the bytes that were sent before, and what they count;
   * 2. a known operation with other variables, compiled: straight on the catalogue;
   * 3. the long way, through the framework: a first sight, anything with a credential, anything unusual, any error.
   * Each gives the bytes that the third would give.
   */
  readonly listener: RequestListener;
  /** Where every connection enters: what can be answered in one of the first two ways at once need not be read by node:http. */
  readonly connected: (socket: Socket) => void;
  /** To be told of a connection that has stopped being HTTP. */
  readonly gone: (socket: Duplex) => void;
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

export interface EarlySettings {
  /** Bytes of the answers kept; 0: every request goes the long way. */
  readonly mostBytes: number;
  /** Where a request comes from, as far as its connection tells; undefined if only the framework can tell. */
  readonly addressOf: (socket: Socket) => string | undefined;
  /** Whether connections are to end, which only the long way says. */
  readonly isStopping: () => boolean;
  /** Told of an answer that its client did not take at once. */
  readonly watchUnsent: WatchUnsent;
}

type Tracked = Pick<Question, 'key' | 'plain' | 'socket'> & { readonly trace: AnswerTrace };

/** What was found out about a request that could not be answered at once. */
interface Tried {
  readonly question: Question;
  /** Its answer, if that is being made; null: the long way has to answer. */
  readonly making: Promise<WholeReply | null> | null;
}

const noBody = Buffer.alloc(0);

/**
 * Answers what is known already before the framework does, however many requests wait. `handle` is the long way; it and all that
 * takes more than sending bytes waits its turn in `shedding`.
 */
export function answerEarly(
  handle: RequestListener,
  shedding: Pick<Shedding, 'listener' | 'hasTime' | 'wait'>,
  knowledgeBase: Pick<KnowledgeBase, 'snapshot' | 'counting' | 'onChange'>,
  { mostBytes, addressOf, isStopping, watchUnsent }: EarlySettings,
): EarlyAnswers {
  const answers = plainAnswers(mostBytes, knowledgeBase, addressOf);
  const tracked = new WeakMap<IncomingMessage, Tracked>();
  const beingMade = new Set<Promise<WholeReply | null>>();
  const whole = wholeRequests<Tried | undefined>(answerAtOnce);

  return {
    listener: (request, response) => {
      const plain = mostBytes === 0 || isStopping() ? null : readPlainRequest(request);
      const tried = whole.heard(request, response, response.shouldKeepAlive ? plain : null);
      if (plain === null) shedding.listener(request, response);
      else if (tried !== undefined) answerTried(request, response, tried);
      else if (plain.length === 0) answerGet(request, response, plain);
      else answerPost(request, response, plain);
    },
    connected: (socket) => {
      if (mostBytes > 0) whole.connected(socket);
    },
    gone: whole.gone,
    traceOf: (request) => tracked.get(request)?.trace,
    keep: (request, answer) => {
      const asked = tracked.get(request);
      if (asked !== undefined) answers.keep(asked, answer, asked.trace);
    },
    compileWith: answers.compileWith,
    status: answers.status,
    settled: async () => {
      await Promise.all(beingMade);
    },
  };

  function answerAtOnce(
    socket: Socket,
    plain: PlainRequest,
    bytes: Buffer,
    from: number,
  ): Tried | 'ANSWERED' | undefined {
    if (isStopping()) return undefined;
    const question = answers.read(plain, plain.length === 0 ? noBody : bytes.subarray(from), socket);
    let reply = answers.known(question);
    if (reply === null) {
      if (plain.length === 0 || question.learned === null || !shedding.hasTime()) return undefined;
      const made = answers.compiled(question);
      if (made === null || made instanceof Promise) return { question, making: made && watched(made) };
      reply = made;
    }
    sendAlone(socket, reply, watchUnsent);
    return 'ANSWERED';
  }

  function answerTried(request: IncomingMessage, response: ServerResponse, { question, making }: Tried): void {
    const pass = (): void => {
      goLongWay(request, response, question, shedding.listener);
    };
    if (making === null) pass();
    else readBody(request, question.plain.length, () => making.then((reply) => sent(request, response, reply)), pass);
  }

  function answerGet(request: IncomingMessage, response: ServerResponse, plain: PlainRequest): void {
    const question = answers.read(plain, noBody, request.socket);
    if (!sent(request, response, answers.known(question))) goLongWay(request, response, question, shedding.listener);
  }

  function answerPost(request: IncomingMessage, response: ServerResponse, plain: PlainRequest): void {
    let asked: Pick<Question, 'key' | 'plain' | 'socket'> = { key: plain.key, plain, socket: request.socket };
    let longWay = shedding.listener;
    const take = (body: Buffer): boolean | Promise<boolean> => {
      const question = answers.read(plain, body, request.socket);
      asked = question;
      if (sent(request, response, answers.known(question))) return true;
      if (question.learned === null) return false;
      return shedding.hasTime() ? compiled(question) : inTurn(() => compiled(question));
    };
    readBody(request, plain.length, take, () => {
      goLongWay(request, response, asked, longWay);
    });

    function compiled(question: Question): boolean | Promise<boolean> {
      const made = answers.compiled(question);
      if (!(made instanceof Promise)) return sent(request, response, made);
      return watched(made).then((reply) => sent(request, response, reply));
    }

    function inTurn(begun: () => boolean | Promise<boolean>): Promise<boolean> {
      return new Promise((resolve, reject) => {
        const begin = (): boolean => {
          // Whoever has had to wait once does not wait again.
          longWay = handle;
          const answered = begun();
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

  /** An answer that is being made, or null if that fails; a stop waits for it. */
  function watched(making: Promise<WholeReply | null>): Promise<WholeReply | null> {
    const made = making.catch(() => null).finally(() => beingMade.delete(made));
    beingMade.add(made);
    return made;
  }

  function sent(request: IncomingMessage, response: ServerResponse, reply: WholeReply | null): boolean {
    if (reply !== null) sendWhole(request, response, reply, watchUnsent);
    return reply !== null;
  }

  function goLongWay(
    request: IncomingMessage,
    response: ServerResponse,
    { key, plain, socket }: Pick<Question, 'key' | 'plain' | 'socket'>,
    longWay: RequestListener,
  ): void {
    tracked.set(request, { key, plain, socket, trace: new AnswerTrace() });
    longWay(request, response);
  }
}
