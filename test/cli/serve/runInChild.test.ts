import { writeFileSync } from 'node:fs';
import { constants, getPriority } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runInChild } from '../../../src/cli/serve/runInChild.ts';
import { newFolder } from '../../world/program.ts';

let program: string | undefined;

beforeEach(() => {
  program = process.argv[1];
});

afterEach(() => {
  process.argv[1] = program ?? '';
});

/** A program in place of this one, which the child then is. */
function standIn(source: string): void {
  const file = join(newFolder(), 'program.mjs');
  writeFileSync(file, source);
  process.argv[1] = file;
}

it('runs a command with the lowest priority, so that look-ups go first', async () => {
  standIn(`import { getPriority } from 'node:os';
    const until = Date.now() + 5_000;
    const isLow = () => getPriority() > ${String(getPriority())};
    while (!isLow() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 5));
    console.log(getPriority(), ...process.argv.slice(2));`);
  const { code, stdout } = await runInChild(['verify', '--json']);
  expect([code, stdout]).toEqual([0, `${String(constants.priority.PRIORITY_LOW)} verify --json\n`]);
});

it('gives what a command says as it fails', async () => {
  standIn("console.error('no such database'); process.exitCode = 3;");
  expect(await runInChild([])).toEqual({ code: 3, stdout: '', stderr: 'no such database\n' });
});
