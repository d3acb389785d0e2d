import { fillers, labels } from './labels.ts';

/**
 * True for a text that is a number, a word such as "error" before it, and at most what people say around a question: "what does
 * error 5 mean?". Whoever writes no more asks for an error of Windows.
 */
export function isAskedAlone(text: string): boolean {
  if (text.length > longestQuestion) return false;
  words ??= new Set([...labels.flatMap(({ phrases }) => phrases.split(/, ?| /)), ...fillers, ...asking.split(' ')]);
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) if (!words.has(word)) return false;
  return true;
}

const longestQuestion = 100;

let words: ReadonlySet<string> | undefined;

const asking =
  'common more or like ends has occurred what does do mean means meaning why how to fix solve help me please i my we you it its this that there get gets got getting see seeing have having a an with says say said shows show ' +
  'hi hello thanks thank and again always now still in on s t d l m r win32 ' +
  'was heißt bedeutet bedeuten hilfe bitte ich bekomme habe kommt hallo wie behebe beheben ein einen wieder immer ' +
  'que quoi signifie veut dire aide j ai bonjour comment résoudre un une qué significa quiere decir ayuda tengo me sale hola cómo cosa ajuda o e ' +
  'что значит означает как исправить помогите у меня привет какая это co oznacza pomoc mam jak naprawić wat betekent ik krijg ' +
  '是什么意思 什么意思 怎么办 怎么解决 とは について 何 の 는 무엇 뭔가요';
