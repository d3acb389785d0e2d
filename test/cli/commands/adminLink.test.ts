import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBrowser } from '../../world/browser.ts';
import { runCommand } from '../../world/command.ts';
import { newFolder, serveProgram } from '../../world/program.ts';
import { newSeededFile } from '../../world/temporaryDatabase.ts';

const linkPattern = /^http:\/\/\S+\/sign-in\/link\?key=[\w-]{43}$/m;

function newDatabase(): string {
  return `file:${join(newFolder(), 'hresolve.db')}`;
}

async function roleWith(link: string): Promise<unknown> {
  const { origin, searchParams } = new URL(link);
  const browser = openBrowser();
  await browser.post(`${origin}/sign-in/link`, { key: searchParams.get('key') ?? '' });
  return (await browser.ask(origin, '{ viewer { role } }')).body.data;
}

describe('serve', () => {
  it('prints a one-time sign-in link at the public URL while nobody is an admin', async () => {
    const databaseUrl = await newSeededFile();
    const server = await serveProgram(databaseUrl, { PUBLIC_URL: 'https://errors.example.org' });
    expect((await server.end('SIGTERM')).stderr).toContain('\nhttps://errors.example.org/sign-in/link?key=');

    await runCommand(['token', 'create', '--role', 'admin', '--name', 'Grace', '--database', databaseUrl]);
    const again = await serveProgram(databaseUrl);
    expect((await again.end('SIGTERM')).stderr).not.toContain('/sign-in/link');
  });

  it('refuses a public URL that is no address of a host, naming where it stands', async () => {
    for (const url of ['errors.example.org', 'ftp://errors.example.org', 'https://errors.example.org/?page=1']) {
      const { code, stderr } = await runCommand(['serve', '--public-url', url, '--database', newDatabase()]);
      expect(code).toBe(2);
      expect(stderr).toMatch(/^--public-url is ".*"; use http or https with a host and perhaps a path/);
    }
  });
});

describe('admin link', () => {
  it('prints a link alone, which the server next to it takes, as it prints one itself, next to its one line', async () => {
    const databaseUrl = await newSeededFile();
    const server = await serveProgram(databaseUrl);
    const words = ['admin', 'link', '--database', databaseUrl, '--public-url', server.address];
    const { code, stdout, stderr } = await runCommand(words);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(linkPattern);
    expect(await roleWith(stdout.trim())).toEqual({ viewer: { role: 'ADMIN' } });
    const ended = await server.end('SIGTERM');
    expect(ended.stdout.split('\n')).toHaveLength(2);
    const [own = ''] = linkPattern.exec(ended.stderr) ?? [];
    expect(new URL(own).host).toBe(`localhost:${new URL(server.address).port}`);
  });

  it('makes no link into a database that is not there, and no database', async () => {
    const folder = newFolder();
    const { code, stderr } = await runCommand(['admin', 'link', '--database', `file:${join(folder, 'typo.db')}`]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringContaining('There is no database at ') as string,
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});
