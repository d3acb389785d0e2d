import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { Worker } from 'node:worker_threads';
import { fieldsOf } from '../../domain/fieldsOf.ts';
import { joinAnswer } from './answerParts.ts';
import type { FromThread, ToThread, WorkName } from './answerWork.ts';
import type { LongWork } from './longWork.ts';
import { WorkStopped } from './workStopped.ts';

export interface WorkThreadSettings {
  /** Starts a thread whose program calls answerWork. */
  readonly start: (memory: number) => Worker;
  /** MiB that it may take. */
  readonly memory: number;
}

/** A thread that is started when it is first asked, and ended when it has had nothing to do for a while. */
export interface WorkThread {
  /** Waits for what was asked before. Rejects with WorkStopped past `time` milliseconds, beyond the memory, or if too much waits. */
  ask<Name extends WorkName>(
    name: Name,
    args: Parameters<LongWork[Name]>,
    time: number,
  ): Promise<Awaited<ReturnType<LongWork[Name]>>>;
  close(): Promise<void>;
}

/** The most jobs that may wait; further callers are asked to try again later. */
const mostWaiting = 20;
/** Until a thread has loaded its program, in milliseconds; on a busy machine. */
const longestStart = 60_000;
/** Until a thread that has nothing to do is ended, in milliseconds: it holds a copy of the catalogue. */
const idleTime = 60_000;

export function openWorkThread({ start, memory }: WorkThreadSettings): WorkThread {
  let thread: Worker | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let isClosed = false;
  let ending: NodeJS.Timeout | null = null;

  return {
    ask: (name, args, time) => {
      if (isClosed) return Promise.reject(new Error('The thread for long work is closed.'));
      if (waiting >= mostWaiting) return Promise.reject(new WorkStopped('busy', 'waits behind too much other work'));
      waiting += 1;
      const mine = turn.then(() => answerTo(name, args, time)).finally(() => (waiting -= 1));
      turn = mine.catch(() => undefined);
      return mine;
    },
    close: async () => {
      isClosed = true;
      await turn;
      await end();
    },
  };

  async function answerTo<Name extends WorkName>(
    name: Name,
    args: Parameters<LongWork[Name]>,
    time: number,
  ): Promise<Awaited<ReturnType<LongWork[Name]>>> {
    if (ending !== null) clearTimeout(ending);
    const running = thread ?? (await begin());
    running.ref();
    try {
      const answer = await say(running, { kind: 'ask', name, args }, time, 'answer');
      const lists: unknown[][] = [];
      for (const [list, length] of answer.lengths.entries()) {
        const items: unknown[] = [];
        while (items.length < length) {
          await letOthersRun();
          const part = await say(running, { kind: 'part', list, from: items.length }, time, 'part');
          for (const item of part.items) items.push(item);
        }
        lists.push(items);
      }
      // From our own program, of the same build.
      return joinAnswer({ head: answer.head, lists }) as Awaited<ReturnType<LongWork[Name]>>;
    } finally {
      running.unref();
      ending = setTimeout(() => void end(), idleTime).unref();
    }
  }

  async function begin(): Promise<Worker> {
    const begun = start(memory);
    thread = begun;
    // The caller gets the failure; without a caller there is no one to tell.
    begun.on('error', () => undefined);
    begun.on('exit', () => {
      if (thread === begun) thread = null;
    });
    await say(begun, null, longestStart, 'ready');
    return begun;
  }

  /** Sends a message, and waits for one of a kind. What takes too long is ended with its thread: nothing else stops it. */
  function say<Kind extends FromThread['kind']>(
    to: Worker,
    message: ToThread | null,
    time: number,
    kind: Kind,
  ): Promise<Extract<FromThread, { kind: Kind }>> {
    return new Promise((resolve, reject) => {
      const settle = (how: () => void): void => {
        clearTimeout(timer);
        to.off('message', hear).off('error', fail).off('exit', gone);
        how();
      };
      const hear = (heard: FromThread): void => {
        if (heard.kind !== kind && heard.kind !== 'failure') return;
        settle(() => {
          if (heard.kind === 'failure') reject(heard.error);
          else resolve(heard as Extract<FromThread, { kind: Kind }>);
        });
      };
      const fail = (error: Error): void => {
        const isFull = fieldsOf(error)['code'] === 'ERR_WORKER_OUT_OF_MEMORY';
        settle(() => {
          reject(isFull ? new WorkStopped('memory', `takes more than ${String(memory)} MB of memory`) : error);
        });
      };
      const gone = (): void => {
        settle(() => {
          reject(new Error('The thread for long work has ended.'));
        });
      };
      const timer = setTimeout(() => {
        settle(() => {
          reject(new WorkStopped('time', `takes longer than ${String(time / 1000)} s`));
        });
        if (thread === to) thread = null;
        void to.terminate();
      }, time);
      to.on('message', hear).on('error', fail).on('exit', gone);
      if (message !== null) to.postMessage(message);
    });
  }

  async function end(): Promise<void> {
    const ended = thread;
    thread = null;
    if (ending !== null) clearTimeout(ending);
    if (ended === null) return;
    const exit = new Promise((resolve) => ended.once('exit', resolve));
    ended.postMessage({ kind: 'close' } satisfies ToThread);
    const timer = setTimeout(() => void ended.terminate(), 1_000);
    await exit;
    clearTimeout(timer);
  }
}
