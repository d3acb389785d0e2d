// Writes schema.released.graphql: the schema that clients may rely on, when a version is released. docs/api.md says what that promises.
import { readFileSync, writeFileSync } from 'node:fs';
import { readSchema } from './readSchema.mjs';

const root = new URL('../', import.meta.url);
/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const head = `# The schema of ${version}, the last release: what clients may rely on. npm run release:schema writes it; see docs/api.md.`;
writeFileSync(new URL('schema.released.graphql', root), `${head}\n\n${readSchema()}`);
