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

  const entry = { id: 'e_1', version: 3 };
  const stepOf = (id: string, plain: string, condition: string | null = null) => ({
    ...text(plain),
    mitigation: { id, version: 7 },
    condition,
  });
  const dead = 'See [the list](/guides/gone).';
  it.each<{ row: Partial<LintedRow>; rule: string; fix: object | undefined; because: string }>([
    {
      row: { symbol: 'NTE_PERM', causes: [text('NTE_PERM'), text('No access.')] },
      rule: 'cause-repeats-symbol',
      fix: { updateEntry: { id: 'e_1', expectedVersion: 3, causes: ['No access.'] } },
      because: 'the other cause stays',
    },
    {
      row: { steps: [stepOf('m_1', 'N/A'), stepOf('m_2', 'Restart.', 'If it hangs')] },
      rule: 'no-action',
      fix: { updateEntry: { id: 'e_1', expectedVersion: 3, mitigations: [{ id: 'm_2', condition: 'If it hangs' }] } },
      because: 'a placeholder goes, and the other step keeps its condition',
    },
    {
      row: { causes: [text('Odd.')], steps: [stepOf('m_1', 'This error means that it is full.')] },
      rule: 'no-action',
      fix: {
        updateEntry: {
          id: 'e_1',
          expectedVersion: 3,
          causes: ['Odd.', 'This error means that it is full.'],
          mitigations: [],
        },
      },
      because: 'what says what the error is becomes a cause',
    },
    {
      row: { steps: [stepOf('m_1', dead)] },
      rule: 'dead-link',
      fix: { updateMitigation: { id: 'm_1', expectedVersion: 7, text: 'See the list.' } },
      because: 'the words of the link stay',
    },
    {
      row: { causes: [text(dead)] },
      rule: 'dead-link',
      fix: { updateEntry: { id: 'e_1', expectedVersion: 3, causes: ['See the list.'] } },
      because: 'a cause is a text of its entry',
    },
    {
      row: { steps: [stepOf('m_1', 'Sign out, then in.'), stepOf('m_2', 'Sign out then in')] },
      rule: 'near-equal-texts',
      fix: { mergeMitigations: { into: 'm_1', from: ['m_2'] } },
      because: 'one mitigation will do',
    },
    {
      row: { code: '0x80090005', symbol: 'NTE_BAD_UID' },
      rule: 'foreign-symbol',
      fix: undefined,
      because: 'whether code or symbol is wrong takes a person',
    },
  ])('of $rule is $fix, because $because', ({ row: given, rule, fix }) => {
    const place = { source: 'a-guide', line: null };
    const whole = { place, code: null, symbol: null, causes: [], steps: [], entry, ...given };
    const found = lintGuidance({ rows: [whole], guideTexts: [], unused: [], paths: new Set() });
    expect(found.map((each) => each.rule)).toEqual([rule]);
    expect(found[0]?.fix).toEqual(fix);
  });

  it('of a dead link in an escalation is an edit of the guide, and of a file there is none', () => {
    const guideText = { ...text(dead), place: { source: 'a-guide', line: null } };
    const fixOf = (guide?: { slug: string; version: number }) =>
      lintGuidance({
        rows: [],
        guideTexts: [guide === undefined ? guideText : { ...guideText, guide }],
        unused: [],
        paths: new Set(),
      })[0]?.fix;
    expect(fixOf({ slug: 'a-guide', version: 4 })).toEqual({
      updateGuide: { slug: 'a-guide', expectedVersion: 4, escalation: 'See the list.' },
    });
    expect(fixOf()).toBeUndefined();
  });
});
