import { toErrorCode } from '../../../src/domain/codes/errorCode.ts';
import type { ErrorCode } from '../../../src/domain/codes/errorCode.ts';
import type { Listing } from '../../../src/domain/codes/listing.ts';

/** A small guide: the codes it lists, and the names that its rows give to some of them. */
export function listingOf(values: readonly number[], names: Readonly<Record<string, readonly number[]>> = {}): Listing {
  const codes = values.map(toErrorCode).sort((a, b) => a - b);
  return {
    lists: (code) => codes.includes(code),
    codesNamed: (name) => (names[name] ?? []).map(toErrorCode),
    codesWithStatus: (status) => codes.filter((code) => (code & 0xffff) === status),
    neighbours: (code, count) => ({ below: below(codes, code, count), above: above(codes, code, count) }),
  };
}

function below(codes: readonly ErrorCode[], code: ErrorCode, count: number): readonly ErrorCode[] {
  return codes
    .filter((other) => other < code)
    .reverse()
    .slice(0, count);
}

function above(codes: readonly ErrorCode[], code: ErrorCode, count: number): readonly ErrorCode[] {
  return codes.filter((other) => other > code).slice(0, count);
}

/** The 49 codes of the seed document, read from it by eye. */
export const seedCodes = [
  0x800706d9, 0x80090005, 0x8009000f, 0x80090011, 0x80090029, 0x8009002a, 0x80090031, 0x80090035, 0x80090036,
  0x801c0003, 0x801c000e, 0x801c000f, 0x801c0010, 0x801c0011, 0x801c0012, 0x801c0015, 0x801c0016, 0x801c0017,
  0x801c0018, 0x801c03e9, 0x801c03ea, 0x801c03eb, 0x801c03ec, 0x801c03ed, 0x801c03ee, 0x801c03ef, 0x801c03f2,
  0x801c044d, 0x801c044e, 0x80072f0c, 0x80070057, 0x80090010, 0x80090020, 0x80090027, 0x8009002d, 0x801c0001,
  0x801c0002, 0x801c0006, 0x801c000b, 0x801c000c, 0x801c0013, 0x801c0014, 0x801c0019, 0x801c001a, 0x801c001b,
  0x801c03f0, 0x801c03f1, 0x801c044c, 0x801c004d,
];

/** The guide of the seed document; it gives NTE_NO_MEMORY to another value than the Windows headers do. */
export const seedListing = listingOf(seedCodes, {
  NTE_BAD_DATA: [0x80090005],
  NTE_NO_MEMORY: [0x8009002a],
  NTE_AUTHENTICATION_IGNORED: [0x80090031],
  NTE_PERM: [0x80090010],
  NTE_FAIL: [0x80090020],
  NTE_INTERNAL_ERROR: [0x8009002d],
  ERROR_BAD_DIRECTORY_REQUEST: [0x801c03f2],
  DSREG_NO_DEFAULT_ACCOUNT: [0x801c004d],
});
