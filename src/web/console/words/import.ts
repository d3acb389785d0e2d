import * as german from './german/import.ts';
import { inLanguage } from './inLanguage.ts';

/** What taking a document in says. */
const importEnglish = {
  what: 'A published document becomes a guide, or its newer version is merged with what was changed here. Nothing is written before you have seen the plan.',
  steps: { source: '1. Document', plan: '2. Plan', result: '3. Result' },
  stepsName: 'Steps of the import',
  guide: 'Guide',
  guideHint: 'Found by where the document was published, its title and its codes. Choose if you know better.',
  find: 'The one that the document belongs to',
  newGuide: 'A new guide',
  which: 'Which guide is this a version of?',
  whichNone: (title: string) =>
    `No guide here has the title “${title}” or enough of its codes: it becomes a new guide. Check its short name, then show the plan.`,
  versionOf: (guide: string) => `A version of ${guide}`,
  isNew: 'None of them: a new guide',
  certainty: { CERTAIN: 'Certain', LIKELY: 'Likely', POSSIBLE: 'Possible' },
  because: {
    SLUG: () => 'it was exported from there',
    SOURCE: () => 'published at the same address',
    TITLE: () => 'the same title',
    CODES: (shared: number, all: number) => `${String(shared)} of its ${String(all)} codes`,
  },
  slug: 'Short name of the new guide',
  slugHint: 'For addresses: lower-case words joined by hyphens, such as windows-hello-pin-creation.',
  document: 'Document',
  documentHint:
    'Markdown as published, or a JSON or CSV export from here. Choose a file, drop one on the field, or paste the text.',
  choose: 'Choose a file',
  file: (name: string, kilobytes: number) => `${name}, ${kilobytes.toLocaleString('en')} KB`,
  paste: 'Text of the document',
  long: 'The document is long: it is not shown here, and not kept in this browser. Choose the file again after a reload.',
  removeFile: 'Take it out',
  source: 'Where it comes from',
  sourceUrl: 'Published at',
  sourceUrlHint: 'Never requested. Relative links of the guidance are taken against it.',
  license: 'Licence',
  licenseHint: 'SPDX identifier, such as CC-BY-4.0.',
  attribution: 'Attribution',
  attributionHint: 'The sentence that the licence asks to show with the guidance.',
  family: 'Family of numbers without a prefix',
  familyHint: 'Under bug checks, 0x9F is bug check 0x9F. The plan says which family was taken, and why.',
  families: [
    { value: '', label: 'As given before, else as the document tells' },
    { value: 'windows', label: 'Windows (HRESULT, NTSTATUS, Win32)' },
    { value: 'bugcheck', label: 'Bug checks' },
    { value: 'aadsts', label: 'Microsoft Entra sign-in errors' },
    { value: 'devicemanager', label: 'Device Manager codes' },
  ],
  asItWas: 'Left empty: as it was.',
  show: 'Show the plan',
  noText: 'Choose a file or paste the text of the document first.',
  noSlug: 'Give the new guide a short name.',
  tooLarge: (megabytes: string) =>
    `The document has ${megabytes} MB as it would be sent; 8 MB at most. Split it, or import it on the server with: hresolve import FILE`,
  notText: (name: string) =>
    `${name} is not UTF-8 or UTF-16 text. Save it as Markdown, HTML or plain text in UTF-8, then choose it again.`,
  draft: 'This is the import that you began before; nothing of it is written yet.',
  discard: 'Start over',
  running: 'Reading the document and comparing it …',
  committing: 'Importing …',
  cancel: 'Cancel',
  stopped: 'Stopped. Nothing was written.',
  stoppedCommit:
    'Stopped while it was being written: it may be done all the same. The plan below is rebuilt and shows it.',
} as const;
export const importWords = inLanguage(importEnglish, german.importWords);

const planEnglish = {
  title: (guide: string) => `Plan for ${guide}`,
  back: 'Back to the document',
  found: (guide: string, why: string) => `A newer version of “${guide}”. ${why}`,
  archivesMost: (count: number, guide: string) =>
    `This would archive ${count.toLocaleString('en')} entries, most of ${guide}. Is the document really a version of it?`,
  elsewhere: (guide: string) => `The document hardly belongs to ${guide}.`,
  looksLike: (guide: string, why: string) => `It looks like a version of “${guide}”. ${why}`,
  planFor: (guide: string) => `Plan it for “${guide}”`,
  planNew: 'Plan it as a new guide',
  read: (rows: number) =>
    rows === 1 ? '1 row of guidance was read.' : `${rows.toLocaleString('en')} rows of guidance were read.`,
  family: (label: string, toldBy: string) => `Numbers without a prefix are read as ${label} codes, ${toldBy}.`,
  ofFamily: (label: string, entries: number) => `${label}: ${entries.toLocaleString('en')}`,
  toldBy: {
    GIVEN: 'as you or an earlier import said',
    TITLE: 'as the title says',
    HEADINGS: 'as the headings say',
    COLUMNS: 'as the columns say',
    CODES: 'as the codes show',
    NOTHING: 'as nothing says otherwise',
  },
  warnings: (count: number) =>
    count === 1 ? '1 place could not be read' : `${count.toLocaleString('en')} places could not be read`,
  warningsHow: 'They are not imported. Mend the document, or write the entries by hand afterwards.',
  line: (line: number) => `Line ${line.toLocaleString('en')}`,
  moreWarnings: (count: number) => `and ${count.toLocaleString('en')} more`,
  upToDate: 'Already up to date',
  upToDateHow: 'What the document says stands here already. There is nothing to import.',
  kept: (count: number) =>
    count === 1
      ? '1 row was changed here only; that stays.'
      : `${count.toLocaleString('en')} rows were changed here only; that stays.`,
  allTheSame: 'Keep this text as the newest version all the same',
  stale: 'Someone changed the catalogue while you were deciding',
  staleHow: (changed: number) =>
    changed === 0
      ? 'The plan was rebuilt. None of its rows differs, and your decisions are kept: import once more.'
      : changed === 1
        ? 'The plan was rebuilt. 1 row differs from what you saw and is marked; your decisions are kept. Look at it, then import once more.'
        : `The plan was rebuilt. ${String(changed)} rows differ from what you saw and are marked; your decisions are kept. Look at them, then import once more.`,
  changedSince: 'Changed since you looked',
  filters: 'Rows to show',
  changes: 'All that differ',
  all: 'All rows',
  actions: {
    CONFLICT: 'Conflict',
    CREATE: 'Create',
    UPDATE: 'Update',
    ARCHIVE: 'Archive',
    KEEP_LOCAL: 'Keep local',
    UNCHANGED: 'Unchanged',
  },
  meaning: {
    CONFLICT: 'Changed here and in the document, differently: you decide.',
    CREATE: 'Only the document has it: it comes in.',
    UPDATE: 'Only the document changed it: it comes in.',
    ARCHIVE: 'The document has it no more: it goes out of look-ups.',
    KEEP_LOCAL: 'Only changed here: it stays.',
    UNCHANGED: 'All say the same.',
  },
  text: 'Code or words',
  rows: (count: number) => (count === 1 ? '1 row' : `${count.toLocaleString('en')} rows`),
  none: 'No row meets these filters.',
  bulk: 'For all rows shown',
  bulkOurs: (count: number) => `Keep ours for all ${count.toLocaleString('en')}`,
  bulkTheirs: (count: number) => `Take theirs for all ${count.toLocaleString('en')}`,
  decided: (key: string, take: string) => `${key}: ${take}`,
  columns: { row: 'Row', decision: 'Decision' },
  differsIn: (fields: string) => `in ${fields}`,
  guideRow: 'The guide itself',
  noCode: 'Entry without a code',
  takes: { KEEP_OURS: 'Keep ours', TAKE_THEIRS: 'Take theirs' },
  sharedStep: (rows: number) => `One step that ${String(rows)} rows share was changed here and in the document`,
  base: 'Last imported document',
  oursText: 'Here',
  theirsText: 'New document',
  absent: '(not there)',
  previous: 'Previous page',
  next: 'Next page',
  pages: 'Pages of the plan',
  page: (page: number, pages: number) => `Page ${String(page)} of ${String(pages)}`,
  open: (count: number) => (count === 1 ? '1 conflict open' : `${count.toLocaleString('en')} conflicts open`),
  showOpen: 'Show conflicts',
  import: 'Import',
  keys: {
    next: 'Next row',
    previous: 'Previous row',
    theirs: 'Take theirs for the row',
    ours: 'Keep ours for the row',
  },
} as const;
export const planWords = inLanguage(planEnglish, german.planWords);

const commitEnglish = {
  title: 'Import the document?',
  comesIn: (count: number) =>
    count === 1 ? '1 row comes in from the document.' : `${count.toLocaleString('en')} rows come in from the document.`,
  stays: (count: number) =>
    count === 1
      ? '1 row that differs stays as it is here.'
      : `${count.toLocaleString('en')} rows that differ stay as they are here.`,
  archiveMost: (count: number) => `Yes, archive ${count.toLocaleString('en')} entries, most of the guide`,
  one: 'It is one change: all of it is done, or nothing.',
  confirm: 'Import now',
  done: 'The document is imported',
  doneHow: (version: number) => `Version ${String(version)}.`,
  nothing: 'Nothing was new',
  nothingHow: 'The document brought nothing that was not here already; no change was made.',
  counts: (created: number, updated: number, archived: number) =>
    `${created.toLocaleString('en')} created, ${updated.toLocaleString('en')} updated, ${archived.toLocaleString('en')} archived by the plan.`,
  see: 'See what it did',
  entries: 'See the entries of the guide',
  undo: 'Undo the import',
  another: 'Import another document',
} as const;
export const commitWords = inLanguage(commitEnglish, german.commitWords);
