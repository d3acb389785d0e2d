// Sends one request again and again on many connections, each as soon as its last answer has come, and prints what came back.
//   node --import tsx hammer.ts ADDRESS CONNECTIONS SECONDS KIND
// KIND: "known" asks the same each time; "compiled" for another code each time; "new" with another text each time.
import { connect } from 'node:net';
import type { RequestKind } from '../overload.ts';

const [address = '', connections = '1', seconds = '1', kind = 'known'] = process.argv.slice(2);
const { hostname, port, host } = new URL(address);
let asked = 0;
const makers: Readonly<Record<RequestKind, () => Buffer>> = {
  known: () => known,
  compiled: () => requestOf(queryOf(codeOf((asked += 1)))),
  new: () => requestOf(queryOf(codeOf((asked += 1)), `again${String(asked)}: outcome`)),
};
const known = requestOf(queryOf('0x801C03ED'));
const nextRequest = makers[kind as RequestKind];

const end = performance.now() + Number(seconds) * 1000;
const accepted: number[] = [];
const statuses: Record<string, number> = {};
let withoutRetryAfter = 0;
let failed = 0;

await Promise.all(Array.from({ length: Number(connections) }, hammer));
accepted.sort((a, b) => a - b);
const at = (share: number) => Math.round(accepted[Math.floor((accepted.length - 1) * share)] ?? 0);
const report = { accepted: accepted.length, p50: at(0.5), p99: at(0.99), statuses, withoutRetryAfter, failed };
process.stdout.write(`${JSON.stringify(report)}\n`);
process.exit(0);

async function hammer(): Promise<void> {
  while (performance.now() < end) await oneConnection();
}

function oneConnection(): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let [sent, answer] = [0, ''];
    const send = (): void => {
      if (performance.now() >= end) {
        socket.destroy();
        return;
      }
      sent = performance.now();
      socket.write(nextRequest());
    };
    socket.setNoDelay(true).setEncoding('latin1');
    socket.on('connect', send);
    socket.on('data', (chunk: string) => {
      answer += chunk;
      const head = answer.indexOf('\r\n\r\n');
      const [, length] = /content-length: (\d+)/i.exec(answer) ?? [];
      if (head === -1 || length === undefined || answer.length < head + 4 + Number(length)) return;
      note(answer, performance.now() - sent);
      answer = '';
      send();
    });
    socket.on('error', () => (failed += 1));
    socket.on('close', () => {
      resolve();
    });
  });
}

function queryOf(code: string, also = ''): string {
  return `{ lookup(code: "${code}") { ${also} outcome code { hex } entries { causes { plainText } steps { plainText } } } }`;
}

/** Codes of one facility, so that the server counts no more different ones than it would in a day. */
function codeOf(number: number): string {
  return `0x80070${(number % 4_096).toString(16).padStart(3, '0')}`;
}

function requestOf(query: string): Buffer {
  const body = JSON.stringify({ query });
  return Buffer.from(
    `POST /graphql HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`,
  );
}

function note(answer: string, took: number): void {
  const status = answer.slice(9, 12);
  statuses[status] = (statuses[status] ?? 0) + 1;
  if (status === '200') accepted.push(took);
  else if (!/retry-after: \d+/i.test(answer)) withoutRetryAfter += 1;
}
