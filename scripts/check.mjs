// Everything a change must pass, with the time that each step took. Stops at the first that fails. What only reads the sources runs
// next to lint, which takes as long as all of it; tests have the machine to themselves.
import { spawn } from 'node:child_process';

/** One after the other; the sequences of one stage at the same time. */
const stages = [[['build']], [['lint'], ['types', 'format', 'floors', 'unused']], [['test']]];

/** @type {[step: string, seconds: number][]} */
const times = [];
for (const sequences of stages) {
  const passed = await Promise.all(sequences.map((sequence) => runSequence(sequence, sequences.length > 1)));
  if (passed.includes(false)) {
    process.exitCode = 1;
    break;
  }
}
process.stdout.write(
  `\n${times.map(([step, time]) => `${step.padEnd(8)} ${time.toFixed(1).padStart(7)} s`).join('\n')}\n`,
);

/**
 * @param {readonly string[]} sequence
 * @param {boolean} isShared Whether another sequence prints meanwhile: then what a step says is printed when it has ended.
 */
async function runSequence(sequence, isShared) {
  for (const step of sequence) {
    const passed = await run(step, isShared);
    if (!passed) return false;
  }
  return true;
}

/**
 * @param {string} step
 * @param {boolean} isShared
 * @returns {Promise<boolean>}
 */
function run(step, isShared) {
  const title = `\n== npm run ${step}\n`;
  if (!isShared) process.stdout.write(title);
  const started = Date.now();
  const child = spawn('npm', ['run', '--silent', step], {
    stdio: isShared ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    shell: process.platform === 'win32',
  });
  /** @type {Buffer[]} */
  const said = [];
  child.stdout?.on('data', (/** @type {Buffer} */ part) => said.push(part));
  child.stderr?.on('data', (/** @type {Buffer} */ part) => said.push(part));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      times.push([step, (Date.now() - started) / 1000]);
      if (isShared) process.stdout.write(`${title}${Buffer.concat(said).toString('utf8')}`);
      if (status !== 0) process.stdout.write(`\n"npm run ${step}" failed.\n`);
      resolve(status === 0);
    });
  });
}
