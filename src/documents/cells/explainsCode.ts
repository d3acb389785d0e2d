import { plainInline } from '../text/plainText.ts';
import { sentencesOf } from '../text/sentences.ts';

/** True if a text says why a failure occurs, as its subject: "This issue occurs because …", in many languages. */
export function statesCause(text: string): boolean {
  return causes.test(text) || mainCause.test(text) || easternWhen.test(text);
}

/** True if one of the sentences of a text does. */
export function statesCauseWithin(text: string): boolean {
  if (text.length > 4_000) return false;
  return text.split(/\n|(?:<br\s?\/?>)+/i).some((line) => causeAmong(sentencesOf(line)) !== -1);
}

/**
 * The index of the first sentence of a text that says why a failure occurs; -1 if none does. "This indicates that …"
 * counts after a sentence that gives the code: "The X bug check has a value of 0x00000050."
 */
export function causeAmong(sentences: readonly string[]): number {
  return sentences.findIndex(
    (sentence, index) =>
      statesCause(sentence.trim()) ||
      (bareMeaning.test(sentence.trim()) && givesValue.test(sentences[index - 1] ?? '')),
  );
}

const bareMeaning = /^(?:this|it) (?:usually |typically |generally |often )?(?:indicates|means|signifies)\b/i;
const givesValue = /\bhas (?:a|the) (?:\p{L}+ ){0,3}?value (?:of )?0x[0-9a-f]{2,8}(?!\w)/iu;

/** True for a sentence that gives one more cause: "This issue can also occur if the disk is full". */
export function occursAlso(text: string): boolean {
  return occurs.test(text) || anotherCause.test(text);
}

/** "In the past, another possible cause of this stop code is …" */
const anotherCause =
  /^(?:in [^.,]{3,40}, )?(?:another|one (?:more|other)|an? (?:additional|further|second|less common)) (?:possible |potential |common |known )?(?:cause|reason) (?:of|for) (?:this|the) [^.,]{3,40}? (?:is|was|can be|may be|might be|could be)(?!\p{L})|^eine (?:weitere|andere) (?:mögliche |häufige )?ursache (?:für|dieses|dieser|des|der)(?!\p{L})[^.,]{0,40} (?:ist|kann)(?!\p{L})|^une autre (?:cause|raison)(?: possible)? de [^.,]{3,40} est(?!\p{L})|^(?:otra (?:posible )?causa|outra (?:possível )?causa)(?: posible| possível)? d[eoa]s? [^.,]{3,40} (?:es|é)(?!\p{L})|^un['’]altra (?:possibile )?causa (?:possibile )?d[^.,]{3,40} è(?!\p{L})|^(?:другая|ещё одна|еще одна) (?:возможная )?причина [^.,]{3,40} (?:—|–|-)/iu;

/** "The most common cause of this error is a wrong clock." */
const mainCause =
  /^(?:the|a) (?:\p{L}+ ){0,3}(?:cause|reason) (?:of|for|behind) (?:this|the) (?:error|issue|problem|failure|code)\b[^.,;:]{0,40} (?:is|are|was)(?!\p{L})(?![^.]{0,80}(?:unknown|unclear|not known))|^die (?:\p{L}+ )?ursache (?:für |dieses |des )[^.,;:]{3,40} (?:ist|sind)(?!\p{L})(?! (?:un|nicht ))|^la (?:cause|raison)(?: \p{L}+){0,3} de cette erreur (?:est|sont)(?!\p{L})|^la (?:causa|razón)(?: \p{L}+){0,3} de este (?:error|problema|código) (?:es|son)(?!\p{L})|^a (?:causa|razão)(?: \p{L}+){0,3} (?:deste|desse) (?:erro|problema) (?:é|são)(?!\p{L})|^la (?:causa|ragione)(?: \p{L}+){0,3} di questo (?:errore|problema) (?:è|sono)(?!\p{L})|^(?:основная |главная |наиболее частая )?причина (?:этой|данной) ошибки (?:—|–|-|в том)|^(?:此|该|这个)(?:错误|问题)的(?:主要|常见|最常见)?原因(?:通常)?是|^この(?:エラー|問題|現象)の(?:主な|一般的な|多くの)?原因は[^。]{2,120}(?:です|である|あります)/iu;

/** "当目录没有权限时，会发生此错误", "権限がない場合に、このエラーが発生します": under what condition, unless it is what someone tried. */
const easternWhen =
  /^(?:当|當)(?!您|你|用户|使用者|我|尝试|嘗試|试图|試圖)(?=[^。]{0,80}(?:没有|沒有|缺|不|未|无|無|失败|失敗|损坏|損壞|过期|過期|已满|已滿|冲突|衝突|被))[^。，,]{2,80}(?:时|時)[，,]?(?:系统|系統)?(?:通常|就|可能|便|将)?(?:会|會)?(?:发生|發生|出现|出現|显示|顯示|产生|產生)(?:此|该|該|这个|這個)(?:错误|錯誤|问题|問題)|^(?=[^。]{0,80}(?:ない|できず|失敗|破損|不足|切れ|無効|競合|拒否|ブロック|壊れ))(?![^。]{0,80}(?:うと[しす]|試み|試し))[^。、]{2,80}(?:場合|とき|時)(?:に)?は?、?(?:この|本)(?:エラー|問題|現象)(?:コード)?(?:が|は)(?:発生|表示|起こ|出)/u;

const occurs =
  /^(?:this|the|these) (?:issue|problem|error|behaviou?r|failure)s? (?:(?:can|may|might|could|will) )?(?:also |sometimes |still )?(?:occurs?|happens?|appears?|arises?) (?:if|when|because|due)(?!\p{L})|^dieses? (?:problem|fehler|verhalten) (?:kann auch auftreten|tritt auch auf)(?!\p{L})|^(?:ce problème|cette erreur) (?:peut (?:aussi|également) )?se produi(?:t|re) (?:aussi |également )?(?:si|lorsque)(?!\p{L})|^este (?:problema|error|erro) (?:también |também )?(?:puede|pode) (?:también |também )?(?:ocurrir|producirse|ocorrer) (?:si|se|cuando|quando)(?!\p{L})/iu;

/** True if it begins with a code and says what it means, or why it occurs: "Error 0x80070422 means that …". */
export function explainsCode(text: string): boolean {
  return saysMeaning.test(plainInline(text));
}

const causes =
  /^(?:this|it) (?:is|was|can be|could be|may be|might be)(?: (?:usually|typically|generally|often|most often|mostly|commonly|normally|likely|probably))? caused by\b|^(?:this|the) (?:bug ?check|stop (?:code|error)|(?:error|status|exit|return) code|error|code)(?: message)? (?:usually |typically |generally |often )?(?:indicates|means|signifies)\b|^(?:this|the) (?:issue|problem|error|behaviou?r|failure|code)\b[^.]{0,60}\b(?:occurs?|happens?|arises?|(?:is|was|be|been) caused|appears?)\b[^.]{0,40}\b(?:because|due to|by|as a result)\b|^(?:this|the) (?:issue|problem|error|behaviou?r|failure)\b[^.]{0,60}\b(?:occur|happen|arise|appear)s? (?:if|when|where) (?!you\b|users?\b|they\b|i\b|(?:a|the) users?\b|trying\b)|^(?:this|the) (?:issue|problem|error|behaviou?r|failure)\b[^.]{0,60}\b(?:can|may|might|could) (?:also )?(?:occur|happen|arise|appear) if (?:you|users?|they|a user) (?!(?:try|tries|attempts?|wants?|receives?|sees?|gets?)\b)|^(?:the|this) [^.]{3,80}\b(?:fail(?:s|ed|ing)?|crash(?:es|ed|ing)?|stop(?:s|ped)?)\b[^.]{0,100}\b(?:due to|because)\b|^[^.]{3,120} (?:causes?|is causing|triggers?|verursacht|provoque|cause|provoca|causa|вызывает) (?:this|the|dies(?:es|en)|das|den|ce(?:tte)?|este|esta|questo|эту) (?:issue|problem|error|failure|problema|error|erreur|problème|fehler|errore|erro|ошибку|проблему)(?!\p{L})|^you(?: are|['’]re) (?:getting|seeing|receiving) (?:this|the) (?:error|message|code)\b[^.]{0,20}\bbecause\b|^(?:esse|este|o) erro (?:pode ser|é|foi) causado|^este error (?:puede ser|es|fue) causado|^cette erreur (?:peut être|est) (?:causée|provoquée)|^(?:das problem|der fehler|diese[rs]? \p{L}+) (?:tritt|wird)[^.]{0,60}(?:weil|da |verursacht|durch)|^(?:das problem|der fehler|dieser? fehler|dieses problem) kann (?:auch )?auftreten, wenn (?!sie versuchen|versucht)|^(?:ce problème|cette erreur|l['’]erreur) peut (?:aussi )?se produire si (?!vous essayez)|^(?:este|esta|el|o) (?:problema|error|erro) (?:puede|pode) (?:producirse|ocurrir|aparecer|ocorrer|acontecer) s[ie] (?!intenta|tenta)|^(?:questo|il) (?:problema|errore|l['’]errore) può (?:verificarsi|presentarsi) se (?!si tenta)|^(?:эта|данная) (?:проблема|ошибка) может (?:возникать|возникнуть|появиться), если (?!вы пытаетесь)|^(?:ce problème|cette erreur)[^.]{0,60}(?:parce que|car|en raison|dû|due)|^(?:este|esta) (?:problema|error|erro)[^.]{0,60}(?:porque|debido|devido)|^questo (?:problema|errore)[^.]{0,60}(?:perché|a causa)|^эта (?:проблема|ошибка)[^.]{0,60}(?:из-за|потому|поскольку|вызван)|^(?:此|该|该|这个|這個)(?:错误|錯誤|问题|問題)(?:代码)?(?:通常|一般|可能)?(?:是)?(?:[^。]{0,20}(?:因为|因為|由于|由於|与[^。]{2,60}有关|所致|引起|导致))|^この(?:エラー|問題|現象|コード)は、?[^。]{2,120}(?:ため|原因|ことにより|によって|場合に)/iu;

const saysMeaning =
  /^(?:(?:the |this )?(?:\p{L}+['’]s )?(?:\p{L}+ ){0,2}(?:error|code|status)(?: code)? |der (?:fehler|code) |(?:l['’]erreur|le code) |el (?:error|código) |o (?:erro|código) |(?:код|ошибка) |错误(?:代码)? ?|エラー(?: ?コード)? ?)?["“«„「『(]?0x[0-9a-f]{4,8}["”“»」』)]? ?(?:(?:(?:on|in|for|with|from|during|\(|,|is an?\b)[^.;:：]{1,160}? )?(?:usually |typically |often |generally |commonly |mostly )?(?:(?:occurs|happens|appears|arises|is (?:caused|returned|raised|thrown|shown))\b.{0,40}(?:because|when|if|due|by|as)\b|means|indicates|signals|points to)|translates to|stands for|bedeutet|steht für|tritt auf|erscheint|signifie|indique|se produit|s['’]affiche|significa|indica|se produce|aparece|ocurre|ocorre|означает|возникает|появляется|表示|意味着|は、?[^。]{2,80}(?:を示し|を意味し|という意味))/iu;
