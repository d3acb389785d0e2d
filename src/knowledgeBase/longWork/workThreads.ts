import type { LongWork } from './longWork.ts';
import { openWorkThread, type WorkThreadSettings } from './workThread.ts';

export interface WorkLimits {
  /** Milliseconds that an import, an export or a stretch of the log may take in its thread. */
  readonly workTime: number;
  /** MiB of memory of each thread. */
  readonly workMemory: number;
}

export const defaultWorkLimits: WorkLimits = { workTime: 10_000, workMemory: 1024 };

/** Milliseconds for one text. */
const timeOfText = 1_000;

/** Long work in two threads: what editors ask for does not keep readers waiting, whose work is short. */
export function openWorkThreads(
  start: WorkThreadSettings['start'],
  { workTime, workMemory }: WorkLimits = defaultWorkLimits,
): LongWork {
  const editorThread = openWorkThread({ start, memory: workMemory });
  const readerThread = openWorkThread({ start, memory: workMemory });
  return {
    planImport: (...args) => editorThread.ask('planImport', args, workTime),
    writeGuide: (...args) => editorThread.ask('writeGuide', args, workTime),
    changes: (...args) => readerThread.ask('changes', args, workTime),
    readText: (...args) => readerThread.ask('readText', args, timeOfText),
    close: async () => {
      await Promise.all([editorThread.close(), readerThread.close()]);
    },
  };
}
