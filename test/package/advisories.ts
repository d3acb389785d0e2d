/** A package with a published advisory, and the first version of each line that is mended. */
export interface Advisory {
  readonly name: string;
  /** The advisory by its public number. */
  readonly id: string;
  /** Oldest line first: a version is safe from the one of its own major on, or if its major is above the last. */
  readonly mendedIn: readonly string[];
}

/** Kept by hand from public advisories, of packages that are or were among ours: add a line when a new one is published. */
export const advisories: readonly Advisory[] = [
  { name: 'body-parser', id: 'CVE-2024-45590', mendedIn: ['1.20.3', '2.0.0'] },
  { name: 'brace-expansion', id: 'CVE-2025-5889', mendedIn: ['1.1.12', '2.0.2', '3.0.1', '4.0.1'] },
  { name: 'braces', id: 'CVE-2024-4068', mendedIn: ['3.0.3'] },
  { name: 'cookie', id: 'CVE-2024-47764', mendedIn: ['0.7.0'] },
  { name: 'cross-spawn', id: 'CVE-2024-21538', mendedIn: ['6.0.6', '7.0.5'] },
  { name: 'dompurify', id: 'CVE-2025-26791', mendedIn: ['3.2.4'] },
  { name: 'esbuild', id: 'GHSA-67mh-4wv8-2f99', mendedIn: ['0.25.0'] },
  { name: 'fastify', id: 'CVE-2025-32442', mendedIn: ['4.29.1', '5.3.2'] },
  { name: 'find-my-way', id: 'CVE-2024-45813', mendedIn: ['8.2.2', '9.0.1'] },
  { name: 'follow-redirects', id: 'CVE-2024-28849', mendedIn: ['1.15.6'] },
  { name: 'form-data', id: 'CVE-2025-7783', mendedIn: ['2.5.4', '3.0.4', '4.0.4'] },
  { name: 'glob', id: 'CVE-2025-64756', mendedIn: ['10.5.0', '11.1.0'] },
  { name: 'js-yaml', id: 'CVE-2025-64718', mendedIn: ['3.14.2', '4.1.1'] },
  { name: 'json5', id: 'CVE-2022-46175', mendedIn: ['1.0.2', '2.2.2'] },
  { name: 'jsonwebtoken', id: 'CVE-2022-23529', mendedIn: ['9.0.0'] },
  { name: 'koa', id: 'CVE-2025-25200', mendedIn: ['0.21.2', '1.7.1', '2.15.4', '3.0.0'] },
  { name: 'lodash', id: 'CVE-2021-23337', mendedIn: ['4.17.21'] },
  { name: 'markdown-it', id: 'CVE-2022-21670', mendedIn: ['12.3.2'] },
  { name: 'mdast-util-to-hast', id: 'CVE-2025-66400', mendedIn: ['13.2.1'] },
  { name: 'micromatch', id: 'CVE-2024-4067', mendedIn: ['4.0.8'] },
  { name: 'minimatch', id: 'CVE-2022-3517', mendedIn: ['3.0.5'] },
  { name: 'minimist', id: 'CVE-2021-44906', mendedIn: ['0.2.4', '1.2.6'] },
  { name: 'nanoid', id: 'CVE-2024-55565', mendedIn: ['3.3.8', '5.0.9'] },
  { name: 'path-to-regexp', id: 'CVE-2024-45296', mendedIn: ['0.1.12', '1.9.0', '3.3.0', '6.3.0', '8.0.0'] },
  { name: 'postcss', id: 'CVE-2023-44270', mendedIn: ['8.4.31'] },
  { name: 'qs', id: 'CVE-2022-24999', mendedIn: ['6.10.3'] },
  { name: 'rollup', id: 'CVE-2024-47068', mendedIn: ['2.79.2', '3.29.5', '4.22.4'] },
  { name: 'semver', id: 'CVE-2022-25883', mendedIn: ['5.7.2', '6.3.1', '7.5.2'] },
  { name: 'send', id: 'CVE-2024-43799', mendedIn: ['0.19.0', '1.1.0'] },
  { name: 'serve-static', id: 'CVE-2024-43800', mendedIn: ['1.16.0', '2.1.0'] },
  { name: 'tar', id: 'CVE-2024-28863', mendedIn: ['6.2.1'] },
  { name: 'tar-fs', id: 'CVE-2025-59343', mendedIn: ['1.16.6', '2.1.4', '3.1.1'] },
  { name: 'tough-cookie', id: 'CVE-2023-26136', mendedIn: ['4.1.3'] },
  { name: 'undici', id: 'CVE-2025-22150', mendedIn: ['5.28.5', '6.21.1', '7.2.3'] },
  { name: 'vite', id: 'CVE-2025-30208', mendedIn: ['4.5.10', '5.4.15', '6.2.3'] },
  { name: 'vitest', id: 'CVE-2025-24964', mendedIn: ['1.6.1', '2.1.9', '3.0.5'] },
  { name: 'word-wrap', id: 'CVE-2023-26115', mendedIn: ['1.2.4'] },
  { name: 'ws', id: 'CVE-2024-37890', mendedIn: ['5.2.4', '6.2.3', '7.5.10', '8.17.1'] },
];
