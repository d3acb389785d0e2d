import {
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/**
 * What a question about the schema itself costs, in points: its fields, those within lists counted by how long the lists
 * of this schema are. The question that tools ask, for all of it, may be asked twice in one operation.
 */
export function introspectionCost(
  schema: GraphQLSchema,
  node: FieldNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): number {
  const sizes = listSizes(schema);
  const known = new Map<string, number>();
  return Math.ceil(fieldsIn(node));

  function fieldsIn({ name, selectionSet }: FieldNode): number {
    const inner = selectionSet === undefined ? 0 : fieldsInSet(selectionSet);
    return 1 + (sizes[name.value] ?? 1) * inner;
  }

  function fieldsInSet({ selections }: SelectionSetNode): number {
    let sum = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) sum += fieldsIn(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) sum += fieldsInSet(selection.selectionSet);
      else sum += fieldsInFragment(selection.name.value);
    }
    return sum;
  }

  function fieldsInFragment(name: string): number {
    const before = known.get(name);
    if (before !== undefined) return before;
    const fragment = fragments.get(name);
    const sum = fragment === undefined ? 0 : fieldsInSet(fragment.selectionSet);
    known.set(name, sum);
    return sum;
  }
}

type Sizes = Readonly<Record<string, number>>;

const sizesOf = new WeakMap<GraphQLSchema, Sizes>();

/** How many items the lists of __Schema and __Type hold: of types all, of the others the average. */
function listSizes(schema: GraphQLSchema): Sizes {
  const before = sizesOf.get(schema);
  if (before !== undefined) return before;
  const types = Object.values(schema.getTypeMap());
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  );
  const inputs = types.flatMap((type) => (isInputObjectType(type) ? Object.values(type.getFields()) : []));
  const sizes = {
    types: types.length,
    directives: schema.getDirectives().length,
    fields: fields.length / types.length,
    inputFields: inputs.length / types.length,
    args: fields.reduce((sum, { args }) => sum + args.length, 0) / fields.length,
    possibleTypes: 0.1,
    interfaces: 0.1,
    enumValues: 1,
    locations: 3,
  };
  sizesOf.set(schema, sizes);
  return sizes;
}
