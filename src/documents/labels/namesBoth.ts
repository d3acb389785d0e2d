import { foldHeader } from './foldHeader.ts';
import { roleOfLabel } from './headerWords.ts';

/**
 * True for the name of a section or a label that announces why and what to do in one: "Cause and solution", "Ursache/Lösung",
 * "原因与解决方法", also with more behind it.
 */
export function namesBoth(words: string): boolean {
  const folded = foldHeader(words.slice(0, 120));
  for (const match of folded.matchAll(joins)) {
    const [one, other] = [folded.slice(0, match.index), folded.slice(match.index + match[0].length)];
    const [first, second] = [roleOfLabel(one), roleOfLabel(other.split(' ').slice(0, 3).join(' '))];
    if (explains(first) && second === 'mitigation') return true;
    if (first === 'mitigation' && explains(second)) return true;
  }
  return false;
}

function explains(role: ReturnType<typeof roleOfLabel>): boolean {
  return role === 'cause' || role === 'symptom';
}

const joins =
  /\s?[/&+]\s?|\s(?:and|und|et|y|e|en|i|a|og|och|и|та|ve)\s|(?<=[\p{Script=Han}\p{Script=Katakana}])\s?(?:与|與|和|及|以及|と|・|、)\s?(?=[\p{Script=Han}\p{Script=Katakana}])|(?:와|과|및)\s/gu;
