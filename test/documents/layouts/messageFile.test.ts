import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';
import { entriesOf } from '../entriesOf.ts';

/** A message as message files write it. */
function message(statements: readonly string[], text: string, language = 'English'): string[] {
  return [...statements, `Language=${language}`, text, '.', ''];
}

const header = [
  'SeverityNames=(Success=0x0 Failure=0x2:STATUS_SEVERITY_FAILURE)',
  'FacilityNames=(',
  '  Agent=0x301',
  ')',
  '',
];

describe('a message text file', () => {
  it.each([
    {
      because: 'a number is published under its name',
      lines: message(['MessageId=5', 'SymbolicName=ERROR_ACCESS_DENIED'], 'It is denied.'),
      entries: ['0x00000005 ERROR_ACCESS_DENIED | It is denied. | '],
    },
    {
      because: 'severity and facility go on, and a number may follow the last one',
      lines: [
        ...header,
        ...message(
          ['MessageId = 0x10 Facility=Agent Severity = Failure', 'SymbolicName = AGENT_E_BUSY'],
          'It is busy.',
        ),
        ...message(['MessageId = +2', 'SymbolicName = AGENT_E_GONE'], 'It is%n gone 100%%.%0'),
        ...message(['MessageId=', 'SymbolicName=AGENT_E_LATE'], 'Restart the agent.'),
      ],
      entries: [
        '0x83010010 AGENT_E_BUSY | It is busy. | ',
        '0x83010012 AGENT_E_GONE | It is gone 100%. | ',
        '0x83010013 AGENT_E_LATE |  | Restart the agent.',
      ],
    },
    {
      because: 'English goes before another language, wherever it stands, and comments count for nothing',
      lines: [
        ';MessageId=6',
        'MessageId=32',
        'SymbolicName=ERROR_SHARING_VIOLATION',
        ...['Language=German', 'Sie ist offen.', '.', 'Language=English', 'It is', 'in use.', '.'],
      ],
      entries: ['0x00000020 ERROR_SHARING_VIOLATION | It is in use. | '],
    },
    {
      because:
        'the file calls its numbers results, though the lists have another name for one, and a name does not speak of failure',
      lines: [
        'MessageIdTypedef=HRESULT',
        'SeverityNames=(Failure=0x2)',
        'FacilityNames=(Itf=0x4)',
        ...message(['MessageId=0x201 Severity=Failure Facility=Itf', 'SymbolicName=AGENT_E_BUSY'], 'It is busy.'),
        ...message(['MessageId=0xF02', 'SymbolicName=AGENT_GONE'], 'It is gone.'),
      ],
      entries: ['0x80040201 AGENT_E_BUSY | It is busy. | ', '0x80040F02 AGENT_GONE | It is gone. | '],
    },
  ])('is read, as $because', ({ lines, entries }) => {
    expect(entriesOf(lines.join('\n'))).toEqual(entries);
    expect(readDocument(lines.join('\n')).guide.warnings).toEqual([]);
  });

  it.each([
    {
      why: 'it is the text of an event',
      lines: message(['MessageId=0x7123 Severity=Error', 'SymbolicName=AGENT_E_START'], 'It failed.'),
    },
    {
      why: 'the lists have another name for its value',
      lines: [
        ...['MessageIdTypedef=DWORD', 'FacilityNames=(Runtime=0x2)'],
        ...message(['MessageId=1 Severity=Error Facility=Runtime', 'SymbolicName=AGENT_ERROR_ONE'], 'It failed.'),
      ],
    },
    {
      why: 'no one says which number its facility has',
      lines: message(['MessageId=1 Severity=Error Facility=Agent', 'SymbolicName=AGENT_ERROR_ONE'], 'It failed.'),
    },
    {
      why: 'its name is published, but not the number of its facility',
      lines: message(['MessageId=5 Facility=Agent', 'SymbolicName=ERROR_ACCESS_DENIED'], 'It is denied.'),
    },
    {
      why: 'it is a result, but that of a success',
      lines: [
        ...['MessageIdTypedef=HRESULT', 'FacilityNames=(Itf=0x4)'],
        ...message(['MessageId=1 Severity=Success Facility=Itf', 'SymbolicName=AGENT_E_NONE'], 'Nothing to do.'),
      ],
    },
    {
      why: 'its name is that of no failure',
      lines: [
        ...header,
        ...message(['MessageId=1 Severity=Failure Facility=Agent', 'SymbolicName=AGENT_STARTED'], 'Yes.'),
      ],
    },
  ])('makes no entry of a message, as $why, and says so', ({ lines }) => {
    const { rows, warnings } = readDocument(lines.join('\n')).guide;
    expect(rows).toEqual([]);
    expect(warnings).toEqual([
      expect.objectContaining({ message: expect.stringContaining('makes no entry: the number') as string }),
    ]);
  });
});
