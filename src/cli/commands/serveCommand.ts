import type { Command } from 'commander';
import { serve } from '../serve/serve.ts';
import { readServeSettings, defaultHost, defaultPort, type ServeFlags } from '../settings/settings.ts';
import { commandOnDatabase, type CommandContext } from './commandContext.ts';

export function addServe(program: Command, { environment }: CommandContext): void {
  commandOnDatabase(program, 'serve')
    .description('Serve GraphQL; an empty database is made and seeded first.')
    .option('--port <number>', `port to listen on, 0 for a free one [PORT, default ${String(defaultPort)}]`)
    .option('--host <name>', `address to listen on [HOST, default ${defaultHost}]`)
    .option('--public-url <url>', 'where readers reach it [PUBLIC_URL, default http://localhost:PORT]')
    .addHelpText(
      'after',
      '\nPrints one line with the address on stdout once it is ready, and JSON log lines on stderr\n(LOG_LEVEL, default info). SIGTERM and SIGINT stop it after what is in flight.',
    )
    .action(async (flags: ServeFlags) => {
      await serve(readServeSettings(flags, environment));
    });
}
