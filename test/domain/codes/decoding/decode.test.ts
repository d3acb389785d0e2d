import { describe, expect, it } from 'vitest';
import { decodeErrorCode, symbolsOf } from '../../../../src/domain/codes/decoding/decode.ts';
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
    {
      hex: '0xE1900101',
      space: 'NTSTATUS',
      because: 'its customer bit says that facility 400 is not that of Windows Setup',
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
    {
      hex: '0x80000008',
      symbols: ['LINEERR_DIALBILLING', 'E_FAIL'],
      because: 'what 16-bit Windows called so comes last, even if its header is the main one',
    },
    { hex: '0x801C03ED', symbols: [], because: 'no header names it' },
  ])('gives $hex first the names $symbols, because $because', ({ hex, symbols }) => {
    expect(decode(Number(hex)).symbols.slice(0, Math.max(1, symbols.length))).toEqual(symbols);
    expect(decode(Number(hex)).symbol).toBe(symbols[0] ?? null);
  });

  it.each([
    {
      hex: '0x00000000',
      order: ['S_OK', 'ERROR_SUCCESS', 'D3D_OK', 'NERR_Success', 'STATUS_SUCCESS'],
      because: 'it is an HRESULT like any other, and what it carries comes after its own',
    },
    {
      hex: '0x00000001',
      order: ['S_FALSE', 'ERROR_INVALID_FUNCTION', 'STATUS_WAIT_1', 'DD_FALSE'],
      because: 'of a small number the HRESULTs of components come last',
    },
    {
      hex: '0x00000002',
      order: ['ERROR_FILE_NOT_FOUND', 'STATUS_WAIT_2', 'DI_POLLEDDEVICE'],
      because: 'winerror.h has no HRESULT of that number',
    },
    {
      hex: '0x00040001',
      order: ['OLE_S_STATIC', 'WBEM_S_ALREADY_EXISTS'],
      because: 'winerror.h stands before components',
    },
    {
      hex: '0x80070329',
      order: ['ERROR_VPN_TIMEOUT', 'ERROR_FILE_METADATA_OPTIMIZATION_IN_PROGRESS'],
      because: 'people meet that of a VPN alone',
    },
    {
      hex: '0x000002E4',
      order: ['ERROR_ELEVATION_REQUIRED', 'ERROR_TAPI_CONFIGURATION'],
      because: 'the other one is met by everybody',
    },
    {
      hex: '0xFFFFFFFF',
      order: ['WAIT_FAILED'],
      because: 'the one Win32 number beyond 65535 that has a name',
    },
  ])('names $hex in the order $order, each once: $because', ({ hex, order }) => {
    const { names } = decode(Number(hex));
    const places = order.map((symbol) => names.findIndex(({ name }) => name === symbol));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(names).toHaveLength(new Set(names).size);
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
      hex: '0xD0090005',
      facility: { number: 9, name: 'FACILITY_NTSSPI', label: 'security (SSPI)' },
      because: 'it is that of the NTSTATUS that the value carries',
    },
    {
      hex: '0xCF000001',
      facility: { number: 3840, name: null, label: null },
      because: 'the facility of an NTSTATUS has 12 bits',
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
