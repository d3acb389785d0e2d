// The most costly operations that the limits let through, found by a search over the schema: processor time and length of the
// answer, in knowledge bases of 50 entries (the seed) and of 5,000 more. Exits with 1 if an anonymous one takes more than
// 250 ms or 1 MB. The figures of the others are stated in docs/security.md.
//   npx tsx bench/cost.ts [rounds, default 2000] [seed, default 1] [roles, default ANONYMOUS ANALYST EDITOR]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSeedDocuments } from '../src/cli/seedDocuments.ts';
import { roles, type Role } from '../src/domain/access/access.ts';
import { executableSchema } from '../src/graphql/executableSchema.ts';
import { defaultLimits } from '../src/http/request/limits.ts';
import { openKnowledgeBase } from '../src/knowledgeBase/knowledgeBase.ts';
import { openStore } from '../src/store/openStore.ts';
import { operationTrial, searchMostCostly, type Trial } from './mostCostlyOperation.ts';
import { seededNumbers } from './operationSearch.ts';
import { syntheticDocument } from './syntheticDocument.ts';

const [longestTime, longestAnswer] = [250, 1024 * 1024];
const numbers = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number);
const [rounds = 2000, seed = 1] = numbers;
const asked = roles.filter((role) => process.argv.includes(role));
const searched: readonly Role[] = asked.length > 0 ? asked : ['ANONYMOUS', 'ANALYST', 'EDITOR'];
const folder = mkdtempSync(join(tmpdir(), 'hresolve-bench-'));
const schema = executableSchema();
for (const size of [50, 5_000]) {
  const store = await openStore(`file:${join(folder, `${String(size)}.db`)}`);
  const knowledgeBase = await openKnowledgeBase(store, Date.now, readSeedDocuments);
  if (size > 50) {
    const document = { slug: 'synthetic', markdown: syntheticDocument(size), onConflict: null };
    await knowledgeBase.importGuide(document, { actor: 'bench' });
  }
  for (const role of searched) {
    const caller = {
      name: role === 'ANONYMOUS' ? null : 'bench',
      role,
      via: 'NOBODY',
      credentialId: null,
      identity: null,
    } as const;
    const trials = { schema, knowledgeBase, limits: defaultLimits, caller };
    const { tried, slowest, longest } = await searchMostCostly(trials, { rounds, random: seededNumbers(seed) });
    // Once more, by itself: the first time may have paid for what the next ones find ready.
    const attempt = operationTrial(trials);
    const again: Trial[] = [];
    for (const { source } of slowest.slice(0, 5)) again.push(await attempt(source));
    const [worst] = again.sort((a, b) => b.time - a.time);
    const bytes = Math.max(...longest.filter(({ outcome }) => outcome === 'ANSWERED').map((each) => each.bytes));
    console.log(
      `${String(size)} entries, ${role}: ${String(tried)} tried; at first ${String(Math.round(slowest[0]?.time ?? 0))} ms, again ${String(Math.round(worst?.time ?? 0))} ms; longest answer ${String(Math.round(bytes / 1024))} KB`,
    );
    for (const each of [slowest[0], slowest[1], worst, longest[0]]) if (each !== undefined) describe(each);
    const isTooMuch = (worst?.time ?? 0) > longestTime || bytes > longestAnswer;
    if (role === 'ANONYMOUS' && isTooMuch) process.exitCode = 1;
  }
  await knowledgeBase.close();
  await store.close();
}
rmSync(folder, { recursive: true });

function describe({ source, asked: points, spent, bytes, time, outcome }: Trial): void {
  const figures = `${outcome} ${String(Math.round(time))} ms, ${String(Math.ceil(points))} asked, ${String(spent)} spent, ${String(Math.round(bytes / 1024))} KB`;
  console.log(`  ${figures}: ${source.replace(/"[^"]{40,}"/g, '"…"').slice(0, 600)}`);
}
