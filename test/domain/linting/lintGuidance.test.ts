import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GuidanceToLint, LintedRow } from '../../../src/domain/linting/guidanceToLint.ts';
import { lintGuidance, lintRules } from '../../../src/domain/linting/lintGuidance.ts';

interface Sample {
  readonly code?: string | null;
  readonly symbol?: string;
  readonly causes?: readonly string[];
  readonly steps?: readonly string[];
}

const text = (plain: string) => ({ text: plain, plain });

function row({ code = '0x80090005', symbol, causes = [], steps = [] }: Sample, n: number): LintedRow {
  const place = { source: 'a-guide', line: n + 1 };
  return { place, code, symbol: symbol ?? null, causes: causes.map(text), steps: steps.map(text) };
}

function lint(samples: readonly Sample[], rest: Partial<GuidanceToLint> = {}): string[] {
  const guidance = { rows: samples.map(row), guideTexts: [], unused: [], paths: null, ...rest };
  return lintGuidance(guidance).map(({ rule, place }) => `${rule}:${String(place.line)}`);
}

describe('each rule', () => {
  it.each<{ samples: Sample[]; found: string[]; because: string }>([
    { samples: [{ symbol: 'NTE_BAD_DATA' }], found: [], because: 'the symbol is the number’s own' },
    { samples: [{ symbol: 'NTE_BAD_UID' }], found: ['foreign-symbol:1'], because: 'it is that of 0x80090001' },
    { samples: [{ symbol: 'OUR_OWN_NAME' }], found: [], because: 'no table knows the name' },
    { samples: [{ code: null, symbol: 'NTE_BAD_UID' }], found: [], because: 'without a code nothing contradicts' },
    { samples: [{ steps: ['N/A'] }], found: ['no-action:1'], because: 'a placeholder is no step' },
    { samples: [{ steps: ['0x80090005.'] }], found: ['no-action:1'], because: 'a bare code is no step' },
    { samples: [{ steps: ['Why does it fail?'] }], found: ['no-action:1'], because: 'a question is no step' },
    { samples: [{ steps: ['This error occurs at random.'] }], found: ['no-action:1'], because: 'that is a cause' },
    { samples: [{ steps: ['This error is rare; restart, then sign in.'] }], found: [], because: 'it goes on to tell' },
    { samples: [{ steps: ['Restart'] }], found: [], because: 'one word may be an instruction' },
    {
      samples: [{ symbol: 'NTE_BAD_DATA', causes: ['NTE_BAD_DATA.'] }],
      found: ['cause-repeats-symbol:1'],
      because: 'it is the symbol',
    },
    { samples: [{ causes: ['0x80090005'] }], found: ['cause-repeats-symbol:1'], because: 'it is the code' },
    {
      samples: [{ symbol: 'NTE_BAD_DATA', causes: ['NTE_BAD_DATA: the key is damaged'] }],
      found: [],
      because: 'it says more',
    },
    {
      samples: [{ steps: ['Reset.', 'Restart.'] }, { steps: ['Restart.', 'Reset.'] }],
      found: ['two-orders:2'],
      because: 'the order differs',
    },
    {
      samples: [{ steps: ['Reset.', 'Wait.', 'Restart.'] }, { steps: ['Reset.', 'Restart.'] }],
      found: [],
      because: 'the order is the same',
    },
    {
      samples: [{ steps: ['Sign out, and then sign in.'] }, { steps: ['Sign out then sign in'] }],
      found: ['near-equal-texts:2'],
      because: 'small words differ',
    },
    {
      samples: [{ steps: ['Install update 5.'] }, { steps: ['Install update 6.'] }],
      found: [],
      because: 'a digit carries meaning',
    },
    {
      samples: [{ steps: ['Restart it.'] }, { steps: ['Do not restart it.'] }],
      found: [],
      because: 'a word that turns the meaning is none too small',
    },
    { samples: [{ steps: ['Join Azure AD.'] }], found: ['renamed-product:1'], because: 'the maker has renamed it' },
    {
      samples: [{ steps: ['Join Microsoft Entra ID (formerly Azure AD).'] }],
      found: [],
      because: 'it names the new name, too',
    },
    { samples: [{ steps: ['Set up Azure AD B2C.'] }], found: [], because: 'that product kept its name' },
  ])('finds $found where $because', ({ samples, found }) => {
    expect(lint(samples)).toEqual(found);
  });

  it('finds links of this server that lead to nothing published, and judges none where that is not known', () => {
    const samples = [{ steps: ['See [one](/guides/here) and [two](/guides/gone#top).'] }];
    expect(lint(samples, { paths: new Set(['/guides/here']) })).toEqual(['dead-link:1']);
    expect(lint(samples)).toEqual([]);
  });

  it('finds mitigations that nothing uses', () => {
    expect(lint([], { unused: [{ id: 'm1', ...text('Restart.') }] })).toEqual(['unused-mitigation:null']);
  });

  it('is explained under its id, with its severity', () => {
    const page = readFileSync('docs/lint.md', 'utf8');
    for (const { id, severity } of lintRules) {
      expect(page.toLowerCase()).toContain(`## ${id}\n\n${severity}. `);
    }
  });
});

describe('a fix', () => {
  const mitigation = { id: 'm_1', version: 7 };
  it.each([
    {
      step: { text: 'Join **Azure AD** now.', plain: 'Join Azure AD now.', mitigation },
      fix: { updateMitigation: { id: 'm_1', expectedVersion: 7, text: 'Join **Microsoft Entra ID** now.' } },
      because: 'the name stands in the mitigation',
    },
    {
      step: { text: 'Join Azure **AD** now.', plain: 'Join Azure AD now.', mitigation },
      fix: undefined,
      because: 'markup cuts the name in two',
    },
    { step: { text: 'Join Azure AD.', plain: 'Join Azure AD.' }, fix: undefined, because: 'a file has no mitigation' },
  ])('of a renamed product is $fix, because $because', ({ step, fix }) => {
    const place = { source: 'a-guide', line: null };
    const rows = [{ place, code: null, symbol: null, causes: [], steps: [step] }];
    const [found] = lintGuidance({ rows, guideTexts: [], unused: [], paths: null });
    expect(found).toMatchObject({ rule: 'renamed-product' });
    expect(found?.fix).toEqual(fix);
  });

  it('of a mitigation that nothing uses is its deletion', () => {
    const unused = [{ id: 'm_1', text: 'Restart.', plain: 'Restart.', mitigation }];
    const found = lintGuidance({ rows: [], guideTexts: [], unused, paths: null });
    expect(found.map(({ fix }) => fix)).toEqual([{ deleteMitigation: { id: 'm_1', expectedVersion: 7 } }]);
  });
});
