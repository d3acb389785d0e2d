import { expect, it } from 'vitest';
import type { FourEyes } from '../../../src/domain/editing/inFourEyes.ts';
import { describeUnknownGuides } from '../../../src/cli/settings/fourEyes.ts';
import { runCommand } from '../../world/command.ts';
import { newSeededFile } from '../../world/temporaryDatabase.ts';

it.each<[FourEyes, string | null, string]>([
  ['all', null, 'it names no guide'],
  [['wifi', 'printing'], null, 'each has its guide'],
  [
    ['printng', 'wifi'],
    '"printng", which no guide has as its slug, so no edit needs a second editor for it. Did you mean "printing"?',
    'one letter is missing',
  ],
  [['zzzzzzzzzz', 'other-things'], '"zzzzzzzzzz", "other-things", which no guide has', 'all are named'],
])('HRESOLVE_FOUR_EYES %j: %s, because %s', (fourEyes, sentence) => {
  const said = describeUnknownGuides(fourEyes, ['printing', 'wifi']);
  if (sentence === null) expect(said).toBe(null);
  else expect(said).toContain(sentence);
});

it('is warned of by a command that opens the database', async () => {
  const words = ['review', '--database', await newSeededFile()];
  const mistyped = await runCommand(words, { environment: { HRESOLVE_FOUR_EYES: 'windows-helo-pin-creation' } });
  expect(mistyped).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('Did you mean "windows-hello-pin-creation"?') as string,
  });
  const right = await runCommand(words, { environment: { HRESOLVE_FOUR_EYES: 'windows-hello-pin-creation' } });
  expect(right).toMatchObject({ code: 0, stderr: '' });
});
