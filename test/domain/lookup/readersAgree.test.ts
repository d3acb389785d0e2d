import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { diagnose, lookUp, type Diagnosis, type Lookup } from '../../../src/domain/lookup/lookup.ts';
import { codeKinds } from '../codes/logs/texts/codeKinds.ts';
import { logs } from '../codes/logs/texts/logs.ts';
import { otherKinds } from '../codes/logs/texts/otherKinds.ts';
import { programTexts } from '../codes/logs/texts/programTexts.ts';
import { seedCatalog } from '../search/seedCatalog.ts';

const corpus = JSON.parse(
  readFileSync(new URL('../codes/logs/texts/pastedTexts.json', import.meta.url), 'utf8'),
) as readonly { readonly text: string }[];

const texts = [
  ...corpus.map(({ text }) => text),
  ...logs.map(({ text }) => text),
  ...Object.values(codeKinds).flatMap((kind) => kind.map(([text]) => text)),
  ...Object.values(otherKinds).flat(),
  ...Object.values(programTexts).flatMap((rows) => rows.map(([text]) => text)),
];

let answers: readonly { readonly text: string; readonly looked: Lookup; readonly diagnosed: Diagnosis }[];
beforeAll(() => {
  const catalog = seedCatalog();
  answers = texts.map((text) => ({
    text,
    looked: lookUp(catalog, text, null),
    diagnosed: diagnose(catalog, text, null),
  }));
});

describe('a look-up and a diagnosis of one text', () => {
  it('agree on whether it holds a code, and the code of the one is a code of the other', () => {
    for (const { text, looked, diagnosed } of answers) {
      const { code, readings } = looked;
      const { lookups } = diagnosed;
      expect(readings.length > 0, text).toBe(lookups.length > 0);
      if (code !== null)
        expect(
          lookups.flatMap((each) => each.readings),
          text,
        ).toContain(code);
    }
  });

  it('tell the same of a text with one code: outcome, guides and steps', () => {
    const single = answers.filter(({ diagnosed }) => diagnosed.codeCount === 1);
    expect(single.length).toBeGreaterThan(250);
    for (const { text, looked, diagnosed } of single) {
      const { code, outcome, byGuide, isShared, firstSteps } = looked;
      expect(diagnosed.lookups[0], text).toMatchObject({ code, outcome, byGuide, isShared, firstSteps });
    }
  });

  it('offer the same codes for a text without one', () => {
    for (const { text, looked, diagnosed } of answers) {
      if (diagnosed.lookups.length > 0) continue;
      const offered = diagnosed.suspects.flatMap(({ suggestions }) => suggestions);
      for (const code of looked.suggestions) expect(offered, text).toContain(code);
    }
  });
});
