import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openEditorWorld, type EditorWorld, type Payload } from '../../world/editorWorld.ts';

const slug = 'windows-hello-pin-creation';

let ada: EditorWorld;
beforeAll(async () => {
  ada = await openEditorWorld();
});
afterAll(() => ada.world.close());

interface Scope {
  setBy: string;
  rules: string[];
  families: { slug: string }[];
  facilities: { space: string; facility: { number: number; label: string | null } }[];
  ranges: { from: { hex: string }; to: { hex: string } }[];
  names: string[];
}

async function guide(): Promise<{ version: number; subject: string; scope: Scope }> {
  const { data, errors } = await ada.world.ask<{ guide: { version: number; subject: string; scope: Scope } }>(
    `query($slug: String!) { guide(slug: $slug) { version subject scope {
       setBy rules families { slug } facilities { space facility { number label } } ranges { from { hex } to { hex } } names } } }`,
    { slug },
  );
  expect(errors).toBeUndefined();
  return data.guide;
}

async function setScope(scope: string[] | null): Promise<Payload> {
  return ada.mutate('updateGuide', { slug, expectedVersion: (await guide()).version, scope });
}

async function guidesOf(code: string): Promise<unknown> {
  const { data, errors } = await ada.world.ask<{ lookup: { byGuide: { relation: string }[] } }>(
    `query($code: String!) { lookup(code: $code) { escalation firstSteps { plainText } isShared familyGuides { slug }
       byGuide { relation guide { slug } entries { id } firstSteps { plainText } escalation escalationHtml escalationPlainText } } }`,
    { code },
  );
  expect(errors).toBeUndefined();
  return data.lookup.byGuide.map(({ relation }) => relation);
}

describe('the scope of a guide', () => {
  beforeEach(async () => {
    if ((await guide()).scope.setBy === 'EDITOR') await setScope(null);
  });

  it('is inferred until an editor sets it', async () => {
    const { subject, scope } = await guide();
    expect(subject).toBe('Windows Hello PIN creation');
    expect(scope).toEqual({
      setBy: 'INFERRED',
      rules: ['facility 28'],
      families: [],
      facilities: [{ space: 'HRESULT', facility: { number: 28, label: 'device registration' } }],
      ranges: [],
      names: [],
    });
  });

  it('is set by rules, decides from then on, and is inferred again with null', async () => {
    expect(await guidesOf('0x80090016')).toEqual([]);
    const { problems } = await setScope(['family aadsts', 'FACILITY 28', '0x80180000-0x8018ffff', 'nte_*']);
    expect(problems).toEqual([]);
    expect((await guide()).scope).toMatchObject({
      setBy: 'EDITOR',
      rules: ['family aadsts', 'facility 28', '0x80180000-0x8018FFFF', 'NTE_*'],
      families: [{ slug: 'aadsts' }],
      ranges: [{ from: { hex: '0x80180000' }, to: { hex: '0x8018FFFF' } }],
      names: ['NTE_'],
    });
    for (const code of ['0x80090016', '0x80180123', 'AADSTS50076', '0x801C0999'])
      expect(await guidesOf(code), code).toEqual(['IN_SCOPE']);
    expect(await guidesOf('0x80070002')).toEqual([]);
    await setScope([]);
    expect(await guidesOf('0x801C0999')).toEqual([]);
    expect(await guidesOf('0x801C03ED')).toEqual(['LISTED']);
    await setScope(null);
    expect((await guide()).scope.setBy).toBe('INFERRED');
    expect(await guidesOf('0x801C0999')).toEqual(['IN_SCOPE']);
  });

  it('is refused with the place, the value and the way out, and nothing is written', async () => {
    const before = await guide();
    const { problems, change } = await setScope(['facility 28', 'device registration']);
    expect(change).toBeNull();
    expect(problems).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'scope', '1'] }]);
    expect(problems[0]?.message).toContain('"device registration"');
    expect(problems[0]?.message).toContain('write "facility 28"');
    expect(await guide()).toEqual(before);
  });

  it('stands in the history, can be reverted, and saying it twice changes nothing', async () => {
    const set = await setScope(['facility 28', 'facility 24']);
    expect(set.change?.revisions).toMatchObject([{ action: 'UPDATED', diff: [{ field: 'scope' }] }]);
    expect(set.impact.entries).toBe(0);
    expect((await setScope(['facility 28', 'facility 24'])).problems).toMatchObject([{ code: 'NOTHING_TO_CHANGE' }]);
    const changed = await setScope(['facility 24']);
    const reverted = await ada.mutate('revertChange', { version: changed.change?.version });
    expect(reverted.problems).toEqual([]);
    expect((await guide()).scope.rules).toEqual(['facility 28', 'facility 24']);
    await ada.mutate('revertChange', { version: set.change?.version });
    expect((await guide()).scope).toMatchObject({ setBy: 'INFERRED', rules: ['facility 28'] });
  });

  it('is as it was in the catalogue of a version', async () => {
    const { version } = await guide();
    await setScope(['facility 24']);
    const { data } = await ada.world.ask<{ catalog: { guides: { scope: { rules: string[] } }[] } }>(
      'query($version: Int!) { catalog(version: $version) { guides { scope { rules } } } }',
      { version },
    );
    expect(data.catalog.guides.map(({ scope }) => scope.rules)).toEqual([['facility 28']]);
  });

  it.each([
    { format: 'json', rules: ['facility 24', 'WU_E_*'] },
    { format: 'csv', rules: ['facility 24', 'WU_E_*'] },
    { format: 'json', rules: [] },
    { format: 'csv', rules: [] },
  ] as const)('comes back from an export as $format: $rules', async ({ format, rules }) => {
    await setScope([...rules]);
    const exported = await ada.world.knowledgeBase.exportGuide(slug, format);
    if (!('text' in exported)) throw new Error(exported.message);
    expect(exported.notes).toEqual([]);
    await setScope(['facility 28', 'facility 36']);
    const admin = await ada.world.token('ADMIN');
    const { data } = await ada.world.ask<{ importGuide: { problems: unknown[] } }>(
      'mutation($input: ImportGuideInput!) { importGuide(input: $input) { problems { message } } }',
      { input: { slug, markdown: exported.text } },
      admin,
    );
    expect(data.importGuide.problems).toEqual([]);
    expect((await guide()).scope).toMatchObject({ setBy: 'EDITOR', rules });
  });

  it('has no place in Markdown, which the export says with the way to give it again', async () => {
    await setScope(['facility 24', 'WU_E_*']);
    const exported = await ada.world.knowledgeBase.exportGuide(slug, 'markdown');
    expect(exported).toMatchObject({
      notes: [expect.stringContaining('import takes it with --scope "facility 24,WU_E_*"') as string],
    });
    await setScope(null);
    expect(await ada.world.knowledgeBase.exportGuide(slug, 'markdown')).toMatchObject({ notes: [] });
  });

  it('keeps log and tables in agreement', async () => {
    await setScope(['facility 24', 'WU_E_*']);
    const { flaws } = await ada.world.store.audit(() => undefined);
    expect(flaws).toEqual([]);
  });
});

describe('an import', () => {
  const markdown = '# Update errors\n\n| Code | Cause | Mitigation |\n|---|---|---|\n| 0x80240001 | One. | Wait. |\n';
  async function importGuide(input: object) {
    const admin = await ada.world.token('ADMIN');
    const { data } = await ada.world.ask<{
      importGuide: {
        problems: { path: string[] }[];
        guide: { scope: Scope } | null;
        plan: { rows: { diff: { field: string }[] }[] } | null;
      };
    }>(
      `mutation($input: ImportGuideInput!) { importGuide(input: $input) {
         problems { message path } guide { scope { setBy rules } } plan { rows { diff { field } } } } }`,
      { input: { slug: 'updates', markdown, ...input } },
      admin,
    );
    return data.importGuide;
  }

  it('sets the scope, shows that in its plan, and leaves it as it was where none is given', async () => {
    expect((await importGuide({ scope: ['WU_E_*'] })).guide?.scope).toEqual({ setBy: 'EDITOR', rules: ['WU_E_*'] });
    const again = await importGuide({ scope: ['facility 36'] });
    expect(again.plan?.rows.flatMap(({ diff }) => diff.map(({ field }) => field))).toEqual(['scope']);
    await importGuide({ markdown: markdown.replace('Wait.', 'Wait longer.') });
    expect((await importGuide({})).guide?.scope.rules).toEqual(['facility 36']);
  });

  it('refuses a rule that is none', async () => {
    expect((await importGuide({ scope: ['all'] })).problems).toMatchObject([{ path: ['input', 'scope', '0'] }]);
  });
});
