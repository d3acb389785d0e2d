import { setTimeout as sleep } from 'node:timers/promises';

/** How long look-ups took, in milliseconds. */
export interface AsideTimes {
  readonly asked: number;
  readonly p99: number;
  readonly longest: number;
}

/** Looks codes up, one after the other and each with a text that is not known yet, for as long as something else goes on. */
export async function lookAsideOf<Result>(
  address: string,
  job: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly seconds: number; readonly aside: AsideTimes }> {
  const started = performance.now();
  const state = { isOver: false };
  const times: number[] = [];
  const asking = (async () => {
    while (!state.isOver) {
      const began = performance.now();
      const query = `{ lookup(code: "0x801C03ED", record: false) { again${String(times.length)}: outcome entries { causes { plainText } } } }`;
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      await response.text();
      times.push(performance.now() - began);
      await sleep(2);
    }
  })();
  const result = await job().finally(() => (state.isOver = true));
  const seconds = (performance.now() - started) / 1000;
  await asking;
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0);
  return { result, seconds, aside: { asked: times.length, p99: at(0.99), longest: at(1) } };
}
