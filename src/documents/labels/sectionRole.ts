import { instructs } from '../text/instructs.ts';
import { partOfThread } from './answers.ts';
import { askedRole, asksForSteps } from './askedRole.ts';
import { escalationNamed } from './escalationHeading.ts';
import { foldHeader } from './foldHeader.ts';
import { roleOfLabel } from './headerWords.ts';
import type { ColumnRole } from './headerWords.ts';
import { roleOfPlainLabel } from './plainLabel.ts';
import { withoutOrnaments } from './withoutOrnaments.ts';

/** What a heading says about its section. */
export interface SectionRole {
  /** `aside`: a section that holds no guidance about the code: references, history, data collection. */
  readonly role: ColumnRole | 'aside' | null;
  /** 2 in "Cause 2"; null if it has none. */
  readonly number: number | null;
  /** The rest of the heading: "Open the share" in "Solution 2: Open the share". Else empty. */
  readonly title: string;
}

/** Reads the words of a heading, as plain text: "Cause 2", "Workaround: Clean restart", "More information", "原因". */
export function sectionRole(heading: string): SectionRole {
  const words = withoutOrnaments(heading);
  if (aside.test(foldHeader(words)) || escalationNamed(words) !== null)
    return { role: 'aside', number: null, title: '' };
  const bare = words.replace(ofOneError, '');
  const named = bare === words ? null : roleOfPlainLabel(bare);
  if (named === 'cause' || named === 'mitigation' || named === 'symptom')
    return { role: named, number: null, title: '' };
  const part = partOfThread(words);
  if (part !== null) return { role: part === 'question' ? 'symptom' : 'mitigation', number: null, title: '' };
  const [, label = '', digits, rest = ''] = numbered.exec(words) ?? titled.exec(words) ?? [];
  if (label !== '') {
    const isMethod = methods.test(foldHeader(label));
    const role = isMethod ? 'mitigation' : guidanceRole(label);
    const number = digits === undefined || digits === '' ? null : numberOf(digits);
    // A numbered alternative keeps its whole heading.
    const title = role === 'mitigation' && (digits !== undefined || isMethod) ? words : rest.trim();
    if (role !== null) return { role, number, title: rest.trim() === '' ? '' : title };
  }
  const role = guidanceRole(words);
  const folded = foldHeader(words);
  const isTitle =
    role === 'mitigation' &&
    !asksForSteps(words) &&
    (particular.test(folded.replace(ofError, '')) ||
      howTo.test(folded) ||
      (words.length > 4 && isParticularStep(words)));
  return { role, number: null, title: isTitle ? words : '' };
}

/** 2 of "2", "B" or "二". */
function numberOf(digits: string): number {
  const eastern = easternDigits.indexOf(digits) + 1;
  if (eastern > 0) return eastern;
  return /^[\d A-D]/.test(digits) ? Number.parseInt(digits, /^\d/.test(digits) ? 10 : 36) : 10 + digits.length;
}

const easternDigits = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

function guidanceRole(words: string): ColumnRole | null {
  const asked = askedRole(words);
  if (asked !== null) return asked;
  const role = roleOfLabel(words);
  return role === 'cause' || role === 'mitigation' || role === 'symptom' || role === 'detail' || role === 'link'
    ? role
    : null;
}

/** "Cause 1", "Resolution 2: Open the share", "Method 3 - DISM". */
const numbered =
  /^(\p{L}[\p{L} ]{1,30}?) ?#?(\d{1,2}|[一二三四五六七八九十]{1,3}|(?<= )[A-D](?= ?[:：.)–—-]|$))(?: ?[:：.)–—-]{1,9} ?(.*))?$/u;
const titled = /^(\p{L}[\p{L} ]{1,30}?)()? ?[:：–—] ?(.+)$/u;

const methods =
  /^(?:method|option|alternative|alternativlosung|approach|way|step|fix|solution|workaround|resolution|action|methode|moglichkeit|variante|schritt|losung|etape|metodo|opcion|paso|solucion|opzione|passaggio|soluzione|opcao|passo|etapa|solucao|metoda|opcja|krok|sposob|rozwiazanie|stap|methode|oplossing|способ|метод|шаг|вариант|решение|方法|步骤|步驟|选项|方案|解决方案|手順|ステップ|オプション|対処法|対処方法|해결 방법|방법|단계)$/;

/** "How to reset the components" says what its steps are for. */
const howTo = /^how to \S/;

/** A heading that says when or how it applies is worth keeping. */
const particular = /\d|\b(?:for|if|when|on|by|using|with|in|via|fur|wenn|pour|si|para|per|se)\b/;

/** "Steps to resolve error 0x80070570", "Lösungen für den Fehler 0x80070003" only say again what it is about. */
const ofError =
  /(?:\b(?:to (?:fix|resolve|solve|repair|troubleshoot|get rid of)|for|of|zum|zur|fur|pour|de|para|do|per|di|for|при|для|от)\b\D{0,40})?(?:error|issue|problem|fehler|erreur|errore|erro|ошибк\p{L}*|错误|エラー)?(?: ?code)? ?\b0x[0-9a-f]{3,8}\b(?: error)?/giu;

/** "Root cause for system error 1612 (The source is missing)" says no more than "Root cause". */
const ofOneError =
  /\s(?:for|of|behind|zum|zur|für|von|des|pour|de|para|do|del|per|di|при|для)\s(?:the |this |den |l['’])?(?:\p{L}+ ){0,2}?(?:error|stop|exit|fehler|erreur|errore|erro|ошибки)(?: ?code)? ?(?:0x[0-9a-f]+|\d{1,6})(?:\s?[(（][^()（）]{3,160}[)）])?$/iu;

/** True for a specific instruction: "Run the repair script", not "Try these solutions". */
export function isParticularStep(words: string): boolean {
  return instructs(words) && !general.test(words);
}

/** "Fix the issue", "Try these solutions": instructions that name no specific action. */
const general =
  /^\S+ (?:\S+ ){0,3}(?:issues?|problems?|errors?|codes?|steps?|solutions?|methods?|fix(?:es)?|actions?|instructions?|this|these|it)$/i;

const aside =
  /^(?:faqs?|(?:.{0,20}\b)?frequently asked questions(?: \(faqs?\))?|haufig gestellte fragen|haufige fragen|(?:foire aux questions|questions (?:frequentes|frequemment posees))|preguntas frecuentes|perguntas frequentes|domande frequenti|часто задаваемые вопросы|вопросы и ответы|常见问题(?:解答)?|よくある質問|(?:for )?(?:more|additional|further|other) (?:information|info|resources?|help)|more details|(?:see|read) also|references?|(?:related|useful|external|recommended) (?:fixes|errors|tools|posts|guides|downloads|software|products|articles?|docs|documents?|documentation|reading|content|links?|topics?|information|resources?|pages?)|next steps|nachste schritte|etapes suivantes|proximos (?:pasos|passos)|passaggi successivi|volgende stappen|следующие (?:шаги|деиствия)|后续步骤|次のステップ|lessons learned|data collection|(?:get|getting|collect|collecting|gather|gathering|view|viewing|obtain|obtaining|retriev(?:e|ing)) [^.]{0,40}(?:information|info|details|data|logs?|messages?|codes?|traces?)|[^.]{0,40}(?:informationen|protokolle|daten) (?:sammeln|erfassen|abrufen|anzeigen)|(?:collecter|obtenir|recueillir) [^.]{0,30}(?:informations|journaux)|(?:obtener|recopilar|obter|coletar) [^.]{0,30}(?:informacion|registros|informacoes|logs)|(?:сбор|получение|просмотр) [^.]{0,30}(?:сведении|информации|журналов)|(?:获取|收集|查看|导出|获得)[^,。]{0,12}(?:信息|日志|数据|详情)|[^。]{0,12}(?:情報|ログ)の(?:収集|取得|確認)|(?:third-party |legal )?(?:information )?disclaimers?|third-party.*|feedback|(?:current )?status|applies to|keywords|properties|need (?:more )?help\??|get help|contact(?: us| support)?|in this article|(?:revision|version|change|document) (?:history|log)|changelog|acknowledge?ments?|credits|authors?|license|attribution|events?|event logs?|logs?|log samples?|sample logs?|example(?: output)?|environment|affected (?:products?|versions?|systems?)|products?|article (?:properties|information|details)|diagnos(?:tic|is).*|change (?:history|log)|history|attachments?|environnement|umgebung|entorno|ambiente|среда|环境|環境|betroffene produkte|produkte|produits (?:concernes|affectes)|stand|anderungsverlauf|tags?|comments?|weitere informationen|siehe auch|weiterfuhrende (?:links|informationen)|verweise|verwandte (?:artikel|themen)|status|gilt fur|informationsquellen|plus d['’]informations|informations complementaires|voir aussi|(?:articles|liens) connexes|en savoir plus|a lire aussi|references|statut|etat|s['’]applique a|mas informacion|informacion adicional|vea tambien|(?:consulte|ver) tambien|(?:articulos|enlaces) relacionados|referencias|estado|se aplica a|ulteriori informazioni|vedere anche|vedi anche|articoli correlati|riferimenti|stato|si applica a|mais informacoes|informacoes adicionais|veja tambem|ver tambem|(?:artigos|links) relacionados|consulte tambem|meer informatie|zie ook|wiecej informacji|zobacz tez|informacje dodatkowe|дополнительн(?:ые|ая) (?:сведения|информация)|см\. также|смотрите также|ссылки|статус|詳細(?:情報)?|関連(?:情報|項目|記事)|参照|参考(?:資料|情報)?|状態|追加情報|更多信息|详细信息|其他信息|参考(?:资料|信息)?|另请参阅|请参阅|状态|추가 정보|참고 항목|참조)$/;
