// "npm start": builds if needed, then serves in this very process, so that signals reach the server.
import { build } from './build.mjs';

build();
process.argv = [...process.argv.slice(0, 2), 'serve', ...process.argv.slice(2)];
await import(new URL('../dist/cli/main.js', import.meta.url).href);
