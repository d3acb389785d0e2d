import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReader, textOf, type Reader } from '../reader.ts';

/** A guide that shares codes with the seed, and has steps that introduce addresses. */
const updates = `# Troubleshoot update errors

First try these general steps:

1. Restart the update service.

| Error code | Cause | Mitigation |
|---|---|---|
| 0x80240001 | The service is stopped. | Allow these addresses:<br>\`https://update.example\`<br>\`https://*.update.example\`<br>Restart the service. |
| 0x80240002 | No room is left. | Free room. |
| 0x80240003 | A file is locked. | Close the program. |
| 0x80070057 | A setting is wrong. | Reset the settings. |
| 0x801C03ED | The device is unknown. | Enrol the device. |
| 0x80240004 | The first reason. | Do the first thing. |
| 0x80240004 | The second reason. | Do the second thing. |
`;

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
  await reader.importGuide('updates', updates);
});
afterAll(() => reader.ada.world.close());

const pin = 'In Windows Hello PIN creation';

/** Of the page's structured data. */
function aboutOf({ body }: { readonly body: string }): unknown {
  return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body)?.[1] ?? '');
}

describe('a code that two guides list', () => {
  it.each(['', '.txt', '.md'])(
    'has each under its name, its own steps numbered from 1, in the form "%s"',
    async (form) => {
      const page = await reader.get(`/codes/0x801C03ED${form}`);
      const text = form === '' ? textOf(page) : page.body;
      const [before = '', hello = '', other = ''] = text.split(/In Windows Hello PIN creation|In update/);
      expect(before).not.toMatch(/Sign out|Enrol/);
      expect(hello).toContain('Sign out and then sign in again.');
      expect(hello).not.toContain('Enrol');
      expect(other).toContain('Enrol the device.');
      expect(other).not.toContain('Sign out');
      if (form !== '') expect(other).toContain('1. Enrol the device.');
    },
  );

  it('stands once among the codes like another one, with all its causes', async () => {
    const { body } = await reader.get('/codes/0x80240003');
    const [, similar = ''] = body.split('aria-labelledby="related"');
    expect(similar.split('href="/codes/0x80240004"')).toHaveLength(2);
    expect(similar).toContain('The first reason. · The second reason.');
  });

  it('has each apart in JSON, and a HowTo for each', async () => {
    const { body } = await reader.get('/codes/0x801C03ED.json');
    const data = JSON.parse(body) as { byGuide: { guide: { slug: string }; steps: string[] }[] };
    expect(data.byGuide.map(({ guide, steps }) => [guide.slug, steps.length])).toEqual([
      ['windows-hello-pin-creation', 3],
      ['updates', 1],
    ]);
    expect(aboutOf(await reader.get('/codes/0x801C03ED'))).toMatchObject({
      '@graph': [
        { '@type': 'HowTo', name: 'Resolve 0x801C03ED in Windows Hello PIN creation' },
        { '@type': 'HowTo', step: [{ position: 1, text: 'Enrol the device.' }] },
      ],
    });
  });

  it('takes a vote for each of them', async () => {
    const { body } = await reader.get('/codes/0x801C03ED');
    const [, second = ''] = [...body.matchAll(/name="entry" value="([^"]*)"/g)].map(([, id]) => id);
    const { location } = await reader.post('/codes/0x801C03ED', { entry: second, place: '2', solved: 'yes' });
    expect(location).toBe('/codes/0x801C03ED?thanks=2#helped-2');
    const thanked = await reader.get(location ?? '');
    expect(thanked.body).toMatch(/id="helped-2"[^>]*><strong role="status"/);
    expect(thanked.body).toMatch(/id="helped-1"[^>]*><form/);
  });
});

describe('a code that many subjects share', () => {
  it.each(['', '.txt', '.md'])(
    'names its guides before their steps and says what they are about, in the form "%s"',
    async (form) => {
      const page = await reader.get(`/codes/0x80070057${form}`);
      const text = form === '' ? textOf(page) : page.body;
      const places = [
        pin,
        'This is about Windows Hello PIN creation only',
        'Try to create the PIN again',
        'Reset the settings.',
      ];
      const found = places.map((words) => text.indexOf(words));
      expect(found).not.toContain(-1);
      expect(found).toEqual([...found].sort((a, b) => a - b));
    },
  );

  it('does so on the card of a text that may be about something else', async () => {
    const text = textOf(await reader.get('/search?q=printing+failed+with+0x80070057+and+0x887A0005'));
    expect(text.indexOf(pin)).toBeGreaterThan(-1);
    expect(text.indexOf(pin)).toBeLessThan(text.indexOf('Try to create the PIN again'));
    expect(text.split('Open the page of 0x80070057')[1]).not.toMatch(/PIN/);
  });
});

describe('a code outside of every scope', () => {
  it.each(['0x80090016', '0x887A0005', '0x80070002', '0x00000000', '0x00240007'])(
    'gets no step of any guide, in any form: %s',
    async (code) => {
      for (const form of ['', '.txt', '.md', '.json']) {
        const page = await reader.get(`/codes/${code}${form}`);
        expect(page.status).toBe(404);
        expect(page.body.replace(/<footer.*/s, '')).not.toMatch(/PIN|Restart the update service/);
      }
      expect(aboutOf(await reader.get(`/codes/${code}`))).toMatchObject({ '@type': 'TechArticle' });
    },
  );

  it('says so, names its family and where to turn before anything else', async () => {
    const text = textOf(await reader.get('/codes/0x80090016'));
    expect(text).toMatch(
      /0x80090016 .*\? Not listed .*No guide here lists this code\. It is a failure from security.*Where to turn Contact the vendor.*Request guidance.*Decoded/,
    );
  });

  it('is offered the guide that documents its family', async () => {
    await reader.ada.mutate('updateGuide', { slug: 'updates', expectedVersion: await versionOf('updates'), scope: [] });
    const page = await reader.get('/codes/0x80240007');
    expect(textOf(page)).toContain('Other codes of this family are documented in Troubleshoot update errors');
    expect(textOf(page)).not.toContain('Restart the update service');
    await reader.ada.mutate('updateGuide', {
      slug: 'updates',
      expectedVersion: await versionOf('updates'),
      scope: null,
    });
    expect(textOf(await reader.get('/codes/0x80240007'))).toContain('Restart the update service');
  });

  async function versionOf(slug: string): Promise<number> {
    const { data } = await reader.ada.world.ask<{ guide: { version: number } }>(
      'query($slug: String!) { guide(slug: $slug) { version } }',
      { slug },
    );
    return data.guide.version;
  }
});

describe('the steps of a page', () => {
  it('keep the addresses that a step introduces as a list inside it', async () => {
    const { body } = await reader.get('/codes/0x80240001');
    expect(body).toContain(
      '<ul><li><code>https://update.example</code></li><li><code>https://*.update.example</code></li></ul>',
    );
    expect(body.match(/aria-label="Copy: Step \d"/g)).toHaveLength(3);
    expect((await reader.get('/codes/0x80240001.txt')).body).toContain(
      '1. Allow these addresses:\n   - https://update.example\n   - https://*.update.example\n2. Restart the service.',
    );
  });

  it('stand once, and causes with steps of their own lead to them', async () => {
    const { body } = await reader.get('/codes/0x80240004');
    const main = (/<main.*<\/main>/s.exec(body)?.[0] ?? '').replace(/<details class="copy">.*?<\/details>/s, '');
    expect(main.match(/>Do the second thing\./g)).toHaveLength(1);
    expect(main).toMatch(/The second reason\..*<a href="#step-2">step 2<\/a>/s);
    expect(main).toContain('id="step-2"');
  });
});

describe('the title of a page', () => {
  it.each([
    {
      code: '0x80070057',
      title:
        'A program passed a value that is not allowed · 0x80070057 E_INVALIDARG · Windows Hello PIN creation · update – hresolve',
    },
    {
      code: '0x801C0999',
      title:
        'A failure from device registration, without a public name · 0x801C0999 · Windows Hello PIN creation – hresolve',
    },
  ])('says of $code what it is in words, then code, name and guide', async ({ code, title }) => {
    const { body } = await reader.get(`/codes/${code}`);
    expect(/<title>(.*?)<\/title>/.exec(body)?.[1]).toBe(title);
    expect(textOf({ body } as never)).toMatch(new RegExp(`^\\s*${title.split(' · ')[0] ?? ''}`));
  });
});

it('is at most 15 KB compressed with its script and its style, whatever the code', async () => {
  for (const code of ['0x801C03ED', '0x801C0999', '0x80090016']) {
    const { body } = await reader.get(`/codes/${code}`);
    const linked = [...body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '');
    const bodies = await Promise.all(linked.map(async (path) => (await reader.get(path)).body));
    expect(gzipSync(body).length).toBeLessThanOrEqual(15 * 1024);
    expect([body, ...bodies].reduce((sum, text) => sum + gzipSync(text).length, 0)).toBeLessThanOrEqual(15 * 1024);
  }
});

it('tells guides of one subject, and of one title, apart by title and slug', async () => {
  await reader.importGuide('updates-again', updates.replace('# Troubleshoot update errors', '# Update errors'));
  const page = await reader.get('/codes/0x80240001');
  expect(textOf(page)).toContain('In Troubleshoot update errors');
  expect(textOf(page)).toContain('In Update errors');
  await reader.importGuide('updates-copied', updates);
  const copied = textOf(await reader.get('/codes/0x80240001'));
  expect(copied).toContain('In Troubleshoot update errors (updates)');
  expect(copied).toContain('In Troubleshoot update errors (updates-copied)');
  expect(textOf(await reader.get('/guides'))).toContain('Troubleshoot update errors (updates-copied)');
});
