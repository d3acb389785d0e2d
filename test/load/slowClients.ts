import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What became of clients that send or read slowly, and of the others meanwhile. Times in milliseconds. */
export interface SlowClientsReport {
  /** Of look-ups by others, with and without the slow ones. */
  readonly p99Alone: number;
  readonly p99Beside: number;
  /** Slow headers and slow bodies: by the first line of what they were told; "open" if they still have their connection. */
  readonly senders: Readonly<Record<string, number>>;
  /** Until the last slow sender was told. */
  readonly lastTold: number;
  /** Clients that ask for long answers and do not read: how many lost their connection, and how many still have it. */
  readonly readers: { readonly cut: number; readonly open: number };
}

/** How long the slow ones are watched: what is too slow has to be over by then. */
const watched = 26_000;

/** Opens so many connections of each kind, and looks codes up next to them; half of the senders are slow with their headers, half with their bodies. */
export async function slowClients(address: string, count: number): Promise<SlowClientsReport> {
  const p99Alone = await lookUps(address, 3_000);
  const started = performance.now();
  let lastTold = 0;
  const told = new Map<number, string>();
  const cut = new Set<number>();
  const sockets: Socket[] = [];
  for (let n = 0; n < count; n++) {
    const sender = open(address, n % 2 === 0 ? headers : `${headers}Content-Length: 1000\r\n\r\n{`);
    const drip = setInterval(() => sender.write('x'), 900);
    sender.on('data', (chunk: Buffer) => {
      if (!told.has(n)) told.set(n, chunk.toString('latin1').slice(9, 12));
      lastTold = performance.now() - started;
    });
    sender.on('close', () => {
      clearInterval(drip);
    });
    const reader = open(address, longAnswers).pause();
    reader.on('close', () => cut.add(n));
    sockets.push(sender, reader);
  }
  const p99Beside = await lookUps(address, watched);
  await sleep(100);
  const senders: Record<string, number> = {};
  for (let n = 0; n < count; n++) {
    const what = told.get(n) ?? 'open';
    senders[what] = (senders[what] ?? 0) + 1;
  }
  for (const socket of sockets) socket.destroy();
  const report = { p99Alone, p99Beside, senders, lastTold: Math.round(lastTold) };
  return { ...report, readers: { cut: cut.size, open: count - cut.size } };
}

const headers = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
/** Far more than the system takes on its own for one connection. */
const longAnswers = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(40);

function open(address: string, bytes: string): Socket {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname, () => socket.write(bytes));
  return socket.on('error', () => undefined);
}

/** The 99th percentile of look-ups, one after the other, each on a connection of a few that are kept. */
async function lookUps(address: string, milliseconds: number): Promise<number> {
  const times: number[] = [];
  for (const end = performance.now() + milliseconds; performance.now() < end;) {
    const began = performance.now();
    const query = `{ lookup(code: "0x801C03ED", record: false) { again${String(times.length)}: outcome } }`;
    const body = JSON.stringify({ query });
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    await response.text();
    times.push(performance.now() - began);
    await sleep(5);
  }
  times.sort((a, b) => a - b);
  return Math.round((times[Math.floor((times.length - 1) * 0.99)] ?? 0) * 10) / 10;
}
