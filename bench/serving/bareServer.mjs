// The measure of all: node:http, which reads the body, parses it as JSON and sends the same bytes every time.
//   node bareServer.mjs FILE TYPE
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [file = '', type = 'application/json; charset=utf-8'] = process.argv.slice(2);
const bytes = readFileSync(file);
const server = createServer((request, response) => {
  if (request.method === 'GET') {
    send(response);
    return;
  }
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    if (typeof JSON.parse(Buffer.concat(chunks).toString()).query !== 'string') throw new Error('no query');
    send(response);
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));

function send(response) {
  response.writeHead(200, { 'content-type': type, 'content-length': bytes.length });
  response.end(bytes);
}
