import type { Bounds, DataPlace, Question } from './openApi.ts';

/** What a query that cannot be answered is told: which parameter, what was sent, and what to send. */
export class QuestionError extends Error {}

/**
 * What a query says of the parameters of a place. Others are left alone: links carry many. Throws a QuestionError for one
 * that is sent twice, for a text with a NUL, and for a number that is none or out of its bounds.
 */
export function readQuestion(
  { parameters }: Pick<DataPlace, 'parameters'>,
  query: Readonly<Record<string, unknown>>,
): Question {
  const question: { -readonly [Name in keyof Question]: Question[Name] } = {};
  for (const parameter of parameters) {
    const { name } = parameter;
    const sent = Object.hasOwn(query, name) ? query[name] : undefined;
    if (sent === undefined) continue;
    if (typeof sent !== 'string') throw new QuestionError(`${name} is sent more than once; send it once.`);
    if (parameter.name === 'first' || parameter.name === 'since')
      question[parameter.name] = readInteger(name, sent, parameter.schema);
    else question[parameter.name] = readText(name, sent);
  }
  return question;
}

function readText(name: string, sent: string): string {
  const place = sent.indexOf('\0');
  if (place !== -1) throw new QuestionError(`${name} holds a NUL at character ${String(place + 1)}; remove it.`);
  return sent;
}

function readInteger(name: string, sent: string, { minimum, maximum }: Bounds): number {
  const number = /^\d{1,10}$/.test(sent) ? Number(sent) : NaN;
  if (number >= minimum && number <= maximum) return number;
  const bounds = `${String(minimum)} to ${String(maximum)}`;
  throw new QuestionError(`${name} is ${JSON.stringify(sent.slice(0, 40))}; send a whole number from ${bounds}.`);
}
