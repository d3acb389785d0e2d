import {
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  isAbstractType,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** A field of an answer: the nodes that ask for it, and when it is left out. */
export interface SelectedField {
  /** Its name in the answer. */
  readonly key: string;
  readonly nodes: readonly [FieldNode, ...FieldNode[]];
  /** All of them hold, or the field is left out. */
  readonly conditions: readonly Condition[];
}

/** A variable, and what it must be. */
export interface Condition {
  readonly variable: string;
  readonly expected: boolean;
}

export interface Selecting {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/**
 * The fields of one object, in the order of the answer: CollectFields of the GraphQL specification (6.3.2), worked out before
 * variables are known. Null if a field that may be left out stands there more than once.
 */
export function selectedFields(
  { schema, fragments }: Selecting,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): SelectedField[] | null {
  const fields = new Map<string, SelectedField>();
  const visited = new Map<string, boolean>();
  return sets.every((set) => collect(set, [])) ? [...fields.values()] : null;

  /** False if that cannot be worked out before. */
  function collect({ selections }: SelectionSetNode, outer: readonly Condition[]): boolean {
    for (const selection of selections) {
      const own = conditionsOf(selection.directives);
      if (own === null) continue;
      const conditions = [...outer, ...own];
      if (selection.kind === Kind.FIELD) {
        if (!add(selection, conditions)) return false;
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (!applies(selection.typeCondition?.name.value)) continue;
        if (!collect(selection.selectionSet, conditions)) return false;
      } else {
        const name = selection.name.value;
        const before = visited.get(name);
        if (before !== undefined && (before || conditions.length > 0)) return false;
        if (before !== undefined) continue;
        visited.set(name, conditions.length > 0);
        const fragment = fragments[name];
        if (fragment === undefined || !applies(fragment.typeCondition.name.value)) continue;
        if (!collect(fragment.selectionSet, conditions)) return false;
      }
    }
    return true;
  }

  function add(node: FieldNode, conditions: readonly Condition[]): boolean {
    const key = (node.alias ?? node.name).value;
    const before = fields.get(key);
    if (before !== undefined && before.conditions.length + conditions.length > 0) return false;
    fields.set(key, { key, nodes: before === undefined ? [node] : [...before.nodes, node], conditions });
    return true;
  }

  function applies(condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const named = schema.getType(condition);
    return isAbstractType(named) && schema.isSubType(named, type);
  }
}

/** What @skip and @include ask for; null if it never holds. */
function conditionsOf(directives: readonly DirectiveNode[] = []): Condition[] | null {
  const conditions: Condition[] = [];
  for (const { name, arguments: args = [] } of directives) {
    const expected = name.value === GraphQLIncludeDirective.name;
    if (!expected && name.value !== GraphQLSkipDirective.name) continue;
    const value = args.find((argument) => argument.name.value === 'if')?.value;
    if (value?.kind === Kind.VARIABLE) conditions.push({ variable: value.name.value, expected });
    else if (value?.kind === Kind.BOOLEAN && value.value !== expected) return null;
  }
  return conditions;
}
