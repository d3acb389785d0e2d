/**
 * Writes the code tables of src/domain/codes/tables from the four lists of names and numbers:
 * `npx tsx scripts/makeCodeTables.ts FOLDER`, where FOLDER holds hresult.tsv, ntstatus.tsv,
 * win32.tsv (columns name, value) and facilities.tsv (columns space, number, name, label).
 * Running it twice on the same lists writes the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const target = join(import.meta.dirname, '../src/domain/codes/tables');

const codeTables = [
  { list: 'hresult.tsv', module: 'hresultNames', holds: 'HRESULT values, [MS-ERREF] 2.1 and the Windows SDK headers' },
  { list: 'ntstatus.tsv', module: 'ntstatusNames', holds: 'NTSTATUS values, [MS-ERREF] 2.3 and ntstatus.h' },
  { list: 'win32.tsv', module: 'win32Names', holds: 'Win32 error numbers, [MS-ERREF] 2.2 and the Windows SDK headers' },
];

function main(folder: string | undefined): void {
  if (folder === undefined) {
    console.error('Which folder holds the lists? Use: npx tsx scripts/makeCodeTables.ts FOLDER');
    process.exitCode = 2;
    return;
  }
  for (const { list, module, holds } of codeTables) {
    const rows = readRows(join(folder, list));
    writeModule(module, list, codeDocstring(holds), codeLines(rows, list));
  }
  writeModule(
    'facilityNames',
    'facilities.tsv',
    facilityDocstring,
    facilityLines(readRows(join(folder, 'facilities.tsv'))),
  );
}

const facilityDocstring = `/**
 * Facility names: a line "hresult" or "ntstatus" opens a space, then one line a number (decimal) and
 * its names, the preferred one first.
 */`;

function codeDocstring(holds: string): string {
  return `/**
 * Names of ${holds}. A line of four hexadecimal
 * digits sets the high word of the values after it; every other line is a low word (hexadecimal, no
 * leading zeros) and the names of the value, the preferred one first.
 */`;
}

function codeLines(rows: string[][], list: string): string[] {
  const namesOf = new Map<number, string[]>();
  for (const [name = '', text = ''] of rows) {
    const value = Number(text);
    if (!/^[A-Z][A-Z0-9_]*$/.test(name) || !Number.isInteger(value) || value < 0 || value > 0xffffffff) {
      throw new Error(`${list}: "${name}" "${text}" is not a name and an unsigned 32-bit number`);
    }
    namesOf.set(value, [...(namesOf.get(value) ?? []), name]);
  }
  const lines: string[] = [];
  let high = -1;
  for (const [value, names] of [...namesOf].sort(([a], [b]) => a - b)) {
    if (value >>> 16 !== high) {
      high = value >>> 16;
      lines.push(high.toString(16).toUpperCase().padStart(4, '0'));
    }
    lines.push([(value & 0xffff).toString(16).toUpperCase(), ...preferredFirst(names)].join(' '));
  }
  return lines;
}

/**
 * Names that only mark an end of a range or a place in it (OLE_E_FIRST, STATUS_WAIT_0) give way;
 * then the shorter name stands first; then the header's order decides.
 */
function preferredFirst(names: string[]): string[] {
  const marks = (name: string) => /_(FIRST|LAST|\d+)$/.test(name);
  return [...names].sort((a, b) => Number(marks(a)) - Number(marks(b)) || a.length - b.length);
}

/** Where two components share a number, the list's first name stands, but for these. */
const knownBetter = new Set(['FACILITY_SECURITY']);

function facilityLines(rows: string[][]): string[] {
  const lines: string[] = [];
  for (const space of ['hresult', 'ntstatus']) {
    lines.push(space);
    const namesOf = new Map<number, string[]>();
    for (const [rowSpace, number, name] of rows) {
      if (rowSpace !== space || !name) continue;
      const others = namesOf.get(Number(number)) ?? [];
      namesOf.set(Number(number), knownBetter.has(name) ? [name, ...others] : [...others, name]);
    }
    for (const [number, names] of [...namesOf].sort(([a], [b]) => a - b)) lines.push([number, ...names].join(' '));
  }
  return lines;
}

function readRows(path: string): string[][] {
  const [, ...rows] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
  return rows.map((row) => row.split('\t'));
}

function writeModule(module: string, list: string, docstring: string, lines: string[]): void {
  const allowance = lines.length > 280 ? '/* eslint-disable max-lines */\n' : '';
  const head = `// Generated from ${list} by scripts/makeCodeTables.ts; do not edit. Data, so it may be longer than other files.\n${allowance}`;
  writeFileSync(
    join(target, `${module}.ts`),
    `${head}\n${docstring}\nexport const ${module} = \`\n${lines.join('\n')}\n\`;\n`,
  );
}

main(process.argv[2]);
