import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type World } from '../../world/world.ts';

const slug = 'windows-hello-pin-creation';
const seed = readFileSync(new URL('../../../seed/hello-errors-during-pin-creation.md', import.meta.url), 'utf8');
const body = seed.replace(/^---[^]*?\n---\n/, '');

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

function described(): string | null | undefined {
  return world.knowledgeBase.snapshot().catalog.guideWithSlug(slug)?.description;
}

async function importText(markdown: string) {
  const { plan, problems } = await world.knowledgeBase.importGuide({ slug, markdown }, { actor: 'a test' });
  expect(problems).toEqual([]);
  return plan?.rows.filter((row) => row.action !== 'UNCHANGED').map(({ key, diff }) => ({ key, diff })) ?? null;
}

describe('a newer version', () => {
  it('without front matter takes nothing from the guide that only front matter says', async () => {
    const before = described();
    expect(before).toMatch(/^When you set up/);
    expect(await importText(body)).toEqual([]);
    expect(described()).toBe(before);
  });

  it('whose front matter has another description brings that, and other fields of it nothing', async () => {
    expect(await importText(seed.replace(/ms\.date: .*/, 'ms.date: 01/02/2025'))).toEqual([]);
    const rows = await importText(seed.replace(/description: .*/, 'description: Another one.'));
    expect(rows).toMatchObject([{ key: 'guide', diff: [{ field: 'description', after: 'Another one.' }] }]);
  });
});
