// Writes what each floor asks, each operation of its .graphql files with the types of its variables and its answer; and what
// caches of clients have to know of the types.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as ownDocuments from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildSchema, isAbstractType, isObjectType, parse } from 'graphql';
import * as clientDocuments from './clientDocuments.mjs';
import { readSchema } from './readSchema.mjs';

const root = new URL('../', import.meta.url);

for (const floor of ['cli', 'http', 'mcp', 'web']) await writeOperations(`src/${floor}/`, ownDocuments);
await writeOperations('src/client/', clientDocuments);
writeSchemaTypes('src/client/');

/**
 * @param {string} place
 * @param {Parameters<typeof codegen>[0]['pluginMap'][string]} documents
 */
async function writeOperations(place, documents) {
  const folder = new URL(place, root);
  const asked = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((location) => ({ location, document: parse(readFileSync(new URL(location, folder), 'utf8')) }));
  const output = await codegen({
    schema: parse(readSchema()),
    documents: asked,
    filename: 'operations.ts',
    plugins: [{ operations: {} }, { documents: {} }],
    pluginMap: { operations, documents },
    config: {
      useTypeImports: true,
      enumsAsTypes: true,
      immutableTypes: true,
      skipTypename: false,
      avoidOptionals: false,
      optimizeDocumentNode: true,
      strictScalars: true,
      scalars: {
        DateTime: 'string',
        UnsignedInt: 'number',
        Count: 'number',
        Markdown: 'string',
        Html: 'string',
        URL: 'string',
        ID: 'string',
      },
    },
  });
  write(place, 'operations.ts', output);
}

/** @param {string} place */
function writeSchemaTypes(place) {
  const schema = buildSchema(readSchema());
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  const possible = Object.fromEntries(
    types
      .filter((type) => isAbstractType(type))
      .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  );
  const unidentified = types
    .filter((type) => isObjectType(type) && !roots.has(type) && !('id' in type.getFields()))
    .map(({ name }) => name);
  const text = `/** The object types behind each interface and union. */
export const possibleTypes = ${JSON.stringify(possible)};

/** The object types without an \`id\`. */
export const typesWithoutId = ${JSON.stringify(unidentified)} as const;
`;
  write(place, 'schemaTypes.ts', text);
}

/**
 * @param {string} place
 * @param {string} name
 * @param {string} text
 */
function write(place, name, text) {
  const folder = new URL(`${place}generated/`, root);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(name, folder), text);
}
