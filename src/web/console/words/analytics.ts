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
  compare: 'Compare with the period before',
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
  tables: 'Show or hide every table',
} as const;
export const dashboardWords = inLanguage(dashboardEnglish, german.dashboardWords);

const blockEnglish = {
  showTable: 'Show the table',
  hideTable: 'Hide the table',
  tableOf: (title: string) => `Table: ${title}`,
  data: 'Data',
  dataOf: (title: string) => `Data of: ${title}`,
  csv: 'Download as CSV',
  json: 'Download as JSON',
  copy: 'Copy the query',
  copied: 'The query is copied; it runs as it stands in the API explorer.',
  notCopied: 'The browser did not allow copying.',
} as const;
export const blockWords = inLanguage(blockEnglish, german.blockWords);

const tileEnglish = {
  title: 'In short',
  lookups: {
    title: 'Look-ups',
    says: (all: number, before: number | null, notACode: number) =>
      `${all === 0 ? 'Nobody looked a code up' : `Codes were looked up ${times(all)}`}${
        before === null ? '' : `; ${times(before)} in the period before`
      }.${notACode === 0 ? '' : ` ${number(notACode)} held no code.`}`,
  },
  answered: {
    title: 'Got a mitigation',
    none: 'There was no look-up to answer.',
    says: (share: string, before: string | null) =>
      `${share} of all look-ups got a mitigation${before === null ? '' : `; it was ${before} before`}.`,
  },
  unmitigated: {
    title: 'Listed, no mitigation',
    says: (count: number, before: number | null) =>
      `Readers were sent to support ${times(count)}${before === null ? '' : `; ${times(before)} before`}.`,
  },
  unlisted: {
    title: 'In no guide',
    says: (count: number, before: number | null) =>
      `A code that no guide lists was asked for ${times(count)}${before === null ? '' : `; ${times(before)} before`}.`,
  },
  searches: {
    title: 'Searches',
    says: (count: number, before: number | null) =>
      `Readers searched ${times(count)}${before === null ? '' : `; ${times(before)} before`}.`,
  },
  vain: {
    title: 'Searches that found nothing',
    says: (count: number, all: number, before: number | null) =>
      `${number(count)} of ${number(all)} searches found nothing${before === null ? '' : `; ${number(before)} before`}.`,
  },
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
  title: 'How it went',
  units: { HOUR: 'hour', DAY: 'day', WEEK: 'week', MONTH: 'month' },
  summary: (all: number, unit: string, most: number, when: string) =>
    `${number(all)} look-ups; the busiest ${unit} was ${when} with ${number(most)}.`,
  none: 'No look-up in this time.',
  mitigated: 'Got a mitigation',
  unmitigated: 'Listed, no mitigation',
  unlisted: 'In no guide',
  notACode: 'No code in it',
  before: 'All look-ups, the period before',
  change: 'Guidance changed',
  searches: 'Searches',
  begins: (unit: string) => `${unit.slice(0, 1).toUpperCase()}${unit.slice(1)}`,
  all: 'Look-ups',
  partOf: (when: string) => `${when} (part)`,
  changes: 'Changes of the guidance in this time',
  changedNothing: 'The guidance did not change in this time.',
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
  facility: 'Family',
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
    summary: (code: string, count: number, shown: number) =>
      `${code} leads with ${number(count)} look-ups; the ${number(shown)} codes asked for most are shown.`,
  },
  unmitigated: {
    title: 'Listed, without a mitigation',
    hint: 'Readers of these were sent to support.',
    empty: 'No code without a mitigation was looked up in this time.',
    summary: (code: string, count: number) => `${code} is missed most: ${times(count)}.`,
  },
  gaps: {
    title: 'Gaps: in no guide',
    hint: 'Codes that were asked for and that no guide lists.',
    empty: 'Every code that was looked up is listed.',
    summary: (code: string, count: number, shown: number) =>
      `${code} was asked for ${times(count)}; ${shown === 1 ? '1 gap is' : `${number(shown)} gaps are`} shown.`,
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
    summary: (code: string, count: number, usual: number) =>
      `${code} was looked up ${times(count)} in one hour; usual is ${number(usual)}.`,
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
    summary: (text: string, count: number) => `“${text}” was searched for ${times(count)} in vain.`,
  },
  top: {
    title: 'Searched for most',
    empty: 'No text was searched for by 3 or more visitors.',
    summary: (text: string, count: number) => `“${text}” leads with ${number(count)} searches.`,
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
  summary: (count: number, low: string) =>
    `${count === 1 ? '1 step has' : `${number(count)} steps have`} enough votes; the one that helped least helped ${low} of its readers.`,
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
  summary: (client: string, share: string) => `${client} sends most: ${share} of all questions.`,
  client: 'Client',
  count: 'Questions',
  share: 'Share',
} as const;
export const clientWords = inLanguage(clientEnglish, german.clientWords);
