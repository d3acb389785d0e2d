// Sends requests over plain sockets, each of a connection as soon as the one before is answered, and counts. A process of
// its own, and next to no work for each answer, so that the server is what is measured.
//   node loadGenerator.mjs FILE        FILE holds JSON: see Load in load.ts
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

const { port, connections, seconds, requests, picks } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const buffers = requests.map((text) => Buffer.from(text));
const separator = Buffer.from('\r\n\r\n');
const times = [];
let [next, answered, refused, isOver] = [0, 0, 0, false];
let open = connections;

setTimeout(() => (isOver = true), seconds * 1000);
const started = performance.now();
for (let n = 0; n < connections; n++) client();

function client() {
  const socket = connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  let [sent, need, rest] = [0, 0, null];
  const ask = () => {
    if (isOver || next >= picks.length) {
      socket.destroy();
      if (--open === 0) report();
      return;
    }
    sent = performance.now();
    socket.write(buffers[picks[next++]]);
  };
  socket.on('connect', ask);
  socket.on('error', (error) => {
    throw error;
  });
  socket.on('data', (chunk) => {
    if (need > 0) {
      need -= chunk.length;
    } else {
      const data = rest === null ? chunk : Buffer.concat([rest, chunk]);
      const end = data.indexOf(separator);
      if (end < 0) {
        rest = data;
        return;
      }
      rest = null;
      const head = data.latin1Slice(0, end);
      if (!head.startsWith('HTTP/1.1 2')) refused++;
      const at = head.toLowerCase().indexOf('content-length: ');
      need = end + 4 + (at < 0 ? 0 : parseInt(head.slice(at + 16), 10)) - data.length;
    }
    if (need > 0) return;
    answered++;
    times.push(performance.now() - sent);
    ask();
  });
}

function report() {
  const took = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  process.stdout.write(JSON.stringify({ answered, refused, took, p50: at(0.5), p99: at(0.99) }));
}
