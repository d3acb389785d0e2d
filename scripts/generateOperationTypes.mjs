// Writes what src/web asks, each operation of its .graphql files with the types of its variables and its answer.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as documents from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';
import { readSchema } from './readSchema.mjs';

const root = new URL('../', import.meta.url);
const web = new URL('src/web/', root);
const folder = new URL('generated/', web);

const asked = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map((location) => ({ location, document: parse(readFileSync(new URL(location, web), 'utf8')) }));

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
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('operations.ts', folder), output);
