import { describe, expect, it } from 'vitest';
import { readScope } from '../../../../src/domain/editing/fields/readScope.ts';

const path = ['input', 'scope'];

describe('readScope', () => {
  it.each([
    { given: ['Facility  28'], kept: ['facility 28'], because: 'case and blanks do not count' },
    { given: ['HRESULT facility 28'], kept: ['facility 28'], because: 'HRESULT is the layout that is not said' },
    { given: ['ntstatus facility 27'], kept: ['NTSTATUS facility 27'], because: 'the other layout is said' },
    { given: ['0x80240000 - 0x8024ffff'], kept: ['0x80240000-0x8024FFFF'], because: 'codes have one spelling' },
    { given: ['0x80240000–0x8024ffff'], kept: ['0x80240000-0x8024FFFF'], because: 'word processors write a long dash' },
    { given: ['0x5'], kept: ['0x00000005-0x00000005'], because: 'one code is a range of one' },
    { given: ['wu_e_*'], kept: ['WU_E_*'], because: 'names are in capitals' },
    { given: ['Family AADSTS'], kept: ['family aadsts'], because: 'families go by their slugs' },
    {
      given: ['aadsts50000 - aadsts59999'],
      kept: ['AADSTS50000-AADSTS59999'],
      because: 'a family writes its codes in its own way',
    },
    {
      given: ['bugcheck-0x9F-bugcheck-0xA0'],
      kept: ['bugcheck-0x9F-bugcheck-0xA0'],
      because: 'the spelling of a code may have a hyphen itself',
    },
    { given: ['bugcheck-0x9F'], kept: ['bugcheck-0x9F-bugcheck-0x9F'], because: 'so may that of one alone' },
    { given: ['facility 28', 'FACILITY 28'], kept: ['facility 28'], because: 'the same rule twice is one rule' },
    { given: ['none'], kept: [], because: 'CSV and flags cannot hold an empty list' },
    { given: [], kept: [], because: 'an editor may say: only what it lists' },
  ])('keeps $given as $kept, because $because', ({ given, kept }) => {
    expect(readScope(given, path)).toEqual(kept);
    expect(readScope(kept, path)).toEqual(kept);
  });

  it.each([
    { rule: 'facility 2048', because: 'an HRESULT has 11 bits for it' },
    { rule: 'NTSTATUS facility 4096', because: 'an NTSTATUS has 12 bits for it' },
    { rule: '0x8024FFFF-0x80240000', because: 'the lower code comes first' },
    { rule: '0x802400000', because: 'nine digits are no code' },
    { rule: 'WU_E_', because: 'without a star it could be a whole name' },
    { rule: 'W*', because: 'one letter takes nearly everything in' },
    { rule: '0x80240000-AADSTS50076', because: 'no range leads from one family to another' },
    { rule: 'family OTHER', because: 'there is no such family' },
    { rule: 'none', because: 'next to another rule it contradicts it' },
    { rule: '', because: 'it says nothing' },
  ])('refuses "$rule" with its place and a way out, because $because', ({ rule }) => {
    const read = readScope(['facility 28', rule], path);
    expect(read).toMatchObject([{ kind: 'InvalidInput', code: 'INVALID_VALUE', path: ['input', 'scope', '1'] }]);
    expect(JSON.stringify(read)).toContain(`input.scope.1 is \\"${rule}\\"`);
    expect(JSON.stringify(read)).toContain('write \\"facility 28\\"');
  });

  it('keeps at most 50 rules', () => {
    const rules = Array.from({ length: 51 }, (_, number) => `facility ${String(number)}`);
    expect(readScope(rules, path)).toMatchObject([{ code: 'TOO_LONG', path }]);
    expect(readScope(rules.slice(0, 50), path)).toHaveLength(50);
  });
});
