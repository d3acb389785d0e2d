// Everything a change must pass, one step after the other, with the time that each took. Stops at the first that fails.
import { spawnSync } from 'node:child_process';

const steps = ['build', 'types', 'lint', 'format', 'floors', 'unused', 'test'];

/** @type {[step: string, seconds: number][]} */
const times = [];
for (const step of steps) {
  process.stdout.write(`\n== npm run ${step}\n`);
  const started = Date.now();
  const { status } = spawnSync('npm', ['run', '--silent', step], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  times.push([step, (Date.now() - started) / 1000]);
  if (status === 0) continue;
  process.stdout.write(`\n"npm run ${step}" failed.\n`);
  process.exitCode = 1;
  break;
}
process.stdout.write(
  `\n${times.map(([step, time]) => `${step.padEnd(8)} ${time.toFixed(1).padStart(7)} s`).join('\n')}\n`,
);
