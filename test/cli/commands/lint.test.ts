import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCommand } from '../../world/command.ts';
import { newFolder } from '../../world/program.ts';
import { newSeededFile } from '../../world/temporaryDatabase.ts';
import { openWorld } from '../../world/world.ts';

const seed = 'seed/hello-errors-during-pin-creation.md';

it('lint finds in the seed nothing but names that were given up', async () => {
  const { code, stdout } = await runCommand(['lint', seed, '--format', 'json']);
  const findings = JSON.parse(stdout) as { rule: string; place: { line: number } }[];
  expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(['renamed-product']);
  expect(code).toBe(0);
});

it('lint says in SARIF where each finding stands, and fails from the severity that was asked for', async () => {
  const file = join(newFolder(), 'a.md');
  writeFileSync(
    file,
    '# Errors\n\n| Hex | Cause | Mitigation |\n| --- | --- | --- |\n| 0x80090005 | Bad data | N/A |\n| 0x80090001 | Odd | TBD, contact Azure AD. |\n',
  );
  const { code, stdout } = await runCommand(['lint', file, '--format', 'sarif', '--fail', 'note']);
  const { runs } = JSON.parse(stdout) as {
    runs: [{ tool: { driver: { rules: object[] } }; results: { ruleId: string; locations: object[] }[] }];
  };
  expect(runs[0].tool.driver.rules).toHaveLength(8);
  expect(runs[0].results.map(({ ruleId }) => ruleId)).toContain('renamed-product');
  expect(JSON.stringify(runs[0].results)).toContain('"startLine":6');
  expect(code).toBe(1);
});

it('lint finds in a database, in its export as JSON and at a server what it finds in the document', async () => {
  const database = await newSeededFile();
  const exported = join(newFolder(), 'guide.json');
  await runCommand([
    'export',
    'windows-hello-pin-creation',
    '--format',
    'json',
    '--output',
    exported,
    '--database',
    database,
  ]);
  const world = await openWorld();
  const lintAsJson = async (...words: string[]) => {
    const { stdout } = await runCommand(['lint', ...words, '--format', 'json']);
    return (JSON.parse(stdout) as { subject: string; message: string }[]).map(
      ({ subject, message }) => `${subject} ${message}`,
    );
  };
  const expected = (await lintAsJson(seed)).sort();
  expect(expected).not.toEqual([]);
  for (const place of [['--database', database], [exported], ['--server', world.address]])
    expect((await lintAsJson(...place)).sort()).toEqual(expected);
  await world.close();
});

it('lint proposes the fixes that need no person, each once, and changes nothing', async () => {
  const database = await newSeededFile();
  const lint = () => runCommand(['lint', '--propose', '--database', database]);
  const first = await lint();
  const [, count = ''] = /^(\d+) fixes proposed, 0 proposed before, 0 that do not fit\.$/m.exec(first.stderr) ?? [];
  expect(Number(count)).toBeGreaterThan(0);
  expect((await lint()).stderr).toContain(`0 fixes proposed, ${count} proposed before, 0 that do not fit.`);
  const { stdout } = await runCommand(['review', '--json', '--database', database]);
  const queue = JSON.parse(stdout) as { id: string; proposedBy: string }[];
  expect(queue).toHaveLength(Number(count));
  const id = queue[0]?.id ?? '';
  const shown = await runCommand(['review', 'show', id, '--database', database]);
  expect(shown.stdout).toMatch(/fits; reaches \d+ entries\n {2}updated Mitigation/);
  const accepted = await runCommand(['review', 'accept', id, '--database', database]);
  expect(accepted.stdout).toContain('Committed as change 2.');
}, 180_000);
