import { describe, expect, it } from 'vitest';
import { doubtAbout } from '../../../../../src/domain/codes/logs/reasons/doubt.ts';
import { labels } from '../../../../../src/domain/codes/logs/reasons/labels.ts';
import type { Topic } from '../../../../../src/domain/codes/logs/reasons/topics.ts';
import { numberIn } from './numberIn.ts';

const ofError = labels.find(({ takes, isSure }) => takes === 'number' && isSure === undefined) ?? null;
const ofSystem = labels.find(({ isSure }) => isSure === true) ?? null;
const ofEnds = labels.find(({ takes }) => takes === 'result') ?? null;
const ofSockets = labels.find(({ takes }) => takes === 'winsock') ?? null;

interface Row {
  readonly line: string;
  readonly unknown: 'possible' | null;
  readonly others: 'foreign' | null;
  readonly because: string;
  readonly label?: typeof ofError;
  readonly topics?: readonly Topic[];
}

const rows: readonly Row[] = [
  { line: 'error «31»', unknown: 'possible', others: 'foreign', because: 'nothing says whose it is' },
  {
    line: 'error «1722»',
    unknown: null,
    others: 'foreign',
    because: 'people know the number, and nothing else is said',
  },
  { line: 'error «1018»', unknown: 'possible', others: 'foreign', because: 'smaller ones are anyone’s' },
  { line: 'error «1051»', unknown: null, others: 'foreign', because: 'people know the number of a service' },
  { line: 'error «1999»', unknown: 'possible', others: 'foreign', because: 'no one knows the number' },
  {
    line: 'our kiosk near the stairs of the hall shows error «1326»',
    unknown: 'possible',
    others: 'foreign',
    because: 'something else is spoken of',
  },
  {
    line: 'no password works near the stairs, error «1326»',
    unknown: null,
    others: 'foreign',
    because: 'it is of passwords',
  },
  {
    line: 'our kiosk near the stairs says <Code="«1326»"',
    unknown: null,
    others: 'foreign',
    because: 'a program wrote it into a field',
  },
  {
    line: 'our kiosk near the stairs of the hall ends with «1603»',
    unknown: null,
    others: null,
    because: 'the label is of programs that end',
    label: ofEnds,
  },
  { line: 'error «0x1F»', unknown: null, others: 'foreign', because: 'it is hexadecimal' },
  { line: 'system error «53»', unknown: null, others: 'foreign', because: 'the label is of a system', label: ofSystem },
  { line: 'system error «199»', unknown: null, others: 'foreign', because: 'C has such numbers', label: ofSystem },
  { line: 'system error «200»', unknown: null, others: null, because: 'C has no such number', label: ofSystem },
  { line: 'WinError «5»', unknown: null, others: null, because: 'the label names Windows', label: ofSystem },
  { line: 'errno «10035»', unknown: null, others: null, because: 'only its sockets have it', label: ofSockets },
  {
    line: 'no one reaches the scan folder, error «53»',
    unknown: null,
    others: 'foreign',
    because: 'it is of networks',
  },
  { line: 'error «53» since the firewall is new', unknown: null, others: 'foreign', because: 'it is of networks' },
  {
    line: 'no one reaches the scan folder, error «31»',
    unknown: 'possible',
    others: 'foreign',
    because: 'it is of devices',
  },
  { line: 'Fehler «5», obwohl ich Admin bin', unknown: null, others: 'foreign', because: 'it is of rights' },
  { line: 'Fehler «112» auf dem USB-Stick', unknown: null, others: 'foreign', because: 'it is of storage' },
  { line: 'Sicherung abgebrochen, Fehler «112»', unknown: null, others: 'foreign', because: 'backups need storage' },
  { line: 'Access denied, error «5»', unknown: null, others: null, because: 'its message stands before it' },
  { line: 'the access is denied: error «5»', unknown: null, others: null, because: 'its message stands before it' },
  { line: 'Errore «5»: accesso negato', unknown: null, others: null, because: 'its message stands behind it' },
  { line: 'Errore «5»: accesso remoto', unknown: 'possible', others: 'foreign', because: 'one word is no message' },
  { line: 'error «8» and error 3 at once', unknown: 'possible', others: 'foreign', because: 'nothing is said of it' },
  { line: 'error %%«58»', unknown: null, others: null, because: 'only Windows writes so' },
  { line: 'error «691»', unknown: 'possible', others: 'foreign', because: 'nothing speaks of dialling' },
  {
    line: 'error «599»',
    unknown: 'possible',
    others: 'foreign',
    because: 'it is none of dialling',
    topics: ['remoteAccess'],
  },
  { line: 'error «600»', unknown: null, others: 'foreign', because: 'it is of dialling', topics: ['remoteAccess'] },
  { line: 'error «834»', unknown: null, others: 'foreign', because: 'it is of dialling', topics: ['remoteAccess'] },
  {
    line: 'error «836»',
    unknown: 'possible',
    others: 'foreign',
    because: 'it is none of dialling',
    topics: ['remoteAccess'],
  },
];

describe('doubt about a small number', () => {
  it.each(rows)('$line is $unknown, and $others where another world is named, because $because', (row) => {
    const { line, unknown, others, label = ofError, topics = [] } = row;
    const number = numberIn(line, ...topics);
    expect(doubtAbout(number, label, 'unknown')).toBe(unknown);
    expect(doubtAbout(number, label, 'others')).toBe(others);
    expect(doubtAbout(number, label, 'machines')).toBe(others === null ? null : 'possible');
    expect(doubtAbout(number, label, 'windows')).toBeNull();
  });
});
