import { furtherClause, furtherOpenings, nothingToDo, obliges, requestsInCzech } from './furtherInstructions.ts';
import { plainInline } from './plainText.ts';
import { rememberTexts } from './rememberTexts.ts';
import { sentencesOf } from './sentences.ts';

/**
 * True for a text that tells its reader to do something: its first sentence is a command, possibly after a clause with
 * a condition or a purpose, or a later one is and the first only leads up to it ("To fix this: restart"). Knows the
 * wording of English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Turkish, Russian, Chinese,
 * Japanese and Korean instructions, and how those of fourteen more languages begin (furtherInstructions.ts).
 */
export const instructs: (markdown: string) => boolean = rememberTexts((markdown) => {
  if (command.test(markdown) || stepAlone.test(markdown)) return true;
  const text = plainStart(markdown);
  const [first = ''] = sentencesOf(text.slice(0, 600));
  return commands(first) || (leadsUp.test(first) && commands(first.replace(leadsUp, '')));
});

/** True if at least half of the texts instruct. Half is enough, since the lists here do not know every verb. */
export function mostlyInstruct(texts: readonly string[]): boolean {
  const said = texts.filter((text) => /\p{L}/u.test(text));
  return said.length > 0 && said.filter(instructs).length * 2 >= said.length;
}

function plainStart(markdown: string): string {
  return plainInline(
    markdown
      .slice(0, 800)
      .replace(/!\[[^\]\n]{0,300}\]\([^)\n]{0,300}\)/g, ' ')
      .replace(/<br\s*\/?>/gi, '\n')
      .replace(/<[^<>]*>/g, ' '),
  )
    .replace(/^[\s>*_#•·–—-]+/u, '')
    .replace(/^\(?(?:\d{1,2}|[a-z])[.)]\s+/, '')
    .replace(
      /^(?:step|schritt|étape|etape|paso|passo|passaggio|krok|stap|шаг|步骤|手順)\s{0,9}\d{0,2}\s{0,9}[:：.)–—-]\s*/iu,
      '',
    );
}

/** Only a command line: "`sfc /scannow`"; the signature of a function is none. */
const command =
  /^[\s>*-]*`(?![^`]*\w\([^`]*\);?`)(?![^`]*\b(?:fail(?:ed|s|ure)|errors?|returned|exception|warning)\b)[a-z][\w.-]*(?: [^`]+)?`[\s.]*$/i;

/** "Step 4.", as what to do about a code, sends its reader to that step. */
const stepAlone =
  /^[\s>*_-]{0,5}(?:(?:see|follow|do|siehe|voir|ver|см\.) )?(?:step|schritt|étape|paso|passo|passaggio|krok|stap|шаг|крок)s? \d{1,2}(?: (?:and|to|und|bis|et|y|e|и|–|-) \d{1,2})?(?: \([^()]{2,60}\))?[\s*_]{0,4}\.?\s*$/iu;

/** "Click here for details" unfolds what is under it, and asks for nothing else. */
export function onlyUnfolds(text: string): boolean {
  return unfolds.test(text.trim());
}

const unfolds =
  /^(?:(?:click|tap)(?: here)?(?:,? (?:for|to (?:expand|show|see|view|read|reveal)))?(?: (?:more|the|all|full|further|info(?:rmation)?|details?|steps?|instructions|solution|answer|log|list|section|this)){0,3}|expand(?: for(?: more)? (?:info(?:rmation)?|details))?|(?:hier )?klicken(?: sie)?(?: hier)?,? (?:für|um) (?:mehr|weitere|details)[^.]{0,30}|cliquez(?: ici)? pour (?:afficher|voir|développer)[^.]{0,30}|(?:haga clic|haz clic)(?: aquí)? para (?:ver|mostrar|expandir)[^.]{0,30}|点击(?:此处|这里)?(?:展开|查看)(?:更多|详情|详细信息|全部)?|クリックして(?:詳細|内容)?を?(?:表示|展開))[.:!…]?$/iu;

function commands(sentence: string): boolean {
  const text = sentence.trim();
  if (
    text === '' ||
    (failure.test(text) && !clause.test(text)) ||
    states.test(text) ||
    (statesOfKind.test(text) && !clause.test(text)) ||
    asks.test(text) ||
    sets.test(text) ||
    notes.test(text) ||
    unfolds.test(text)
  )
    return false;
  if (nothingToDo.test(text)) return true;
  if (/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(text) && failedInChinese.test(text)) return false;
  if (/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(text))
    return eastern.test(text) || korean.test(text) || (!/[\u3040-\u30ff]/.test(text) && chinese.test(text));
  return starts(text) || afterClause(text);
}

/** "Boot Configuration Data is missing": a statement about a name that begins like a command. */
const states =
  /^\p{Lu}\p{L}+(?: \p{Lu}[\p{L}\d]*){1,4} (?:is|are|was|were|has|have|had|does|did|can|cannot|could|isn['’]t|wasn['’]t|doesn['’]t|didn['’]t|can['’]t|couldn['’]t|failed|fails|returned|returns|will|may)(?![\p{L}])/u;
/** "Delete operations are not allowed": one about a kind of thing. */
const statesOfKind =
  /^(?!(?:the|an?|this|that|one|another|your|ensure|verify|confirm|check|see|validate|determine|note|find|test|assume|remember|know|say|think)\b)\p{L}+ (?!(?:the|an?|your|all|any|each|it|this|that|these|those|there|what|whatever|whichever|which|who|everything|anything|something|nothing|if|whether|when|where|until|while|sure|certain)\b)\p{Ll}{3,} (?:is|are|was|were|cannot) (?:not )?\p{Ll}/iu;

/** "Consider the following scenario:" sets a scene. */
const sets =
  /^(?:consider|assume|imagine|suppose)(?: that)? (?:you|the following|this|a|an|these) ?(?:scenarios?|examples?|situations?|cases?|configurations?|environments?|have|are)?\b/i;

/** "Beachten Sie, dass …", "Notez que …" only say something, and "Type: DWORD" names a field. */
const notes =
  /^(?:bitte )?beachten sie(?: bitte)?,? (?:dass|daß)(?!\p{L})|^(?:veuillez )?not(?:ez|er) que(?!\p{L})|^(?:por favor,? )?(?:tenga en cuenta|note|observe) que(?!\p{L})|^(?:si noti|tenere presente) che(?!\p{L})|^обратите внимание,? что(?!\p{L})|^请?注意[，,：:]|^請注意[，,：:]|ことに(?:ご)?注意してください[。.]?$|^(?:type|format|limit|map|log|release|view|process|set|end|schedule)\s?:(?=\s?\S)/iu;

/** "Do you need to rebuild?" is a question; "Could you restart it?" is no step either. */
const asks =
  /^(?:do|does|did|is|are|was|were|can|could|should|will|would|have|has|had) (?:you|i|we|it|the|this|they|there)\b[^.!]*\?$|^(?:muss|müssen|kann|können|soll|sollen|moet|kunt|kan|wilt) (?:ich|sie|man|wir|ik|u|je|we)(?!\p{L})[^.!]*\?$/iu;

/** "Log on failure", "Set up failed to …" only look like commands. */
const failure =
  /^\S+(?: \S+){0,3} (?:failed|fails|failures?|errors?)(?:\s*[.:,]|\s+to\b|\s*$)|^\S+ failures? (?:related|due|during|when|while|with|caused|because)\b/i;

function starts(text: string): boolean {
  if (isPast.test(text)) return false;
  return (
    openings.some((opening) => opening.test(text)) ||
    furtherOpenings.some((opening) => opening.test(text)) ||
    requestsInCzech(text)
  );
}

/** "WUA a été arrêté" says what happened, even though its "a" looks like the English article. */
const isPast = /^\S+ a (?:été|pu|eu|dû|\p{L}+é)(?!\p{L})/u;

/** "If it fails, restart", "If it fails — restart": a clause up to a comma or a dash, and then a command. */
function afterClause(text: string): boolean {
  if (!clause.test(text) && !furtherClause.test(text)) return false;
  let tried = 0;
  for (const { index } of text.matchAll(/[,،]|(?<=\s)[–—](?=\s)/g)) {
    if (tried++ === 4) break;
    const rest = text.slice(index + 1).trim();
    if (requestsInCzech(rest, text) || obliges.test(rest)) return true;
    if (starts(rest.replace(/^(?:and |then |please |und |et |y |e )+/i, ''))) return true;
  }
  // After German and Russian clauses the verb may follow at once.
  return false;
}

const clause =
  /^(?:if|when|once|after|before|to|in|on|at|from|under|for|as|otherwise|alternatively|first|second|third|next|then|finally|also|optionally|using|with|by|wenn|falls|nach|vor|um|im|in|auf|unter|zuerst|anschließend|dann|si|pour|dans|sur|après|apres|avant|ensuite|puis|d['’]abord|para|en|después|despues|antes|primero|luego|se|per|nel|nella|dopo|prima|quindi|no|na|em|após|als|om|op|indien|jeśli|jesli|aby|w|po|najpierw|если|чтобы|после|в|на|затем|сначала|якщо|щоб|після|перед|у|спочатку)(?!\p{L})/iu;

/** "To resolve this issue:" and the like, up to the colon. */
const leadsUp = /^[^:：]{0,120}[:：]\s*/;

const english = [
  "accept|activate|add|adjust|allow|append|apply|approve|ask|assign|attach|authenticate|avoid|back up|boot|browse|build|change|check|choose|clean|clear|click|close|collect|compare|complete|compress|configure|confirm|connect|consider|consult|contact|convert|copy|correct|create|(?:double|cross)-check|decrease|defragment|delete|deploy|determine|disable|disconnect|dismount|do|don['’]t(?! (?:worry|panic))|double-click|download|drag|edit|eject|enable|end|engage|enroll|enrol|ensure|enter|escalate|examine|exclude|execute|expand|export|extend|extract|fill|find|fix|follow|force|format|free|generate|get|give|go|grant|guarantee|identify|ignore|import|increase|initialize|insert|invite|inspect|install|investigate|involve|issue|join|keep|launch|learn more|leave|let|limit|locate|log|look|make|manually|map|modify|monitor|mount|move|navigate|note down|obtain|open|pass|paste|perform|place|plug|point|press|prevent|provide|purchase|put|re-?enable|re-?enroll|re-?install|re-?join|re-?register|re-?run|re-?send|re-?start|re-?sync|re-?try|read|reboot|rebuild|recheck|reconnect|reconfigure|recover|recreate|reduce|refer|refresh|redeploy|register|release|reload|remount|remove|rename|renew|repair|repeat|replace|report|request|require|reset|resize|resolve|restore|resubmit|resume|retrieve|review|revert|revoke|right-click|roll back|rotate|run|save|scan|schedule|scroll|search|see|select|send|set|shorten|shut down|sign|skip|specify|split|start|stop|submit|supply|switch|sync|synchronize|take|tap|temporarily|terminate|test|tell|troubleshoot|try|turn|type|unblock|uncheck|undo|uninstall|unjoin|unload|unlock|unplug|unregister|update|upgrade|upload|use|validate|verify|view|visit|wait|wipe|write",
].join('|');

/** The last words of Turkish instructions, without the ending of the polite form. */
const turkish =
  'denetley?|yükley?|seç|aç|çalıştır|başlat|kapat|sil|kaldır|ekley?|değiştir|güncelley?|deney?|kur|indir|tıklay?|bekley?|durdur|etkinleştir|bırak|yapılandır|oluştur|kopyalay?|onar|sıfırlay?|temizley?|bağlan|ayarlay?|doğrulay?|inceley?|geçir|başvur|kullan|yaz|izley?|olun|kaydedi|kontrol edi?t?|takip edi?t?|genişlet|düzelt|artır|azalt|taşı|adlandır|listeley?|ara|gidi';

/** Words that precede "the" at the beginning of an English sentence and are no imperatives. */
const noVerbs =
  'is|are|was|were|be|been|has|have|had|did|does|can|cannot|could|may|might|must|shall|should|will|would|in|on|at|of|for|from|to|by|with|within|without|into|onto|over|under|after|before|during|since|until|till|while|when|whenever|where|wherever|if|unless|because|although|though|as|than|that|whether|either|neither|both|not|only|even|just|still|also|too|such|quite|rather|so|and|or|but|nor|yet|via|per|through|throughout|across|along|among|around|behind|below|beneath|beside|between|beyond|despite|except|inside|outside|near|off|out|past|regarding|toward|towards|upon|about|above|against|like|unlike|once|how|why|what|which|who|whose|here|there|perhaps|maybe|often|never|all|most|many|some|any|each|every|half|twice|one|two|lost|found|got|hit|sent|took|gave|made|went|ran|began|broke|came|cut|left|met|saw|shut|held|kept|built|brought|caught|chose|became|said|told|mean|fell|felt|thought|knew|grew|threw|drew|wrote|spoke|stole|won|sold|paid|hence|thus|therefore|however|otherwise|meanwhile|instead|then|again|error|code|message|warning|bug|due|owing|prior|apart|next|given|plus|minus|versus|opposite|whereas|note|notice|enjoy|remember|assume|suppose|expect|cause|result|another|other|ever|quota|it|they|we|he|she|this|these|those|the|an?';

const openings: readonly RegExp[] = [
  // Verbs that the list does not know: "Recycle the user". Excludes the endings of past and present forms and of
  // adverbs, and words of languages in which "a" is no article: "Fișierul a fost", "Ez a hiba".
  new RegExp(
    String.raw`^(?:(?:please|then|also|first|next|finally|instead|simply),? )?(?!(?:${noVerbs}|ez|az)\b)[a-z]{2,}(?<!s|ed|ing|ly|ous|ive|ent) (?:the|your|all|any|each|every|its|their|this|these|those|both|an?)\s+[\p{L}\p{N}*_\x60"“]`,
    'iu',
  ),
  new RegExp(
    `^(?:(?:please|then|also|first|next|finally|alternatively|optionally|otherwise|instead|always|never|simply|just|again|carefully|immediately|now),? )*(?:re-)?(?:${english})\\b(?!-[a-z]|\\s+(?:of|is|are|was|were|has|have|had|failed|fails|failure|error|errors|does|did|cannot|can['’]t|could|not|succeeded|completed|denied|required|needed|necessary|pending|expired|in progress|mode|codes?)\\b|ing\\b)`,
    'i',
  ),
  /^(?:you|users?|administrators?|admins?)(?: (?:can|must|should|need to|may need to|have to|might need to|will need to|could|may))(?: (?:also|then|either|first|safely))? (?!be\b|see\b|have\b|receive\b|(?<!need to )get\b|experience\b|notice\b|encounter\b|fail\b)\p{L}+/iu,
  /^(?:no action|nothing) (?:is |needs? to be )?(?:needed|required|done)\b/i,
  // "Do not install it there" warns; "Don't have the right" says what is wrong.
  /^(?:please )?(?:do not|don['’]t) (?!(?:have|has|know|exist|match|support|work|see|find|respond|apply|appear|occur|allow|get|receive|understand|be|need|want|contain|include|worry|panic)\b)\p{L}{2,}/iu,
  /^(?:ne (?:(?:les?|la|vous|l['’]y|y) |l['’])?|n['’])(?!(?:inquiétez|paniquez)(?!\p{L}))\p{L}{2,}z (?:pas|jamais)(?!\p{L})|^ne (?:pas|jamais) (?:(?:les?|la) |l['’])?\p{L}{2,}(?:er|ir|re)(?!\p{L})/iu,
  // Italian forbids with the infinitive; Spanish and Portuguese with a form that a statement does not have.
  /^non \p{L}{2,}(?:are|ere|ire|arl[oaie]|erl[oaie]|irl[oaie])(?!\p{L})|^(?:no|não) (?:l[oa]s? |os? |as? )?(?:instale|desinstale|apague|desligue|desconecte|elimine|remova|exclua|reinicie|ejecute|execute|cambie|altere|modifique|abra|feche|descargue|borre|intente|tente|interrumpa|interrompa|utilice|utilize|desactive|desative)(?!\p{L})/iu,
  // "The workaround is to change the version": what helps, as a sentence.
  /^(?:the|one|an?|another)(?: \w+){0,2} (?:workaround|fix|solution|remedy|resolution|cure)(?: \w+){0,4} is (?:to|by)\b/i,
  // "Step 4 fixes this", "A restart usually helps", "Usually solved by a restart": what helps, as a statement.
  /^(?!(?:this|that|it|which|these|they|doing|microsoft)\b)[^.!?:]{2,80} (?:fixes|resolves|solves|cures|clears) (?:this|it|the (?:issue|problem|error))\W*$/i,
  /^[^.!?:]{2,60} (?:usually|often|typically|generally|normally|mostly) helps?\W*$|^(?:(?:it|(?:this|the)(?: (?:issue|problem|error))?|this) (?:is|can be|gets) )?(?:usually|often|typically|generally|normally|mostly) (?:fixed|resolved|solved|cured) (?:by|with|through|after) |^(?:it|(?:this|the)(?: (?:issue|problem|error))?) (?:can|may|could|should) (?:\p{L}+ )?be (?:fixed|resolved|solved|cured|worked around|corrected|avoided) by \p{L}+ing\b/iu,
  /^(?:meist(?:ens)?|oft|in der regel|normalerweise) (?:hilft|genügt|reicht) |^(?:généralement|souvent|en général)[^.]{0,20} (?:résolu par|corrigé par|suffit)|^(?:normalmente|generalmente|por lo general|geralmente) se (?:soluciona|resuelve|arregla|resolve) |^(?:зазвичай|обычно|как правило|переважно),? (?:вирішується|усувається|виправляється|решается|устраняется|исправляется|лечится|помогает|допомагає)(?!\p{L})/iu,
  // "Solution is same as 0xC004F015".
  /^(?:the )?(?:workaround|fix|solution|remedy|resolution)s? (?:is|are) (?:the )?same as\b/i,
  /^(?:die |eine )?(?:lösung|abhilfe|problemumgehung) (?:ist es|besteht darin|schafft)(?!\p{L})|^(?:la|une|le) (?:solution|contournement) (?:est de|consiste à)(?!\p{L})|^(?:la|una|a|uma) (?:solución|solução) (?:es|é|consiste (?:en|em))(?!\p{L})|^(?:la|una) soluzione (?:è|consiste nel)(?!\p{L})|^(?:решение|обходной путь)(?: проблемы)? (?:—|–|-|заключается в|состоит в)/iu,
  // "To fix the error, the following command can be used."
  /^(?:to|in order to) [^.:]{3,120}\b(?:can|may|must|should|has to|have to|needs? to) be (?:used|run|executed|set|changed|removed|deleted|installed|enabled|disabled|restarted|applied|created|added|updated|granted)\b/i,
  // "On Windows 10 open Settings", without a comma.
  /^(?:on|in|under|from|at) (?:\S+ ){1,4}(?:open|select|click|choose|run|go to|navigate to|type|enter|press|tap) (?=[\p{L}\p{N}*_\x60"“])/iu,
  // German: "Starten Sie den Dienst neu", "Bitte prüfen", "… neu starten."
  /^(?:(?:bitte|dann|anschließend|zuerst|danach|falls nötig) )*\p{L}+(?:en|ern|eln) sie\b/iu,
  /^bitte\b/i,
  /^(?:warten|prüfen|starten|installieren|aktivieren|deaktivieren|aktualisieren|öffnen|schließen|ausführen|entfernen|löschen|hinzufügen|ändern|anmelden|abmelden|wiederholen|versuchen|verwenden|konfigurieren|erstellen|kontaktieren|sicherstellen)(?!\p{L})(?:,| sie| \p{Ll})/iu,
  // "Fehler beim Ausführen des Skripts" says what failed: there the verb is a noun.
  /^(?!.*\b(?:kann|konnte|können|konnten|wird|wurde|werden|ist|sind|hat|haben|darf|muss|lässt|lassen sich|ließ)\b)[^.,;]{3,160}\s(?<!(?:^|\s)(?:beim|zum|vom)\s)(?:\p{L}*(?:prüfen|pruefen|starten|stellen|installieren|deinstallieren|aktivieren|deaktivieren|aktualisieren|öffnen|oeffnen|schließen|ausführen|ausfuehren|entfernen|löschen|loeschen|hinzufügen|ändern|aendern|setzen|anmelden|abmelden|wiederholen|versuchen|verwenden|konfigurieren|erstellen|kopieren|verbinden|trennen|wechseln|warten|einlegen|kontaktieren|reparieren|korrigieren|anpassen|einrichten|eintragen|umstellen|abschalten|herunterladen|hochladen|leeren|bereinigen|erhöhen|verringern|erteilen|zuweisen|beantragen|beenden|abwarten|tauschen|ersetzen|wiederherstellen|bestätigen|vergrößern|sichern|testen|registrieren|importieren|beheben|informieren|eingeben|auswählen|aufrufen|verlängern|erneuern|entsperren|zulassen|erlauben|ergänzen|einspielen|nachinstallieren|zurücksetzen|freigeben|anlegen|verkleinern|neustarten|einschalten|ausschalten|wählen|klicken|umbenennen|verschieben))\b[^.]{0,60}\.?$/iu,
  // French: "Redémarrez …", "Veuillez …", "Vérifier …"
  /^(?:(?:veuillez|puis|ensuite|d['’]abord) )*(?!assez\b|chez\b|nez\b)\p{L}{2,}ez\b/iu,
  /^(?:vérifier|redémarrer|installer|désinstaller|exécuter|ouvrir|fermer|supprimer|ajouter|modifier|activer|désactiver|mettre|utiliser|contacter|réessayer|relancer|démarrer|arrêter|lancer|cliquer|sélectionner|choisir|créer|copier|télécharger|configurer|réparer|remplacer|attendre|libérer|connecter|déconnecter|réinitialiser|augmenter|attribuer|accorder|s['’]assurer|rétablir|rejoindre|renommer)\b/iu,
  // "Fichier de mise à jour" is a thing.
  /^(?!(?:Fichier|Dossier|Papier|Calendrier|Nombre|Registre|Paramètre|Membre|Cadre|Titre|Centre|Fenêtre|Lettre|Mémoire|Ordre|Autre|Filtre|Arbre|Maître|Courrier|Panier|Signature|Ouverture|Fermeture|Procédure|Structure|Température|Notre|Votre|Contraire|Derrière|Matière|Première|Dernière|Premier|Dernier)\b)\p{Lu}\p{Ll}+(?:er|ir|re)\s+(?:de nouveau |à nouveau )?(?:le|la|les|l['’]\p{L}+|un|une|des|du|de|d['’]\p{L}+|au|aux|à|sur|en|que|votre|vos|dans|son|sa|ses|avec)(?!\p{L})/u,
  // "Para resolver este problema, debe volver a registrarla": what one has to do for a purpose.
  /^(?:para|pour|per|um|damit)(?!\p{L})[^,.]{3,120}, (?:usted |vous |você )?(?:debe|deberá|puede|tiene que|necesita|es necesario|devez|devrez|pouvez|il faut|deve|deverá|pode|precisa|é necessário|è necessario|occorre|devi|puoi|müssen sie|können sie|sollten sie)(?!\p{L})/iu,
  // Spanish as friends forbid: "No cierres la ventana"; Vietnamese: "Kiểm tra lại cấu hình".
  /^no (?!(?:tienes|puedes|eres|has|estás|debes|sabes|ves|quieres|recibes|más|antes|además)\s)\p{L}{2,}(?:es|as) \p{L}/iu,
  /^(?:(?:hãy|vui lòng|sau đó|rồi) )?(?:kiểm tra|thử|chạy|mở|đóng|khởi động lại|cài đặt|gỡ|xóa|xoá|tải|cập nhật|đăng nhập|đăng xuất|bấm|nhấn|chọn|tắt|bật|đổi|sửa|tạo|thêm|dùng|sử dụng|liên hệ|đảm bảo|cấu hình|nhập)(?!\p{L})/iu,
  // Spanish, Portuguese, Italian
  /^\p{Lu}\p{Ll}{2,}(?:ar|er|ir)(?:se|lo|la)?\s+(?:el|la|los|las|un|una|su|al|si|o|os|as|um|uma|ao)(?!\p{L})/u,
  /^\p{Lu}\p{Ll}{2,}(?:are|ere|ire)\s+(?:il|lo|la|i|gli|le|l['’]\p{L}+|un|una|di nuovo|che|se|al|alla)(?!\p{L})/u,
  /^(?:por favor,? )?(?:reinici[ae]r?|compruebe|comprobar|comprueba|verifi(?:que|car|ca)|instal[ae]r?|desinstal[ae]r?|ejecut[ae]r?|abr[ae]|abrir|cierr[ae]|cerrar|elimin[ae]r?|quit[ae]r?|agregu?e|agregar|añad[ae]|añadir|cambi[ae]r?|modifi(?:que|car)|habilit[ae]r?|deshabilit[ae]r?|activar|active (?=el|la|los|las|o |a )|desactive|desactivar|usar|utilic?[ae]|utilizar|póngase|ponerse|intent[ae]|inténtelo|intentar|vuelva|volver|actualic?e|actualizar|inici[ae]r?|deteng?a|detener|selec[ct]+cion[ae]r?|hag[ae]|haga|hacer|escrib[ae]|cree (?=un|el|la|los|las)|crear|copi[ae]r?|descargu?e|descargar|configur[ae]r?|repar[ae]r?|reemplac?e|esper[ae]r?|libere|liberar|conect[ae]r?|desconect[ae]r?|restablec?[ez]?[cae]a?|asegúrese|asegurarse|consult[ae]r?|siga|seguir|revis[ae]r?|limpi[ae]r?|aument[ae]r?|asign[ae]r?|conced[ae])\b/iu,
  // Imperatives that the lists do not know: "Inserte el disco", "Troque o cabo".
  /^(?!same |some |more |one |the |there |where |porque|aunque|siempre|dado que|existe|contiene|requiere|ocurre|aparece|sucede|excede|pertenece|depende|tiene|viene|sigue|puede|debe|quiere|parece|permanece|produce|impide|corresponde|dispone|incluye|hace|pone|sale|vale|entre |sobre |ante |desde |ocorre|pode|deve|houve|sempre|onde|este |ese )\p{Lu}\p{Ll}{2,}e (?:el|la|los|las|un|una|su|sus|otro|otra|al|o|os|as|um|uma|seu|sua|outro|outra|ao|à) /iu,
  /^(?:insira|imprima|permita|escriba|distribuya|sustituya|corrija|elija|introduzca|establezca|obtenga|mantenga|ponga|defina|comparta|añada|inserisci|sostituisci|correggi|scegli|spegni|accendi|scollega|collega|imposta|inserta|retire|retirar|plaats|druk|zet|pas|laat|geef|download|koppel|włóż|podłącz|odłącz|wprowadź|ustaw|naciśnij|zapisz|przenieś|zezwól|udziel|zmniejsz)(?!\p{L})/iu,
  /^(?:certifique-se|tente|tentar|feche|fechar|remov[ae]r?|exclu[ai]r?|execut[ae]r?|adicion[ae]r?|alter[ae]r?|atualiz[ae]r?|pare|parar|clique|clicar|cri[ae]r?|baix[ae]r?|substitu[ai]r?|aguarde|aguardar|redefin[ai]r?|entre em contato|contate|contat[ae]r?|habilite|desabilite|ative|ativar|desative|desativar|desligu?e|ligue|ligar|use|usar|verifique|reinicie|abra|instale|repita|faça|fazer|limpe|libere|aumente|conceda|renomei?e)\b/iu,
  /^\p{Lu}\p{Ll}{2,}(?:ate|ete|ite) (?:il|lo|la|gli|le|l['’]\p{L}+|un|una|nel|nella|nei|sul|sulla|al|alla|di nuovo)(?!\p{L})/u,
  /^(?:riavvia(?:re|te)?|verifica(?:re|te)?|controlla(?:re|te)?|installa(?:re|te)?|disinstalla(?:re|te)?|esegui(?:re|te)?|apri(?:re|te)?|chiud(?:i|ere|ete)|elimina(?:re|te)?|rimuov(?:i|ere|ete)|aggiung(?:i|ere|ete)|cambia(?:re)?|modifica(?:re|te)?|abilita(?:re|te)?|disabilita(?:re|te)?|attiva(?:re)?|disattiva(?:re)?|usa(?:re)?|utilizza(?:re|te)?|contatta(?:re|te)?|riprova(?:re|te)?|prova(?:re|te)?|aggiorna(?:re|te)?|avvia(?:re|te)?|arresta(?:re|te)?|seleziona(?:re|te)?|fa(?:i|re) clic|fare|crea(?:re|te)?|copia(?:re|te)?|scarica(?:re|te)?|configura(?:re|te)?|ripara(?:re|te)?|sostitui(?:re|te)?|attend(?:i|ere|ete)|libera(?:re|te)?|connett(?:i|ere)|disconnett(?:i|ere)|reimposta(?:re|te)?|assicurarsi|accertarsi|assicurati|ripristina(?:re|te)?|concedere|rinomina(?:re|te)?)\b/iu,
  // Dutch and Polish
  /^u kunt (?:dit|het|deze|de) \p{L}+ (?:\p{L}+ ){0,2}(?:oplossen|verhelpen|omzeilen|voorkomen)(?!\p{L})/iu,
  /^(?:controleer|los (?:dit|het|de|deze) |ga naar |herstart|installeer|verwijder|sluit|voer|gebruik|probeer|neem contact|schakel|wijzig|stel|zorg|wacht|selecteer|klik|maak|kopieer|vervang|vernieuw|werk|meld|voeg|herstel|verbind|kies|typ)\b/iu,
  /^(?:uruchom|sprawdź|zainstaluj|odinstaluj|otwórz|zamknij|usuń|dodaj|zmień|włącz|wyłącz|użyj|skontaktuj|spróbuj|ponów|zaktualizuj|zatrzymaj|wybierz|kliknij|utwórz|skopiuj|pobierz|skonfiguruj|napraw|zastąp|zaczekaj|poczekaj|zwolnij|połącz|rozłącz|zresetuj|upewnij|wykonaj|zweryfikuj|wyczyść|zwiększ|przywróć|wpisz|zaloguj|wyloguj|przejdź|powtórz|ponownie|przejrzyj|zapoznaj|wyślij|\p{L}{3,}uj)(?![\p{L}])/iu,
  // Dutch after a clause, and what one has to do: ", verwijdert u het apparaat", "U moet de sleutel instellen".
  /^(?!(?:met|dat|het|wat|niet|bent|hebt|wilt|ziet|krijgt|ontvangt|weet|kunt|moet|dient|merkt) )\p{Ll}{2,}t u(?!\p{L})|^(?:u (?:moet|dient)|(?:moet|dient|kunt) u)(?!\p{L})[^.?]{3,160}\p{L}{3,}en(?!\p{L})[.:]?$/iu,
  /^(?:(?:[^.,:]{1,120} )?(?:należy|trzeba)|musisz|proszę)(?: też| także| również| najpierw| jednak)? (?:się )?\p{L}{2,}[ćc](?!\p{L})/iu,
  // Turkish puts the verb last: "Hizmeti yeniden başlatın.", "Kök sertifikayı yeniden yüklemeniz gerekir."
  new RegExp(
    String.raw`^[^.!?:]{2,300}\s(?:${turkish})(?:[yıiuü]{0,2}n(?:[ıiuü]z)?)?[\s*_\x60"”)]{0,4}[.!:]?$|^[^.!?:]{2,300}\s\p{L}+(?:m[ae]l[ıi]s[ıi]n[ıi]z|m[ae]n[ıi]z gerek(?:ir|iyor|mektedir))[.!:]?$`,
    'iu',
  ),
  // German, Russian and Ukrainian as friends say it: "Starte den Dienst", "Також перевір права".
  /^(?:(?:dann|anschließend|danach|jetzt|zuerst|alternativ) )?(?:starte|öffne|prüfe|überprüfe|führe|installiere|deinstalliere|lösche|entferne|aktiviere|deaktiviere|klicke|wähle|setze|stelle|schalte|trenne|verbinde|ändere|erstelle|kopiere|warte|versuche|verwende|nutze|aktualisiere|beende|navigiere|drücke|tippe|repariere|schließe|stecke)(?: (?:den|die|das|der|dein\p{L}*|ein\p{L}*|auf|im|in|zu|als|mit|dich|nach|unter|alle|diese\p{L}*|folgende\p{L}*)(?!\p{L})| [\x60"„“*])/iu,
  /^(?:(?:також|потім|спочатку|далі|будь ласка|также|потом|затем|сначала|ещё|еще),? ){0,2}(?:перевір|виконай|відкрий|спробуй|перезапусти|перезавантаж|видали|встанови|запусти|зупини|вимкни|увімкни|натисни|вибери|перейди|онови|очисти|скинь|створи|додай|зміни|введи|зачекай|збережи|підключи|використай|переконай|проверь|выполни|открой|попробуй|перезагрузи|удали|установи|останови|отключи|включи|нажми|выбери|обнови|сбрось|создай|добавь|измени|подожди)(?:те|ть|ся|тесь|ити|сь)?(?!\p{L})/iu,
  /^(?:перевірити|виконати|відкрити|перезапустити|видалити|встановити|запустити|зупинити|вимкнути|увімкнути|оновити|змінити|додати|створити|переконатися|налаштувати)(?!\p{L})/iu,
  // Russian: imperatives, and infinitives at the beginning.
  /^(?:(?:пожалуйста|затем|сначала|после этого),? )*(?:\p{L}+(?:йте|ите|ьте)(?:сь)?|проверить|перезапустить|перезагрузить|установить|удалить|открыть|закрыть|запустить|включить|отключить|использовать|обновить|изменить|добавить|создать|выполнить|повторить|убедиться|настроить|подключить|освободить|восстановить|заменить|обратиться|остановить)(?![\p{L}])/iu,
];

// A noun that is also a verb is a command only after its object ("設定を確認"), or as the whole text.
const easternVerbs =
  '(?:確認|再起動|実行|インストール|アンインストール|更新|削除|追加|変更|有効に|無効に|選択|クリック|開始|停止|設定|修復|再試行|使用|作成|接続|開放|解放|リセット|復元|交換|連絡|入力|ダウンロード|待機)';
const eastern = new RegExp(
  String.raw`(?:ください|下さい|してみる|すること)[。.]?\s*$|ことで[^。]{0,16}(?:解決|修正|回避)(?:でき|され|し)ます[。.]?\s*$|(?:^|を[^。]{0,20})${easternVerbs}[。.]?\s*$|${easternVerbs}(?:します|する|し直します|してから.*(?:します|する))[。.]?\s*$`,
  'u',
);
const korean =
  /(?:십시오|세요|하기|한다|(?:확인|선택|클릭|설치|제거|삭제|추가|업데이트|입력|시도|검토|문의|시작|수행)합니다)[.。]?\s*$/u;
/** Nouns for failures: "连接超时", "更新失败", "安装时发生错误" say what happened. */
const happened =
  '(?![^。，,]{0,6}(?:失败|失敗|超时|超時|错误|錯誤|出错|中断|中斷|异常|異常|被|未|已|过期|過期|冲突|衝突|无法|無法|不能|不可用|不正确|不存在|不受支持|时发生|时出|時發生))';
/** "打开文件时出错": what failed while one did it. */
const meanwhile =
  '(?![^。，,]{0,14}(?:时|時|后|後)[^。，,]{0,4}(?:出错|出錯|崩溃|崩潰|报错|報錯|闪退|失败|失敗|异常|異常))';
/** "启动 Docker Desktop 后台服务失败": a first clause that begins with a verb and ends with what went wrong. */
const failedInChinese =
  /^(?!.*(?:是否|检查|檢查|查看|确认|確認|避免|防止|直到|如果|若|当|防范))[^。，,：:；;]{2,40}(?:失败|失敗|超时|超時|报错|報錯|出错|出錯|闪退|閃退|崩溃|崩潰|卡死|卡住|没反应|无反应|无响应|无效|不了|不上)(?:了|会|就|导致|引起|$|[。，,：:；;])/u;
const chinese = new RegExp(
  String.raw`^(?:(?:(?:如果|若要?|要|为了|為了)[^，,。]{1,60}[，,]\s{0,9})?(?:请|請)(?![求问問示假])[^。]{2}|(?:以|用|在)[^，,。；;]{1,40}?(?:运行|打开|执行|输入|启动|登录|选择|点击|勾选|删除|添加|修改|启用|关闭|找到)(?![^，。；;]{0,20}(?:时|期间|过程|失败|错误|异常|后出现|报错))|(?:请|請|(?:您|你)(?:需要|必须|應該|应该|可以)(?:先|首先)?|(?:可以|需要)(?:先|首先)?|(?:解决|解決)(?:方法|办法|方案|方式)(?:是|为|：|:)\s{0,9}|其余步骤|其他步骤|然后|首先|先|(?:如果[^，,]{1,60}|(?:若要?|要|为了|為了)[^，,。]{1,60}|[^，,。、：；]{1,40}(?:时|時|后|後|前))[，,]\s{0,9}(?:请|則|则)?(?:(?:您|你)?(?:必须|必須|需要|应该|應該))?)?\s{0,9}(?:请|請)?${meanwhile}(?:检查|檢查|重新|重启|重啟|重試|重试|執行|执行|打开|打開|关闭|關閉|启用|禁用|停用|确认|確認|确保|確保|联系|聯絡|尝试|嘗試|选择|選擇|单击|點擊|点击|将|把|转到|參閱|参阅|請參閱|查看|(?:运行|安装|安裝|卸载|删除|刪除|添加|修改|更改|更新|使用(?!者)|下载|下載|配置|修复|修復|替换|等待|释放|清理|连接|断开|重置|还原|启动|停止|增加|授予|创建|输入|登录|注销|升级|升級|清除|插入|恢复|恢復|允许|允許|设置|設定|調整|调整|备份|備份|移除|退出|切换|切換|复制|複製|移动|移動|同步|注册|註冊|续订|键入|更正|开启|開啟|解除|拔下|更换|更換|参考|参照|按照|前往|进入|勾选|取消|粘贴|保存|找到|搜索|右键|右击|双击|按下|改用|改成|改为|换成|去掉|格式化|重装)${happened}))|^(?:同时)?按(?:下|住)?[^，,。；;]{1,30}(?:键|鍵)(?=[，,。、；;]|$|后|後|并|打|进|粘|运|输|启|以)(?![^。；;]{0,12}(?:没有|無|无|失|不))`,
  'u',
);
