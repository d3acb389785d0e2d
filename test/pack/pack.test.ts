import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askKnowledge } from '../../src/cli/commands/askKnowledge.ts';
import { packText } from '../../src/cli/commands/guidance/packCommand.ts';
import { writePackPage } from '../../src/cli/pack/writePackPage.ts';
import { lookUp } from '../../src/domain/lookup/lookup.ts';
import { answerHtml } from '../../src/pack/answerHtml.ts';
import { openPack, type OpenPack } from '../../src/pack/openPack.ts';
import { readPack } from '../../src/pack/readPack.ts';
import { packOf, writePack } from '../../src/pack/writePack.ts';
import { asked } from '../world/asked.ts';
import { openEditorWorld, type EditorWorld } from '../world/editorWorld.ts';

let editors: EditorWorld;
let text: string;
let opened: OpenPack;
const folder = mkdtempSync(join(tmpdir(), 'hresolve-pack-'));
const file = join(folder, 'guides.pack');
beforeAll(async () => {
  editors = await openEditorWorld();
  const entry = await editors.entryOf('0x801C03ED');
  const input = { nodes: [{ id: entry.id, expectedVersion: entry.version }], owner: 'Ada Lovelace' };
  await editors.world.ask(
    'mutation($input: AssignGuidanceInput!) { assignGuidance(input: $input) { problems { code } } }',
    { input },
    editors.token,
  );
  const archived = await editors.entryOf('0x801C044D');
  await editors.mutate('archiveEntry', { id: archived.id, expectedVersion: archived.version });
  text = await packText(editors.world.databaseUrl, {});
  opened = openPack(readPack(text));
  writeFileSync(file, text);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await editors.world.close();
});

describe('a pack', () => {
  it('has the same bytes each time, and reads as what it was written from', async () => {
    expect(await packText(editors.world.databaseUrl, {})).toBe(text);
    expect(writePack(readPack(text))).toBe(text);
  });

  it('holds what readers see and nothing of editors or archived entries', () => {
    expect(text).not.toContain('Ada');
    expect(text).not.toContain('0x801C044D');
    expect(readPack(text).codes['0x801C03ED']).toMatchObject({ meaning: expect.any(String) as string });
  });

  it('answers every listed code as the catalogue does', () => {
    const { catalog } = editors.world.knowledgeBase.snapshot();
    const stepsOf = (where: typeof catalog, code: string) =>
      lookUp(where, code, null).byGuide.map(({ entries }) =>
        entries.map(({ causes, steps }) => [causes, steps.map((step) => where.mitigationOf(step).text)]),
      );
    const codes = Object.keys(readPack(text).codes);
    expect(codes).toHaveLength(48);
    for (const code of codes) expect(stepsOf(opened.catalog, code)).toEqual(stepsOf(catalog, code));
  });

  it('answers operations in the place of a database, which cannot be asked for its past', async () => {
    const answer = await askKnowledge({ databaseUrl: 'file:/nowhere', pack: file, counts: true }, async (ask) => {
      await expect(ask(asked('{ changes(first: 1) { nodes { version } } }'), {})).rejects.toThrow();
      return ask(asked('{ lookup(code: "-2145647635") { outcome entries { steps { plainText } } } }'), {});
    });
    expect(answer).toMatchObject({ lookup: { outcome: 'MITIGATED' } });
  });

  it('of a guide that there is not is refused with those there are', async () => {
    await expect(packText(editors.world.databaseUrl, { guide: ['none'] })).rejects.toThrow('there are windows-hello');
  });

  it.each([
    { broken: () => '{', says: 'not JSON', because: 'it is cut off' },
    { broken: () => '{"format": "other"}', says: 'no pack', because: 'it is something else' },
    { broken: () => text.replace('"formatVersion":1', '"formatVersion":9'), says: 'version 9', because: 'it is newer' },
    { broken: () => text.replace('"type":"Guide",', ''), says: 'broken', because: 'a guide is none' },
    { broken: () => text.replace(/"id":"m_/, '"id":"n_'), says: 'broken', because: 'a mitigation is missing' },
    { broken: () => text.replace(/"guideId":"/, '"guideId":"n'), says: 'broken', because: 'a guide is missing' },
  ])('is refused if $because', ({ broken, says }) => {
    expect(() => readPack(broken())).toThrow(says);
  });
});

describe('the page of a pack', () => {
  it.each([
    { typed: '-2145647635', shows: '<h2>0x801C03ED', because: 'logs print codes signed' },
    { typed: '0x801C03F3', shows: 'No guide lists this code', because: 'it is not listed' },
    { typed: 'unjoin device', shows: '<a href="#0x801C03ED">', because: 'words are searched for' },
    { typed: '0x801C03EG', shows: 'Did you mean', because: 'a digit is none' },
    { typed: 'qqqqzzzz', shows: 'Nothing is found.', because: 'nothing holds the word' },
  ])('answers $typed with $shows, because $because', ({ typed, shows }) => {
    expect(answerHtml(opened, {}, typed)).toContain(shows);
  });

  it('shows no tag of what is typed or packed', () => {
    const { catalog } = editors.world.knowledgeBase.snapshot();
    const pack = packOf(catalog, null, 0);
    const [first] = pack.entries;
    const evil = {
      ...pack,
      entries: pack.entries.map((entry) => (entry === first ? { ...entry, causes: ['<img src=x>'] } : entry)),
    };
    const shown = answerHtml(openPack(evil), {}, '<img src=x>');
    expect(shown).not.toContain('<img');
  });

  it('loads nothing, by its policy, and no text of it ends the script that holds it', () => {
    const { catalog } = editors.world.knowledgeBase.snapshot();
    const pack = packOf(catalog, null, 0);
    const parts = { script: 'run()', tables: { 'a.tsv': '</script><b>' }, html: (said: string) => `<p>${said}</p>` };
    const page = writePackPage(pack, parts);
    expect(writePackPage(pack, parts)).toBe(page);
    expect(page).toContain("default-src 'none'; script-src 'sha256-");
    expect(page).not.toContain('<b>');
    expect(page.match(/<\/script>/g)).toHaveLength(4);
  });
});
