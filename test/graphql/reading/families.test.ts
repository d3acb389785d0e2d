import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';

let ada: EditorWorld;
beforeAll(async () => {
  ada = await openEditorWorld();
});
afterAll(() => ada.world.close());

interface Family {
  space: string;
  count: number;
  facility: { number: number; label: string | null };
}

const familyFields = 'facilities { space count facility { number label } }';

async function families(): Promise<Family[]> {
  return (await ada.world.ask<{ facilities: Family[] }>(`{ ${familyFields} }`)).data.facilities;
}

async function codes(args: string): Promise<string[]> {
  return (await ada.world.ask<{ listedCodes: string[] }>(`{ listedCodes(${args}) }`)).data.listedCodes;
}

describe('facilities', () => {
  it('counts the listed codes of each family, by number', async () => {
    expect(await families()).toEqual([
      { space: 'HRESULT', count: 3, facility: { number: 7, label: 'Windows' } },
      { space: 'HRESULT', count: 12, facility: { number: 9, label: 'security (TPM, keys, certificates)' } },
      { space: 'HRESULT', count: 34, facility: { number: 28, label: 'device registration' } },
    ]);
  });

  it('leaves archived entries out, and counts a code once however many rows list it', async () => {
    const { id, version } = await ada.entryOf('0x801C0001');
    await ada.mutate('archiveEntry', { id, expectedVersion: version });
    expect((await families()).find(({ facility }) => facility.number === 28)?.count).toBe(33);
    await ada.mutate('createEntry', {
      guide: 'windows-hello-pin-creation',
      code: '0x801C0002',
      causes: ['Seen twice.'],
      mitigations: [],
      allowDuplicate: true,
    });
    expect((await families()).find(({ facility }) => facility.number === 28)?.count).toBe(33);
    const archived = await ada.world.ask<{ entry: { version: number } }>(
      'query($id: ID!) { entry(id: $id) { version } }',
      { id },
      ada.token,
    );
    await ada.mutate('restoreEntry', { id, expectedVersion: archived.data.entry.version });
    expect((await families()).find(({ facility }) => facility.number === 28)?.count).toBe(34);
  });

  it('tells apart what one number means in the two layouts', async () => {
    for (const code of ['0x80004005', '0xC0000005'])
      await ada.mutate('createEntry', {
        guide: 'windows-hello-pin-creation',
        code,
        causes: ['A failure.'],
        mitigations: [],
      });
    const ofZero = (await families()).filter(({ facility }) => facility.number === 0);
    expect(ofZero.map(({ space, count }) => ({ space, count }))).toEqual([
      { space: 'HRESULT', count: 1 },
      { space: 'NTSTATUS', count: 1 },
    ]);
  });
});

describe('listedCodes', () => {
  it('gives every listed code once, ascending, a part at a time', async () => {
    const all = await codes('first: 10000');
    expect(all).toEqual([...new Set(all)].sort());
    const parts: string[] = [];
    for (let part = await codes('first: 20'); part.length > 0;) {
      parts.push(...part);
      part = await codes(`first: 20, after: "${part.at(-1) ?? ''}"`);
    }
    expect(parts).toEqual(all);
  });

  it('goes on behind a code that is not listed', async () => {
    expect(await codes('first: 1, after: "0x801C0004"')).toEqual(['0x801C0006']);
  });

  it.each(['first: 0', 'first: 10001', 'after: "nonsense"', 'after: "0x801C"'])('refuses %s', async (args) => {
    const { errors } = await ada.world.ask(`{ listedCodes(${args}) }`);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('search', () => {
  interface Found {
    totalCount: number;
    nodes: { outcome: string; code: { facility: { number: number } } }[];
    facilities: Family[];
  }

  async function search(args: string): Promise<Found> {
    const query = `{ search(query: "device", first: 100${args}) { totalCount nodes { outcome code { facility { number } } } ${familyFields} } }`;
    return (await ada.world.ask<{ search: Found }>(query)).data.search;
  }

  it('is narrowed to a family, and goes on counting the other families', async () => {
    const all = await search('');
    const narrow = await search(', facility: 9');
    expect(narrow.nodes.every(({ code }) => code.facility.number === 9)).toBe(true);
    expect(narrow.totalCount).toBe(all.facilities.find(({ facility }) => facility.number === 9)?.count);
    expect(narrow.facilities).toEqual(all.facilities);
  });

  it('is narrowed to what has a mitigation, or has none', async () => {
    const [all, answered, open] = [
      await search(''),
      await search(', outcome: MITIGATED'),
      await search(', outcome: UNMITIGATED'),
    ];
    expect(new Set(answered.nodes.map(({ outcome }) => outcome))).toEqual(new Set(['MITIGATED']));
    expect(answered.totalCount + open.totalCount).toBe(all.totalCount);
    expect(open.totalCount).toBeGreaterThan(0);
  });

  it('refuses an outcome that entries cannot have', async () => {
    const { errors } = await ada.world.ask('{ search(query: "device", outcome: UNLISTED) { totalCount } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'outcome' });
  });
});

describe('an escalation', () => {
  interface Escalation {
    escalation: string | null;
    escalationHtml: string | null;
    escalationPlainText: string | null;
  }

  it('comes as Markdown, as safe HTML and as plain text, and is null with MITIGATED', async () => {
    const slug = 'windows-hello-pin-creation';
    const { data } = await ada.world.ask<{ guide: { version: number } }>(`{ guide(slug: "${slug}") { version } }`);
    const escalation = 'Ask **us** [here](help) <script>alert(1)</script>';
    await ada.mutate('updateGuide', { slug, expectedVersion: data.guide.version, escalation });
    const fields = 'escalation escalationHtml escalationPlainText';
    const answer = await ada.world.ask<{ unlisted: Escalation; mitigated: Escalation; guide: Escalation }>(
      `{ unlisted: lookup(code: "0x801C03F3") { ${fields} } mitigated: lookup(code: "0x801C03ED") { ${fields} } guide(slug: "${slug}") { ${fields} } }`,
    );
    const { unlisted, mitigated, guide } = answer.data;
    expect(unlisted).toEqual(guide);
    expect(unlisted.escalation).toBe(escalation);
    expect(unlisted.escalationHtml).toContain('<strong>us</strong>');
    expect(unlisted.escalationHtml).toContain(
      'https://learn.microsoft.com/windows/security/identity-protection/hello-for-business/help',
    );
    expect(unlisted.escalationHtml).not.toContain('<script');
    expect(unlisted.escalationPlainText).toContain('Ask us here');
    expect(mitigated).toEqual({ escalation: null, escalationHtml: null, escalationPlainText: null });
  });
});
