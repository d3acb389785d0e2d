import { describe, expect, it } from 'vitest';
import { findingsAsAnnotations, findingsAsSarif } from '../../../src/cli/output/printFindings.ts';
import type { Finding } from '../../../src/domain/linting/finding.ts';
import { lintRules } from '../../../src/domain/linting/lintGuidance.ts';

const inFile: Finding = {
  rule: 'no-action',
  severity: 'warning',
  place: { source: 'docs/ü b.md', line: 6 },
  subject: '0x80090005',
  message: 'The step "100% N/A"\ndoes not say: what, to do.',
};
const inGuide: Finding = {
  ...inFile,
  rule: 'renamed-product',
  severity: 'note',
  place: { source: 'a-guide', line: null },
};

/*
 * What the schema of SARIF 2.1.0 (OASIS, sections 3.13 to 3.52) asks of the objects that lint writes: required properties, their types and
 * the formats of addresses. The schema itself is in no package that the project has.
 */
type Shape = Readonly<Record<string, (value: unknown) => string | null>>;

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? null : 'no text');
const count = (value: unknown) => (Number.isInteger(value) && (value as number) >= 0 ? null : 'no count');
const line = (value: unknown) => (Number.isInteger(value) && (value as number) >= 1 ? null : 'no line');
const level = (value: unknown) => (['none', 'note', 'warning', 'error'].includes(value as string) ? null : 'no level');
const address = (value: unknown) => (URL.canParse(String(value)) ? null : 'no whole address');
const reference = (value: unknown) =>
  /^[A-Za-z0-9%._~/:@!$&'()*+,;=-]+$/.test(String(value)) ? null : 'no reference as RFC 3986 has them';
const object =
  (required: Shape, optional: Shape = {}) =>
  (value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'no object';
    const all = { ...required, ...optional };
    for (const name of Object.keys(required)) if (!(name in value)) return `no ${name}`;
    for (const [name, each] of Object.entries(value)) {
      const found = all[name] === undefined ? 'not in the schema' : all[name](each);
      if (found !== null) return `${name}: ${found}`;
    }
    return null;
  };
const list = (of: (value: unknown) => string | null) => (value: unknown) =>
  Array.isArray(value) ? (value.map(of).find((found) => found !== null) ?? null) : 'no list';

const message = object({ text });
const rule = object(
  { id: text },
  { shortDescription: message, help: message, helpUri: address, defaultConfiguration: object({}, { level }) },
);
const location = object(
  {},
  {
    physicalLocation: object({ artifactLocation: object({ uri: reference }) }, { region: object({ startLine: line }) }),
    logicalLocations: list(object({ fullyQualifiedName: text })),
  },
);
const sarif = object(
  {
    version: (value) => (value === '2.1.0' ? null : 'not 2.1.0'),
    runs: list(
      object(
        { tool: object({ driver: object({ name: text }, { version: text, rules: list(rule) }) }) },
        {
          results: list(object({ message }, { ruleId: text, ruleIndex: count, level, locations: list(location) })),
        },
      ),
    ),
  },
  { $schema: address },
);

describe('findings as SARIF', () => {
  it('have the shape that the schema of 2.1.0 asks for', () => {
    expect(sarif(JSON.parse(findingsAsSarif([inFile, inGuide], '1.2.3')))).toBeNull();
    expect(sarif(JSON.parse(findingsAsSarif([], '1.2.3')))).toBeNull();
  });

  it('name every rule once, and each result the place of its rule', () => {
    const { runs } = JSON.parse(findingsAsSarif([inFile, inGuide], '1.2.3')) as {
      runs: [{ tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number }[] }];
    };
    const { rules } = runs[0].tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(lintRules.map(({ id }) => id));
    for (const { ruleId, ruleIndex } of runs[0].results) expect(rules[ruleIndex]?.id).toBe(ruleId);
  });
});

describe('findings as annotations', () => {
  it('are one workflow command a finding, whatever its text holds', () => {
    expect(findingsAsAnnotations([inFile, inGuide]).split('\n')).toEqual([
      '::warning file=docs/ü b.md,line=6,title=hresolve lint::no-action: 0x80090005: The step "100%25 N/A"%0Adoes not say: what, to do.',
      '::notice file=a-guide,line=1,title=hresolve lint::renamed-product: 0x80090005: The step "100%25 N/A"%0Adoes not say: what, to do.',
      '',
    ]);
  });
});
