import * as german from './german/analytics.ts';
import { inLanguage } from './inLanguage.ts';

/** What the dashboard says. */

const number = (count: number) => count.toLocaleString('en', { maximumFractionDigits: 1 });
const times = (count: number) => (count === 1 ? 'once' : `${number(count)} times`);

const rangeEnglish = {
  label: 'Range',
  presets: { 1: '24 hours', 7: '7 days', 30: '30 days', 90: '90 days' },
  presetKey: { 1: 'The last 24 hours', 7: 'The last 7 days', 30: 'The last 30 days', 90: 'The last 90 days' },
  more: 'Other days, one guide, one client, another time zone',
  first: 'First day',
  last: 'Last day',
  apply: 'Show these days',
  flaws: {
    notDays: 'Give both days, such as 2026-11-01 and 2026-11-22.',
    turned: 'The first day comes after the last day.',
  },
  notUsed: (flaw: string) => `The days of the address are not used. ${flaw}`,
  guide: 'Guide',
  client: 'Asked from',
  zone: 'Time zone',
  ownZone: (name: string) => `${name} (this computer)`,
  compare: (from: string, to: string) => `Compare with ${from} to ${to}, the same weekdays before`,
  shown: (from: string, to: string) => `${from} to ${to}`,
} as const;
export const rangeWords = inLanguage(rangeEnglish, german.rangeWords);

const dashboardEnglish = {
  off: 'This server counts nothing: it was started with HRESOLVE_ANALYTICS=off. What was counted before is shown; to count again, start it with HRESOLVE_ANALYTICS=on.',
  emptyTitle: 'Nothing was asked in this time',
  empty: 'Choose a longer range, or all guides and clients.',
  widen: 'Show the last 90 days',
  collectingTitle: 'Nothing has been counted yet',
  collecting:
    'Look-ups and searches show here within a second. Search texts show once 3 different visitors of a day have asked for them, outcomes from 10 votes on, and spikes once the same hour was counted in 4 of the last 8 weeks.',
  exact: 'Counts are exact: every look-up and search is counted, none is estimated from a sample.',
  tables: 'Show or hide every table',
} as const;
export const dashboardWords = inLanguage(dashboardEnglish, german.dashboardWords);

const blockEnglish = {
  showTable: 'Show the table',
  hideTable: 'Hide the table',
  tableOf: (title: string) => `Table: ${title}`,
  data: 'Export',
  dataOf: (title: string) => `Export: ${title}`,
  csv: 'Export as CSV',
  json: 'Export as JSON',
  copy: 'Copy the query',
  copied: 'The query is copied; it runs as it stands in the API explorer.',
  notCopied: 'The browser did not allow copying.',
} as const;
export const blockWords = inLanguage(blockEnglish, german.blockWords);

/** What the tiles and the chart call what they show. */
const metricEnglish = {
  names: {
    lookups: 'Look-ups',
    answered: 'Got a mitigation',
    unmitigated: 'Listed, no mitigation',
    unlisted: 'In no guide',
    searches: 'Searches',
    vain: 'Searches that found nothing',
  },
  /** What a bar says of its figure. */
  told: {
    lookups: (figure: string, value: number | null) => (value === 1 ? '1 look-up' : `${figure} look-ups`),
    answered: (figure: string, value: number | null) =>
      value === null ? 'no look-up' : `${figure} of the look-ups got a mitigation`,
    unmitigated: (figure: string, value: number | null) =>
      value === 1 ? '1 look-up of a code without a mitigation' : `${figure} look-ups of codes without a mitigation`,
    unlisted: (figure: string, value: number | null) =>
      value === 1 ? '1 look-up of a code in no guide' : `${figure} look-ups of codes in no guide`,
    searches: (figure: string, value: number | null) => (value === 1 ? '1 search' : `${figure} searches`),
    vain: (figure: string, value: number | null) =>
      value === 1 ? '1 search that found nothing' : `${figure} searches that found nothing`,
  },
  bar: (when: string, told: string, parts: readonly string[], before: string) =>
    `${when}: ${told}${parts.length === 0 ? '' : ` (${parts.join(', ')})`}${before}`,
  comparedWith: (figure: string, when: string) => `; ${figure} on ${when}`,
  nothing: '–',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;

export const metricWords = inLanguage(metricEnglish, german.metricWords);

const tileEnglish = {
  title: 'Summary',
  choose: 'What the chart shows',
  before: (figure: string) => `${figure} before`,
  ofLookups: (figure: string) => `${figure} look-ups ·`,
  noCode: (figure: string) => `${figure} without a code ·`,
  notWithGuide: 'Searches belong to no guide.',
  up: (share: string) => `up ${share}`,
  down: (share: string) => `down ${share}`,
  points: (points: number) => (points === 1 ? '1 point' : `${number(points)} points`),
  same: 'as before',
  fresh: 'none before',
  better: 'better',
  worse: 'worse',
} as const;
export const tileWords = inLanguage(tileEnglish, german.tileWords);

const trendEnglish = {
  title: (metric: string, unit: string) => `${metric} by ${unit}`,
  units: { HOUR: 'hour', DAY: 'day', WEEK: 'week', MONTH: 'month' },
  most: (unit: string, when: string, figure: string) => `Most in one ${unit}: ${figure}, on ${when}.`,
  keys: 'The arrow keys go from bar to bar.',
  none: 'Nothing was counted in this time.',
  mitigated: 'Got a mitigation',
  share: 'Share that got a mitigation',
  unmitigated: 'Listed, no mitigation',
  unlisted: 'In no guide',
  notACode: 'No code in it',
  before: 'The period before, by weekday',
  shareBefore: 'Share, the period before',
  change: 'Guidance changed',
  searches: 'Searches',
  vain: 'Found nothing',
  begins: (unit: string) => `${unit.slice(0, 1).toUpperCase()}${unit.slice(1)}`,
  all: 'Look-ups',
  partOf: (when: string) => `${when} (part)`,
  changes: (count: number) =>
    count === 1 ? '1 change of the guidance in this time' : `${number(count)} changes of the guidance in this time`,
  oldest: 'Only the newest 100 changes are marked.',
  more: 'The whole history',
  // What a change touched is not counted for those to whom it does not show: entries that are archived by now.
  nodes: (count: number) => (count === 0 ? 'archived since' : count === 1 ? '1 item' : `${number(count)} items`),
  earlier: (count: number) => `and ${number(count)} more`,
} as const;
export const trendWords = inLanguage(trendEnglish, german.trendWords);

const columns = {
  code: 'Code',
  symbol: 'Symbol',
  facility: 'Facility',
  lookups: 'Look-ups',
  before: 'Before',
  asked: 'Asked for guidance',
  first: 'First asked',
  last: 'Last asked',
  act: 'To do',
} as const;

const codeEnglish = {
  columns,
  times,
  before: (count: number) => `${number(count)} before`,
  top: {
    title: 'Looked up most',
    hint: 'Codes by how often they were asked for.',
    empty: 'No code was looked up in this time.',
  },
  unmitigated: {
    title: 'Listed, without a mitigation',
    hint: 'Readers of these were sent to support.',
    empty: 'No code without a mitigation was looked up in this time.',
  },
  gaps: {
    title: 'Gaps: in no guide',
    hint: 'Codes that were asked for and that no guide lists.',
    empty: 'Every code that was looked up is listed.',
    write: 'Create entry',
    writeFor: (code: string) => `Create entry for ${code}`,
    all: 'All gaps',
  },
  answered: {
    title: 'Gaps that were answered',
    hint: 'Missed codes whose first entry was published in this time.',
    empty: 'No missed code got its first entry in this time.',
    summary: (count: number, middle: string) =>
      `${count === 1 ? '1 missed code has' : `${number(count)} missed codes have`} an entry now; half of them within ${middle}.`,
    at: 'Published',
    took: 'It took',
    seconds: 'Seconds',
    duration: (seconds: number) => {
      if (seconds < 3600) return `${number(Math.max(1, Math.round(seconds / 60)))} min`;
      if (seconds < 2 * 86_400) return `${number(Math.round(seconds / 3600))} h`;
      return `${number(Math.round(seconds / 86_400))} days`;
    },
    entry: 'Entry',
    open: 'Open the entry',
  },
  spikes: {
    title: 'Far more than usual',
    hint: 'Codes of the last full hour against the same hour of the last 8 weeks. It needs 4 weeks with counts.',
    empty: 'No code is asked for far more than usual.',
    hour: 'Hour',
    usual: 'Usual',
    score: 'Deviations above',
  },
} as const;
export const codeWords = inLanguage(codeEnglish, german.codeWords);

const searchEnglish = {
  vain: {
    title: 'Searches that found nothing',
    empty: 'No text that 3 or more visitors searched for found nothing.',
  },
  top: {
    title: 'Searched for most',
    empty: 'No text was searched for by 3 or more visitors.',
  },
  hint: 'Texts of 3 searches or more, cleaned of personal data.',
  notWithGuide: 'Searches belong to no guide; choose all guides to see them.',
  text: 'Text',
  count: 'Searches',
  today: 'Finds today',
  nothingToday: 'nothing',
  entriesToday: (count: number) => (count === 1 ? '1 entry' : `${number(count)} entries`),
} as const;
export const searchWords = inLanguage(searchEnglish, german.searchWords);

const outcomeEnglish = {
  title: 'Did it help?',
  hint: 'Readers’ votes on steps, from 10 votes on, with the 95 % interval (Wilson) of the share that it helped.',
  empty: 'No step has 10 votes in this time.',
  entry: 'Entry',
  mitigation: 'Mitigation',
  whole: 'the entry as a whole',
  version: 'Version',
  solved: 'Helped',
  notSolved: 'Did not help',
  share: 'Share',
  low: 'From',
  high: 'To',
  helped: (share: string, low: string, high: string, votes: number) =>
    `helped ${share} (between ${low} and ${high}) of ${number(votes)}`,
  noCode: 'entry without a code',
} as const;
export const outcomeWords = inLanguage(outcomeEnglish, german.outcomeWords);

const clientEnglish = {
  title: 'Where questions come from',
  hint: 'Look-ups and searches, by the name that clients give themselves.',
  empty: 'Nothing was asked in this time.',
  client: 'Client',
  count: 'Questions',
  share: 'Share',
} as const;
export const clientWords = inLanguage(clientEnglish, german.clientWords);
