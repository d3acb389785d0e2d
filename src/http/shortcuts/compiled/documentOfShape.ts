import {
  getNamedType,
  isSpecifiedScalarType,
  Kind,
  parse,
  parseType,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import type { OperationShape } from './operationShape.ts';

export interface ShapeDocument {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/**
 * A shape as a document that can be run: its values are variables of the types of the arguments where they stood.
 * `example`: a valid document of that shape. Null if a value is of a type that reads texts in documents in its own way, or the
 * outcome is not valid, such as with two fields of one name that had the same argument.
 */
export function documentOfShape(
  schema: GraphQLSchema,
  { text, values }: OperationShape,
  example: DocumentNode,
): ShapeDocument | null {
  const types = typesOfValues(schema, example);
  const names = Object.keys(values);
  if (types === null || types.length !== names.length) return null;
  const added = names.map((name, place): VariableDefinitionNode => ({
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
    type: parseType(types[place] ?? ''),
  }));
  const { definitions } = parse(text);
  const read = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (read === undefined) return null;
  const operation = { ...read, variableDefinitions: [...(read.variableDefinitions ?? []), ...added] };
  const others = definitions.filter((definition) => definition !== read);
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...others] };
  return validate(schema, document).length > 0 ? null : { document, operation };
}

/** The types of the arguments of fields that are texts or whole numbers, in the order of the document. */
function typesOfValues(schema: GraphQLSchema, document: DocumentNode): string[] | null {
  const found: (string | null)[] = [];
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Directive: () => false,
      Argument: ({ value }) => {
        if (value.kind !== Kind.STRING && value.kind !== Kind.INT) return;
        const type = info.getInputType();
        found.push(type && isSpecifiedScalarType(getNamedType(type)) ? String(type) : null);
      },
    }),
  );
  const known = found.filter((type) => type !== null);
  return known.length === found.length ? known : null;
}
