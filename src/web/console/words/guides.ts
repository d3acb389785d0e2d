import * as german from './german/guides.ts';
import { inLanguage } from './inLanguage.ts';

/** What the screens of guides say. */
const guideEnglish = {
  archive: 'Archive the guide',
  archiveAsk: (entries: number, lookups: number) =>
    `Take it out of look-ups, lists and search, with its ${entries === 1 ? 'entry' : `${String(entries)} entries`}? Their codes were looked up ${String(lookups)} times in the last 30 days. All it says is kept; undo the change in the history to bring it back.`,
  archived: 'The guide is archived.',
  isArchived: 'This guide is archived: readers do not see it. Undo that change in its history to bring it back.',
  title: 'Title',
  description: 'Description',
  descriptionHint: 'What the guide is about, as plain text.',
  appliesTo: 'Applies to',
  appliesToHint: 'One product a line.',
  sourceUrl: 'Published at',
  sourceUrlHint: 'Never requested. Relative links of the guidance are taken against it.',
  firstSteps: 'First steps',
  firstStepsHint: 'What to try before any step for one code. Shared mitigations, as everywhere.',
  noFirstSteps: 'No first steps.',
  escalation: 'Where to turn',
  escalationHint:
    'Shown for codes in the scope that are not listed, and for listed ones without a mitigation. Markdown.',
  scope: 'Scope: other codes that the guide is about',
  scopeHint:
    'One rule a line: facility 28, NTSTATUS facility 27, 0x80240000-0x8024FFFF, WU_E_* (beginning of names) or family aadsts. Empty: only the codes that the guide lists. For any other code first steps and “Where to turn” are not shown.',
  scopeIsInferred: 'Infer the scope from the codes that the guide lists',
  scopeIsInferredHint: 'Facilities of one subject of which it lists at least three codes.',
  scopeInferred: 'Inferred:',
  noScope: 'Only the codes that the guide lists',
  saved: 'The guide is saved.',
  gone: 'There is no such guide',
  goneHow: 'The address may be mistyped.',
  none: 'No guide yet. Import a document first.',
  import: 'Import a document',
  entries: (count: number) => (count === 1 ? '1 entry' : `${count.toLocaleString('en')} entries`),
  parts: {
    label: 'Parts of the guide',
    guide: 'First steps and scope',
    document: 'Import and export',
    history: 'History',
  },
  importNewer: 'Import a newer version',
  export: 'Export',
  columns: { title: 'Guide', entries: 'Entries', license: 'Licence', changed: 'Changed' },
  readers: 'See it as readers do',
  documentPlace: 'Where its document lives',
  documentPlaceHint:
    'A path that a sync reads, or an address where people find newer versions. The server requests neither.',
  savePlace: 'Keep the place',
  placeSaved: 'The place of the document is saved.',
  licence: 'Licence',
  noLicence: 'none given',
} as const;
export const guideWords = inLanguage(guideEnglish, german.guideWords);
