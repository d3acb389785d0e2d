import {
  defaultFieldResolver,
  getDirectiveValues,
  getNullableType,
  GraphQLError,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { hasFields } from '../../domain/fieldsOf.ts';
import { mayActAs, roles, type Role } from '../../domain/access/access.ts';
import { unfitCharacter } from '../../domain/editing/fields/textRules.ts';
import { argumentError } from '../argumentError.ts';
import type { Context } from '../context.ts';

type Field = GraphQLField<unknown, Context>;

/**
 * Checks every field with @allow. Before a field of a root type the caller's role is checked,
 * then that every text in the arguments can be kept on every database; resolvers rely on both. A field
 * of a root type without the directive is a mistake in the schema and stops the start. Any other field with the directive
 * needs more than its parent: it answers with nothing to those who may not see it.
 */
export function addAuthorization(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const isRoot = roots.includes(type);
    for (const field of Object.values(type.getFields()) as Field[]) {
      const required = requiredRole(schema, field);
      if (isRoot && required === null)
        throw new Error(`${type.name}.${field.name} says not who may ask for it; give it @allow(role: …).`);
      if (required === null) continue;
      field.description = descriptionWith(field, required, isRoot);
      if (isRoot) addRule(field, required);
      else hideField(field, required);
    }
  }
  return schema;
}

/** Directives do not show in introspection, so that the description says the role. */
function descriptionWith({ description }: Field, required: Role, isRoot: boolean): string {
  const written = description ?? '';
  if (required === 'ANONYMOUS') return written;
  const rule = isRoot
    ? `Needs the role ${required} or a higher one.`
    : `For the role ${required} and higher ones only.`;
  return written.includes('\n') ? `${written}\n\n${rule}` : `${written} ${rule}`;
}

function requiredRole(schema: GraphQLSchema, field: Field): Role | null {
  const directive = schema.getDirective('allow');
  const rule = directive && field.astNode ? getDirectiveValues(directive, field.astNode) : undefined;
  if (rule === undefined) return null;
  const role = roles.find((each) => each === rule['role']);
  if (role === undefined) throw new Error(`@allow of ${field.name} names no role.`);
  return role;
}

function addRule(field: Field, required: Role): void {
  const { subscribe } = field;
  if (subscribe !== undefined) {
    field.subscribe = (parent, args: Record<string, unknown>, context: Context, info) => {
      refuseUnlessAllowed(context, required, field.name);
      refuseUnfitTexts(args, []);
      return subscribe(parent, args, context, info);
    };
  }
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (parent, args: Record<string, unknown>, context: Context, info) => {
    refuseUnlessAllowed(context, required, field.name);
    refuseUnfitTexts(args, []);
    return resolve(parent, args, context, info);
  };
}

function hideField(field: Field, required: Role): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  const nothing = nothingOf(field.type);
  field.resolve = (parent, args: Record<string, unknown>, context: Context, info) =>
    mayActAs(context.caller.role, required) ? resolve(parent, args, context, info) : nothing;
}

/** What a field says where it says nothing; a type that has no such value cannot be hidden. */
function nothingOf(type: GraphQLOutputType): null | '' | [] {
  if (!isNonNullType(type)) return null;
  const inner = getNullableType(type);
  if (isListType(inner)) return [];
  if (inner.name === 'String' || inner.name === 'Markdown') return '';
  throw new Error(`A field of the type ${String(type)} cannot be hidden with @allow; make it nullable.`);
}

/** Requests whose refusal is written down already: one that asks a hundred times is one event. */
const recorded = new WeakSet<Context>();

/**
 * UNAUTHENTICATED for a caller without a credential, FORBIDDEN for one with too low a role; written down under `field`.
 */
export function refuseUnlessAllowed(context: Context, required: Role, field: string): void {
  const { caller, knowledgeBase, requestId } = context;
  if (mayActAs(caller.role, required)) return;
  if (!recorded.has(context)) {
    recorded.add(context);
    const actor = caller.name;
    const role = actor === null ? null : caller.role;
    knowledgeBase.recordAccess({ kind: 'RIGHT_REFUSED', actor, role, subject: field, requestId });
  }
  const who = required.toLowerCase();
  if (caller.role === 'ANONYMOUS') {
    const message = `This needs the role ${who}: send an access token in the header Authorization: Bearer …`;
    throw new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED' } });
  }
  const message = `This needs the role ${who}; yours is ${caller.role.toLowerCase()}. Ask an admin for a token with that role.`;
  throw new GraphQLError(message, { extensions: { code: 'FORBIDDEN' } });
}

function refuseUnfitTexts(value: unknown, path: readonly string[]): void {
  if (path.length === 0 && isFit(value)) return;
  if (typeof value === 'string') {
    const unfit = unfitCharacter(value);
    if (unfit !== null) throw argumentError({ path, message: `${path.join('.')} ${unfit}` });
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) refuseUnfitTexts(part, [...path, name]);
  }
}

/** The same question without the path to the answer, which takes longer than the rest of a look-up's arguments. */
function isFit(value: unknown): boolean {
  if (typeof value === 'string') return unfitCharacter(value) === null;
  if (!hasFields(value)) return true;
  for (const name in value) if (!isFit(value[name])) return false;
  return true;
}
