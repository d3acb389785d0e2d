import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWorld, type World } from '../../world/world.ts';

let world: World;
let admin: string;
beforeAll(async () => {
  world = await openWorld();
  admin = await world.token('ADMIN', 'Grace');
});
afterAll(() => world.close());

interface Answer {
  plan: { family: { family: { slug: string }; toldBy: string } | null; rows: { key: string; action: string }[] } | null;
  problems: { code: string; path: string[]; message: string }[];
}

const document = (cause: string) =>
  `# What the fleet shows\n\n| Error code | Cause | Mitigation |\n| --- | --- | --- |\n| 0x9F | ${cause} | Update the driver. |\n`;

async function importGuide(input: object): Promise<Answer> {
  const { data, errors } = await world.ask<{ importGuide: Answer }>(
    `mutation($input: ImportGuideInput!) { importGuide(input: $input) {
      plan { family { family { slug } toldBy entries { family { slug } entries } } rows { key action } }
      problems { code path message } } }`,
    { input: { slug: 'fleet', ...input } },
    admin,
  );
  expect(errors).toBeUndefined();
  return data.importGuide;
}

it('keeps the family that an import was given with the guide, and reads its next version so', async () => {
  const unsaid = await importGuide({ markdown: document('A driver slept.'), dryRun: true });
  expect(unsaid.plan?.family).toMatchObject({ family: { slug: 'windows' }, toldBy: 'NOTHING' });

  const given = await importGuide({ markdown: document('A driver slept.'), family: 'bugcheck' });
  expect(given.problems).toEqual([]);
  expect(given.plan?.family).toMatchObject({ family: { slug: 'bugcheck' }, toldBy: 'GIVEN' });
  expect(given.plan?.rows).toEqual([{ key: 'bugcheck-0x9F', action: 'CREATE' }]);

  const next = await importGuide({ markdown: document('A driver slept too long.') });
  expect(next.plan?.rows).toEqual([{ key: 'bugcheck-0x9F', action: 'UPDATE' }]);
});

it('refuses a family that there is not, and names those that there are', async () => {
  const { problems, plan } = await importGuide({ markdown: document('A driver slept.'), family: 'posix' });
  expect(plan).toBeNull();
  expect(problems).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'family'] }]);
  expect(problems[0]?.message).toContain('windows, bugcheck, aadsts');
});
