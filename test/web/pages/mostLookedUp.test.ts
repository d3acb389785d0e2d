import { expect, it } from 'vitest';
import { openReader, textOf } from '../reader.ts';

const heading = 'Most looked up this week';

it('the start page names the listed codes that were looked up most this week, and none that no guide lists', async () => {
  const reader = await openReader();
  const { world } = reader.ada;
  const lookUp = async (code: string, times: number) => {
    for (let n = 0; n < times; n++)
      await world.ask('query($code: String!) { lookup(code: $code) { outcome } }', { code });
  };
  expect(textOf(await reader.get('/'))).not.toContain(heading);

  await lookUp('0x80090005', 1);
  await lookUp('0x801C03ED', 2);
  await lookUp('0x80070002', 3);
  world.clock.now += 3_000;
  const { body } = await reader.get('/');
  const shown = body.slice(body.indexOf(heading), body.indexOf('Browse by family'));
  expect([...shown.matchAll(/href="([^"]+)"/g)].map(([, path]) => path)).toEqual([
    '/codes/0x801C03ED',
    '/codes/0x80090005',
  ]);
  const { data } = await world.ask('{ mostLookedUp(first: 1) { hex } }');
  expect(data).toEqual({ mostLookedUp: [{ hex: '0x801C03ED' }] });
  expect((await world.ask('{ mostLookedUp(first: 101) { hex } }')).errors).toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT', argument: 'first' } },
  ]);

  const { known } = world.earlyAnswers();
  expect((await reader.get('/')).body).toBe(body);
  expect(world.earlyAnswers().known, 'the same ranking is shown as it was').toBe(known + 1);

  world.clock.now += 8 * 24 * 3_600_000;
  expect(textOf(await reader.get('/'))).not.toContain(heading);
  await world.close();
});
