// Composes each provider's schema from prisma/PROVIDER/provider.prisma and prisma/models.prisma and
// generates its client into src/store/generated/PROVIDER. Needs no network, and no engine binary:
// `prisma generate` only insists on a path that exists, so it is given this very file.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const providers = ['sqlite', 'postgresql'];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const generated = join(root, 'src', 'store', 'generated');

for (const provider of providers) generate(composeSchema(provider));

/** @param {string} provider */
function composeSchema(provider) {
  const parts = [join(root, 'prisma', provider, 'provider.prisma'), join(root, 'prisma', 'models.prisma')];
  const schema = join(generated, `${provider}.prisma`);
  mkdirSync(generated, { recursive: true });
  writeFileSync(schema, parts.map((part) => readFileSync(part, 'utf8')).join('\n'));
  return schema;
}

/** @param {string} schema */
function generate(schema) {
  const cli = createRequire(import.meta.url).resolve('prisma/build/index.js');
  try {
    execFileSync(process.execPath, [cli, 'generate', '--schema', schema, '--no-hints'], {
      cwd: root,
      stdio: 'pipe',
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: fileURLToPath(import.meta.url),
        CHECKPOINT_DISABLE: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
      },
    });
  } catch (error) {
    const { stdout, stderr } = /** @type {import('node:child_process').SpawnSyncReturns<Buffer>} */ (error);
    process.stderr.write(`prisma generate failed on ${schema}:\n${String(stdout)}${String(stderr)}\n`);
    process.exit(1);
  }
}
