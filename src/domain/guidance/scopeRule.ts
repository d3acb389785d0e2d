import { decodeErrorCode } from '../codes/decoding/decode.ts';
import { familyPlaceOf, isWindowsCode, toErrorCode, type ErrorCode } from '../codes/errorCode.ts';
import { familyOf, familyWithSlug } from '../codes/families/codeFamilies.ts';
import { readFamilyCode } from '../codes/families/familyCodesIn.ts';
import { slugOf } from '../codes/families/spelling.ts';
import { facilityNumberOf, type FacilityNumber } from './subjectFacility.ts';

/** One rule of a guide's scope: a set of codes. */
export type ScopeRule =
  /** By its slug: "aadsts". */
  | { readonly kind: 'family'; readonly family: string }
  | { readonly kind: 'facility'; readonly facility: FacilityNumber }
  /** Both ends included. */
  | { readonly kind: 'range'; readonly from: ErrorCode; readonly to: ErrorCode }
  /** The beginning of names, in capitals: "WU_E_". */
  | { readonly kind: 'names'; readonly beginning: string };

/** How forms that cannot hold an empty list say that a guide concerns only the codes that it lists. */
export const noScope = 'none';

/**
 * Reads one rule: "facility 28", "NTSTATUS facility 9", "0x80240000-0x8024FFFF" (or one code, or "AADSTS50000-AADSTS59999"),
 * "WU_E_*" or "family aadsts", in any case. Null if it is none of these.
 */
export function readScopeRule(text: string): ScopeRule | null {
  const rule = text.trim().replace(/\s+/g, ' ').toUpperCase();
  return readFamily(rule) ?? readFacility(rule) ?? readRange(rule) ?? readNames(rule);
}

/** The rule as it is kept and shown; reading it again gives the same rule. */
export function writeScopeRule(rule: ScopeRule): string {
  if (rule.kind === 'family') return `family ${rule.family}`;
  if (rule.kind === 'names') return `${rule.beginning}*`;
  if (rule.kind === 'range') return `${slugOf(rule.from)}-${slugOf(rule.to)}`;
  const { space, number } = rule.facility;
  return `${space === 'NTSTATUS' ? 'NTSTATUS ' : ''}facility ${String(number)}`;
}

/** Whether a rule takes a code in. */
export function isInRule(code: ErrorCode, rule: ScopeRule): boolean {
  if (rule.kind === 'family') return rule.family === familyOf(code).slug;
  if (rule.kind === 'range') return rule.from <= code && code <= rule.to;
  if (rule.kind === 'names') return decodeErrorCode(code).symbols.some((name) => name.startsWith(rule.beginning));
  if (!isWindowsCode(code)) return false;
  const { space, number } = facilityNumberOf(code);
  return space === rule.facility.space && number === rule.facility.number;
}

function readFamily(rule: string): ScopeRule | null {
  const [, slug = ''] = /^FAMILY ([A-Z][A-Z0-9]*)$/.exec(rule) ?? [];
  const family = familyWithSlug(slug.toLowerCase());
  return family === undefined ? null : { kind: 'family', family: family.slug };
}

function readFacility(rule: string): ScopeRule | null {
  const [, layout, digits] = /^(?:(HRESULT|NTSTATUS) )?FACILITY (\d{1,4})$/.exec(rule) ?? [];
  if (digits === undefined) return null;
  const space = layout === 'NTSTATUS' ? 'NTSTATUS' : 'HRESULT';
  const number = Number(digits);
  return number > (space === 'HRESULT' ? 0x7ff : 0xfff) ? null : { kind: 'facility', facility: { space, number } };
}

/** A code of some families has a hyphen of its own, so each hyphen may be the one between the ends. */
function readRange(rule: string): ScopeRule | null {
  const parts = rule.split(/ ?[-–] ?/);
  for (let end = parts.length; end > 0; end--) {
    const from = readCode(parts.slice(0, end).join('-'));
    const to = end === parts.length ? from : readCode(parts.slice(end).join('-'));
    if (from === null || to === null) continue;
    return from <= to && familyPlaceOf(from) === familyPlaceOf(to) ? { kind: 'range', from, to } : null;
  }
  return null;
}

function readCode(text: string): ErrorCode | null {
  return /^0X[0-9A-F]{1,8}$/.test(text) ? toErrorCode(Number(text)) : readFamilyCode(text);
}

/** At least three characters, so that a slip does not take everything in. */
function readNames(rule: string): ScopeRule | null {
  const [, beginning] = /^([A-Z][A-Z0-9_]{2,79})\*$/.exec(rule) ?? [];
  return beginning === undefined ? null : { kind: 'names', beginning };
}
