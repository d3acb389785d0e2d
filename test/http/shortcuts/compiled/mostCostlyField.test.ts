import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { executableSchema } from '../../../../src/graphql/executableSchema.ts';
import { readFieldCosts } from '../../../../src/graphql/guards/fieldCosts.ts';
import { mostCostlyField } from '../../../../src/http/shortcuts/compiled/mostCostlyField.ts';

const schema = executableSchema();
const costs = readFieldCosts(schema);

it.each([
  ['{ lookup(code: "0x5") { entries { id causes { text } } } }', 1, 'what other operations may ask does not count'],
  ['{ lookup(code: "0x5") { entries { causes { text html } } } }', 3, 'HTML is rendered'],
  [
    '{ lookup(code: "0x5") { ...F } } fragment F on Lookup { entries { guide { entries { totalCount } } } }',
    20,
    'a fragment is asked for, too',
  ],
])('%s has a most costly field of %i points, because %s', (query, points) => {
  expect(mostCostlyField(schema, costs, parse(query))).toBe(points);
});
