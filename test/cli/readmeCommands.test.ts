import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runCommand } from '../world/command.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

it('the table of commands in the README names those of the help, and no other', async () => {
  const { stdout } = await runCommand(['--help']);
  const helped = [...stdout.matchAll(/^ {2}(\w+) .*/gm)].map(([, name = '']) => name);
  const table = readme.slice(readme.indexOf('## Commands'), readme.indexOf('| setting '));
  const told = [...table.matchAll(/^\| ([^|]*)\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(\w+)/g)].map(([, name = '']) => name),
  );
  expect([...new Set(told)].sort()).toEqual(helped.filter((name) => name !== 'help').sort());
});
