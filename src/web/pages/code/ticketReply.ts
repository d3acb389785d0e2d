import type { AnswerFragment } from '../../generated/operations.ts';
import { bitsOf, meaningOf, symbolOf } from './meaning.ts';
import { numberedSteps } from './numberedSteps.ts';

interface Reply {
  readonly answer: AnswerFragment;
  /** Of the code's page. */
  readonly address: string;
}

/** The answer as plain text: for a ticket, a mail, a terminal. */
export function plainReply({ answer, address }: Reply): string {
  const { code, entries } = answer;
  const steps = numberedSteps(entries);
  return paragraphs([
    headline(answer),
    meaningOf(answer),
    causesOf(answer, (text) => `- ${text}`),
    list(
      'What to do:',
      steps.map(({ index, step }) => `${String(index)}. ${indented(step.plainText)}`),
    ),
    steps.length > 0
      ? ''
      : list(
          'First steps:',
          answer.firstSteps.map(({ plainText }, at) => `${String(at + 1)}. ${indented(plainText)}`),
        ),
    answer.escalationPlainText ?? '',
    [...sources(answer), code === null ? '' : address].filter(Boolean).join('\n'),
  ]);
}

/** The same as Markdown, with the guidance as it was written. */
export function markdownReply({ answer, address }: Reply): string {
  const { code, entries } = answer;
  const steps = numberedSteps(entries);
  return paragraphs([
    `## ${headline(answer)}`,
    escaped(meaningOf(answer)),
    causesOf(answer, (text) => `- ${escaped(text)}`, '**Causes**\n'),
    list(
      '**What to do**\n',
      steps.map(({ index, step }) => `${String(index)}. ${indented(step.text)}`),
    ),
    steps.length > 0
      ? ''
      : list(
          '**First steps**\n',
          answer.firstSteps.map(({ text }, at) => `${String(at + 1)}. ${indented(text)}`),
        ),
    answer.escalation ?? '',
    [...sources(answer).map(escaped), code === null ? '' : `<${address}>`].filter(Boolean).join('  \n'),
  ]);
}

function headline(answer: AnswerFragment): string {
  const { code, input, outcome } = answer;
  if (code === null) return `"${input.slice(0, 80)}" is not an error code`;
  const symbol = symbolOf(answer);
  const name = symbol === null ? code.hex : `${code.hex} (${symbol})`;
  return outcome === 'UNLISTED' ? `${name}: not listed, ${bitsOf(code)}` : name;
}

/** Where there is one alone, the meaning has said it. */
function causesOf({ entries }: AnswerFragment, line: (text: string) => string, title = 'Causes:'): string {
  const causes = [...new Set(entries.flatMap((entry) => entry.causes.map(({ plainText }) => plainText)))];
  return causes.length > 1
    ? list(
        title,
        causes.map((text) => line(indented(text))),
      )
    : '';
}

function sources({ entries }: AnswerFragment): string[] {
  return [...new Set(entries.map(({ guide }) => guide.attribution ?? guide.title))];
}

function list(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [title, ...lines].join('\n');
}

/** Further lines of an item stand under its first. */
function indented(text: string): string {
  return text.replaceAll('\n', '\n   ');
}

/** Plain text as Markdown that reads the same. */
function escaped(text: string): string {
  return text.replace(/[\\`*_<>[\]#]/g, '\\$&');
}

function paragraphs(texts: readonly string[]): string {
  return `${texts.filter((text) => text !== '').join('\n\n')}\n`;
}
