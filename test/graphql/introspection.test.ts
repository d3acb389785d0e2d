import {
  buildClientSchema,
  getIntrospectionQuery,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  type GraphQLField,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../world/world.ts';

let world: World;
/** As a client gets it from the server, not as it is written. */
let served: GraphQLSchema;
beforeAll(async () => {
  world = await openWorld();
  const query = getIntrospectionQuery({ specifiedByUrl: true, descriptions: true, inputValueDeprecation: true });
  const { data } = await world.ask<IntrospectionQuery>(query);
  served = buildClientSchema(data);
});
afterAll(() => world.close());

describe('the served schema', () => {
  it('says of each scalar what it is and where it is specified', () => {
    const scalars = Object.values(served.getTypeMap()).filter(
      (type) => isScalarType(type) && !isSpecifiedScalarType(type),
    );
    expect(scalars.map(({ name }) => name).sort()).toEqual([
      'Count',
      'DateTime',
      'Html',
      'Markdown',
      'URL',
      'UnsignedInt',
    ]);
    for (const scalar of scalars) {
      expect(scalar).toMatchObject({
        description: expect.stringMatching(/\w{3}/) as string,
        specifiedByURL: expect.stringMatching(/^https:\/\//) as string,
      });
    }
  });

  it('says in descriptions which role a field needs, and nothing of the kind where none is needed', () => {
    const [query, mutation] = [served.getQueryType()?.getFields(), served.getMutationType()?.getFields()];
    expect(query?.['analytics']?.description).toContain('Needs the role ANALYST or a higher one.');
    expect(query?.['tokens']?.description).toContain('Needs the role ADMIN or a higher one.');
    expect(mutation?.['createEntry']?.description).toContain('Needs the role EDITOR or a higher one.');
    expect(query?.['lookup']?.description).not.toContain('role');
  });

  it('says so of fields that show nothing to others', () => {
    expect(fieldOf('Change', 'actorName').description).toContain('For the role EDITOR and higher ones only.');
  });

  it('shows what is deprecated, and why', () => {
    expect(fieldOf('Change', 'actor').deprecationReason).toContain('Use actorName');
  });
});

function fieldOf(typeName: string, name: string): GraphQLField<unknown, unknown> {
  const type = served.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (field === undefined) throw new Error(`There is no ${typeName}.${name}.`);
  return field;
}
