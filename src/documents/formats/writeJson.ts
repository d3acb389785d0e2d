import { hexOf, isWindowsCode, numberOf, signedOf } from '../../domain/codes/errorCode.ts';
import type { ErrorCode } from '../../domain/codes/errorCode.ts';
import { familyOf } from '../../domain/codes/families/codeFamilies.ts';
import type { DocumentStep } from '../../domain/guidance/guideDocument.ts';
import type { CheckDates, ExchangedGuide } from './exchangedGuide.ts';

/** The name by which an import recognises such a file. */
export const jsonFormat = 'hresolve-guide';
export const jsonVersion = 1;

/** A guide as JSON. Fields come in a fixed order, even if null or empty. New ones may be added; none is removed. */
export function writeJson({ manifest, content, rows }: ExchangedGuide): string {
  const guide = {
    slug: manifest.slug,
    title: content.title,
    description: content.description,
    appliesTo: content.appliesTo,
    sourceUrl: manifest.sourceUrl,
    license: manifest.license,
    attribution: manifest.attribution,
    scope: manifest.scope ?? null,
    family: manifest.family ?? null,
    firstSteps: content.firstSteps.map(stepOf),
    escalation: content.escalation,
  };
  const entries = rows.map(({ code, symbol, causes, steps, ...dates }) => ({
    code: code === null ? null : codeForms(code),
    symbol,
    causes,
    steps: steps.map((step) => ({ ...stepOf(step), ...datesOf(step) })),
    ...datesOf(dates),
  }));
  return `${JSON.stringify({ format: jsonFormat, version: jsonVersion, guide, entries }, null, 2)}\n`;
}

/** `family` stands only with codes that are none of Windows. */
function codeForms(code: ErrorCode): { family?: string; hex: string; unsigned: number; signed: number } {
  const forms = { hex: hexOf(code), unsigned: numberOf(code), signed: signedOf(code) };
  return isWindowsCode(code) ? forms : { family: familyOf(code).slug, ...forms };
}

/** Each is written only if it is known. */
function datesOf({ reviewBy, verifiedAt }: CheckDates): CheckDates {
  return {
    ...(reviewBy === undefined ? {} : { reviewBy }),
    ...(verifiedAt === undefined ? {} : { verifiedAt }),
  };
}

function stepOf({ condition, text }: DocumentStep): DocumentStep {
  return { condition, text };
}
