import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../world/command.ts';
import { newFolder, serveProgram, type Finished, type Serving } from '../../world/program.ts';

const folder = newFolder();
const databaseUrl = `file:${join(folder, 'hresolve.db')}`;
const table = join(folder, 'codes.csv');

let server: Serving;
beforeAll(async () => {
  server = await serveProgram(databaseUrl);
  writeFileSync(
    table,
    '\uFEFFDevice,ErrorCode,Note\r\nA1,0x801C03ED,"a, note"\r\nA2,-2145648639,\r\nA3,,no code\r\nA4,0x801C03F3,=1+1\r\n',
  );
});
afterAll(() => server.end('SIGTERM'));

function explain(...words: string[]): Promise<Finished> {
  return runCommand(['explain', '--database', databaseUrl, ...words]);
}

describe('explain --file', () => {
  it('prints each row with what was found behind its own columns, as CSV', async () => {
    const { code, stdout } = await explain('--file', table, '--column', 'errorcode', '--csv');
    const rows = parse(stdout, { columns: true }) as unknown as Record<string, string>[];
    expect(rows.map(({ Device, Outcome, Code }) => [Device, Outcome, Code])).toEqual([
      ['A1', 'MITIGATED', '0x801C03ED'],
      ['A2', 'UNMITIGATED', '0x801C0001'],
      ['A3', '', ''],
      ['A4', 'UNLISTED', '0x801C03F3'],
    ]);
    expect(rows[0]).toMatchObject({ Note: 'a, note', Steps: expect.stringContaining('1. Sign out') as string });
    expect(rows[3]).toMatchObject({ Note: "'=1+1" });
    expect(code).toBe(4);
  });

  it('prints them as JSON', async () => {
    const { stdout } = await explain('--file', table, '--column', 'ErrorCode', '--json');
    expect(JSON.parse(stdout)).toMatchObject([
      { row: { Device: 'A1', Note: 'a, note' }, lookup: { outcome: 'MITIGATED', code: { written: '0x801C03ED' } } },
      { lookup: { outcome: 'UNMITIGATED' } },
      { row: { Device: 'A3' }, lookup: null },
      { lookup: { outcome: 'UNLISTED' } },
    ]);
  });

  it('asks a server', async () => {
    const asked = await explain('--file', table, '--column', 'ErrorCode', '--server', server.address);
    const local = await explain('--file', table, '--column', 'ErrorCode');
    expect(asked).toEqual(local);
  });

  it.each([
    { encoding: 'utf16le', bytes: Buffer.from('Gerät\tCode\nMüller\t0x801C03ED\n', 'utf16le') },
    { encoding: 'Windows-1252', bytes: Buffer.from('Gerät;Code\nMüller;0x801C03ED\n', 'latin1') },
  ])('reads a table in $encoding', async ({ encoding, bytes }) => {
    const file = join(folder, `${encoding}.csv`);
    writeFileSync(file, bytes);
    const { code, stdout } = await explain('--file', file, '--column', 'Code', '--json');
    expect(JSON.parse(stdout)).toMatchObject([{ row: { Gerät: 'Müller' }, lookup: { outcome: 'MITIGATED' } }]);
    expect(code).toBe(0);
  });

  it('says what a file is that is no table', async () => {
    const [open, sheet] = [join(folder, 'open.csv'), join(folder, 'codes.xlsx')];
    writeFileSync(open, 'Device,Code\n"never closed,0x5\n');
    writeFileSync(sheet, 'PK\x03\x04 xl/workbook.xml');
    for (const [file, says] of [
      [open, 'which is not CSV: Quote Not Closed'],
      [sheet, 'an Excel workbook (.xlsx); save the table as CSV'],
    ] as const) {
      const { code, stderr } = await explain('--file', file, '--column', 'Code');
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(says) as string });
    }
  });

  it('takes hundreds of rows parted by semicolons', async () => {
    const many = join(folder, 'many.csv');
    const rows = Array.from({ length: 450 }, (_, n) => `D${String(n)};0x801C0${(0x300 + n).toString(16)}`);
    writeFileSync(many, ['Device;Code', ...rows].join('\n'));
    const { stdout } = await explain('--file', many, '--column', 'Code', '--json');
    expect(JSON.parse(stdout)).toHaveLength(450);
  });

  it.each([
    { words: ['--file', 'none.csv', '--column', 'x'], says: '--file is "none.csv", which cannot be read.' },
    { words: ['--file', table], says: '--file needs --column' },
    { words: ['--file', table, '--column', 'Error'], says: 'the file has the columns "Device", "ErrorCode", "Note"' },
    { words: ['0x1', '--file', table, '--column', 'x'], says: 'not both' },
    { words: [], says: 'explain takes a text, or --file with --column.' },
    { words: ['0x1', '--csv'], says: 'belong to --file' },
  ])('says what is wrong with $words', async ({ words, says }) => {
    const { code, stderr } = await explain(...words);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(says) as string });
  });
});
