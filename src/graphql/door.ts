import {
  defaultFieldResolver,
  getDirectiveValues,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { mayActAs, type Role } from '../domain/access.ts';
import { unfitCharacter } from '../domain/editing/textRules.ts';
import { argumentError } from './argumentError.ts';
import type { Context } from './context.ts';

/**
 * Puts a door before every field that carries @allow: the caller's role is checked, then that every text in
 * the arguments can be kept on every database. Behind the door resolvers trust both. A field of Query
 * or Mutation without the directive is a mistake in the schema and stops the start.
 */
export function hangDoors(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((type) => type !== null && type !== undefined);
  for (const root of roots) {
    for (const field of Object.values(root.getFields()) as GraphQLField<unknown, Context>[])
      hangDoor(schema, root, field);
  }
  return schema;
}

function hangDoor(schema: GraphQLSchema, root: GraphQLObjectType, field: GraphQLField<unknown, Context>): void {
  const directive = schema.getDirective('allow');
  const rule = directive && field.astNode ? getDirectiveValues(directive, field.astNode) : undefined;
  if (rule === undefined)
    throw new Error(`${root.name}.${field.name} says not who may ask for it; give it @allow(role: …).`);
  const required = rule['role'] as Role;
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (parent, args: Record<string, unknown>, context: Context, info) => {
    refuseUnlessAllowed(context, required);
    refuseUnfitTexts(args, []);
    return resolve(parent, args, context, info);
  };
}

/** UNAUTHENTICATED for a caller without a credential, FORBIDDEN for one with too low a role. */
export function refuseUnlessAllowed({ caller }: Context, required: Role): void {
  if (mayActAs(caller.role, required)) return;
  const who = required.toLowerCase();
  if (caller.role === 'ANONYMOUS') {
    const message = `This needs the role ${who}: send an access token in the header Authorization: Bearer …`;
    throw new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED' } });
  }
  const message = `This needs the role ${who}; yours is ${caller.role.toLowerCase()}. Ask an admin for a token with that role.`;
  throw new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
}

function refuseUnfitTexts(value: unknown, path: readonly string[]): void {
  if (typeof value === 'string') {
    const unfit = unfitCharacter(value);
    if (unfit !== null) throw argumentError({ path, message: `${path.join('.')} ${unfit}` });
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) refuseUnfitTexts(part, [...path, name]);
  }
}
