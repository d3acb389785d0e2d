import { plainInline } from '../text/plainText.ts';

/** True for a heading over something that went wrong. */
export function saysFailure(heading: string): boolean {
  return fails.test(plainInline(heading));
}

const fails =
  /(?<!\p{L})(?:errors?|fail(?:s|ed|ures?)?|can(?:not|['’]t)|could(?:n['’]t| not)|unable|not|doesn['’]t|won['’]t|isn['’]t|issues?|problems?|missing|blocked|denied|crash(?:es)?|stops?|stuck|hangs?|wrong|incorrect|invalid|expired|messages?|falsche\p{L}?|ungültige\p{L}?|abgelaufen\p{L}*|fehler\p{L}*|schlägt|nicht|keine?|meldung|erreurs?|échec|échoue|impossible|pas|errores|falla|fallo|no|mensaje|erros?|falha|não|errore|impossibile|non)(?!\p{L})|ошибк|сбой|не удает|не удаёт|не работает|错误|錯誤|失败|失敗|无法|無法|不能|出错|异常|エラー|できない|できません|されない|されません/iu;
