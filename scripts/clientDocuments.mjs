// A plugin of graphql-codegen: each operation as a document with its types and, as `gql` leaves it, its own text at `loc.source.body`.
import { Kind, parse, print, visit } from 'graphql';

/**
 * @param {unknown} _schema
 * @param {readonly { document?: import('graphql').DocumentNode }[]} files
 */
export function plugin(_schema, files) {
  const definitions = files.flatMap(({ document }) => document?.definitions ?? []);
  const fragments = new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  const documents = definitions.flatMap((operation) => {
    if (operation.kind !== Kind.OPERATION_DEFINITION) return [];
    const name = operation.name?.value ?? '';
    const kind = `${operation.operation.charAt(0).toUpperCase()}${operation.operation.slice(1)}`;
    const used = [...fragmentsOf(operation, fragments)].sort().flatMap((each) => fragments.get(each) ?? []);
    const body = [operation, ...used].map((each) => print(each)).join('\n\n');
    const source = { body, name: `${name}.graphql`, locationOffset: { line: 1, column: 1 } };
    const document = { ...parse(body, { noLocation: true }), loc: { start: 0, end: body.length, source } };
    const type = `TypedDocumentNode<${name}${kind}, ${name}${kind}Variables>`;
    return `export const ${name}: ${type} = ${JSON.stringify(document)} as unknown as ${type};`;
  });
  return {
    prepend: ["import type { TypedDocumentNode } from '@graphql-typed-document-node/core';"],
    content: documents.join('\n'),
  };
}

/**
 * Names of the fragments that a definition needs, directly or by other fragments.
 * @param {import('graphql').DefinitionNode} definition
 * @param {ReadonlyMap<string, import('graphql').FragmentDefinitionNode>} fragments
 * @returns {Set<string>}
 */
function fragmentsOf(definition, fragments, found = /** @type {Set<string>} */ (new Set())) {
  visit(definition, {
    FragmentSpread: ({ name: { value } }) => {
      const fragment = fragments.get(value);
      if (fragment === undefined || found.has(value)) return;
      found.add(value);
      fragmentsOf(fragment, fragments, found);
    },
  });
  return found;
}
