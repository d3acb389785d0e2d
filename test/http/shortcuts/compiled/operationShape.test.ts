import { describe, expect, it } from 'vitest';
import { readOperationShape } from '../../../../src/http/shortcuts/compiled/operationShape.ts';

const plain = '{ lookup(code: "0x801C03ED") { outcome } }';

describe('the shape of an operation', () => {
  it.each([
    ['{ lookup(code: "1753") { outcome } }', 'the text of an argument is a value'],
    ['{lookup(code:"0x801C03ED"){outcome}}', 'blanks say nothing'],
    ['{ lookup(code: "0x801C03ED") { outcome } } # "twice" { }', 'a comment says nothing'],
    ['\uFEFF{ # one {\n lookup(code: "", ) { outcome } }', 'a comment ends with its line, and commas are blanks'],
  ])('is that of the plain one: %j, as %s', (text) => {
    expect(readOperationShape(text)?.text).toBe(readOperationShape(plain)?.text);
  });

  it.each([
    ['{ lookup(code: $c) { outcome } }', 'a variable is none of its values'],
    ['{ lookup(code: 5) { outcome } }', 'a number is no text'],
    ['{ lookup(code: "1753") { x: outcome } }', 'names below the root stay'],
    ['{ lookup(code: "1753") @include(if: true) { outcome } }', 'directives stay'],
    ['{ search(query: "1753") { totalCount } }', 'it is another field'],
  ])('is not that of the plain one: %j, as %s', (text) => {
    const shape = readOperationShape(text);
    expect(shape).not.toBeNull();
    expect(shape?.text).not.toBe(readOperationShape(plain)?.text);
  });

  it.each([
    ['{ a: lookup(code: "1") { outcome } a: lookup(code: "2") { outcome } }', 'two fields share a name'],
    ['query A { guides { slug } } query B { guides { slug } }', 'there are two operations'],
    ['mutation { reportOutcome { accepted } }', 'it is no query'],
    ['{ ...F } fragment F on Query { guides { slug } }', 'names of the root stand in a fragment'],
    ['{ lookup(code: "\\u0041") { outcome } }', 'the text has escapes'],
    ['{ lookup(code: """1""") { outcome } }', 'the text is a block'],
    ['{ entries(first: 1.5) { totalCount } }', 'the number is no whole one'],
    ['{ entries(first: 01) { totalCount } }', 'the number is none'],
    ['{ __proto__: guides { slug } }', 'the name is the beginning of an attack'],
    ['{ guides { slug } ', 'it does not end'],
    ['{ guides { slug } } }', 'it ends twice'],
    ['nonsense', 'it is no document'],
    ['', 'it is empty'],
  ])('is not read from %j, as %s', (text) => {
    expect(readOperationShape(text)).toBeNull();
  });

  it('holds what was taken out', () => {
    expect(readOperationShape('query Look { one: lookup(code: "x y") { entries(first: -3) { id } } }')).toEqual({
      text: 'query { _a1 : lookup ( code : $_s2 ) { entries ( first : $_i3 ) { id } } }',
      name: 'Look',
      values: { _s2: 'x y', _i3: -3 },
      aliases: { _a1: 'one' },
    });
  });
});
