import { foldHeader, roleOfHeader } from './headerWords.ts';
import type { ColumnRole } from './headerWords.ts';

/**
 * The role of a paragraph that is nothing but one of the words that name a section, without a colon and not in bold: "Cause",
 * "解決方法". Null for any other: what a code means may be said in as few words.
 */
export function roleOfPlainLabel(text: string): ColumnRole | null {
  const words = foldHeader(text.slice(0, 60));
  return text.length <= 60 && names.test(words) ? (roleOfHeader(words)?.role ?? null) : null;
}

const names =
  /^(?:(?:possible |probable |likely |root |suggested |recommended )?(?:causes?|reasons?|symptoms?|resolutions?|solutions?|fix(?:es)?|workarounds?|remed(?:y|ies)|actions?)|mogliche ursachen?|ursachen?|symptome?|losung(?:en)?|abhilfe|behebung|problemumgehung|symptomes?|solutions?|contournement|causas?|sintomas?|solucion(?:es)?|soluzion[ei]|solucao|solucoes|sintomi|oorzaak|oplossing|symptomen|przyczyn[ay]|rozwiazani[ae]|objawy|причин[аы]|решени[ея]|симптомы?|原因|症状|現象|现象|対処法|対処方法|対策|解決策|解決方法|回避策|解决方案|解决方法|解决办法|处理方法|原因分析|원인|증상|해결 방법|해결책)$/;
