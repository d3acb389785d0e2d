import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../world/command.ts';
import { newFolder, serveProgram, type Finished, type Serving } from '../../world/program.ts';
import { newSeededFile } from '../../world/temporaryDatabase.ts';

let databaseUrl: string;
let server: Serving;
beforeAll(async () => {
  databaseUrl = await newSeededFile();
  server = await serveProgram(databaseUrl);
});
afterAll(() => server.end('SIGTERM'));

function explain(...words: string[]): Promise<Finished> {
  return runCommand(['explain', '--database', databaseUrl, ...words]);
}

/** Without how often each stands there. */
function lookupsOf({ stdout }: Finished): unknown {
  const { lookups } = JSON.parse(stdout) as { lookups: Record<string, unknown>[] };
  return lookups.map((lookup) => ({ ...lookup, input: null, occurrences: null }));
}

describe('explain', () => {
  it.each([
    {
      text: '0x801C03ED',
      code: 0,
      says: "If that doesn't resolve the issue, unjoin the device from Azure AD and rejoin.",
      because: 'it has mitigations',
    },
    { text: '-2145648639', code: 3, says: 'contact Microsoft Support', because: 'it is listed without one' },
    { text: '0x801C03F3', code: 4, says: 'Check the digits: did you mean 0x801C03F2', because: 'no guide lists it' },
    { text: 'no code in here', code: 5, says: 'this holds no error code', because: 'there is none' },
    { text: '0x8007011B', code: 4, says: 'HRESULT, Win32 error 283; as', because: 'its number is its kind, said once' },
    { text: '1753', code: 0, says: 'Win32 error 1753', because: 'a number alone is read as a look-up reads it' },
    {
      text: 'Setup: 0xC1900101 - 0x4000D',
      code: 4,
      says: 'extend code 0x0004000D',
      because: 'the second number is the phase',
    },
    {
      text: 'It says 0x801C03ED, then FAIL [0x801c0021/0x80072ee2]',
      code: 4,
      says: '0x80072EE2',
      because: 'one of three is not listed',
    },
  ])('answers "$text" with exit code $code, because $because', async ({ text, code, says }) => {
    const finished = await explain('--', text);
    expect({ code: finished.code, stderr: finished.stderr }).toEqual({ code, stderr: '' });
    expect(finished.stdout).toContain(says);
    expect(finished.stdout).not.toContain('\u001b[');
  });

  it('names the guide before the steps of a code that many subjects share', async () => {
    const { stdout } = await explain('--', 'printing failed with 0x80070057');
    const places = [
      'In Windows Hello PIN creation',
      'about Windows Hello PIN creation only',
      'Try to create the PIN again',
    ];
    const found = places.map((words) => stdout.indexOf(words));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((one, other) => one - other));
  });

  it.each(['0x80070005', '0x887A0005', 'bug check 0x9F', 'AADSTS50076', '0x80240022', '0x00000000'])(
    'gives %s, which no guide lists, its meaning and no step',
    async (code) => {
      const { stdout } = await explain('--', code);
      expect(stdout).not.toMatch(/PIN|Unjoin|Try this first|Do this/);
      expect(stdout.split('\n').length).toBeGreaterThan(2);
    },
  );

  it('says which codes a slip may be', async () => {
    const { code, stdout } = await explain('--', 'it says 0x8007005 there');
    expect(code).toBe(5);
    expect(stdout).toContain('"0x8007005" looks like a code, but is none. Did you mean 0x80070057 E_INVALIDARG,');
  });

  it('offers a small number that nothing says to be of Windows', async () => {
    const { code, stdout } = await explain('--', 'the gate shows error 31 at night');
    expect(code).toBe(5);
    expect(stdout).toContain('"31" may be an error of something else than Windows: the text does not say.');
    expect(stdout).toContain('Of Windows, it is 0x8007001F');
  });

  it('says how to have a file explained that was named where a text belongs', async () => {
    const file = join(newFolder(), 'setup.log');
    writeFileSync(file, 'error 0x801C03ED');
    const { code, stderr } = await explain(file);
    expect(code).toBe(5);
    expect(stderr).toContain(`hresolve explain - < "${file}"`);
  });

  it.each([
    { words: ['0x801C03ED', '--format', 'json'], begins: '{\n', because: 'it is asked for' },
    { words: ['0x801C03ED', '--format', 'text'], begins: '0x801C03ED', because: 'it is what is printed anyway' },
    { words: ['0x801C03ED', '--format', 'json', '--json'], begins: '{\n', because: 'both say the same' },
  ])('prints in the format of $words, because $because', async ({ words, begins }) => {
    const { code, stdout } = await explain(...words);
    expect(code).toBe(0);
    expect(stdout.startsWith(begins)).toBe(true);
  });

  it.each([
    { words: ['0x5', '--format', 'csv'], says: 'CSV belong to --file' },
    { words: ['0x5', '--format', 'text', '--json'], says: 'text and json exclude each other' },
    { words: ['--file', 'codes.csv', '--column', 'Code', '--format', 'text'], says: 'csv or json, not as text' },
    { words: ['0x5', '--format', 'xml'], says: 'Allowed choices are text, json, csv' },
  ])('refuses $words', async ({ words, says }) => {
    const { code, stderr } = await explain(...words);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });

  it('takes a negative number as it is pasted', async () => {
    const { code, stdout } = await explain('-2145647635');
    expect(code).toBe(0);
    expect(stdout).toContain('0x801C03ED');
  });

  it('asks a server instead of the file, and answers the same', async () => {
    const text = 'Sign-in failed (0x801c03f2/-2145647630)';
    const [file, remote] = [
      await explain(text, '--json'),
      await runCommand(['explain', text, '--json', '--server', server.address]),
    ];
    expect(remote).toEqual(file);
    expect(JSON.parse(file.stdout)).toMatchObject({
      truncated: false,
      lookups: [{ input: '0x801c03f2', outcome: 'MITIGATED', code: { hex: '0x801C03F2' } }],
    });
  });

  it.each([
    { line: 'error 0x801C03F2, then 0x801C03F3 and 0x80090005\n', code: 4, because: 'it holds codes' },
    { line: 'no code in here\n', code: 5, because: 'it holds none, so that its look-up answers' },
  ])('answers a long text as a short one, from a server as from the file, where $because', async ({ line, code }) => {
    const text = line.repeat(60_000 / line.length);
    const [short, file, remote] = [
      await explain(line, '--json'),
      await explain(text, '--json'),
      await runCommand(['explain', text, '--json', '--server', server.address]),
    ];
    expect(remote).toEqual(file);
    expect(file.code).toBe(code);
    expect(lookupsOf(file)).toEqual(lookupsOf(short));
  });

  it('says what to do where neither file nor server is there', async () => {
    const none = await runCommand(['explain', '5', '--database', `file:${join(newFolder(), 'none.db')}`]);
    expect(none.code).toBe(1);
    expect(none.stderr).toContain('none.db');
    const refused = await runCommand(['explain', '5', '--server', 'http://127.0.0.1:1']);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('http://127.0.0.1:1');
    expect(refused.stderr).not.toContain('    at ');
    const wrong = await runCommand(['explain', '5', '--server', 'nonsense']);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('--server is "nonsense"');
  });
});
