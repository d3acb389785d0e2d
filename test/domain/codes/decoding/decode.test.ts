import { describe, expect, it } from 'vitest';
import { decodeErrorCode, symbolsOf } from '../../../../src/domain/codes/decoding/decode.ts';
import { notesOn } from '../../../../src/domain/codes/decoding/notes.ts';
import { isWin32Success } from '../../../../src/domain/codes/decoding/win32Success.ts';
import { toErrorCode } from '../../../../src/domain/codes/errorCode.ts';
import { parseErrorCode } from '../../../../src/domain/codes/parse.ts';
import { listingOf } from '../listingOf.ts';

const decode = (value: number) => decodeErrorCode(toErrorCode(value));

describe('decodeErrorCode', () => {
  it('takes an HRESULT apart', () => {
    expect(decode(0x80090005)).toMatchObject({
      hex: '0x80090005',
      unsigned: 2148073477,
      signed: -2146893819,
      space: 'HRESULT',
      symbol: 'NTE_BAD_DATA',
      symbols: ['NTE_BAD_DATA'],
      severity: 'FAILURE',
      customer: false,
      facility: { number: 9, name: 'FACILITY_SECURITY', label: 'security (TPM, keys, certificates)' },
      status: 5,
      win32: null,
      notes: [],
    });
  });

  it('takes an NTSTATUS apart', () => {
    expect(decode(0xc0000022)).toMatchObject({
      hex: '0xC0000022',
      unsigned: 3221225506,
      signed: -1073741790,
      space: 'NTSTATUS',
      symbol: 'STATUS_ACCESS_DENIED',
      symbols: ['STATUS_ACCESS_DENIED'],
      severity: 'FAILURE',
      customer: false,
      facility: { number: 0, name: null, label: 'Windows kernel' },
      status: 0x22,
      win32: null,
      notes: ['Carried as an HRESULT this NTSTATUS reads 0xD0000022.'],
    });
  });

  it.each([
    { hex: '0x80090005', space: 'HRESULT', because: 'only the HRESULT table names it' },
    { hex: '0x80000005', space: 'NTSTATUS', because: 'only the NTSTATUS table names it, as a warning' },
    {
      hex: '0x801C0001',
      space: 'HRESULT',
      because: 'both tables name it, and an NTSTATUS failure would have the R bit',
    },
    { hex: '0xC0350003', space: 'NTSTATUS', because: 'both tables name it, and a regular HRESULT has no R bit' },
    { hex: '0xC1900101', space: 'HRESULT', because: 'facility 400 is Windows Setup among HRESULTs and nothing else' },
    { hex: '0xC7D1FDE8', space: 'HRESULT', because: 'facility 2001 is Intune among HRESULTs and nothing else' },
    {
      hex: '0xCAA20003',
      space: 'HRESULT',
      because: 'facility 674 is the Entra broker among HRESULTs and nothing else',
    },
    {
      hex: '0xC0000999',
      space: 'NTSTATUS',
      because: 'no table names it, and its bits are those of an NTSTATUS failure',
    },
    {
      hex: '0xE0434352',
      space: 'NTSTATUS',
      because: 'the exception of .NET is customer-defined, so its facility says nothing',
    },
    { hex: '0xD0000022', space: 'HRESULT', because: 'the N bit marks an HRESULT that carries an NTSTATUS' },
    { hex: '0x80000001', space: 'NTSTATUS', because: 'a message queue and telephony took the number later' },
    { hex: '0x00000103', space: 'NTSTATUS', because: 'only the NTSTATUS table names it' },
    { hex: '0x00000000', space: 'HRESULT', because: 'both tables name success, and S_OK is what people see' },
  ])('counts $hex to $space, because $because', ({ hex, space }) => {
    expect(decode(Number(hex)).space).toBe(space);
  });

  it.each([
    { hex: '0x800706D9', symbols: ['EPT_S_NOT_REGISTERED'], because: 'the value carries Win32 error 1753' },
    {
      hex: '0x80070057',
      symbols: ['E_INVALIDARG', 'ERROR_INVALID_PARAMETER'],
      because: "the value's own name stands before the carried one",
    },
    { hex: '0xD0000022', symbols: ['STATUS_ACCESS_DENIED'], because: 'the value carries that NTSTATUS' },
    { hex: '0x00000005', symbols: ['ERROR_ACCESS_DENIED'], because: 'a small number is a Win32 error printed bare' },
    {
      hex: '0x801C0001',
      symbols: ['DSREG_E_DEVICE_MESSAGE_FORMAT_ERROR', 'STATUS_FLT_BUFFER_TOO_SMALL'],
      because: 'the names of its own space stand first',
    },
    {
      hex: '0x80040000',
      symbols: ['OLE_E_OLEVERB', 'OLE_E_FIRST'],
      because: 'the start of a range is the lesser name',
    },
    { hex: '0x801C03ED', symbols: [], because: 'no header names it' },
  ])('gives $hex first the names $symbols, because $because', ({ hex, symbols }) => {
    expect(decode(Number(hex)).symbols.slice(0, Math.max(1, symbols.length))).toEqual(symbols);
    expect(decode(Number(hex)).symbol).toBe(symbols[0] ?? null);
  });

  it.each([
    {
      hex: '0x801C03ED',
      facility: { number: 28, name: null, label: 'device registration' },
      because: 'nobody published a name',
    },
    {
      hex: '0x800706D9',
      facility: { number: 7, name: 'FACILITY_WIN32', label: 'Windows' },
      because: 'it carries Win32',
    },
    {
      hex: '0x88890001',
      facility: { number: 137, name: 'FACILITY_AUDCLNT', label: 'Windows audio' },
      because: 'the number has 11 bits, but its name is that of the 12 that winerror.h counts',
    },
    {
      hex: '0xC0E70001',
      facility: { number: 231, name: 'FACILITY_SPACES', label: 'Storage Spaces' },
      because: 'NTSTATUS has a list of its own',
    },
    {
      hex: '0xA0090005',
      facility: { number: 9, name: null, label: null },
      because: 'the customer bit makes the number the maker’s own',
    },
  ])('finds facility $facility.number of $hex, because $because', ({ hex, facility }) => {
    expect(decode(Number(hex)).facility).toEqual(facility);
  });

  it.each([
    { hex: '0x80090005', severity: 'FAILURE' },
    { hex: '0x00090312', severity: 'SUCCESS' },
    { hex: '0xC0000022', severity: 'FAILURE' },
    { hex: '0x80000005', severity: 'WARNING' },
    { hex: '0x40000000', severity: 'INFORMATIONAL' },
    { hex: '0x00000103', severity: 'SUCCESS' },
  ])('finds severity $severity in $hex', ({ hex, severity }) => {
    expect(decode(Number(hex)).severity).toBe(severity);
  });

  it.each([
    { hex: '0x800706D9', note: 'This is Win32 error 1753 carried as an HRESULT.' },
    { hex: '0xD0000022', note: 'The N bit is set: this is NTSTATUS 0xC0000022 carried as an HRESULT.' },
    {
      hex: '0xC1900101',
      note: 'The reserved bit R is set, which a regular HRESULT leaves clear.',
    },
    {
      hex: '0x88890001',
      note: 'The reserved bit X is set; Windows headers count it to the facility, which is then 2185, FACILITY_AUDCLNT.',
    },
    { hex: '0x000006D9', note: 'As a Win32 error number this is 1753; carried as an HRESULT it reads 0x800706D9.' },
    {
      hex: '0xE0434352',
      note: 'The customer bit is set: whoever defined the value chose its other bits freely, and they name no facility.',
    },
  ])('says of $hex: $note', ({ hex, note }) => {
    expect(decode(Number(hex)).notes).toContain(note);
  });

  it('gives the Win32 number of 0x8007xxxx and of nothing else', () => {
    expect(decode(0x800706d9).win32).toBe(1753);
    expect(decode(0xc00706d9).win32).toBeNull();
    expect(decode(1753).win32).toBeNull();
  });
});

describe('a code of another family', () => {
  it.each([
    { text: 'bug check 0x9F', written: 'bug check 0x9F', slug: 'bugcheck-0x9F', symbol: 'DRIVER_POWER_STATE_FAILURE' },
    { text: 'AADSTS50076', written: 'AADSTS50076', slug: 'AADSTS50076', symbol: 'UserStrongAuthClientAuthNRequired' },
  ])('is written and addressed as $written is, and has no bits', ({ text, written, slug, symbol }) => {
    const [code] = parseErrorCode(text, listingOf([])).readings;
    const decoded = decodeErrorCode(code ?? toErrorCode(0));
    expect(decoded).toMatchObject({ written, slug, space: 'OTHER', severity: 'FAILURE', customer: false, notes: [] });
    expect([decoded.symbols[0], symbolsOf(decoded.code)[0]]).toEqual([symbol, symbol]);
  });
});

describe('notesOn', () => {
  it.each([
    { hex: '0x800706D9', note: 'Das ist der Win32-Fehler 1753 als HRESULT.' },
    { hex: '0xD0000022', note: 'Das Bit N ist gesetzt: Das ist der NTSTATUS 0xC0000022 als HRESULT.' },
    { hex: '0xC1900101', note: 'Das reservierte Bit R ist gesetzt; in einem üblichen HRESULT ist es frei.' },
    {
      hex: '0xA0090005',
      note: 'Das Kundenbit ist gesetzt: Wer den Wert festgelegt hat, hat die übrigen Bits frei gewählt; sie nennen keinen Bereich.',
    },
    {
      hex: '0x88890001',
      note: 'Das reservierte Bit X ist gesetzt; die Header von Windows rechnen es zum Bereich, der dann 2185, FACILITY_AUDCLNT ist.',
    },
    { hex: '0x00000005', note: 'Als Win32-Fehlernummer ist das 5; als HRESULT lautet sie 0x80070005.' },
    { hex: '0xC0000022', note: 'Als HRESULT lautet dieser NTSTATUS 0xD0000022.' },
  ])('says of $hex in German: $note', ({ hex, note }) => {
    const code = toErrorCode(Number(hex));
    const { space } = decodeErrorCode(code);
    expect(space === 'OTHER' ? [] : notesOn(code, space, 'DE')).toEqual([note]);
  });
});

describe('isWin32Success', () => {
  it.each([
    { code: 3010, is: true, because: 'it is ERROR_SUCCESS_REBOOT_REQUIRED' },
    { code: 0, is: false, because: 'a zero is told apart elsewhere' },
    { code: 5, is: false, because: 'it is ERROR_ACCESS_DENIED' },
    { code: 0x10bc2, is: false, because: 'it has no Win32 number' },
  ])('is $is for $code, because $because', ({ code, is }) => {
    expect(isWin32Success(toErrorCode(code))).toBe(is);
  });
});
