import { customerBit } from './bits.ts';
import { ntstatusOf, win32Of } from './equivalentCodes.ts';
import { mainHeaders } from './mainHeaders.ts';
import { notesOn } from './notes.ts';
import { namedIn } from '../tables/codeNames.ts';
import { isDoubtful } from '../tables/nameTable.ts';
import type { TableName } from '../tables/nameTable.ts';
import { spaceOf } from './codeSpace.ts';
import { hexOf, isWindowsCode, numberOf, signedOf } from '../errorCode.ts';
import type { ErrorCode } from '../errorCode.ts';
import type { CodeFamily } from '../families/codeFamily.ts';
import { familyOf } from '../families/codeFamilies.ts';
import { slugOf, spellingOf } from '../families/spelling.ts';
import { ownWordsFor } from '../meaning/ownWords.ts';
import { facilityOf } from '../tables/facility.ts';
import type { CodeSpace, Facility } from '../tables/facility.ts';

export type Severity = 'SUCCESS' | 'INFORMATIONAL' | 'WARNING' | 'FAILURE';

/**
 * What the bits and the published tables say of a code; no guidance is asked. `hex`, `unsigned`, `signed` and `status`
 * are of the number within the family. Families other than Windows have no bits to read: their codes are failures
 * without facility, customer bit and Win32 number, whose layout is OTHER. Most who ask want one part or two, so that each is
 * worked out when it is asked for.
 */
export class DecodedCode {
  readonly code: ErrorCode;
  #names: readonly TableName[] | null = null;
  #symbols: readonly string[] | null = null;
  #bits: Bits | null = null;

  constructor(code: ErrorCode) {
    this.code = code;
  }

  get family(): CodeFamily {
    return familyOf(this.code);
  }

  /** As the family shows it, which another family may do as well: "0x801C03ED", "0x0000009F", "AADSTS50076". */
  get text(): string {
    return this.family.show(this.unsigned);
  }

  /** As the family writes it so that no other number is meant: "0x801C03ED", "bug check 0x9F", "AADSTS50076". */
  get written(): string {
    return isWindowsCode(this.code) ? this.hex : spellingOf(this.code);
  }

  /** For addresses: "0x801C03ED", "bugcheck-0x9F", "AADSTS50076". */
  get slug(): string {
    return isWindowsCode(this.code) ? this.hex : slugOf(this.code);
  }

  /** "0x801C03ED". */
  get hex(): string {
    return hexOf(this.code);
  }

  /** 0 … 4294967295. */
  get unsigned(): number {
    return numberOf(this.code);
  }

  /** -2147483648 … 2147483647. */
  get signed(): number {
    return signedOf(this.code);
  }

  /** The low word, 0 … 65535. */
  get status(): number {
    return this.code & 0xffff;
  }

  /** The Win32 error number if the value is 0x8007xxxx, else null. */
  get win32(): number | null {
    return win32Of(this.code);
  }

  get space(): CodeSpace | 'OTHER' {
    return isWindowsCode(this.code) ? spaceOf(this.code) : 'OTHER';
  }

  /**
   * Names with the headers that define them: those of its own layout, then those of the Win32 error or NTSTATUS it carries,
   * then those of the other layout; what sources disagree about stands last. Of a number below 65536 the Win32 names
   * stand before all but winerror.h's own HRESULTs: logs print such errors bare.
   */
  get names(): readonly TableName[] {
    return (this.#names ??= namesOf(this.code, isWindowsCode(this.code) ? spaceOf(this.code) : null));
  }

  /** The names of `names`, each once. */
  get symbols(): readonly string[] {
    return (this.#symbols ??= distinctNames(this.names));
  }

  /** The preferred name: the first of `symbols`; null if none is known. */
  get symbol(): string | null {
    return this.symbols[0] ?? null;
  }

  /** HRESULT: SUCCESS or FAILURE by bit 31; NTSTATUS: bits 31 and 30. */
  get severity(): Severity {
    return this.#read().severity;
  }

  /** Bit 29: someone other than Microsoft defined the value. */
  get customer(): boolean {
    return this.#read().customer;
  }

  /** Without name and label if `customer` is true: such numbers mean what their maker says. */
  get facility(): Facility {
    return this.#read().facility;
  }

  /** Of notesOn, in English. */
  get notes(): readonly string[] {
    return this.#read().notes;
  }

  #read(): Bits {
    return (this.#bits ??= isWindowsCode(this.code) ? bitsOf(this.code, spaceOf(this.code)) : withoutBits);
  }
}

type Bits = ReturnType<typeof bitsOf> | typeof withoutBits;

/** Takes a code apart. Layout of Windows codes: [MS-ERREF] 2.1 (HRESULT) and 2.3 (NTSTATUS). Every code decodes. */
export function decodeErrorCode(code: ErrorCode): DecodedCode {
  const known = decoded.get(code);
  if (known !== undefined) return known;
  if (decoded.size >= mostDecoded) decoded.clear();
  const made = new DecodedCode(code);
  decoded.set(code, made);
  return made;
}

/** Readers ask for the same few codes, and each answer decodes a dozen; one takes about a kilobyte. */
const mostDecoded = 2_000;
const decoded = new Map<ErrorCode, DecodedCode>();

/** The names of a code, each once, the preferred one first: decodeErrorCode's `symbols`, for who asks for nothing else. */
export function symbolsOf(code: ErrorCode): readonly string[] {
  return distinctNames(namesOf(code, isWindowsCode(code) ? spaceOf(code) : null));
}

function distinctNames(names: readonly TableName[]): readonly string[] {
  return [...new Set(names.map(({ name }) => name))];
}

const none: readonly never[] = [];

function bitsOf(code: ErrorCode, space: CodeSpace) {
  return {
    severity: severityOf(code, space),
    customer: (code & customerBit) !== 0,
    facility: facilityOfCode(code, space),
    notes: notesOn(code, space, 'EN'),
  };
}

const withoutBits = {
  severity: 'FAILURE',
  customer: false,
  facility: { number: 0, name: null, label: null },
  notes: [],
} as const;

function namesOf(code: ErrorCode, space: CodeSpace | null): readonly TableName[] {
  const names =
    space === null
      ? (familyOf(code).names?.names(numberOf(code)) ?? [])
      : remoteAccessFirst(namesOfWindowsCode(code, space), code <= 0xffff ? code : win32Of(code));
  return names.some(isDoubtful) ? [...names].sort((a, b) => Number(isDoubtful(a)) - Number(isDoubtful(b))) : names;
}

/**
 * People meet the errors of VPN and dial-up connections, whose numbers winerror.h has given to things that no one sees:
 * 809 is ERROR_VPN_TIMEOUT. Those that they meet have words of ours, and so has the exception, 740.
 */
function remoteAccessFirst(names: readonly TableName[], win32: number | null): readonly TableName[] {
  if (win32 === null || win32 < firstOfRemoteAccess || win32 > lastOfRemoteAccess) return names;
  const met = ownWordsFor('win32', win32) === undefined ? ownWordsFor('ras', win32) : undefined;
  return met === undefined
    ? names
    : [...names].sort((a, b) => Number(b.name === met.name) - Number(a.name === met.name));
}

const firstOfRemoteAccess = 600;
const lastOfRemoteAccess = 899;

function namesOfWindowsCode(code: ErrorCode, space: CodeSpace): readonly TableName[] {
  const hresult = namedIn('hresult', code);
  const ntstatus = namedIn('ntstatus', code);
  if (code > 0 && code <= 0xffff) {
    const own = hresult.filter(({ source }) => mainHeaders.has(source));
    const others = hresult.filter(({ source }) => !mainHeaders.has(source));
    return [...own, ...namedIn('win32', code), ...ntstatus, ...others];
  }
  const carried = carriedNames(code);
  if (hresult.length + ntstatus.length + carried.length === 0) return none;
  const [own, other] = space === 'HRESULT' ? [hresult, ntstatus] : [ntstatus, hresult];
  // E_INVALIDARG, ERROR_INVALID_PARAMETER, then what a dozen components call the same value.
  const isMain = ({ source }: TableName) => mainHeaders.has(source);
  const [main, rest] = [own.filter(isMain), own.filter((name) => !isMain(name))];
  return [...main, ...carried.filter(isMain), ...rest, ...carried.filter((name) => !isMain(name)), ...other];
}

/** Of the Win32 error or NTSTATUS that a value carries. */
function carriedNames(code: ErrorCode): readonly TableName[] {
  const ntstatus = ntstatusOf(code);
  // Of the numbers above 65535 only a result of waiting has a name: WAIT_FAILED is 0xFFFFFFFF.
  if (ntstatus !== null) return [...namedIn('ntstatus', ntstatus), ...namedIn('win32', code)];
  return namedIn('win32', win32Of(code) ?? code);
}

function severityOf(code: ErrorCode, space: CodeSpace): Severity {
  if (space === 'HRESULT') return code >>> 31 === 1 ? 'FAILURE' : 'SUCCESS';
  return (['SUCCESS', 'INFORMATIONAL', 'WARNING', 'FAILURE'] as const)[code >>> 30] ?? 'FAILURE';
}

/** Whether a Windows code is of the facility with this number, in the layout that it follows. Cheap if it is not. */
export function isOfFacility(code: ErrorCode, number: number): boolean {
  if (!isWindowsCode(code)) return false;
  if (((code >>> 16) & 0x7ff) !== number && ((code >>> 16) & 0xfff) !== number) return false;
  return facilityOfCode(code, spaceOf(code)).number === number;
}

/** The facility that the bits of a Windows code name; `space` is that of the code. */
export function facilityOfCode(code: ErrorCode, space: CodeSpace): Facility {
  const number = (code >>> 16) & (space === 'HRESULT' ? 0x7ff : 0xfff);
  if ((code & customerBit) !== 0) return { number, name: null, label: null };
  // A carried NTSTATUS keeps its facility, so its number means what it means there.
  if (ntstatusOf(code) !== null) return facilityOf('NTSTATUS', number);
  // winerror.h counts the bit X to the facility, and that number is what the names are of: DXGI, not WSBAPP.
  const counted = facilityOf(space, (code >>> 16) & 0xfff);
  return { ...counted, number };
}
