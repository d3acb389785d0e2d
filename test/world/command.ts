import { run } from '../../src/cli/run.ts';
import { withoutProgress, type Finished } from './program.ts';

let before: Promise<unknown> = Promise.resolve();

/**
 * Runs a command line of the program in this process, whose outputs are caught meanwhile: a process of its own takes half a
 * second of processor time to load what is loaded here. One at a time; `serve`, and what waits for a signal or reads from
 * stdin, needs `runProgram`.
 */
export function runCommand(
  words: readonly string[],
  { environment = {} }: { environment?: NodeJS.ProcessEnv } = {},
): Promise<Finished> {
  const result = before.then(() => catchOutputs(() => run(words, environment)));
  before = result.catch(() => null);
  return result;
}

async function catchOutputs(use: () => Promise<number>): Promise<Finished> {
  const [stdout, stderr] = [catchOutput(process.stdout), catchOutput(process.stderr)];
  try {
    const code = await use();
    return { code, stdout: stdout.text(), stderr: withoutProgress(stderr.text()) };
  } finally {
    stdout.release();
    stderr.release();
  }
}

function catchOutput(stream: NodeJS.WriteStream): { text(): string; release(): void } {
  const write = stream.write.bind(stream);
  const parts: Buffer[] = [];
  stream.write = (part: string | Uint8Array, ...more: unknown[]): boolean => {
    parts.push(Buffer.from(part as string));
    const done = more.at(-1);
    if (typeof done === 'function') process.nextTick(done);
    return true;
  };
  return {
    text: () => Buffer.concat(parts).toString('utf8'),
    release: () => {
      stream.write = write;
    },
  };
}
