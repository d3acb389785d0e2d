import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { stringifyDocument } from 'urql';

/** A query with its variables written into it, so that it runs as it stands wherever it is pasted. */
export function runnableQuery<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): string {
  const enums = new Set<string>();
  const text = JSON.stringify(document, (key, value: unknown) => {
    // An operation's variables stand before all that uses them.
    if (key === 'variableDefinitions') {
      for (const { variable, type } of value as readonly DefinitionNode[]) {
        if (JSON.stringify(type).includes('"Interval"')) enums.add(variable.name.value);
      }
      return [];
    }
    if (!isVariable(value)) return value;
    const name = value.name.value;
    return literal(variables[name], enums.has(name));
  });
  return stringifyDocument(JSON.parse(text) as typeof document);
}

interface DefinitionNode {
  readonly variable: VariableNode;
  readonly type: unknown;
}

interface VariableNode {
  readonly kind: 'Variable';
  readonly name: { readonly value: string };
}

function isVariable(value: unknown): value is VariableNode {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'Variable';
}

function literal(value: unknown, isEnum: boolean): object {
  if (typeof value === 'string') return { kind: isEnum ? 'EnumValue' : 'StringValue', value };
  if (typeof value === 'boolean') return { kind: 'BooleanValue', value };
  if (typeof value === 'number') return { kind: 'IntValue', value: String(value) };
  return { kind: 'NullValue' };
}
