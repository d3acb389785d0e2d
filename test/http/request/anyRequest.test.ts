import { afterAll, beforeAll, expect, it } from 'vitest';
import { fuzzParsers, fuzzServer } from '../../load/fuzz.ts';
import { openWorld, type World } from '../../world/world.ts';

/* The short form of test/load/runFuzz.ts. A failure prints the input; the seed makes it again. */

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const seed = 20_261_129;
const count = 600;
/** Milliseconds; they take some seconds on two quiet cores. */
const patience = 600_000;

it(
  'of a thousand generated documents and bodies none is answered with a 5xx, an error of ours or another shape',
  async () => {
    const { entries, mitigations } = world.knowledgeBase.snapshot().catalog.indexes;
    const ids = [...[...entries.values()].slice(0, 5), ...[...mitigations.values()].slice(0, 5)].map(({ id }) => id);
    const token = await world.token('EDITOR');
    const { failures, statuses } = await fuzzServer(world.address, {
      seed,
      documents: count,
      bodies: count,
      ids,
      token,
    });
    expect(failures).toEqual([]);
    expect(Object.keys(statuses)).toEqual(['200', '400']);
    expect(world.logLines.filter((line) => /"level":[56]0/.test(line))).toEqual([]);
  },
  patience,
);

it(
  'of generated texts none makes a reader of documents or of codes fail',
  () => {
    expect(fuzzParsers(seed, 60).failures).toEqual([]);
  },
  patience,
);
