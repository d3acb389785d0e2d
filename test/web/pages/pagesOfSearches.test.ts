import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReader, textOf, type Reader } from '../reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.ada.world.close());

const listed = '0x801C03ED';
const unlisted = '0x801C03F3';

describe('a search', () => {
  it('leads straight to the page of a code that is all that was typed, and keeps what was typed', async () => {
    expect(await reader.get(`/search?q=${listed}`)).toMatchObject({ status: 302, location: `/codes/${listed}` });
    const { status, location } = await reader.get('/search?q=-2145647635');
    expect({ status, location }).toEqual({ status: 302, location: `/codes/${listed}?q=-2145647635` });
    expect(textOf(await reader.get(location ?? ''))).toContain('Read from “-2145647635”');
  });

  it('shows a card for each code of a dialog', async () => {
    const text = textOf(await reader.get(`/search?q=${encodeURIComponent(`Failed: ${listed} then 0x80090005`)}`));
    expect(text).toContain('What we recognised');
    expect(text.match(/Open the page of 0x801C03ED|Open the page of 0x80090005/g)).toHaveLength(2);
  });

  it('takes a long text by POST and keeps it out of the address', async () => {
    const page = await reader.post('/search', { q: `${'a line of a log\n'.repeat(2000)}${listed}` });
    expect(page.status).toBe(200);
    expect(textOf(page)).toContain(`Open the page of ${listed}`);
  });

  it('groups the results of words by their reason, and marks the words', async () => {
    const page = await reader.get('/search?q=attestation');
    expect(textOf(page)).toContain('A cause matches');
    expect(page.body).toContain('<mark>Attestation</mark>');
  });

  it('narrows to a family and to what has steps', async () => {
    const all = await reader.get('/search?q=device');
    const narrow = await reader.get('/search?q=device&family=9&guidance=yes');
    expect(all.body).toContain('/codes/0x801C0002');
    expect(narrow.body).toContain('/codes/0x80090035');
    expect(narrow.body).not.toContain('/codes/0x801C0002');
    expect(narrow.body).not.toContain('Listed, no steps yet');
  });

  it('leads on where it finds nothing', async () => {
    const page = await reader.get('/search?q=zzzzqq');
    expect(page.status).toBe(200);
    expect(page.body).toContain('value="zzzzqq"');
    for (const words of ['Nothing found', 'Where to turn', 'contact the vendor']) expect(textOf(page)).toContain(words);
    expect(textOf(page)).not.toMatch(/First steps|PIN/);
    expect(textOf(await reader.get('/search?q=atestattion'))).toContain('attestation');
  });

  it('offers a code with a slip in it apart, and never takes it for one', async () => {
    const page = await reader.get('/search?q=80090O05');
    expect(page.status).toBe(200);
    expect(textOf(page)).toContain('Did you mean …?');
    expect(page.body).toContain('href="/codes/0x80090005"');
    expect(page.body).toContain('<mark>');
    expect(textOf(page)).not.toContain('Open the page of');
    // Of a name with a slip no digit is wrong.
    const { body } = await reader.get('/search?q=NTE_BAD_KEYST');
    expect(body).toContain('href="/codes/0x80090016"');
    expect(body).not.toContain('<mark>');
  });

  it('offers a small number that nothing says to be of Windows, and says so', async () => {
    const page = await reader.get('/search?q=the+gate+shows+error+31+at+night');
    expect(page.status).toBe(200);
    expect(textOf(page)).toContain('This number may be a Windows error, or it may belong to something else.');
    expect(textOf(page)).toContain('Nothing in the text says whose error this is.');
    expect(textOf(page)).not.toContain('a digit or a letter is missing');
    expect(page.body).toContain('<a href="/codes/0x8007001F"><code>0x8007001F</code></a>');
    // Next to a code with a slip, each is told what it is.
    const both = textOf(await reader.get('/search?q=the+gate+shows+error+31,+then+0x8OO7OOO5'));
    expect(both).toContain('a digit or a letter is missing');
    expect(both).toContain('Nothing in the text says whose error this is.');
    expect(both).not.toContain('This number may be a Windows error');
  });

  it('leads home with nothing typed', async () => {
    expect(await reader.get('/search?q=+')).toMatchObject({ status: 302, location: '/' });
  });
});

describe('a form', () => {
  async function voteForm(): Promise<Record<string, string>> {
    const { body } = await reader.get('/codes/0x80090005');
    const fields = [...body.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
    return { ...Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value])), solved: 'yes' };
  }

  it('takes a vote and leads back to its guide with a thank you', async () => {
    const { status, location } = await reader.post('/codes/0x80090005', await voteForm());
    expect({ status, location }).toEqual({ status: 303, location: '/codes/0x80090005?thanks=1#helped-1' });
    expect(textOf(await reader.get('/codes/0x80090005?thanks=1'))).toContain('Thank you, your answer counts.');
  });

  it('says why a vote does not count', async () => {
    const page = await reader.post('/codes/0x80090005', { ...(await voteForm()), entry: 'e_none' });
    expect(page.status).toBe(409);
    expect(textOf(page)).toMatch(/Your answer was not counted\. .*e_none/);
  });

  it('refuses what another site sends, and counts nothing of it', async () => {
    const page = await reader.post('/codes/0x80090005', await voteForm(), { 'sec-fetch-site': 'cross-site' });
    expect(page.status).toBe(403);
    expect(textOf(page)).toContain('came from another site');
  });

  it('asks for a code once, shows how often it was asked for, and says why a second time does not count', async () => {
    expect(textOf(await reader.get(`/codes/${unlisted}`))).toContain('Not requested yet');
    const first = await reader.post(`/codes/${unlisted}`, { ask: unlisted });
    expect(first).toMatchObject({ status: 303, location: `/codes/${unlisted}?thanks=ask#ask` });
    expect(textOf(await reader.get(`/codes/${unlisted}?thanks=ask`))).toMatch(/Thank you.*Requested 1 time so far/);
    const second = await reader.post(`/codes/${unlisted}`, { ask: unlisted });
    expect(second.status).toBe(429);
    expect(textOf(second)).toContain('Your request was not counted.');
  });

  it('asks for a code of a dialog from its card, where it has no steps', async () => {
    const page = await reader.get(`/search?q=${encodeURIComponent(`Failed: ${listed} then 0x801C03F5`)}`);
    expect(page.body).toContain('action="/codes/0x801C03F5"');
    expect(page.body).not.toContain(`action="/codes/${listed}"`);
    expect((await reader.post('/codes/0x801C03F5', { ask: '0x801C03F5' })).status).toBe(303);
    const suggestion = { suggest: '0x801C03F5', kind: 'STEP', text: 'Restart.' };
    const { status, location } = await reader.post('/codes/0x801C03F5', suggestion);
    expect({ status, location }).toEqual({ status: 303, location: '/codes/0x801C03F5?thanks=suggest#suggest' });
    const refused = await reader.post('/codes/0x801C03F5', { ...suggestion, text: 'Ask ann@example.org.' });
    expect({ status: refused.status, says: textOf(refused).includes('not kept') }).toEqual({ status: 409, says: true });
  });

  it('asks for the code that is typed where a search found nothing, in any spelling', async () => {
    const page = await reader.get('/search?q=zzzzqq');
    expect(page.body).toContain('<form action="/search" method="post">');
    expect(textOf(page)).toContain('Request guidance');
    const { status, location } = await reader.post('/search', { q: 'zzzzqq', ask: ' 801c03f6 ' });
    expect({ status, location }).toEqual({ status: 303, location: '/codes/0x801C03F6?thanks=ask#ask' });
  });

  it.each([
    { ask: 'coffee', says: 'coffee', status: 409, because: 'it is no code' },
    { ask: listed, says: 'listed with a mitigation already', status: 409, because: 'it has steps' },
    { ask: '0x801C03F6', says: 'today already', status: 429, because: 'it was asked for' },
  ])('says why asking for $ask from a search does not count, as $because, and keeps what was typed', async (asked) => {
    const page = await reader.post('/search', { q: 'zzzzqq', ask: asked.ask });
    expect(page.status).toBe(asked.status);
    expect(textOf(page)).toContain('Your request was not counted.');
    expect(textOf(page)).toContain(asked.says);
    expect(page.body).toContain('value="zzzzqq"');
    expect(page.body).toContain(`value="${asked.ask}"`);
  });

  it('works for an error that shows no code', async () => {
    const [, path = ''] = /href="(\/entries\/[^"]+)"/.exec((await reader.get('/symptoms')).body) ?? [];
    const page = await reader.get(path);
    expect(textOf(page)).toContain('Unable to obtain user token.');
    const [, entry = ''] = /name="entry" value="([^"]*)"/.exec(page.body) ?? [];
    expect((await reader.post(path, { entry, place: '1', solved: 'no' })).location).toBe(`${path}?thanks=1#helped-1`);
  });
});
