// The licences of the packages that a bundle holds: they ask to be passed on with the code.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes to `file` each package that the esbuild metafiles name: its version, its licence, and the licence's text.
 * @param {import('esbuild').Metafile[]} metafiles
 * @param {string} root
 * @param {string} file
 */
export function writeNotices(metafiles, root, file) {
  /** @type {Set<string>} */
  const folders = new Set();
  for (const { inputs } of metafiles) {
    for (const input of Object.keys(inputs)) {
      const [, folder] = /^((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input) ?? [];
      if (folder !== undefined) folders.add(folder);
    }
  }
  const notices = [...folders].sort().map((folder) => notice(join(root, folder)));
  writeFileSync(file, `Packages in this bundle, and their licences.\n\n${notices.join('\n')}`);
}

/** @param {string} folder */
function notice(folder) {
  const { name, version, license } = /** @type {{ name: string, version: string, license?: string }} */ (
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  );
  const text = readdirSync(folder).find((each) => /^(licen[cs]e|copying)/i.test(each));
  const words =
    text !== undefined && existsSync(join(folder, text)) ? readFileSync(join(folder, text), 'utf8').trim() : '';
  return `${'-'.repeat(80)}\n${name} ${version} (${license ?? 'see its text'})\n\n${words}\n`;
}
