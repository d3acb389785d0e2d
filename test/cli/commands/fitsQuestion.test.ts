import { expect, it } from 'vitest';
import { fitsQuestion } from '../../../src/cli/commands/fitsQuestion.ts';
import { executableSchema } from '../../../src/graphql/executableSchema.ts';
import { asked } from '../../world/asked.ts';

const schema = executableSchema();
const inFragment = 'query { guides { ...Named } } fragment Named on Guide { slug title }';
const nested = 'query { guides { ...Outer } } fragment Outer on Guide { ...Named } fragment Named on Guide { slug }';
const ofSomeTypes = 'query { node(id: "m_1") { id ... on Mitigation { version } } }';
const conditional = 'query($all: Boolean!) { guides { slug title @include(if: $all) } }';
const problems = 'mutation { redactText(input: { text: "x", reason: "y" }) { problems { __typename code message } } }';

it.each([
  { question: inFragment, data: { guides: [{ slug: 'a', title: 'A' }] }, fits: true, because: 'nothing is left out' },
  { question: inFragment, data: { guides: [{ slug: 'a' }] }, fits: false, because: 'a field of a fragment is missing' },
  { question: inFragment, data: { guides: [{ slug: 'a', title: null }] }, fits: false, because: 'it is never null' },
  { question: nested, data: { guides: [{}] }, fits: false, because: 'a field of a fragment in a fragment is missing' },
  { question: nested, data: { guides: [] }, fits: true, because: 'there are none' },
  { question: ofSomeTypes, data: { node: { id: 'm_1', version: 1 } }, fits: true, because: 'it is of that type' },
  { question: ofSomeTypes, data: { node: { id: 'e_1' } }, fits: true, because: 'it may be of another type' },
  { question: ofSomeTypes, data: { node: {} }, fits: false, because: 'every type has the field' },
  {
    question: conditional,
    data: { guides: [{ slug: 'a' }] },
    fits: true,
    because: 'a variable may leave the field out',
  },
  { question: conditional, data: { guides: [{ slug: 'a', title: {} }] }, fits: false, because: 'a text is an object' },
  {
    question: problems,
    data: { redactText: { problems: [{ __typename: 'InvalidInput', code: 'INVALID_VALUE', message: 'No.' }] } },
    fits: true,
    because: 'a mutation answers an interface',
  },
  {
    question: problems,
    data: { redactText: { problems: [{ __typename: 'InvalidInput', code: 'INVALID_VALUE' }] } },
    fits: false,
    because: 'a field of the interface is missing',
  },
  {
    question: problems,
    data: { redactText: { problems: [{ code: 'INVALID_VALUE', message: 'No.' }] } },
    fits: false,
    because: 'it does not say its type',
  },
  { question: problems, data: { redactText: null }, fits: true, because: 'a mutation may be answered with null' },
])('answers $fits for $data to $question: $because', ({ question, data, fits }) => {
  expect(fitsQuestion(schema, asked(question), data)).toBe(fits);
});
