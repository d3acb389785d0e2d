import { parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { executableSchema } from '../../../../src/graphql/executableSchema.ts';
import { boundedOperation } from '../../../../src/http/shortcuts/compiled/boundedOperation.ts';

const schema = executableSchema();

it.each([
  ['{ lookup(code: "5") { outcome } __typename }', true, 'a look-up finds what one code has'],
  ['{ search(query: "pin", first: 100) { nodes { id causes { text } } } }', true, 'a search shows a page'],
  [
    '{ search(query: "pin") { nodes { guide { entries(first: 1) { totalCount } } } } }',
    false,
    'each hit has pages of its own',
  ],
  [
    '{ lookup(code: "5") { entries { ...F } } } fragment F on Entry { history(first: 1) { totalCount } }',
    false,
    'a fragment has',
  ],
  ['{ entries(first: 1) { totalCount } }', false, 'a list may be gone through for one entry'],
  ['{ a: catalog { version } lookup(code: "5") { outcome } }', false, 'one of its fields is another'],
])('%s is bounded: %s, as %s', (query, expected, _because) => {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  expect(boundedOperation(schema, document)).toBe(expected);
});
