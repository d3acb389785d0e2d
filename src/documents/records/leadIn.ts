import { explainsCode, statesCause } from '../cells/explainsCode.ts';
import type { CellLine } from '../text/cellLines.ts';
import type { inlineSteps } from '../text/inlineSteps.ts';
import type { DocumentBlock, ListItemBlock } from '../blocks/documentBlocks.ts';
import { instructs, mostlyInstruct } from '../text/instructs.ts';
import { sentenceEnds } from '../text/sentences.ts';
import { itemText } from './itemMarkdown.ts';
import { trimEndOf } from '../../domain/trimEdges.ts';
import { plainInline } from '../text/plainText.ts';

/** True for a paragraph that only announces what follows: it ends with a colon, or speaks of what follows. */
export function isLeadIn(text: string): boolean {
  const plain = plainInline(text);
  return /[:：]/.test(plain.slice(trimEndOf(plain, /[^\p{L}\p{N}]/u).length)) || easternLead.test(plain);
}

/** "エラーは、次のシナリオで発生します。" */
const easternLead = /(?:次の|以下の?|下列)[^。]{1,30}。\s*$/u;

/**
 * True if it introduces without saying anything: "To resolve this issue, follow these steps:", "This happens for one
 * of these reasons:". False if it gives a purpose: "To reset the limit, follow these steps:".
 */
export function saysNothing(lead: string): boolean {
  const text = plainInline(lead).trim();
  if (saysOneWord.test(text)) return true;
  if (onlyMeets.test(text) || (asksToAct.test(text) && text.length < 60)) return true;
  if (saysMore.test(text)) return false;
  // "Verify that it can be downloaded by following these steps:"
  if (text.length > 200 || /\bby (?:following|using|doing) /i.test(text)) return false;
  const [, purpose = ''] = /^to ([^,:]{2,120})[,:]/i.exec(text) ?? [];
  if (
    purpose !== '' &&
    !/^(?:(?:try to )?(?:resolve|fix|work ?around|solve|correct|mitigate|address|troubleshoot|repair|avoid|recover from|do (?:this|so|it))\b)/i.test(
      purpose,
    )
  )
    return false;
  return announces.test(text);
}

/** "Check:" over a list. */
const saysOneWord = /^[\p{Script=Latin}\p{Script=Cyrillic}]{2,30}:$/u;

/** "If you receive error 0x8004de40 with the client:" before what to do then. */
const onlyMeets =
  /^(?:if|when|wenn|falls|si|cuando|se|quando|jeśli|als|если|при|如果|当|若)(?!\p{Script=Latin}|\p{Script=Cyrillic})[^:：]{0,100}0x[0-9a-f]{4,8}[^:：,，]{0,60}[:：]$/iu;

/** "Select the following options:" is an instruction; "Because of the links, follow these steps:" gives a reason. */
const saysMore =
  /^(?:because|since|da|weil|comme|puisque|étant donné|como|dado que|puesto que|siccome|poiché|поскольку|так как)(?!\p{L})[^,]{8,150},|^由于[^，,]{2,80}[，,]|(?<!\p{L})(?:when|if) .{15,150} and (?:one|any|either|all|both|at least one)(?: or more)? of (?:the following|these)|(?<!\p{L})(?:select|choose|check|enter|type|add|specify|enable|disable|verify|make sure|create|change|delete|remove|include|allow|grant|collect|copy|download|click|confirm|unblock|provide|supply|gather|prepare|attach|send|record)(?: (?:that|the|all(?: of)?))* (?:following|these) (?!steps?|methods?|actions?|procedures?|instructions?|solutions?|fix|workarounds?|tasks?)|(?:勾选|勾選|选择|選擇|选中|输入|輸入|添加|设置|设定|安装|检查|檢查|确认|确保|启用|删除|创建|更改|允许)(?:以下|下列)(?!步骤|步驟|操作|方法|解决)|次の(?!手順|操作|方法|対処|いずれか)[^。]{1,20}を(?:選択|入力|確認|設定|追加|有効に|無効に|削除|許可)|(?<!\p{L})(?:выберите|введите|установите|добавьте|проверьте|включите|отключите|удалите|разрешите) следующ(?!ие (?:действия|шаги|инструкции))|(?<!\p{L})(?:make sure of|ensure) (?:that )?(?:all )?(?:of )?(?:the following|these)|(?<!\p{L})stellen sie folgendes sicher|(?<!\p{L})(?:wählen|aktivieren|deaktivieren|prüfen|überprüfen|installieren|erstellen|löschen|geben) sie (?:die |das |den )?folgende[nrsm]? (?!schritte|aktionen|maßnahmen|anweisungen)|(?<!\p{L})(?:sélectionnez|choisissez|cochez|entrez|saisissez|ajoutez|vérifiez|activez|désactivez|supprimez|créez|autorisez) (?:les|l[ea]|l['’])\p{L}{3,20} suivante?s?|(?<!\p{L})(?:seleccione|elija|escriba|agregue|compruebe|active|desactive|elimine|cree|permita|selecione|escolha|digite|adicione|verifique|habilite|desabilite|exclua|crie) (?:l[ao]s?|el|[ao]s?) (?:siguientes?|seguintes?) (?!pasos|acciones|etapas|passos|ações)/iu;

/** True for a lead-in without which its list says the same: "Make sure of the following items:" over instructions. */
export function addsNothing(lead: string, items: readonly ListItemBlock[]): boolean {
  return saysNothing(lead) || (asksToCheck.test(plainInline(lead)) && items.every((item) => instructs(itemText(item))));
}

const asksToCheck =
  /^(?:please )?(?:make sure (?:of|that)|ensure(?: that)?|check|verify) (?:all )?(?:of )?(?:the following|these)(?: \w+)?:$/i;

/** The condition in a lead-in: "If the name is not routable, follow these steps:". Null for any other lead-in. */
export function conditionOf(lead: string): string | null {
  const text = plainInline(lead).trim();
  const [, alone = ''] = clauseAlone.exec(text) ?? [];
  if (alone !== '' && !isPurpose.test(alone) && !namesExample.test(alone)) return alone.replace(/\s+/g, ' ').trim();
  const [, clause = '', rest = ''] = whenClause.exec(text) ?? easternClause.exec(text) ?? [];
  if (isPurpose.test(clause)) return null;
  return clause !== '' && rest.length < 80 && saysNothing(rest) ? clause.replace(/\s+/g, ' ').trim() : null;
}

/** "Para resolverlo, haz lo siguiente:" */
const isPurpose =
  /^(?:para|pour|per) (?:l[oae]s? )?(?:resolv|risolv|resoudre|r[ée]soudre|solucion|corr[ei]g|arreglar|r[eé]par|riparar|evitar|éviter|evitare)/i;

/** "It occurs when the service is off. Make sure of the following:", "A file is missing. To fix it, follow these steps:" */
export function explainsBefore(before: string, announcing: string): boolean {
  if (before === '' || instructs(before)) return false;
  return (
    introducesCases(before) ||
    saysWhyElsewhere.test(plainInline(before)) ||
    leadsToResolution(announcing) ||
    resolves(announcing) ||
    asksToAct.test(plainInline(announcing)) ||
    (saysOneWord.test(plainInline(announcing).trim()) && instructs(announcing))
  );
}

function leadsToResolution(text: string): boolean {
  const plain = plainInline(text).trim();
  return (
    saysNothing(plain) && (isPurpose.test(plain) || /^to (?:resolve|fix|solve|correct|work ?around)\b/i.test(plain))
  );
}

/** "To resolve this issue, follow these steps:", "Um das Problem zu beheben, starten Sie den Dienst neu." */
export function resolves(text: string): boolean {
  const plain = plainInline(text).trim();
  return forResolution.test(plain) && (instructs(plain) || isLeadIn(plain));
}

const forResolution =
  /^(?:(?:in order )?to (?:resolve|fix|solve|correct|work ?around|mitigate|remedy) (?:this|the|these|it\b)|um (?:dies\p{L}*|das|den) \p{L}+ zu (?:beheben|lösen|umgehen)|(?:para|pour|per) (?:l[oae]s? )?(?:resolver|solucionar|corregir|corrigir|résoudre|corriger|contourner|risolvere|correggere)(?!\p{L})|чтобы (?:устранить|решить|исправить)|(?:若)?要(?:解决|修复)(?:此|该|这)|(?:この|本)(?:問題|エラー)を(?:解決|回避)する(?:に|ため))/iu;

const whenClause =
  /^((?:if|when|for|on|wenn|falls|für|si|lorsque|pour|cuando|para|se|quando|per|если|для)(?!\p{L})[^:：]{5,200}?)[,，]\s*([^,，]{3,80}[:：])$/iu;

/** "If you use a proxy:" has nothing but the condition. */
const clauseAlone =
  /^((?:if|when|wenn|falls|si|lorsque|cuando|se|quando|jeśli|als|если|если же)(?!\p{L})[^:：,，.;]{5,120}|(?:如果|若(?!要))[^:：，,。；]{2,60}(?=[:：]))\s?[:：]$/iu;
const namesExample = /0x[0-9a-f]{4}/i;

/** "如果 UPN 不可路由，请执行以下步骤：", "証明書がない場合は、次の手順を実行します。" */
const easternClause =
  /^((?:如果|若|当|當)[^:：，,]{2,200}?|[^:：、。]{2,120}場合)(?:时|時|は)?[,，、]\s*([^,，、]{3,80}[:：。])$/u;

/** "See the following procedures for this code:" over a table that is read on its own. */
export function pointsBelow(text: string): boolean {
  return /^\W*(?:see|refer to|use|consult) (?:the (?:following|table)|these)\b[^.\n]{0,120}[:：]\W*$/i.test(
    plainInline(text.replace(/^(?:<br\s{0,9}\/?>|\s)+/i, '')).trim(),
  );
}

/** "The actual error is:" introduces a code block that shows the error. */
export function showsWhatFollows(text: string): boolean {
  return /\b(?:is|are|was|were|reads?|says?|shows?|looks like|resembles?|contains?|messages?|output|entry|entries|error|example)(?: this| these| the following| as follows)?:$|(?:lautet|lauten|aussieht|est|sont|es|son|é|são|является|выглядит|выглядят|сообщение|такое)(?: wie folgt| comme suit| (?:el|la|o|a) siguiente| o seguinte| так| следующ\p{L}+)?:$|(?:为|是|如下|所示|类似于以下(?:内容)?|です|示します|次のとおりです)[:：。]$/iu.test(
    text,
  );
}

/** "Here's an example from the netsetup.log file:" before lines that only show the failure. */
export function leadsToSample(text: string): boolean {
  return text.length < 200 && sample.test(plainInline(text).trim());
}

const sample =
  /^(?=.*(?:\blog\b|\blogs\b|output|error|message|entry|entries|trace|event|protokoll|meldung|journal|registro|mensaje|журнал|日志|ログ))(?:here(?:['’]s| is| are) (?:an? |some )?(?:examples?|samples?)\b|(?:the following|below|this) (?:is|are) (?:an? |some )?(?:examples?|samples?)\b|(?:an? )?(?:examples?|samples?) (?:of|from|log|output|error|entr)|hier (?:ist|sind) (?:ein )?beispiele?|voici un exemple|(?:este es|aquí hay|aquí tienes) un ejemplo|ecco un esempio|вот пример|以下是[^。]{0,20}示例)(?! of how\b).*[:：]$/iu;

/** "You receive the following error message:" before a quote, which is the message itself. */
export function leadsToMessage(text: string, next: DocumentBlock | undefined): boolean {
  return (
    next?.kind === 'paragraph' && next.quoted === 'quote' && text.length < 300 && toMessage.test(plainInline(text))
  );
}

/** "You may see an error similar to this one:" leads to what one sees, whatever follows. */
export function announcesMessage(text: string): boolean {
  return text.length < 400 && seesMessage.test(plainInline(text));
}

const seesMessage =
  /\b(?:you|users?|it|logs?|file|window|dialog|command|setup|output)\b(?:[^.]|\.(?=\w)){0,60}\b(?:see|get|receive|shows?|returns?|contains?|displays?)\b(?:[^.]|\.(?=\w)){0,40}\b(?:errors?|messages?|events?|lines?|entr(?:y|ies))\b(?:[^.]|\.(?=\w)){0,120}[:：]\s*$|(?:fehler|meldung|eintr[aä]ge?)\b[^.]{0,60}(?:angezeigt|ähnlich|wie folgt)[^.]{0,40}[:：]\s*$/iu;

const toMessage =
  /^(?!.*[.。]\s+\p{Lu})(?=.*(?:error|message|fehler|meldung|erreur|mensaje|mensagem|messaggio|ошибк|сообщени|错误|錯誤|消息|エラー|メッセージ|오류|메시지)).*(?:following|this|these|resembl\p{L}*|similar|like|error|message|folgend|meldung|suivant|siguiente|seguente|seguinte|следующ|以下|下列|次の|다음)[^.]{0,80}[:：]\s*$/isu;

/** Splits a lead-in of several sentences, only the last of which introduces what follows. */
export function splitLeadIn(text: string): { readonly before: string; readonly announces: string } {
  const at = [...sentenceEnds(text)]
    .filter(({ certain, offset }) => certain && text.slice(offset).trim() !== '')
    .at(-1);
  if (at === undefined) return { before: '', announces: text };
  return { before: text.slice(0, at.offset).trim(), announces: text.slice(at.offset).trim() };
}

/** "Take one of the following actions:": the list under it is one step. */
export function offersChoices(lead: string): boolean {
  return /\b(?:do|take|perform|choose|select) (?:(?:one|any|either) of )(?:the following|these)(?: (?:actions?|things?|steps?))?\W{0,3}$|führen sie eine der folgenden (?:aktionen|schritte) aus\W{0,3}$|effectuez l['’]une des (?:actions|opérations) suivantes\W{0,3}$|(?:haga|realice) una de las (?:siguientes acciones|acciones siguientes)\W{0,3}$|次のいずれか(?:を|の操作を)[^。]{0,10}\W{0,3}$|执行以下(?:任一|任意一项)操作\W{0,3}$/iu.test(
    plainInline(lead).trim(),
  );
}

const announces =
  /(?<!\p{L})(?:follow(?:ing)?|these|below|(?:several|various|multiple|many|some) (?:\p{L}+ )?(?:factors|things|ways|options)|breakdown|one (?:or more )?of|steps?|methods?|reasons?|conditions?|causes?|folgende[rsnm]?|schritte|gründe|suivante?s?|étapes|raisons|siguientes?|pasos|razones|causas|seguenti|passaggi|cause|motivi|seguintes?|etapas|passos|следующ\p{L}*|действия|następując\p{L}*|kroki|przyczyny|volgende|stappen)(?![\p{L}])|以下|下列|次の|다음/iu;

/** "To repair the store:" over a numbered list, or one that tells what to do; not "This has two causes:". */
export function leadsToSteps(text: string, { items, isOrdered }: DocumentBlock & { readonly kind: 'list' }): boolean {
  if (asksToAct.test(plainInline(text))) return true;
  // "Wenn das Gerät gesperrt ist:" over what to do then.
  if (conditionOf(text) !== null && mostlyInstruct(items.map(itemText))) return true;
  if (introducesCases(text)) return false;
  return isOrdered || mostlyInstruct(items.map(itemText));
}

/** "Use one of these methods" as a step, or "To fix the issue, use one of the following methods." over headings that say which. */
export function onlyAnnounces(text: string, role: string | null, next: DocumentBlock | undefined): boolean {
  const plain = plainInline(text).trim();
  if (role === 'aside' || plain.length > 250 || saysWhen.test(plain) || !saysNothing(plain)) return false;
  const isGuidance = role === 'mitigation' || role === 'cause';
  if (isGuidance && plain.length < 100 && /^(?:use|try|follow|do|perform)\b/i.test(plain)) return true;
  const isOverTitles = next?.kind === 'heading' || (next?.kind === 'paragraph' && numberedTitle.test(next.text));
  return isOverTitles && (isLeadIn(text) || generalAdvice.test(plain));
}

/** "**1. Check the card**" in a paragraph of its own. */
const numberedTitle = /^(?:\*\*|__)\s?\d{1,2}[.)、．]\s?[^*_]+(?:\*\*|__)$/;

const saysWhen =
  /^(?:if|when|unless|wenn|falls|si|lorsque|cuando|se|quando|jeśli|als|если|如果|若)(?!\p{Script=Latin}|\p{Script=Cyrillic})/iu;
const generalAdvice =
  /(?<!\p{L})(?:use|try|follow|do|perform|take|apply|choose|select|complete) (?:one|any|either|each|all|some|both)?(?: or more)? ?(?:of )?(?:the following|these|the)(?: \w+){1,3}(?: for your \w+)?(?: (?:below|in order|as appropriate))?\.?$|below\.?$/iu;

/** "Here is what you can do:" */
const asksToAct =
  /(?<!\p{L})(?:what (?:you can|to) do|things (?:you can|to) try|try (?:these|the following)|lo que (?:puede|puedes) hacer|(?:was|das können) sie (?:dagegen )?tun(?: können)?|(?:was|das) (?:sie|du) tun (?:können|kannst)|ce que vous pouvez faire|o que (?:você )?(?:pode fazer|fazer)|cosa (?:puoi )?fare|что (?:делать|можно сделать)|可以尝试|対処するには)[^.:：]{0,20}[:：]\s*$/iu;

/** True for a list of steps, whatever comes before it. */
export function isLedBy(block: DocumentBlock | undefined): boolean {
  return block?.kind === 'list' && leadsToSteps('', block);
}

/** "There are two reasons:", "This error occurs if:" over what explains, even among what to do. */
function leadsToReasons(text: string): boolean {
  const plain = plainInline(text).trim();
  return plain.length < 160 && reasons.test(plain) && !instructs(plain);
}

/** What a list says among what to do, if its lead-in leads to reasons, or is "Symptoms of a busy server are:"; null for steps. */
export function listsOther(lead: string, items: readonly ListItemBlock[]): 'cause' | 'symptom' | null {
  const plain = plainInline(lead).trim();
  if (plain.length < 160 && symptoms.test(plain)) return 'symptom';
  // "A broken cache often causes license failures:" over what to do about it.
  return leadsToReasons(plain) && !mostlyInstruct(items.map(itemText)) ? 'cause' : null;
}

const symptoms = /^(?:the |some )?(?:common |typical |other )?symptoms? (?:of|for|are|include) [^.:]{0,140}:$/i;

const reasons =
  /(?<!\p{L})(?:reasons?|causes?|gründe|ursachen|raisons|razones|causas|motiv(?:i|os|es)|przyczyny|redenen|oorzaken)(?!\p{L})[^.:：,]{0,40}[:：]$|причин\p{L}*[^.:：,]{0,40}[:：]$|(?:原因|理由)[^。:：,，]{0,12}[:：。]$|^(?:this|the) (?:issue|problem|error|behaviou?r|failure|code) (?:can |may |might |usually |typically )?(?:occurs?|happens?|appears?) (?:if|when|because)(?: \w+){0,4}:$|^(?:the|a|one) causes? (?:of|for|behind) [^.:]{3,120}:$/iu;

/** "This happens in these cases:" introduces a list that holds no steps, even if its items are numbered. */
export function introducesCases(text: string): boolean {
  return saysWhy.test(plainInline(text));
}

/** What a lead-in gives its list: cases, or causes where it says no more: "Error 0x87E00196 indicates one of these issues:". */
export function announcedBy(text: string, announcing: string): 'cases' | 'causes' | null {
  if (!introducesCases(text)) return null;
  return saysNothing(text) && (explainsCode(announcing) || statesCause(announcing)) ? 'causes' : 'cases';
}

const saysWhy =
  /\b(?:causes?|reasons?|because|why|symptoms?|conditions?|when|occurs?|happens?|caused by|indicates?)\b|ursache|gründe|weil|wenn|raison|\bcauses?\b|lorsque|causas?|razon|cuando|motiv|quando|przyczyn|причин|когда|szenari|sc[eé]nari|escenari|cenário|сценари|原因|理由|場合|発生|シナリオ|情况|情況|方案中/iu;

/** As saysWhy, in the other languages that documents are translated into; only told of what stands before a lead-in. */
const saysWhyElsewhere =
  /(?<!\p{L})(?:omdat|doordat|treedt op|optreden als|wordt veroorzaakt|protože|dochází|nastává|způsoben\p{L}*|eftersom|inträffar|uppstår|beror på|fordi|skyldes|opstår|oppstår|mert|fordul elő|miatt|koska|johtuu|ilmenee|deoarece|apare|din cauza|επειδή|προκύπτει|παρουσιάζεται|оскільки|виникає|возникает|происходит|поскольку|karena|terjadi|disebabkan|xảy ra|ponieważ|występuje|wystąpić|z powodu|se produce|debido a|porque|ocorre|devido|si verifica|perché|se produit|parce que|en raison de|tritt auf)(?!\p{L})|\p{L}(?:duğundan|dığından|diğinden|düğünden|ğından|ğinden)(?!\p{L})|oluş(?:ur|abilir|uyor)|nedeniyle|때문|발생|بسبب|يحدث|لأن/iu;

/** Steps that a paragraph counts, the first with what leads to them. */
export function stepLines({ lead, steps }: NonNullable<ReturnType<typeof inlineSteps>>): CellLine[] {
  const isSaid = lead !== '' && !saysNothing(lead);
  return steps.map((step, index) => ({ text: index === 0 && isSaid ? `${lead}<br>${step}` : step, isItem: true }));
}
