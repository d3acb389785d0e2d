import * as german from './german/settings.ts';
import { inLanguage } from './inLanguage.ts';

const number = (count: number) => count.toLocaleString('en', { maximumFractionDigits: 1 });

/** What the screen of settings and health says. */
const settingsEnglish = {
  browser: 'This browser',
  browserHint: 'Kept in this browser, for you alone.',
  you: 'You',
  youHint: 'Your role is given by an admin, or by your organisation.',
  name: 'Name',
  role: 'Role',
  allows: 'You may',
  allowsNothing: 'You may read what is published.',
  can: {
    READ_ANALYTICS: 'read analytics',
    PROPOSE_EDITS: 'propose edits',
    SEE_ARCHIVED_ENTRIES: 'see archived entries',
    SEE_ACTORS: 'see who changed what',
    EDIT_GUIDANCE: 'edit the guidance and undo changes',
    DISMISS_GAPS: 'dismiss gaps',
    IMPORT_GUIDES: 'import documents',
    REDACT_TEXTS: 'redact texts',
    MANAGE_TOKENS: 'manage access tokens',
    MANAGE_WEBHOOKS: 'manage webhooks',
    READ_ACCESS_EVENTS: 'see who came in',
  },
  health: 'Health',
  healthHint: 'As it is at this moment.',
  ready: 'The server takes requests, and edits are kept safely.',
  notReady: 'The server says that edits would not be kept safely. Its log has the reason.',
  notReached: 'The server could not be reached.',
  again: 'Look again',
  newest: 'Newest version',
  lastImport: 'Last import',
  noImport: 'No document was imported yet.',
  started: 'Running since',
  counted: 'Counted since then',
  countedOf: (merged: number, offered: number) => `${number(merged)} of ${number(offered)} questions and votes`,
  dropped: 'Not counted',
  droppedWhy: (dropped: number) =>
    dropped === 0 ? 'none' : `${number(dropped)}, as too many were waiting to be written`,
  failed: 'Failed writes of counts',
  failedWhy: (failed: number) => (failed === 0 ? 'none' : `${number(failed)}; each was tried again`),
  verify: 'Check the log of changes',
  verifyHow:
    'Every change is chained to the one before by a hash. This command checks the whole chain and compares it with the tables; a server may be running. Keep the newest hash elsewhere: with it, even a log that was written anew shows.',
  verifyCommand: (head: string) => `hresolve verify --expect-head ${head}`,
  server: 'What the server runs with',
  serverHint: 'Set where the server is started; it cannot be changed here.',
  program: 'Program',
  publicUrl: 'Readers reach it at',
  database: 'Database',
  databases: { SQLITE: 'SQLite, one file', POSTGRESQL: 'PostgreSQL' },
  databaseSays: (kind: string, bytes: number) => `${kind}, ${sizeOf(bytes)}`,
  fourEyes: 'Edits need a second editor',
  fourEyesOf: (slugs: readonly string[]) =>
    slugs.length === 0
      ? 'in no guide (HRESOLVE_FOUR_EYES)'
      : slugs.includes('all')
        ? 'in every guide'
        : `in ${slugs.join(', ')}`,
  counting: 'Analytics',
  countingOn: (hours: number, days: number) =>
    `on; codes by the hour for ${number(hours)} days, by the day for ${number(days)} days, then by the month`,
  countingOff: 'off (HRESOLVE_ANALYTICS=off)',
  size: (bytes: number): string => sizeOf(bytes),
  exports: 'Take it with you',
  exportsHint: 'Each is a document that an import takes back without a change.',
  noGuides: 'There is no guide yet.',
  format: { MARKDOWN: 'Markdown', JSON: 'JSON', CSV: 'CSV' },
  exportOf: (format: string, guide: string) => `${format}: ${guide}`,
  exported: (file: string) => `${file} is downloaded.`,
  exportedWith: (file: string, notes: readonly string[]) => `${file} is downloaded. ${notes.join(' ')}`,
  schema: 'The schema of the API (GraphQL)',
  metrics: 'Counters (/metrics)',
  readiness: 'Readiness (/readyz)',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser did not allow copying.',
} as const;
export const settingsWords = inLanguage(settingsEnglish, german.settingsWords);

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${number(Math.ceil(bytes / 1000))} kB` : `${number(bytes / 1_000_000)} MB`;
}
