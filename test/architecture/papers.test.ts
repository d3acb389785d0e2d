import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
    (path) => `${folder}/${path.replaceAll('\\', '/')}`,
  );
const ours = ['src', 'test', 'bench', 'scripts', 'docs', 'deploy', 'prisma', 'integrations', 'seed'].flatMap(
  filesBelow,
);
const atTop = readdirSync(root);
const papers = [...atTop, ...filesBelow('docs')].filter((path) => path.endsWith('.md'));

/** The changelog names what was there at its time. */
const ofToday = papers.filter((path) => path !== 'CHANGELOG.md');

/** Named as what there is none of. */
const ruledOut = ['index.ts'];

describe.each(papers)('%s', (paper) => {
  const text = readFileSync(join(root, paper), 'utf8');

  it('links to files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)].map(([, path = '']) => path);
    expect(links.filter((path) => !existsSync(join(root, dirname(paper), path)))).toEqual([]);
  });

  it.runIf(ofToday.includes(paper))('names sources that are there', () => {
    const named = [...text.matchAll(/`([\w-][\w./-]*[.](?:tsx?|mjs|graphql|tsv|prisma))`/g)].map(
      ([, path = '']) => path,
    );
    const isThere = (path: string): boolean =>
      atTop.includes(path) || ours.some((file) => file === path || file.endsWith(`/${path}`));
    expect(named.filter((path) => !ruledOut.includes(path) && !isThere(path))).toEqual([]);
  });

  it.runIf(ofToday.includes(paper))('names folders that are there', () => {
    const named = [...text.matchAll(/`((?:src|test|bench|scripts|docs|deploy|prisma)\/[\w./-]*)`/g)].map(
      ([, path = '']) => path.replace(/\/$/, ''),
    );
    expect(named.filter((path) => !existsSync(join(root, path)) && !ours.includes(path))).toEqual([]);
  });
});
