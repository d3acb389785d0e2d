import { hexOf, toErrorCode, type ErrorCode } from '../codes/errorCode.ts';
import { decodeErrorCode } from '../codes/decoding/decode.ts';
import { facilityNumberOf, type FacilityNumber } from './subjectFacility.ts';

/** One rule of a guide's scope: a set of codes. */
export type ScopeRule =
  | { readonly kind: 'family'; readonly family: CodeFamily }
  | { readonly kind: 'facility'; readonly facility: FacilityNumber }
  /** Both ends included. */
  | { readonly kind: 'range'; readonly from: ErrorCode; readonly to: ErrorCode }
  /** The beginning of names, in capitals: "WU_E_". */
  | { readonly kind: 'names'; readonly beginning: string };

/** How forms that cannot hold an empty list say that a guide concerns only the codes that it lists. */
export const noScope = 'none';

/** The families that codes are numbers in. */
export type CodeFamily = (typeof codeFamilies)[number];
export const codeFamilies = ['WINDOWS', 'BUGCHECK', 'ENTRA'] as const;

/**
 * Reads one rule: "facility 28", "NTSTATUS facility 9", "0x80240000-0x8024FFFF" (or one code), "WU_E_*" or
 * "family ENTRA", in any case. Null if it is none of these.
 */
export function readScopeRule(text: string): ScopeRule | null {
  const rule = text.trim().replace(/\s+/g, ' ').toUpperCase();
  return readFamily(rule) ?? readFacility(rule) ?? readRange(rule) ?? readNames(rule);
}

/** The rule as it is kept and shown; reading it again gives the same rule. */
export function writeScopeRule(rule: ScopeRule): string {
  if (rule.kind === 'family') return `family ${rule.family}`;
  if (rule.kind === 'names') return `${rule.beginning}*`;
  if (rule.kind === 'range') return `${hexOf(rule.from)}-${hexOf(rule.to)}`;
  const { space, number } = rule.facility;
  return `${space === 'NTSTATUS' ? 'NTSTATUS ' : ''}facility ${String(number)}`;
}

/** Whether a rule takes a code in. */
export function isInRule(code: ErrorCode, rule: ScopeRule): boolean {
  if (rule.kind === 'family') return rule.family === familyOf(code);
  if (rule.kind === 'range') return rule.from <= code && code <= rule.to;
  if (rule.kind === 'names') return decodeErrorCode(code).symbols.some((name) => name.startsWith(rule.beginning));
  const { space, number } = facilityNumberOf(code);
  return space === rule.facility.space && number === rule.facility.number;
}

function readFamily(rule: string): ScopeRule | null {
  const family = codeFamilies.find((each) => rule === `FAMILY ${each}`);
  return family === undefined ? null : { kind: 'family', family };
}

function readFacility(rule: string): ScopeRule | null {
  const [, layout, digits] = /^(?:(HRESULT|NTSTATUS) )?FACILITY (\d{1,4})$/.exec(rule) ?? [];
  if (digits === undefined) return null;
  const space = layout === 'NTSTATUS' ? 'NTSTATUS' : 'HRESULT';
  const number = Number(digits);
  return number > (space === 'HRESULT' ? 0x7ff : 0xfff) ? null : { kind: 'facility', facility: { space, number } };
}

function readRange(rule: string): ScopeRule | null {
  const [, first, last = first] = /^(0X[0-9A-F]{1,8})(?: ?[-–] ?(0X[0-9A-F]{1,8}))?$/.exec(rule) ?? [];
  if (first === undefined || last === undefined || Number(first) > Number(last)) return null;
  return { kind: 'range', from: toErrorCode(Number(first)), to: toErrorCode(Number(last)) };
}

/** At least three characters, so that a slip does not take everything in. */
function readNames(rule: string): ScopeRule | null {
  const [, beginning] = /^([A-Z][A-Z0-9_]{2,79})\*$/.exec(rule) ?? [];
  return beginning === undefined ? null : { kind: 'names', beginning };
}

/** Every code is one of the 32-bit Windows codes so far. */
function familyOf(_code: ErrorCode): CodeFamily {
  return 'WINDOWS';
}
