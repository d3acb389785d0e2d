import { readSchema } from '../../src/graphql/readSchema.ts';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputField,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { executableSchema } from '../../src/graphql/executableSchema.ts';

const sdl = readSchema();
const schema = buildSchema(sdl);
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));

describe('schema.graphql', () => {
  it('describes every type, field, argument and enum value', () => {
    const bare: string[] = [];
    const look = (name: string, described: { description?: string | null | undefined }): void => {
      if ((described.description ?? '') === '') bare.push(name);
    };
    for (const type of types) {
      look(type.name, type);
      if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
      for (const field of Object.values<GraphQLField<unknown, unknown> | GraphQLInputField>(type.getFields())) {
        look(`${type.name}.${field.name}`, field);
        if ('args' in field)
          for (const argument of field.args) look(`${type.name}.${field.name}(${argument.name})`, argument);
      }
    }
    expect(bare).toEqual([]);
  });

  it('says of every field of Query and Mutation who may ask for it', () => {
    const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.values(type?.getFields() ?? {}),
    );
    const open = roots.filter(
      (field) => !field.astNode?.directives?.some((directive) => directive.name.value === 'allow'),
    );
    expect(open.map((field) => field.name)).toEqual([]);
  });

  it('stops the start where a field of Query says not who may ask for it', () => {
    const forgotten = sdl.replace('viewer: Viewer! @allow(role: ANONYMOUS)', 'viewer: Viewer!');
    expect(() => executableSchema(forgotten)).toThrow('Query.viewer says not who may ask for it');
  });

  it('makes every root field of Mutation nullable, so that a refused one leaves its neighbours their answers', () => {
    const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
    expect(fields.filter((field) => String(field.type).endsWith('!')).map((field) => field.name)).toEqual([]);
  });
});
