import type { AnswerFragment, GuideAnswerPartsFragment } from '../../../generated/operations.ts';
import { guideNameAmong } from '../../guideNames.ts';
import { hasCode } from '../answer.ts';
import { stepsOfEntries, textOfStep, withItems, type NumberedStep } from '../stepLists.ts';
import { creditOf } from '../credit.ts';
import { causesOfEntries, kindOf, symbolOf, titleOf } from '../title.ts';
import type { Words } from '../../words/words.ts';

interface Reply {
  readonly answer: AnswerFragment;
  readonly words: Words;
  /** Of the code's page. */
  readonly address: string;
}

/** How a reply writes what differs between plain text and Markdown. */
interface Style {
  readonly title: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly label: (text: string) => string;
  /** Plain text as it is to be written. */
  readonly plain: (text: string) => string;
  readonly step: (step: NumberedStep) => string;
  readonly escalation: (from: Pick<GuideAnswerPartsFragment, 'escalation' | 'escalationPlainText'>) => string;
  readonly address: (address: string) => string;
  readonly lineEnd: string;
}

const plainStyle: Style = {
  title: (text) => text,
  heading: (text) => text,
  label: (text) => `${text}:`,
  plain: (text) => text,
  step: textOfStep,
  escalation: ({ escalationPlainText }) => escalationPlainText ?? '',
  address: (address) => address,
  lineEnd: '\n',
};

const markdownStyle: Style = {
  title: (text) => `## ${escaped(text)}`,
  heading: (text) => `### ${escaped(text)}`,
  label: (text) => `**${text}**\n`,
  plain: escaped,
  step: ({ step, items }) => [step.text, ...items.map(({ text }) => `- ${text}`)].join('\n'),
  escalation: ({ escalation }) => escalation ?? '',
  address: (address) => `<${address}>`,
  lineEnd: '  \n',
};

/** The answer as plain text: for a ticket, a mail, a terminal. */
export function plainReply(reply: Reply): string {
  return write(reply, plainStyle);
}

/** The same as Markdown, with the guidance as it was written. */
export function markdownReply(reply: Reply): string {
  return write(reply, markdownStyle);
}

function write({ answer, address, words }: Reply, style: Style): string {
  const { byGuide, familyGuides, outcome, code } = answer;
  const ownEscalations = byGuide.some(({ escalation }) => escalation !== null);
  const sources = byGuide.map((each) => style.plain(creditOf({ ...each, firstSteps: [] }, words, isoDay).text));
  return paragraphs([
    style.title(headline(answer, words)),
    outcome === 'UNLISTED' && code !== null ? style.plain(words.code.unlisted(kindOf(code, words))) : '',
    ...byGuide.flatMap((each) => sectionOf(each, { answer, words }, style)),
    ownEscalations ? '' : style.escalation(answer),
    familyGuides.length === 0
      ? ''
      : style.plain(
          words.reply.familyGuides(familyGuides.map(({ title, sourceUrl }) => withAddress(title, sourceUrl))),
        ),
    [...new Set(sources), code === null ? '' : style.address(address)].filter(Boolean).join(style.lineEnd),
  ]);
}

/** What one guide says, under its name. */
function sectionOf(
  each: GuideAnswerPartsFragment,
  { answer, words }: Pick<Reply, 'answer' | 'words'>,
  style: Style,
): string[] {
  const { guide, entries, firstSteps } = each;
  const steps = stepsOfEntries(entries);
  const causes = causesOfEntries(entries);
  const name = guideNameAmong(
    guide,
    answer.byGuide.map((other) => other.guide),
  );
  return [
    style.heading(words.code.inGuide(name)),
    answer.isShared ? style.plain(words.code.sharedCode(name)) : '',
    causes.length === 0 || (causes.length === 1 && causes[0] === titleIn(answer))
      ? ''
      : list(
          style.label(causes.length === 1 ? words.code.cause : words.code.causes),
          causes.map((text) => `- ${indented(style.plain(text))}`),
        ),
    steps.length > 0 ? numbered(style.label(words.code.whatToDo), steps, style) : '',
    steps.length > 0 ? '' : numbered(style.label(words.code.firstSteps), withItems(firstSteps), style),
    style.escalation(each),
  ];
}

function headline(answer: AnswerFragment, words: Words): string {
  if (!hasCode(answer)) return words.reply.notACode(answer.input.slice(0, 80));
  const symbol = symbolOf(answer);
  const title = titleOf(answer);
  const name = symbol === null ? answer.code.written : `${answer.code.written} (${symbol})`;
  return `${name}: ${title}`;
}

function titleIn(answer: AnswerFragment): string {
  return hasCode(answer) ? titleOf(answer) : '';
}

function numbered(title: string, steps: readonly NumberedStep[], style: Style): string {
  return list(
    title,
    steps.map((step) => `${String(step.number)}. ${indented(style.step(step))}`),
  );
}

function withAddress(title: string, sourceUrl: string | null): string {
  return sourceUrl === null ? title : `${title} (${sourceUrl})`;
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

/** "2026-11-29" */
function isoDay(time: string): string {
  return time.slice(0, 10);
}
