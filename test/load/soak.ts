import { setTimeout as sleep } from 'node:timers/promises';

export interface SoakReport {
  readonly seconds: number;
  readonly lookups: number;
  readonly edits: number;
  /** Answers that are neither, by what they say: codes of errors, or problems. */
  readonly others: Readonly<Record<string, number>>;
  /** Resident memory in MB, each minute, at the end of it. */
  readonly megabytes: readonly number[];
  /** The 99th percentile of look-ups in milliseconds, each minute. */
  readonly p99: readonly number[];
}

/** Looks codes up, searches and edits at a steady pace, for so long. `memory` gives that of the server. */
export async function soak(
  address: string,
  { seconds, token, memory }: { readonly seconds: number; readonly token: string; readonly memory: () => number },
): Promise<SoakReport> {
  const started = performance.now();
  const isOver = (): boolean => performance.now() - started > seconds * 1000;
  const others: Record<string, number> = {};
  const noteOther = (what: string): void => {
    others[what] = (others[what] ?? 0) + 1;
  };
  const megabytes: number[] = [];
  const p99: number[] = [];
  let times: number[] = [];
  let [lookups, edits] = [0, 0];
  const looking = async (): Promise<void> => {
    for (let n = 0; !isOver(); n++) {
      const code = `0x8007${(n % 8_192).toString(16).padStart(4, '0')}`;
      const began = performance.now();
      const { data, errors } = await ask(
        `{ lookup(code: "${code}") { outcome } search(query: "pin ${String(n % 500)}") { totalCount } }`,
      );
      times.push(performance.now() - began);
      if (data === undefined) noteOther(codeOf(errors));
      lookups += 1;
      await sleep(5);
    }
  };
  const editing = async (): Promise<void> => {
    for (let n = 0; !isOver(); n++) {
      const input = { text: `Step ${String(n)} of a soak at ${String(started)}.` };
      const query =
        'mutation($input: CreateMitigationInput!) { createMitigation(input: $input) { change { version } problems { message } } }';
      const { data, errors } = await ask(query, { input });
      if (JSON.stringify(data ?? null).includes('"problems":[]')) edits += 1;
      else noteOther(errors === undefined ? JSON.stringify(data).slice(0, 200) : codeOf(errors));
      await sleep(200);
    }
  };
  const watching = async (): Promise<void> => {
    while (!isOver()) {
      await sleep(Math.min(60_000, seconds * 1000));
      megabytes.push(memory());
      times.sort((a, b) => a - b);
      p99.push(Math.round(times[Math.floor((times.length - 1) * 0.99)] ?? 0));
      times = [];
    }
  };
  await Promise.all([looking(), looking(), looking(), looking(), editing(), watching()]);
  return { seconds, lookups, edits, others, megabytes, p99 };

  async function ask(query: string, variables: object = {}): Promise<Answer> {
    const headers = {
      'content-type': 'application/json',
      ...(query.startsWith('mutation') ? { authorization: `Bearer ${token}` } : {}),
    };
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  }
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

function codeOf(errors: Answer['errors']): string {
  return errors?.[0]?.extensions?.code ?? 'no data';
}
