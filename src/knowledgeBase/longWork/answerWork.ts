import type { MessagePort } from 'node:worker_threads';
import { itemsOfPart, splitAnswer } from './answerParts.ts';
import type { LongWork } from './longWork.ts';

/** What a thread can be asked for. */
export type WorkName = Exclude<keyof LongWork, 'close'>;

/** To the thread: something to do, or the next part of a list of the last answer. */
export type ToThread =
  | { readonly kind: 'ask'; readonly name: WorkName; readonly args: readonly unknown[] }
  | { readonly kind: 'part'; readonly list: number; readonly from: number }
  | { readonly kind: 'close' };

/** From the thread: that it can be asked, an answer, a part of one, or the error that came of it. */
export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly head: unknown; readonly lengths: readonly number[] }
  | { readonly kind: 'part'; readonly items: readonly unknown[] }
  | { readonly kind: 'failure'; readonly error: Error };

/** Does in a thread what its parent asks for, one thing after the other. */
export function answerWork(port: MessagePort, work: LongWork): void {
  let lists: readonly (readonly unknown[])[] = [];
  const send = (message: FromThread) => {
    port.postMessage(message);
  };
  const answer = async ({ name, args }: Extract<ToThread, { kind: 'ask' }>): Promise<void> => {
    try {
      const split = splitAnswer(await (work[name] as (...all: readonly unknown[]) => Promise<unknown>)(...args));
      lists = split.lists;
      send({ kind: 'answer', head: split.head, lengths: lists.map(({ length }) => length) });
    } catch (error) {
      send({ kind: 'failure', error: error instanceof Error ? error : new Error(String(error)) });
    }
  };
  port.on('message', (message: ToThread) => {
    if (message.kind === 'ask') void answer(message);
    else if (message.kind === 'part')
      send({ kind: 'part', items: lists[message.list]?.slice(message.from, message.from + itemsOfPart) ?? [] });
    else
      void work.close().finally(() => {
        port.close();
      });
  });
  send({ kind: 'ready' });
}
