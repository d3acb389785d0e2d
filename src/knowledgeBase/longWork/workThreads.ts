import type { ReadText } from '../../documents/text/readText.ts';
import type { Change } from '../../domain/changes/change.ts';
import type { PlannedImport } from '../../domain/merging/planImport.ts';
import type { WrittenGuide } from '../editing/writeGuide.ts';
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
    planImport: async (...args) => (await editorThread.ask('planImport', args, workTime)) as PlannedImport,
    writeGuide: async (...args) => (await editorThread.ask('writeGuide', args, workTime)) as WrittenGuide | null,
    changes: async (...args) => (await readerThread.ask('changes', args, workTime)) as Change[],
    readText: async (...args) => (await readerThread.ask('readText', args, timeOfText)) as ReadText | null,
    close: async () => {
      await Promise.all([editorThread.close(), readerThread.close()]);
    },
  };
}
