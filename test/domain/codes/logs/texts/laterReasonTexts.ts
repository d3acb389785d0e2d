import type { ReasonText } from './reasonTexts.ts';

/** More of the same: fields in other languages, short forms of the last error, and blue screens. */
export const laterReasonTexts: readonly ReasonText[] = [
  {
    text: 'pam_aad: Unknown error code(s) from server: [50055]',
    codes: ['AADSTS50055'],
    because: 'the label says whose code it is, with the plural in brackets',
  },
  { text: 'The failed calls, error code(s): 1722', codes: ['0x800706BA'], because: 'a plural in brackets is no word' },
  { text: 'Build done, error(s): 5', codes: [], because: 'that is how many there were' },
  {
    text: 'Kod: 5 - Odmowa dostępu',
    codes: ['0x80070005'],
    because: 'a field that is called code holds one, in any language',
  },
  {
    text: 'Kod: 2 - Nie można odnaleźć określonego pliku',
    codes: ['0x80070002'],
    because: 'what failed stands behind a dash',
  },
  { text: 'Kod: 2 - nie można', codes: [], because: 'no sentence stands behind the dash' },
  { text: 'Kod: 3 - Nowa wersja', codes: [], because: 'the sentence says of no failure' },
  { text: 'Step: 2 - Cannot find the file', codes: [], because: 'the field is none of codes' },
  {
    text: 'CreateProcessAsUser failed, le = 1314',
    codes: ['0x80070522'],
    because: 'le is short for the last error',
  },
  { text: 'request_duration_bucket{le="5"} 34', codes: [], because: 'metrics call the bound of a bucket so' },
  { text: 'lasterr=32', codes: ['0x80070020'], because: 'lasterr is short for the last error' },
  { text: 'It ends with BSOD code 0x8D', codes: ['bugcheck-0x8D'], because: 'the label says that it is a bug check' },
  {
    text: 'Blue screen again, error 0x8D',
    codes: ['bugcheck-0x8D'],
    because: 'bug checks below 0x200 need no name where the text is about blue screens',
  },
  {
    text: 'Blue screen again, then error 0x435',
    codes: ['0x80070435'],
    because: 'no bug check has the number, and a Win32 error has',
  },
  {
    text: 'VIDEO_TDR_ERROR (116)',
    codes: ['bugcheck-0x116'],
    because: 'an older debugger heads its analysis so; the name of 0x116 begins alike',
  },
  { text: 'VIDEO_FRAME_COUNT (116)', codes: [], because: 'the name of 0x116 does not begin so' },
  { text: 'VIDEO_TDR_ERROR (116) times', codes: [], because: 'the head of an analysis is a line of its own' },
  {
    text: 'The minidump shows 0x1000007e SYSTEM_THREAD_EXCEPTION_NOT_HANDLED',
    codes: ['bugcheck-0x1000007E'],
    because: 'the name and the number of a small memory dump are one bug check',
  },
  { text: 'the drive shows status 0x1F in the log', codes: [], because: 'that is a byte, and nothing failed' },
  { text: 'the drive shows status: 0x1F', codes: ['0x8007001F'], because: 'a mark makes it a field' },
  { text: 'the write failed with status 0x1F', codes: ['0x8007001F'], because: 'it says that something failed' },
  { text: 'the drive shows status 0x1F, then reset', codes: ['0x8007001F'], because: 'so does what stands behind it' },
  { text: 'the drive shows status 0x435 in the log', codes: ['0x80070435'], because: 'more digits are no byte' },
  { text: 'the drive shows code 0x1F in the log', codes: ['0x8007001F'], because: 'codes are no bytes' },
  { text: 'the drive shows hr 0x1F in the log', codes: ['0x8007001F'], because: 'hr is a label of errors alone' },
];
