import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { stringifyDocument } from 'urql';

/** A query with its variables written into it, so that it runs as it stands wherever it is pasted. */
export function runnableQuery<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): string {
  const enums = new Set(
    document.definitions
      .flatMap((definition) => (definition.kind === 'OperationDefinition' ? (definition.variableDefinitions ?? []) : []))
      .filter(({ type }) => JSON.stringify(type).includes('"Interval"'))
      .map(({ variable }) => variable.name.value),
  );
  const text = JSON.stringify(document, (key, value: unknown) => {
    if (key === 'variableDefinitions') return [];
    if (!isVariable(value)) return value;
    const name = value.name.value;
    return literal(variables[name], enums.has(name));
  });
  return stringifyDocument(JSON.parse(text) as typeof document);
}

interface VariableNode {
  readonly kind: 'Variable';
  readonly name: { readonly value: string };
}

function isVariable(value: unknown): value is VariableNode {
  return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'Variable';
}

function literal(value: unknown, isEnum: boolean): object {
  if (typeof value === 'string') return { kind: isEnum ? 'EnumValue' : 'StringValue', value };
  if (typeof value === 'boolean') return { kind: 'BooleanValue', value };
  if (typeof value === 'number') return { kind: 'IntValue', value: String(value) };
  return { kind: 'NullValue' };
}
