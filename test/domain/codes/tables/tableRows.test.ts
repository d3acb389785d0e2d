import { describe, expect, it } from 'vitest';
import { readOwnWords } from '../../../../src/domain/codes/meaning/ownWords.ts';
import { isKnownFacility, facilityOf } from '../../../../src/domain/codes/tables/facility.ts';
import { labelIn } from '../../../../src/domain/codes/tables/labelIn.ts';
import { tableRows } from '../../../../src/domain/codes/tables/tableSource.ts';

describe('tableRows', () => {
  it('cuts a table into rows and fields, the last row included and nothing after it', () => {
    const rows = tableRows('german/labels.tsv');
    expect(rows.every((row) => row.length === 2 && row.every((field) => field.trim() !== ''))).toBe(true);
  });
});

describe('own words', () => {
  it('stand under list and number, with the name that they are true of, in both languages', () => {
    expect(readOwnWords().get('win32 00000005')).toEqual({
      name: 'ERROR_ACCESS_DENIED',
      meaning: expect.stringContaining('Permission for this is missing') as string,
      german: expect.stringContaining('Zugriff verweigert: Die Berechtigung fehlt') as string,
    });
  });
});

describe('facilityOf', () => {
  it.each([
    { space: 'HRESULT', number: 9, name: 'FACILITY_SECURITY', because: 'the header of HRESULT says so' },
    { space: 'NTSTATUS', number: 9, name: 'FACILITY_NTSSPI', because: 'NTSTATUS has a list of its own' },
    { space: 'HRESULT', number: 28, name: null, because: 'it has a label only' },
    { space: 'HRESULT', number: 819, name: null, because: 'no one has published it' },
  ] as const)('names $number of $space $name, because $because', ({ space, number, name }) => {
    expect(facilityOf(space, number).name).toBe(name);
  });

  it.each([
    { space: 'HRESULT', number: 28, known: true, because: 'it has a label' },
    { space: 'NTSTATUS', number: 9, known: true, because: 'it has a name' },
    { space: 'HRESULT', number: 819, known: false, because: 'it has neither' },
  ] as const)('knows $number of $space: $known, because $because', ({ space, number, known }) => {
    expect(isKnownFacility(space, number)).toBe(known);
  });
});

/** A room's file as a program loads it that has asked for no table yet. */
async function anew<File>(name: string): Promise<File> {
  const path = `../../../../src/domain/codes/tables/${name}.ts?anew${String(Math.trunc(performance.now()))}`;
  return (await import(path)) as File;
}

describe('a table that is first asked for', () => {
  it('tells facilities of HRESULT and NTSTATUS apart', async () => {
    type File = typeof import('../../../../src/domain/codes/tables/facility.ts');
    const { facilityOf: ask } = await anew<File>('facility');
    expect([ask('HRESULT', 9).name, ask('NTSTATUS', 9).name]).toEqual(['FACILITY_SECURITY', 'FACILITY_NTSSPI']);
    expect([ask('HRESULT', 28).label, ask('NTSTATUS', 28).label]).toEqual([
      'device registration',
      'file system filter manager',
    ]);
  });

  it('says labels in German', async () => {
    type File = typeof import('../../../../src/domain/codes/tables/labelIn.ts');
    const { labelIn: ask } = await anew<File>('labelIn');
    expect(ask('device registration', 'DE')).toBe('Geräteregistrierung');
  });
});

describe('labelIn', () => {
  it('leaves a label that no table has as it is', () => {
    expect(labelIn('a part of its own', 'DE')).toBe('a part of its own');
  });
});
