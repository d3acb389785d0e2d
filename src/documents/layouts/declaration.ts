import { facilityNamed } from '../../domain/codes/tables/facility.ts';
import { trimEndOf } from '../../domain/trimEdges.ts';

/** A name and its value, as a header or a program declares it. */
export interface Declaration {
  /** Empty if it gives a text to a value alone. */
  readonly symbol: string;
  /** As written, without what declares its type. */
  readonly value: string;
  /** Behind it, or in the declaration; undefined if there is none. */
  readonly comment: string | undefined;
  /** True in a program, whose other names have values, too: without a text it says nothing of a code. */
  readonly needsText: boolean;
}

/**
 * The declaration in a line: "#define ERROR_X 5L", "E_FAIL = unchecked((int)0x80004005),", "const DWORD ERROR_X = 5;",
 * 'ERROR_X(0x5, "Denied.")', '0x80030005: ("STG_E_ACCESSDENIED", "Denied.")'. Null for any other line.
 */
export function declarationIn(line: string): Declaration | null {
  const text = line.trim().replace(/\s+/g, ' ');
  if (text.length > 1_000) return null;
  const [, defined, definedAs = '', behind, between] = definition.exec(text) ?? [];
  if (defined !== undefined) {
    const value = valueOf(definedAs);
    const symbol = defined.replaceAll('\\', '');
    return value === null ? null : { symbol, value, comment: commentOf(behind ?? between), needsText: false };
  }
  const [, assigned, written = '', comment] = assignment.exec(text) ?? [];
  if (assigned !== undefined) return programmed(assigned, written, comment);
  const [, plain, value = '', behindIt] = plainMember.exec(text) ?? [];
  if (plain !== undefined) return programmed(plain, value, behindIt);
  const [, owned, number = '', behindOwn] = ownMember.exec(text) ?? [];
  if (owned !== undefined) return programmed(owned, number, behindOwn);
  const [, called, argument = '', said, after] = call.exec(text) ?? [];
  if (called !== undefined) return programmed(called, argument, said ?? after);
  const [, id = '', shows] = resource.exec(text) ?? [];
  if (shows !== undefined) return programmed('', id, shows);
  const [, first = '', named, says] = tuple.exec(text) ?? [];
  if (named !== undefined) return programmed(named, first, says);
  const [, leads, its = '', tells] = nameFirst.exec(text) ?? [];
  return leads === undefined ? null : programmed(leads, its, tells);
}

/** The text of a line that is a comment and nothing else; null for any other line. */
export function commentIn(line: string): string | null {
  const described = description.exec(line.trim());
  if (described !== null) return described[1] ?? described[2] ?? '';
  const text =
    /^(?:\/{2,3}!?|\/\*{1,2}|\*|'{1,3}|%|#(?!\s*(?:define|if|el|endif|include|undef|pragma|region|endregion|nullable|error|warning)))\s?(.*)$/.exec(
      line.trim(),
    )?.[1];
  return text === undefined ? null : (commentOf(text) ?? '');
}

/** '[Description("Denied.")]' over a member, in one line or in two. */
const description =
  /^(?:\[|@)(?:\w{1,30}\.)?(?:Description|Display|EnumMember|StringValue|ErrorMessage|Message|Text)(?:Attribute)?\((?:(?:\w{1,20}\s?=\s?)?"([^"]{1,500})"\s?)?(?:\)\]?)?$|^"([^"]{1,500})"\)\]?$/;

function programmed(symbol: string, written: string, comment: string | undefined): Declaration | null {
  const value = valueOf(written);
  return value === null ? null : { symbol, value, comment: commentOf(comment), needsText: true };
}

function valueOf(written: string): string | null {
  const parts = made.exec(written);
  if (parts !== null) return madeOf(parts.slice(1));
  const plain = written
    .replace(/\bunchecked\b|\(\s{0,9}(?:u?int|u?long|HRESULT|NTSTATUS|DWORD|LONG|KERBERR)\s{0,9}\)/gi, '')
    // "syscall.Errno(122)"
    .replace(/^(?:[a-z]\w*\.)?(?:Errno|HRESULT|HResult|NTStatus)(?=\()/, '')
    // "0x8024_0001_u32 as i32"
    .replace(/\sas\s+\w+/g, '')
    .replace(/_?[iu](?:8|16|32|64|size)\b/g, '')
    .replace(/(?<=[0-9a-f])_(?=[0-9a-f])/gi, '')
    .replace(/[\s()]+/g, '')
    .replace(/^&H/i, '0x');
  return typedValue.exec(plain)?.[1] ?? null;
}

/** What "MAKE_HRESULT(SEVERITY_ERROR, FACILITY_ITF, 0x201)" makes; null for a facility that is not published. */
function madeOf([severity = '', facility = '', code = '']: readonly string[]): string | null {
  const number = /^\d/.test(facility) ? Number(facility) : facilityNamed(facility);
  if (number === null || number > 0x7ff || Number(code) > 0xffff) return null;
  const isError = severity === '1' || severity === 'SEVERITY_ERROR';
  return `0x${((isError ? 0x80000000 : 0) + number * 0x10000 + Number(code)).toString(16).padStart(8, '0')}`;
}

const made =
  /MAKE_(?:HRESULT|SCODE)\(\s{0,9}([01]|SEVERITY_(?:ERROR|SUCCESS))\s{0,9},\s{0,9}(FACILITY_[A-Z0-9_]{1,60}|\d{1,4})\s{0,9},\s{0,9}(0x[0-9a-f]{1,4}|\d{1,5})\s{0,9}\)/i;

function commentOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const words = text.replace(/<\/?[a-z][^<>]{0,80}>/gi, ' ').replace(/^[\s/*%#':]+/, '');
  return trimEndOf(words, /[\s*/]/)
    .replace(/^\[?\d{1,6}\]?\s+(?=\p{L})/u, '')
    .trim();
}

const definition = /^#\s*define\s+([A-Z][A-Za-z0-9]*(?:\\?_[A-Za-z0-9]+)+)\s+([^\s/][^/]*)(?:\/\/(.*)|\/\*(.*)\*\/)?$/i;
const typedValue = /^(?:_?[A-Z]+_TYPEDEF_|HRESULT|NTSTATUS|DWORD|LONG)?(0x[0-9a-f]{1,8}|-?\d{1,10})U?L{0,2}$/i;
const assignment =
  /^(?:[a-z]\w{0,20}\s{1,9}|(?:DWORD|HRESULT|NTSTATUS|LONG|Integer)\s{1,9}){0,8}([A-Z][A-Z0-9]{0,40}(?:_{1,3}[A-Za-z0-9]{1,60}){1,20})(?:\s{0,9}:\s{0,9}\w{1,30})?(?:\s{1,99}(?:[a-z]\w{0,30}\.)?[A-Z]\w{0,30})?\s{0,99}=\s{0,99}([^,;/#'"=]{1,60})[,;]?\s{0,99}(?:(?:\/{2,3}|#|\/\*|')(.*))?$/;
/** "public const int AccessDenied = unchecked((int)0x80070005);" */
const plainMember =
  /^(?:[a-z]\w{0,20}\s{1,9}){0,6}([A-Z][A-Za-z0-9]{1,60})\s{0,9}=\s{0,9}((?:unchecked\()?(?:\(u?int\))?\s?\(?(?:0x[89c][0-9a-f]{7}|-\d{9,10}|[234]\d{9})\){0,2})[,;]?\s{0,99}(?:\/{2,3}(.*))?$/i;
/** "public const int AccessDenied = 5;": a name of the program's own for a small number. */
const ownMember =
  /^(?:[a-z]\w{0,20}\s{1,9}){0,6}([A-Z][a-z][A-Za-z0-9]{1,60})\s{0,9}=\s{0,9}(0x[0-9a-f]{1,8}|\d{1,5})[,;]?\s{0,99}(?:\/{2,3}(.*))?$/;
const call =
  /^([A-Z][A-Z0-9]{0,40}(?:_{1,3}[A-Za-z0-9]{1,60}){1,20})\s{0,9}\(\s{0,9}([^,"()]{1,30})(?:,\s{0,9}"([^"]{0,500})")?\s{0,9}\)\s{0,9}[,;]?\s{0,9}(?:(?:\/\/|%|#)(.*))?$/;
/** 'IDS_ERROR_0x80070005 "Denied."' in a table of strings of a resource file. */
const resource = /^(?:[A-Z]\w{0,60}_)?(0x[89c][0-9a-f]{7})L?\s{0,9}[,\s]\s{0,9}L?"([^"]{1,500})"$/i;
/** The number is a whole one: that of "0x8007_0005" is not 5. */
const tuple =
  /(?<![\w.])((?:0x[0-9a-f](?:_?[0-9a-f]){0,7}(?:_?[iu]32|ul?)?|-?\d{1,10}))\s{0,9}[,:]\s{0,9}[({[]?\s{0,9}(?:L|_T\(|TEXT\()?"([A-Z][A-Z0-9]{0,40}(?:_{1,3}[A-Za-z0-9]{1,60}){1,20})"\)?\s{0,9},\s{0,9}(?:L|_T\(|TEXT\()?"([^"]{1,500})"/i;
/** '{ "E_ACCESSDENIED", 0x80070005, "Denied." },' */
const nameFirst =
  /^[^"]{0,160}"([A-Z][A-Z0-9]{0,40}(?:_{1,3}[A-Za-z0-9]{1,60}){1,20})"\s{0,9}[,:]\s{0,9}[({[]?\s{0,9}(0x[0-9a-f](?:_?[0-9a-f]){0,7}(?:_?[iu]32|ul?)?)\s{0,9},\s{0,9}L?"([^"]{1,500})"/i;
