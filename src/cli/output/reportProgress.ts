import { printError } from './printText.ts';
/** How long something may take in silence, in milliseconds. */
const silence = 2_000;

export interface Progress {
  /** What is being done now. */
  readonly step: (message: string) => void;
  readonly done: () => void;
}

/** Says on stderr what is going on, once it takes longer than two seconds, and then at every step. */
export function reportProgress(first: string): Progress {
  let current = first;
  let speaking = false;
  const timer = setTimeout(() => {
    speaking = true;
    say(current);
  }, silence);
  timer.unref();
  return {
    step: (message) => {
      current = message;
      if (speaking) say(message);
    },
    done: () => {
      clearTimeout(timer);
    },
  };
}

function say(message: string): void {
  printError(`${message}…\n`);
}
