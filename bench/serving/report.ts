import type { Growth } from './growth.ts';

/** What came of one kind of work; medians of all runs. */
export interface Result {
  readonly name: string;
  readonly goal: {
    readonly ratio?: number;
    readonly p50?: number;
    readonly p99?: number;
    readonly times?: number;
    /** Of the ratio of the same work without edits. */
    readonly ofQuiet?: number;
  };
  /** Our rate by that of the bare server, run by run. */
  readonly ratio?: number;
  /** Our rate by that of the peer. */
  readonly times?: number;
  /** Ours, in requests a second. */
  readonly rate: number;
  /** Of the bare server, or of the peer. */
  readonly bare: number;
  /** In milliseconds, 32 connections asking at once. */
  readonly p50?: number;
  readonly p99?: number;
  /** Of all threads, in microseconds a request. */
  readonly processor?: number;
  readonly bareProcessor?: number;
  readonly edited?: { readonly edits: number; readonly p50: number; readonly worst: number } | null;
}

interface Report {
  readonly date: string;
  readonly machine: string;
  readonly runs: number;
  readonly seconds: number;
  /** Seconds of each kind of work that are not measured, before those that are. */
  readonly warm: number;
  readonly results: readonly Result[];
  readonly growth: readonly Growth[];
  /** What scripts say that measure in their own process: memory, edits and pauses. */
  readonly inProcess: readonly string[];
}

/** As Markdown, so that it can stand in docs/performance.md as it is. */
export function printTables({ date, machine, runs, seconds, warm, results, growth, inProcess }: Report): void {
  console.log(
    `${date}; ${machine}; medians of ${String(runs)} runs of ${String(seconds)} s, in turn, after ${String(warm)} s of the same work, 32 connections\n`,
  );
  table(
    ['work', 'goal', 'ratio', 'ratio by processor', 'ours/s', 'bare/s', 'p50 ms', 'p99 ms', 'edits'],
    results
      .filter(({ times }) => times === undefined)
      .map(({ name, goal, ratio, rate, bare, p50, p99, processor, bareProcessor, edited }) => [
        name,
        goalOf(goal),
        fixed(ratio, 2),
        fixed((bareProcessor ?? Number.NaN) / (processor ?? Number.NaN), 2),
        fixed(rate, 0),
        fixed(bare, 0),
        fixed(p50, 2),
        fixed(p99, 2),
        edited
          ? `${shareOfQuiet(name, ratio, results)} of the ratio without; ${String(edited.edits)}, p50 ${fixed(edited.p50, 1)} ms, worst ${fixed(edited.worst, 0)} ms`
          : '',
      ]),
  );
  table(
    ['peer', 'goal', 'times as many', 'ours/s', 'theirs/s'],
    results
      .filter(({ times }) => times !== undefined)
      .map(({ name, goal, times, rate, bare }) => [
        name,
        `>= ${String(goal.times)}x`,
        `${fixed(times, 1)}x`,
        fixed(rate, 0),
        fixed(bare, 0),
      ]),
  );
  tableOfGrowth(growth);
  for (const text of inProcess) console.log(text);
}

const withEdits = ', 10 edits a second';

/** The ratio by that of the same work without edits; empty if that was not measured. */
function shareOfQuiet(name: string, ratio: number | undefined, results: readonly Result[]): string {
  const quiet = results.find((each) => each.name === name.replace(withEdits, ''))?.ratio;
  return quiet === undefined || ratio === undefined ? '?' : (ratio / quiet).toFixed(2);
}

function tableOfGrowth(growth: readonly Growth[]): void {
  const [smallest] = growth;
  table(
    ['entries', 'start to ready ms', 'goal', 'of the processors ms', 'resident MB', 'KB an entry', 'goal'],
    growth.map(({ entries, ready, readyGoal, processor, memory }) => [
      entries.toLocaleString('en'),
      ready.toFixed(0),
      `<= ${String(readyGoal)}`,
      processor.toFixed(0),
      (memory / 2 ** 20).toFixed(0),
      smallest === undefined || entries < 10_000
        ? ''
        : ((memory - smallest.memory) / 2 ** 10 / (entries - smallest.entries)).toFixed(2),
      entries < 10_000 ? '' : '<= 2',
    ]),
  );
}

function goalOf({ ratio, p50, p99, ofQuiet }: Result['goal']): string {
  if (ofQuiet !== undefined) return `>= ${ofQuiet.toFixed(2)} of the ratio without`;
  if (ratio !== undefined) return `>= ${ratio.toFixed(2)}`;
  return p50 === undefined ? '' : `p50 <= ${String(p50)} ms, p99 <= ${String(p99)} ms`;
}

function fixed(number: number | undefined, digits: number): string {
  return number === undefined ? '' : number.toFixed(digits);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  if (rows.length === 0) return;
  const lines = [head, head.map(() => '---'), ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  for (const line of lines)
    console.log(`| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  console.log('');
}
