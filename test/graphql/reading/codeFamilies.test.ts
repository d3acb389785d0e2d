import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld } from '../../world/editorWorld.ts';

const guide = 'windows-hello-pin-creation';

let ada: EditorWorld;
let admin: string;
beforeAll(async () => {
  ada = await openEditorWorld();
  admin = await ada.world.token('ADMIN');
  for (const code of ['AADSTS50076', 'bug check 0x9F', '0x0000009F', 'bugcheck-0xC39C']) {
    const { problems } = await ada.mutate('createEntry', {
      guide,
      code,
      causes: [`Cause of ${code}`],
      mitigations: [],
    });
    expect(problems).toEqual([]);
  }
});
afterAll(() => ada.world.close());

const ask = async <T>(query: string, variables: object = {}) => (await ada.world.ask<T>(query, variables, admin)).data;

const lookUp = async (code: string) =>
  (
    await ask<{ lookup: { outcome: string; code: object; entries: { causes: { text: string }[]; url: string }[] } }>(
      `query($code: String!) { lookup(code: $code) { outcome entries { url causes { text } }
        code { slug written hex unsigned signed status space severity win32 family familyDetails { slug label } facility { number name } } } }`,
      { code },
    )
  ).lookup;

describe('codes of several families', () => {
  it.each([
    { text: 'AADSTS50076', slug: 'AADSTS50076', cause: 'Cause of AADSTS50076' },
    { text: 'Error AADSTS50076: use multi-factor', slug: 'AADSTS50076', cause: 'Cause of AADSTS50076' },
    { text: 'STOP: 0x0000009F (0x3, 0x0)', slug: 'bugcheck-0x9F', cause: 'Cause of bug check 0x9F' },
    { text: 'bugcheck-0x9F', slug: 'bugcheck-0x9F', cause: 'Cause of bug check 0x9F' },
    { text: '0x0000009F', slug: '0x0000009F', cause: 'Cause of 0x0000009F' },
    { text: 'bugcheck-0xC39C', slug: 'bugcheck-0xC39C', cause: 'Cause of bugcheck-0xC39C' },
  ])('are two codes though their numbers are equal: $text is $slug', async ({ text, slug, cause }) => {
    const { code, entries } = await lookUp(text);
    expect(code).toMatchObject({ slug });
    expect(entries).toMatchObject([
      { causes: [{ text: cause }], url: expect.stringMatching(`/codes/${slug}$`) as string },
    ]);
  });

  it.each([
    { code: '0x801C03ED', family: 'WINDOWS', text: '0x801C03ED', meaningFrom: 'ENTRY' },
    { code: 'bug check 0x9F', family: 'BUGCHECK', text: '0x0000009F', meaningFrom: 'WORDS' },
    { code: 'AADSTS50076', family: 'ENTRA', text: 'AADSTS50076', meaningFrom: 'WORDS' },
    { code: 'devicemanager-25', family: 'DEVICE_MANAGER', text: 'Code 25', meaningFrom: 'NAME' },
    { code: '0xC1230045', family: 'WINDOWS', text: '0xC1230045', meaningFrom: 'BITS' },
    { code: 'bugcheck-0xC39C', family: 'BUGCHECK', text: '0x0000C39C', meaningFrom: 'ENTRY' },
  ])('name $code by family $family and text "$text"; its meaning is from $meaningFrom', async (expected) => {
    const { code } = expected;
    const query = 'query($code: String!) { lookup(code: $code) { code { family text meaningFrom } } }';
    const found = await ask<{ lookup: { code: object } }>(query, { code });
    expect({ code, ...found.lookup.code }).toEqual(expected);
  });

  it('say what their numbers are, and read no bits that they do not have', async () => {
    expect((await lookUp('AADSTS50076')).code).toEqual({
      slug: 'AADSTS50076',
      written: 'AADSTS50076',
      hex: '0x0000C39C',
      unsigned: 50076,
      signed: 50076,
      status: 50076,
      space: 'OTHER',
      severity: 'FAILURE',
      win32: null,
      family: 'ENTRA',
      familyDetails: { slug: 'aadsts', label: 'Microsoft Entra sign-in error' },
      facility: { number: 0, name: null },
    });
  });

  it('are listed behind those of Windows, and filtered by family', async () => {
    const { codes, aadsts, families, unknown } = await ask<{
      codes: string[];
      aadsts: { nodes: object[] };
      families: object[];
      unknown: object;
    }>(`{ codes: listedCodes(after: "0xF0000000") aadsts: entries(filter: { family: "aadsts" }) { nodes { code { slug } } }
      families: codeFamilies { count family { slug } } unknown: search(query: "Cause", family: "bugcheck") { totalCount } }`);
    expect(codes).toEqual(['bugcheck-0x9F', 'bugcheck-0xC39C', 'AADSTS50076']);
    expect(aadsts.nodes).toEqual([{ code: { slug: 'AADSTS50076' } }]);
    expect(families).toEqual([
      { count: 50, family: { slug: 'windows' } },
      { count: 2, family: { slug: 'bugcheck' } },
      { count: 1, family: { slug: 'aadsts' } },
      { count: 0, family: { slug: 'devicemanager' } },
    ]);
    expect(unknown).toEqual({ totalCount: 2 });
  });

  it('are refused a second time in one guide, with the family named', async () => {
    const { problems } = await ada.mutate('createEntry', {
      guide,
      code: 'STOP 0x9F',
      causes: ['Again'],
      mitigations: [],
    });
    expect(problems).toMatchObject([
      { code: 'DUPLICATE_CODE', message: expect.stringContaining('lists bug check 0x9F already') as string },
    ]);
  });

  it('are searched by the number that stands next to the family, never by the number alone', async () => {
    const hits = async (query: string) =>
      (
        await ask<{ search: { nodes: { code: { slug: string } }[] } }>(
          'query($query: String!) { search(query: $query) { nodes { code { slug } } } }',
          { query },
        )
      ).search.nodes.map(({ code }) => code.slug);
    expect(await hits('bugcheck 0x9F')).toEqual(['bugcheck-0x9F']);
    expect(await hits('AADSTS50076')).toEqual(['AADSTS50076']);
    expect(await hits('0x0000009F')).toEqual(['0x0000009F']);
  });

  it.each(['MARKDOWN', 'JSON', 'CSV'])('come back from an export as %s', async (format) => {
    const { guideExport } = await ask<{ guideExport: { text: string } }>(
      'query($format: ExportFormat!) { guideExport(slug: "windows-hello-pin-creation", format: $format) { text } }',
      { format },
    );
    const { importGuide } = await ask<{ importGuide: { plan: { unchanged: number; rows: { action: string }[] } } }>(
      `mutation($input: ImportGuideInput!) { importGuide(input: $input) { plan { unchanged rows { action } } problems { message } } }`,
      { input: { markdown: guideExport.text, slug: guide, dryRun: true } },
    );
    expect(importGuide.plan.rows.filter(({ action }) => action !== 'UNCHANGED')).toEqual([]);
    expect(importGuide.plan.rows).toHaveLength(importGuide.plan.unchanged);
    expect(importGuide.plan.unchanged).toBeGreaterThanOrEqual(54);
  });

  it('are named in the history', async () => {
    const { changes } = await ask<{ changes: { nodes: { revisions: { diff: object[] }[] }[] } }>(
      '{ changes(first: 4) { nodes { revisions { diff { field before afterCode { slug } } } } } }',
    );
    const codes = changes.nodes.flatMap(({ revisions }) => revisions.flatMap(({ diff }) => diff));
    expect(codes).toContainEqual({ field: 'code', before: null, afterCode: { slug: 'AADSTS50076' } });
  });
});
