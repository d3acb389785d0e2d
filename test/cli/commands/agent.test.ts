import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runProgram } from '../../world/program.ts';
import { newSeededFile } from '../../world/temporaryDatabase.ts';

const main = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));

it('mcp serves agents over the local file on stdio, reading and voting but not editing', async () => {
  const client = new Client({ name: 'a test', version: '1' });
  const database = await newSeededFile();
  const args = [main, 'mcp', '--database', database];
  await client.connect(new StdioClientTransport({ command: process.execPath, args }));
  try {
    const names = (await client.listTools()).tools.map(({ name }) => name);
    expect(names).toContain('list_gaps');
    expect(names).not.toContain('update_mitigation');
    const listed = await client.callTool({ name: 'lookup_code', arguments: { code: '0x801C03ED' } });
    expect(listed).toMatchObject({ structuredContent: { outcome: 'MITIGATED', version: 1 } });
    await client.callTool({ name: 'lookup_code', arguments: { code: '0x801C03F3' } });
    const gaps = await client.callTool({ name: 'list_gaps', arguments: { days: 1 } });
    expect(JSON.stringify(gaps)).toContain('0x801C03F3');
  } finally {
    await client.close();
  }
});

it('mcp says why it does not start where no server answers', async () => {
  const { code, stdout, stderr } = await runProgram(['mcp', '--server', 'http://127.0.0.1:9']);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('No GraphQL server answers at http://127.0.0.1:9');
});
