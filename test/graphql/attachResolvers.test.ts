import { buildSchema, GraphQLScalarType, graphqlSync, isScalarType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { attachResolvers } from '../../src/graphql/attachResolvers.ts';

const text = `
  "Words that shout."
  scalar Loud @specifiedBy(url: "https://example.org/loud")
  union Thing = Code | Guide
  type Code { name: Loud }
  type Guide { title: String }
  type Query { thing: Thing said(what: Loud): Loud }
  type Subscription { changed: Loud }`;

const loud = new GraphQLScalarType<string, string>({
  name: 'Loud',
  serialize: (value) => String(value).toUpperCase(),
  parseValue: (value) => String(value).toLowerCase(),
});

describe('attaching resolvers to a schema', () => {
  it('answers by them, tells the type of an object of a union, and reads and writes scalars by their functions', () => {
    const schema = attachResolvers(buildSchema(text), {
      Loud: loud,
      Thing: { __resolveType: () => 'Code' },
      Query: {
        thing: () => ({ name: 'access denied' }),
        said: (_: unknown, { what }: { what: string }) => `<${what}>`,
      },
    });
    const asked = 'query ($what: Loud) { thing { ... on Code { name } } said(what: $what) }';
    const { data } = graphqlSync({ schema, source: asked, variableValues: { what: 'Shout' } });
    expect(JSON.stringify(data)).toBe('{"thing":{"name":"ACCESS DENIED"},"said":"<SHOUT>"}');
  });

  it('leaves a scalar the description and the specification that its text names', () => {
    const type = attachResolvers(buildSchema(text), { Loud: loud }).getType('Loud');
    expect(type?.description).toBe('Words that shout.');
    expect(isScalarType(type) && type.specifiedByURL).toBe('https://example.org/loud');
  });

  it('gives a subscription its source', () => {
    const subscribe = () => null;
    const schema = attachResolvers(buildSchema(text), { Subscription: { changed: { subscribe } } });
    expect(schema.getSubscriptionType()?.getFields()['changed']?.subscribe).toBe(subscribe);
  });

  it.each([
    { resolvers: { Stranger: {} }, says: 'The resolver Stranger has no type in the schema.' },
    { resolvers: { Code: { title: () => '' } }, says: 'The resolver Code.title has no field in the schema.' },
    { resolvers: { Thing: { name: () => '' } }, says: 'The resolver Thing.name has no field in the schema.' },
    { resolvers: { Code: loud }, says: 'Code is not a scalar in the schema.' },
  ])('refuses what the schema does not have: $says', ({ resolvers, says }) => {
    expect(() => attachResolvers(buildSchema(text), resolvers as never)).toThrow(says);
  });
});
