import { buildSchema, isInterfaceType, isObjectType, Kind, type FieldNode, type FragmentDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { introspectionCost } from '../../../src/graphql/guards/introspectionCost.ts';
import { documentOf } from './guardSchema.ts';

const schemaText = `
  type Query { a(x: Int, y: Int): Int b: Named }
  interface Named { name: String }
  input Words { one: Int two: Int three: Int }
  enum Colour { RED }`;

const schema = buildSchema(schemaText);

const types = Object.values(schema.getTypeMap());
/** Fields of objects and interfaces, the schema about the schema among them. */
const fields = types
  .filter((type) => isObjectType(type) || isInterfaceType(type))
  .flatMap((type) => Object.values(type.getFields()));
const args = fields.reduce((sum, field) => sum + field.args.length, 0);

/** Of a schema made anew, as what a schema holds is counted once. */
function costOf(text: string, from = buildSchema(schemaText)): number {
  const { definitions } = documentOf(text);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const [operation] = definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('It begins with no operation.');
  return introspectionCost(from, operation.selectionSet.selections[0] as FieldNode, fragments);
}

describe('a question about the schema', () => {
  it.each([
    { text: '{ __schema { description } }', points: 2, because: 'each field is one' },
    { text: '{ __schema { queryType { name kind } } }', points: 4, because: 'a single type is no list' },
    { text: '{ __schema { types { name } } }', points: 2 + types.length, because: 'there are so many types' },
    {
      text: '{ __schema { directives { name } } }',
      points: 2 + schema.getDirectives().length,
      because: 'there are so many directives',
    },
    {
      text: '{ __schema { types { fields { name } } } }',
      points: Math.ceil(2 + types.length * (1 + fields.length / types.length)),
      because: 'a type has so many fields on average',
    },
    {
      text: '{ __schema { types { inputFields { name } } } }',
      points: Math.ceil(2 + types.length * (1 + 3 / types.length)),
      because: 'so many of them are of inputs',
    },
    {
      text: '{ __schema { types { fields { args { name } } } } }',
      points: Math.ceil(2 + types.length * (1 + (fields.length / types.length) * (1 + args / fields.length))),
      because: 'a field has so many arguments on average',
    },
    {
      text: '{ __schema { directives { locations } } }',
      points: 2 + schema.getDirectives().length,
      because: 'locations are no objects',
    },
    {
      text: '{ __type(name: "Query") { possibleTypes { name } interfaces { name } } }',
      points: 4,
      because: 'few have them: 3.2 is 4',
    },
    { text: '{ __type(name: "Query") { enumValues { name } } }', points: 3, because: 'there is one on average' },
    { text: '{ __type(name: "Query") { ... { name kind } } }', points: 3, because: 'inline fragments count' },
    {
      text: '{ __type(name: "Query") { ...F ...F } } fragment F on __Type { name }',
      points: 3,
      because: 'fragments do',
    },
    { text: '{ __type(name: "Query") { ...None name } }', points: 2, because: 'what is not there costs nothing' },
  ])('$text costs $points, because $because', ({ text, points }) => {
    expect(costOf(text)).toBe(points);
  });

  it('costs more in a larger schema', () => {
    const larger = buildSchema('type Query { a: Int } type A { a: Int } type B { b: Int } type C { c: Int }');
    const smaller = buildSchema('type Query { a: Int }');
    const text = '{ __schema { types { name } } }';
    expect(costOf(text, larger)).toBe(costOf(text, smaller) + 3);
    expect(costOf(text, larger)).toBe(costOf(text, smaller) + 3);
  });
});
