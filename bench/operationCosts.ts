// What the operations of the pages and of the console cost, worked out from the schema, without their variables.
//   npx tsx bench/operationCosts.ts
import { readdirSync, readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { executableSchema } from '../src/graphql/executableSchema.ts';
import { readFieldCosts } from '../src/graphql/guards/fieldCosts.ts';
import { costOfOperation } from '../src/graphql/guards/operationCost.ts';

const schema = executableSchema();
const costs = readFieldCosts(schema);
for (const part of ['pages', 'console']) {
  const folder = new URL(`../src/web/${part}/`, import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.graphql'));
  const document = parse(files.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n'));
  for (const operation of document.definitions) {
    if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
    const { points, mostCostly } = costOfOperation(schema, costs, {
      document,
      operation,
      variables: {},
      role: 'ADMIN',
    });
    const name = `${part} ${operation.name?.value ?? ''}`.padEnd(36);
    console.log(`${name}${String(Math.ceil(points)).padStart(8)}   ${mostCostly?.path.join('.') ?? ''}`);
  }
}
