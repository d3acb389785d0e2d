import { readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../world/command.ts';
import { newFolder, runProgram } from '../../world/program.ts';

const seed = 'seed/hello-errors-during-pin-creation.md';

function document(text: string | Buffer): string {
  const file = join(newFolder(), 'document.md');
  writeFileSync(file, text);
  return file;
}

describe('check', () => {
  it('counts what the seed document would give, and writes nothing', async () => {
    const { code, stdout } = await runCommand(['check', seed, '--json']);
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
    const { code, stdout } = await runCommand(['check', seed]);
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
    const { code, stdout } = await runCommand(['check', file]);
    expect(code).toBe(0);
    expect(stdout).toContain('3 codes = 1 in entries + 0 in warnings or remarks + 2 skipped in prose');
    expect(stdout).toMatch(/line 3 {2}0x80070006\n {4}line 7 {2}0x80070006\n/);
  });

  it('shows control characters of a document, and does not send them to the terminal', async () => {
    const { stdout } = await runCommand([
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
    const { code, stdout, stderr } = await runCommand(['check', file]);
    expect(code).toBe(1);
    expect(stdout).toContain(file);
    expect(stdout).toContain(says);
    expect(stderr).toBe('');
  });

  it('says how much was understood, by which layout, and why codes were passed over', async () => {
    const file = document(
      '# A\n\nLike 0x80070006.\n\n| Hex | Cause |\n|-|-|\n| 0x80070005 | It |\n| 0x8007000Z | Odd |\n\n## 0x80070020\n',
    );
    const { stdout } = await runCommand(['check', file]);
    expect(stdout).toContain('  understood   1 of 3 codes (33.3 %); not 0x8007000Z, 0x80070020\n');
    expect(stdout).toContain('  by layout    1 from tables\n');
    expect(stdout).toContain('  passed over  1 in sentences\n');
  });

  it.each([
    { share: '0.5', code: 0, because: 'half of its codes are understood' },
    { share: '51%', code: 1, because: 'a little less is' },
    { share: '0', code: 0, because: 'anything will do' },
  ])('exits with $code for --strict $share, because $because', async ({ share, code }) => {
    const file = document('# A\n\n| Hex | Cause |\n|-|-|\n| 0x80070005 | It |\n| 0x8007000Z | Odd |\n');
    expect((await runCommand(['check', file, '--strict', share])).code).toBe(code);
  });

  it('is used wrongly with a share that is none', async () => {
    const { code, stderr } = await runCommand(['check', seed, '--strict', '120%']);
    expect(code).toBe(2);
    expect(stderr).toContain('--strict is "120%"; use a share from 0 to 1');
  });

  it('annotates the lines of a document for GitHub', async () => {
    const file = document('# A\n\n| Hex | Cause |\n|-|-|\n| 0x8007000Z | 100 % odd |\n');
    const { stdout, code } = await runCommand(['check', file, '--format', 'github']);
    expect(code).toBe(1);
    expect(stdout).toContain(`::warning file=${file},line=5,title=hresolve check::"0x8007000Z" is not an error code;`);
    expect(stdout).toContain('%0A| 0x8007000Z | 100 %25 odd |');
  });

  it('reads a folder, of which documents without codes are no failure and a broken one is only itself', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'codes.md'), '# A\n\n| Hex | Cause |\n|-|-|\n| 0x80070005 | It |\n');
    writeFileSync(join(folder, 'notes.md'), '# Notes\n');
    const good = await runCommand(['check', folder]);
    expect(good.code).toBe(0);
    expect(good.stdout).toContain('notes.md  no codes');
    expect(good.stdout).toContain(
      '2 documents: 1 with entries, 1 without, 0 that cannot be read; 1 of 1 codes understood',
    );
    writeFileSync(join(folder, 'broken.md'), Buffer.from('PK\u0003\u0004'));
    const bad = await runCommand(['check', folder]);
    expect(bad.code).toBe(1);
    expect(bad.stdout).toMatch(/broken\.md +The file is a ZIP archive/);
    expect(bad.stdout).toMatch(/codes\.md +1 entry/);
  });
});
