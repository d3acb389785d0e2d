/**
 * Puts the index of the names of all codes into a built program: `npx tsx scripts/indexNames.ts dist`. It is made of the tables
 * that the program has; each start would have to make it again, a third of what a start takes of the processor.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { provideCodeTables } from '../src/cli/codeTables.ts';
import { buildNameIndex } from '../src/domain/search/named/buildNameIndex.ts';
import { writeNameIndex } from '../src/domain/search/named/writtenNameIndex.ts';

provideCodeTables();
const steps = buildNameIndex();
let step = steps.next();
while (step.done !== true) step = steps.next();
writeFileSync(join(process.argv[2] ?? 'dist', 'domain/codes/nameIndex.json'), writeNameIndex(step.value));
