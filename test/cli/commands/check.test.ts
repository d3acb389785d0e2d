import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder, runProgram } from '../../world/program.ts';

const seed = 'seed/hello-errors-during-pin-creation.md';

function document(text: string | Buffer): string {
  const file = join(newFolder(), 'document.md');
  writeFileSync(file, text);
  return file;
}

describe('check', () => {
  it('counts what the seed document would give, and writes nothing', async () => {
    const { code, stdout } = await runProgram(['check', seed, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        file: seed,
        entries: 50,
        mitigated: 30,
        unmitigated: 20,
        codes: 49,
        withoutCode: 1,
        causes: 53,
        mitigations: 19,
        steps: 34,
        firstSteps: 4,
        warnings: [],
        remarks: [{ line: 55 }, { line: 78 }, { line: 88 }],
        codesInText: { inText: 49, inEntries: 49, inWarnings: 0, skipped: [] },
      },
    ]);
    const folder = newFolder();
    await runProgram(['check', resolve(seed)], { folder });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('prints the report aligned, with the sum of the codes and each remark at its line, and in no colour to a pipe', async () => {
    const { code, stdout } = await runProgram(['check', seed]);
    expect(code).toBe(0);
    expect(stdout).toContain('  entries      50 (30 with mitigations, 20 without)\n');
    expect(stdout).toContain(
      '  in the text  49 codes = 49 in entries + 0 in warnings or remarks + 0 skipped in prose\n',
    );
    expect(stdout).toMatch(/Placed, but look at it\n {2}seed\/\S+\.md:55: NTE_NO_MEMORY is the name of 0x8009000E/);
    expect(stdout).not.toContain('\u001b[');
  });

  it('lists the codes that it skips, with their lines', async () => {
    const file = document('# A\n\nAlso 0x80070006.\n\n| Hex | Cause |\n|-|-|\n| 0x80070005 | Like 0x80070006 |\n');
    const { code, stdout } = await runProgram(['check', file]);
    expect(code).toBe(0);
    expect(stdout).toContain('3 codes = 1 in entries + 0 in warnings or remarks + 2 skipped in prose');
    expect(stdout).toMatch(/line 3 {2}0x80070006\n {4}line 7 {2}0x80070006\n/);
  });

  it('shows control characters of a document, and does not send them to the terminal', async () => {
    const { stdout } = await runProgram([
      'check',
      document('# A\u001b[31mB\n\n| Hex | Cause |\n|-|-|\n| 0x1 | It |\n'),
    ]);
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain('A␛[31mB');
  });

  it.each([
    { what: 'a file that is not there', content: null, says: 'ENOENT' },
    { what: 'bytes that are not UTF-8', content: Buffer.from([0x23, 0x20, 0xe9, 0x0a]), says: 'UTF-8' },
    { what: 'a document without a table of codes', content: '# Nothing here\n', says: 'No table of error codes' },
    {
      what: 'a row that cannot be placed',
      content: '| Code | Cause |\n|---|---|\n| 0x801G0003 | Odd |\n',
      says: ':3:',
    },
  ])('answers $what with exit code 1 and why', async ({ content, says }) => {
    const file = content === null ? join(newFolder(), 'none.md') : document(content);
    const { code, stdout, stderr } = await runProgram(['check', file]);
    expect(code).toBe(1);
    expect(stdout).toContain(file);
    expect(stdout).toContain(says);
    expect(stderr).toBe('');
  });
});
