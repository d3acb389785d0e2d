import { codeInFamily } from '../../domain/codes/errorCode.ts';
import type { ErrorCode } from '../../domain/codes/errorCode.ts';
import { codeFamilies } from '../../domain/codes/families/codeFamilies.ts';
import { readNumber } from '../../domain/codes/reading/readNumber.ts';
import type { DocumentRow, DocumentStep } from '../../domain/guidance/guideDocument.ts';
import { ExchangeFlaw, refusedExchange } from './exchangedGuide.ts';
import type { ExchangeReading } from './exchangedGuide.ts';
import { holdToLimits } from './exchangeLimits.ts';
import { jsonFormat, jsonVersion } from './writeJson.ts';
import { hasFields } from '../../domain/fieldsOf.ts';

/** True for a text that calls itself a guide in JSON, whether or not it is well-formed. */
export function isGuideJson(text: string): boolean {
  return /^\s*\{/.test(text) && new RegExp(`"format"\\s*:\\s*"${jsonFormat}"`).test(text.slice(0, 2_000));
}

/**
 * Reads what writeJson writes, with fields in any order; unknown fields are ignored. Any error refuses the file and
 * names its place.
 */
export function readJson(text: string): ExchangeReading {
  const lineOf = linesIn(text);
  try {
    const file = fieldsOf(parsed(text), 'the file');
    if (file['version'] !== jsonVersion)
      throw flaw('version', file['version'], `${String(jsonVersion)}; a newer program may have written the file`);
    const guide = fieldsOf(file['guide'], 'guide');
    const text_ = (key: string): string | null => optionalText(guide[key], `guide.${key}`);
    const rows = listOf(file['entries'], 'entries').map((entry, index) => rowOf(entry, index));
    const reading: ExchangeReading = {
      manifest: {
        slug: text_('slug') ?? '',
        sourceUrl: text_('sourceUrl'),
        license: text_('license'),
        attribution: text_('attribution'),
        scope: isAbsent(guide['scope']) ? null : textsOf(guide['scope'], 'guide.scope'),
        family: text_('family'),
      },
      document: {
        title: text_('title') ?? '',
        description: text_('description'),
        appliesTo: textsOf(guide['appliesTo'], 'guide.appliesTo'),
        firstSteps: stepsOf(guide['firstSteps'], 'guide.firstSteps'),
        escalation: text_('escalation') ?? '',
        rows: rows
          .map((row) => ({ ...row, line: row.code === null ? 1 : lineOf(JSON.stringify(row.hex)) }))
          .map(withoutHex),
        warnings: [],
      },
    };
    holdToLimits(reading);
    return reading;
  } catch (error) {
    if (error instanceof ExchangeFlaw) return refusedExchange(error);
    throw error;
  }
}

/**
 * The line on which each text stands, asked in the order of the file, so that the file is gone through once. From the first
 * that does not stand there as it is asked for (its characters may be written as escapes), 1 for each.
 */
function linesIn(text: string): (needle: string) => number {
  let from = 0;
  let line = 1;
  return (needle) => {
    const at = from === -1 ? -1 : text.indexOf(needle, from);
    for (let end = text.indexOf('\n', from); end !== -1 && end < at; end = text.indexOf('\n', end + 1)) line += 1;
    from = at === -1 ? -1 : at + needle.length;
    return at === -1 ? 1 : line;
  };
}

type Fields = Readonly<Record<string, unknown>>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExchangeFlaw(
      1,
      text.slice(0, 120),
      `The file is not JSON (${reason}); export the guide again, or mend it.`,
    );
  }
}

function rowOf(entry: unknown, index: number): Omit<DocumentRow, 'line'> & { readonly hex: string } {
  const at = `entries[${String(index)}]`;
  const { code, symbol, causes, steps } = fieldsOf(entry, at);
  const forms = code === null || code === undefined ? null : fieldsOf(code, `${at}.code`);
  const hex = forms === null ? null : forms['hex'];
  return {
    hex: typeof hex === 'string' ? hex : '',
    code: forms === null ? null : codeOf(forms, `${at}.code`),
    symbol: optionalText(symbol, `${at}.symbol`),
    causes: textsOf(causes, `${at}.causes`),
    steps: stepsOf(steps, `${at}.steps`),
  };
}

function withoutHex({ line, code, symbol, causes, steps }: DocumentRow): DocumentRow {
  return { line, code, symbol, causes, steps };
}

function codeOf({ hex, family = 'windows' }: Fields, at: string): ErrorCode {
  const number = typeof hex === 'string' && /^0x[0-9a-f]{1,8}$/i.test(hex) ? readNumber(hex)?.values[0] : undefined;
  if (number === undefined) throw flaw(`${at}.hex`, hex, 'a code such as "0x80070005"');
  const place = codeFamilies.findIndex(({ slug }) => slug === family);
  if (place >= 0) return codeInFamily(place, number);
  throw flaw(`${at}.family`, family, codeFamilies.map(({ slug }) => `"${slug}"`).join(' or '));
}

function stepsOf(value: unknown, at: string): DocumentStep[] {
  return listOf(value ?? [], at).map((step, index) => {
    const own = `${at}[${String(index)}]`;
    const { condition, text } = fieldsOf(step, own);
    const said = optionalText(text, `${own}.text`);
    if (said === null) throw flaw(`${own}.text`, text, 'a text');
    return { condition: optionalText(condition, `${own}.condition`), text: said };
  });
}

function textsOf(value: unknown, at: string): string[] {
  return listOf(value ?? [], at).map((text, index) => {
    if (typeof text !== 'string' || text.trim() === '') throw flaw(`${at}[${String(index)}]`, text, 'a text');
    return text;
  });
}

function isAbsent(value: unknown): boolean {
  return value === null || value === undefined;
}

function optionalText(value: unknown, at: string): string | null {
  if (isAbsent(value) || value === '') return null;
  if (typeof value !== 'string') throw flaw(at, value, 'a text or null');
  return value;
}

function listOf(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value)) throw flaw(at, value, 'a list');
  return value;
}

function fieldsOf(value: unknown, at: string): Fields {
  if (!hasFields(value) || Array.isArray(value)) throw flaw(at, value, 'an object');
  return value;
}

function flaw(at: string, value: unknown, expected: string): ExchangeFlaw {
  const shown = shownValue(value);
  return new ExchangeFlaw(
    1,
    `${at}: ${shown}`,
    `${at} is ${shown}; expected ${expected}. Correct it, or export the guide again.`,
  );
}

/** The value, cut to 60 characters. Lists and objects are not expanded, since they may be of any depth. */
function shownValue(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value).slice(0, 60);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : 'a list';
  return Object.keys(value).length === 0 ? '{}' : 'an object';
}
