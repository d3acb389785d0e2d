#!/usr/bin/env node
import { provideCodeTables } from './codeTables.ts';
import { run } from './run.ts';

provideCodeTables();

// Whoever reads the output may have seen enough ("| head"): that is not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`The output cannot be written (${error.code ?? error.message}).\n`);
  process.exit(1);
});

process.exitCode = await run(process.argv.slice(2), process.env);
