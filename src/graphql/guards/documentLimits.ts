import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** The most that a document may hold of each; fragments count wherever they are used. */
export interface DocumentLimits {
  /** Names, numbers and signs of the text: told before anything of it is understood. */
  readonly tokens: number;
  /** Fields within fields. */
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
}

export const defaultDocumentLimits: DocumentLimits = { tokens: 1_000, depth: 10, fields: 250, aliases: 30 };

/** The most errors that the validation of a document answers with; one more says that there are others. */
export const mostValidationErrors = 5;

type Measure = Record<'depth' | 'fields' | 'aliases', number>;

const nothing: Measure = { depth: 0, fields: 0, aliases: 0 };

/**
 * A rule of validation: refuses an operation that is larger than the limits, with the limit it breaks in
 * `extensions.limit`. What is asked about the schema itself does not count here: graphql-js has a rule of its own for that.
 */
export function limitDocument(limits: DocumentLimits): ValidationRule {
  return (context) => ({
    Document: (document) => {
      const measureOf = createMeasure(context);
      for (const definition of document.definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        reportExcess(context, definition, measureOf(definition.selectionSet), limits);
      }
    },
  });
}

const advice = {
  depth: 'ask for the inner nodes by their ids in another request.',
  fields: 'ask for fewer fields, or in several requests.',
  aliases: 'ask with variables in several requests, or by lists such as nodes(ids).',
};

function reportExcess(
  context: ValidationContext,
  node: OperationDefinitionNode,
  measure: Measure,
  limits: DocumentLimits,
): void {
  for (const limit of ['depth', 'fields', 'aliases'] as const) {
    if (measure[limit] <= limits[limit]) continue;
    const what = limit === 'depth' ? 'levels of fields' : limit;
    const message = `The operation has more than ${String(limits[limit])} ${what}; ${advice[limit]}`;
    context.reportError(new GraphQLError(message, { nodes: [node.selectionSet], extensions: { limit } }));
  }
}

/** Measures each fragment once, so that fragments within fragments cost no more than they are written. */
function createMeasure(context: ValidationContext): (selections: SelectionSetNode) => Measure {
  const fragments = new Map<string, Measure>();
  return measureOf;

  function measureOf({ selections }: SelectionSetNode): Measure {
    const sum = { ...nothing };
    for (const selection of selections) {
      const { depth, fields, aliases } = measureOfOne(selection);
      sum.depth = Math.max(sum.depth, depth);
      sum.fields += fields;
      sum.aliases += aliases;
    }
    return sum;
  }

  function measureOfOne(selection: SelectionSetNode['selections'][number]): Measure {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return measureOfFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return measureOf(selection.selectionSet);
    const { name, alias, selectionSet } = selection;
    const aliases = alias === undefined ? 0 : 1;
    const isLeaf = selectionSet === undefined || name.value === '__schema' || name.value === '__type';
    const inner = isLeaf ? nothing : measureOf(selectionSet);
    return { depth: inner.depth + 1, fields: inner.fields + 1, aliases: inner.aliases + aliases };
  }

  /** One that is not there, or that holds itself, counts for nothing: another rule refuses it. */
  function measureOfFragment(name: string): Measure {
    const known = fragments.get(name);
    if (known !== undefined) return known;
    fragments.set(name, nothing);
    const fragment = context.getFragment(name);
    const measure = fragment ? measureOf(fragment.selectionSet) : nothing;
    fragments.set(name, measure);
    return measure;
  }
}

/** A rule of validation for answers that come once: refuses a subscription, and says where it is answered. */
export function refuseUnservedOperations(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: (node) => {
      if (node.operation !== OperationTypeNode.SUBSCRIPTION) return;
      const message = 'Subscriptions are answered as server-sent events at /graphql/stream, not here.';
      context.reportError(new GraphQLError(message, { nodes: [node] }));
    },
  };
}
