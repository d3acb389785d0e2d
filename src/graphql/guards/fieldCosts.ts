import {
  getDirectiveValues,
  getNullableType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import type { Role } from '../../domain/access/access.ts';

/** What the schema says of one field's cost; see @cost and @listSize. */
export interface FieldCost {
  /** Who may ask for it; null if that is for its parent to say. */
  readonly role: Role | null;
  /** Points for the field itself. */
  readonly weight: number;
  readonly texts: readonly string[];
  readonly perText: number;
  readonly perWord: number;
  /** How many items the list, or the lists named in `sizedFields`, are taken to have; null for a field without one. */
  readonly size: ListSize | null;
}

export interface ListSize {
  readonly slicingArguments: readonly string[];
  readonly assumedSize: number;
  readonly sizedFields: readonly string[];
}

export type Arguments = Readonly<Record<string, unknown>>;

type Field = Pick<GraphQLField<unknown, unknown>, 'astNode'>;

const usual: FieldCost = { role: null, weight: 1, texts: [], perText: 1, perWord: 0, size: null };

/** Reads the schema's @cost and @listSize; a list without a size is a mistake in the schema and stops the start. */
export function readFieldCosts(schema: GraphQLSchema): ReadonlyMap<Field, FieldCost> {
  const costs = new Map<Field, FieldCost>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const cost = readFieldCost(schema, field);
      const isSized = cost.size !== null || isSizedByParent(type.name, field.name);
      if (isListType(getNullableType(field.type)) && !isSized)
        throw new Error(`${type.name}.${field.name} says not how many items it has; give it @listSize(…).`);
      costs.set(field, cost);
    }
  }
  return costs;
}

/** The lists of a connection are as long as the page that was asked for. */
function isSizedByParent(type: string, field: string): boolean {
  return type.endsWith('Connection') && (field === 'edges' || field === 'nodes');
}

function readFieldCost(schema: GraphQLSchema, { astNode }: Field): FieldCost {
  if (!astNode) return usual;
  const cost = valuesOf(schema, 'cost', astNode) as Partial<FieldCost>;
  const size = valuesOf(schema, 'listSize', astNode) as Partial<ListSize>;
  const allow = valuesOf(schema, 'allow', astNode) as { readonly role?: Role };
  return {
    role: allow.role ?? null,
    weight: cost.weight ?? usual.weight,
    texts: cost.texts ?? [],
    perText: cost.perText ?? usual.perText,
    perWord: cost.perWord ?? usual.perWord,
    size:
      size.assumedSize === undefined
        ? null
        : {
            slicingArguments: size.slicingArguments ?? [],
            assumedSize: size.assumedSize,
            sizedFields: size.sizedFields ?? [],
          },
  };
}

function valuesOf(schema: GraphQLSchema, name: string, node: NonNullable<Field['astNode']>): Arguments {
  const directive = schema.getDirective(name);
  return (directive && getDirectiveValues(directive, node)) ?? {};
}

/** Points for a field with these arguments, without what is asked of its answer. */
export function ownCost({ weight, texts, perText, perWord }: FieldCost, args: Arguments): number {
  let points = weight;
  for (const name of texts) {
    const text = textOf(args[name]);
    points += perText * Math.ceil(Math.min(text.length, longestText) / 16);
    if (perWord > 0) points += perWord * wordsIn(text);
  }
  return points;
}

/** How many items the arguments ask for; what is outside the bounds is refused when the field is answered. */
export function sizeOf({ slicingArguments, assumedSize }: ListSize, args: Arguments): number {
  for (const name of slicingArguments) {
    const value = args[name];
    if (Array.isArray(value)) return value.length;
    if (typeof value === 'string') return Math.min(Math.ceil(value.length / charactersOfItem), mostItemsOfText);
    if (typeof value === 'number') return Math.min(Math.max(0, value), largestSize);
  }
  return assumedSize;
}

/** No list gives more at once; what is beyond its own bound is refused by name when it is answered. */
const largestSize = 10_000;
/** A text may be nothing but codes. */
const charactersOfItem = 16;
const mostItemsOfText = 100;
const longestText = 65_536;
const mostWords = 16;

function wordsIn(text: string): number {
  let count = 0;
  for (const _ of text.slice(0, longestText).matchAll(/[\p{L}\p{N}]+/gu)) if (++count === mostWords) break;
  return count;
}

/**
 * All texts within a value, joined. Variables come as they were sent, nested as deep as a body is long; what is deeper than any
 * argument is refused when its type is checked.
 */
function textOf(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || depth === deepestArgument) return '';
  return Object.values(value)
    .map((part) => textOf(part, depth + 1))
    .join(' ');
}

/** More levels than the input types of the schema have. */
const deepestArgument = 10;
