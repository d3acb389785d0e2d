import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fromWin32 } from '../../../../../src/domain/codes/decoding/equivalentCodes.ts';
import type { ErrorCode } from '../../../../../src/domain/codes/errorCode.ts';
import { spellingOf } from '../../../../../src/domain/codes/families/spelling.ts';
import { findErrorCodes } from '../../../../../src/domain/codes/logs/findErrorCodes.ts';
import { parseErrorCode } from '../../../../../src/domain/codes/parse.ts';
import { readCodes } from '../../../../../src/domain/codes/readCodes.ts';
import { seedListing } from '../../listingOf.ts';

/** Texts as people paste them, written for this project by someone who had not read the engine; frozen. */
interface PastedText {
  readonly kind: string;
  readonly text: string;
  readonly codes: readonly { readonly code: string; readonly count?: number }[];
  readonly suspects: readonly string[];
  /** Which codes a suspect may be; empty if there are too many to say. */
  readonly mayBe: Readonly<Record<string, readonly string[]>>;
  /** What careful people read either way: it counts neither for nor against. */
  readonly either: readonly string[];
}

const texts = JSON.parse(readFileSync(new URL('pastedTexts.json', import.meta.url), 'utf8')) as readonly PastedText[];

/** How the corpus writes a code: a Win32 error as the HRESULT that carries it. */
function written(code: ErrorCode): string {
  return spellingOf(code <= 0xffff ? fromWin32(code) : code).replace('bug check', 'bugcheck');
}

/** A small status of the corpus is written like a Win32 error. */
function expected({ codes }: PastedText): readonly string[] {
  return codes.map(({ code }) => code.replace(/^0x0000([0-9A-F]{4})$/, '0x8007$1'));
}

describe('the corpus of pasted texts', () => {
  it('holds at least 200 texts of 60 kinds', () => {
    expect(texts.length).toBeGreaterThanOrEqual(200);
    expect(new Set(texts.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(60);
  });

  it('is read with 98 % of its codes found and 99 % of the findings true', () => {
    let codes = 0;
    let found = 0;
    let findings = 0;
    const amiss: string[] = [];
    for (const text of texts) {
      const wanted = expected(text);
      const answer = findErrorCodes(text.text, seedListing).found;
      const given = answer.map(({ code }) => written(code));
      codes += wanted.length;
      found += wanted.filter((code) => given.includes(code)).length;
      const judged = answer.filter(
        ({ code, input }) => wanted.includes(written(code)) || !text.either.some((either) => overlaps(either, input)),
      );
      findings += judged.length;
      amiss.push(...wanted.filter((code) => !given.includes(code)).map((code) => `${code} missed in ${text.text}`));
      amiss.push(
        ...judged
          .filter(({ code }) => !wanted.includes(written(code)))
          .map(({ input }) => `${input} taken for a code in ${text.text}`),
      );
    }
    expect(found / codes, amiss.join('\n')).toBeGreaterThanOrEqual(0.98);
    expect(found / findings, amiss.join('\n')).toBeGreaterThanOrEqual(0.99);
  });

  it('counts how often each text mentions a code', () => {
    const counted = texts.flatMap((text) =>
      text.codes.flatMap(({ code, count }) => (count === undefined ? [] : [{ text: text.text, code, count }])),
    );
    expect(counted.length).toBeGreaterThan(20);
    for (const { text, code, count } of counted) {
      const answer = findErrorCodes(text, seedListing).found.find((each) => written(each.code) === code);
      expect(answer?.occurrences, `${code} in ${text}`).toBe(count);
    }
  });

  it('has its slips suspected, none of them answered, and the right codes offered for nearly all', () => {
    let offered = 0;
    let certain = 0;
    for (const { text, suspects, mayBe } of texts) {
      for (const slip of suspects) {
        const suspect = findErrorCodes(text, seedListing).suspects.find((each) => overlaps(each.text, slip));
        expect(suspect, `${slip} in ${text}`).toBeDefined();
        const meant = mayBe[slip] ?? [];
        if (meant.length === 0) continue;
        certain++;
        if (suspect?.suggestions.some((code) => meant.includes(written(code))) === true) offered++;
      }
    }
    expect(certain).toBeGreaterThan(5);
    expect(offered / certain).toBeGreaterThanOrEqual(0.9);
  });

  it('is read alike by look-ups and diagnoses: a code of the one is a code of the other, and slips are offered by both', () => {
    for (const { text } of texts) {
      const { found, suspects } = readCodes(text, seedListing);
      const { readings, suggestions } = parseErrorCode(text, seedListing);
      expect(readings.length > 0, text).toBe(found.length > 0);
      expect(new Set(readings), text).toEqual(new Set(found.flatMap((each) => each.readings)));
      if (found.length === 0) expect(suggestions, text).toEqual(offersOf(suspects));
    }
  });
});

function offersOf(suspects: readonly { readonly suggestions: readonly ErrorCode[] }[]): readonly ErrorCode[] {
  return [...new Set(suspects.flatMap(({ suggestions }) => suggestions))].slice(0, 5);
}

function overlaps(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}
