import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '../../world/command.ts';
import { openReader, textOf, type Reader } from '../reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.ada.world.close());

/** What explain prints of a code, as JSON, and the words of its page. */
async function both(code: string) {
  const { stdout } = await runCommand(['explain', code, '--json', '--server', reader.ada.world.address]);
  const { lookups } = JSON.parse(stdout) as {
    lookups: {
      code: { meaning: string; notes: string[] };
      entries: { causes: { plainText: string }[] }[];
      firstSteps: { plainText: string }[];
    }[];
  };
  const page = textOf(await reader.get(`/codes/${code}`))
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replace(/ (?=[.,])/g, '');
  return { lookups, page };
}

it.each([
  { code: '0x801C03ED', because: 'a guide lists it' },
  { code: '0x80090036', because: 'a guide lists it without a step' },
  { code: '0x801C03F3', because: 'a guide speaks for it that does not list it' },
  { code: '0x800706DB', because: 'it carries a Win32 error, and no guide speaks for it' },
  { code: '0x80070329', because: 'people meet one of its two names with a VPN alone' },
  { code: '0xC0000409', because: 'it is an NTSTATUS' },
  { code: '0xFFFFFFFF', because: 'it is -1' },
  { code: '0x801901A6', because: 'it carries a status of HTTP' },
  { code: '0x87D1041C', because: 'it has words of ours and no name' },
  { code: 'bugcheck-0x9F', because: 'it is a bug check' },
  { code: 'AADSTS50076', because: 'it is a sign-in error' },
])('a page and explain say the same of $code: $because', async ({ code }) => {
  const { lookups, page } = await both(code);
  expect(lookups).toHaveLength(1);
  for (const { code: said, entries, firstSteps } of lookups) {
    // Of several causes, which mean what a code without a name means, the page shows the first in its title.
    for (const words of [...said.meaning.split('; or '), ...said.notes]) expect(page).toContain(words);
    for (const { plainText } of [...entries.flatMap(({ causes }) => causes), ...firstSteps])
      expect(page).toContain(plainText.split('\n')[0]);
  }
});

it.each([
  { code: '0x801C03F3', says: 'Check the digits', because: 'nothing names it' },
  { code: '0x800706DB', says: 'Similar codes', because: 'a name says that it was meant' },
])('explain and its page say "$says" of what is like $code, because $because', async ({ code, says }) => {
  const { stdout } = await runCommand(['explain', code, '--server', reader.ada.world.address]);
  const { body } = await reader.get(`/codes/${code}`);
  for (const text of [stdout, body]) expect(text.match(/Check the digits|Similar codes/g)).toEqual([says]);
});
