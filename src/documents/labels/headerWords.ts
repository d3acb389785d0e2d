import { askedRole } from './askedRole.ts';
import { foldHeader } from './foldHeader.ts';
import { namesVersion } from './versionHeader.ts';

/**
 * What a column, a label or a sub-heading holds. `symptom`: what the user sees, a cause only if nothing else gives
 * one. `detail`: more about the code; only its texts show whether they are causes or mitigations. `link`: a link to
 * more.
 */
export type ColumnRole =
  'code' | 'decimal' | 'extend' | 'symbol' | 'cause' | 'mitigation' | 'symptom' | 'detail' | 'link';

/**
 * The role that a header names, in any of the languages below; null if it names none. `certain` is false for words
 * that are also used over other tables: "Code", "Status".
 */
export function roleOfHeader(header: string): { readonly role: ColumnRole; readonly certain: boolean } | null {
  const words = foldHeader(header);
  if (link.test(words)) return { role: 'link', certain: true };
  if (words === '' || elsewhere.test(words) || namesVersion(words)) return null;
  for (const [role, pattern] of wordings) if (pattern.test(words)) return { role, certain: true };
  if (vague.test(words)) return { role: 'code', certain: false };
  // "Что означает", "What can I do?"
  const asked = header.length < 60 ? askedRole(words) : null;
  return asked === null ? null : { role: asked, certain: true };
}

/**
 * True for the header of a column of numbers that are no error codes: HTTP status, event ID, GUID, flags, facilities.
 */
export function isElsewhere(header: string): boolean {
  const words = foldHeader(header);
  return elsewhere.test(words) || settings.test(words);
}

/** True for the header of a column of short descriptions. A section with that heading holds no cause. */
export function isSummary(header: string): boolean {
  return /^(?:(?:short |brief )?(?:summary|synopsis|overview|description)|title|kurzbeschreibung|zusammenfassung|resume|resumen|riepilogo|resumo|samenvatting|podsumowanie|сводка|概要|摘要|概述|요약)$/.test(
    foldHeader(header),
  );
}

/** True for the header of a column that names what has the value: a setting, a flag, a right. */
export function namesSettings(header: string): boolean {
  return settings.test(foldHeader(header));
}

/** True for the header of a column of addresses, registers or offsets: what stands there are numbers of a machine. */
export function namesPlaces(header: string): boolean {
  return places.test(foldHeader(header));
}

/** True for the header of a column that says when the guidance next to it is right: "Scenario | Action". */
export function namesCase(header: string): boolean {
  return cases.test(foldHeader(header));
}

/** True for a heading over a description of what happened rather than why. */
export function isDescription(header: string): boolean {
  const words = foldHeader(header);
  return message.test(words) || /descri|beschreibung|libelle|opis|описани|説明|内容|描述|说明|설명/.test(words);
}

/** True for the header of a column of what one sees: symptoms, messages, or errors as a program words them. */
export function isSeen(header: string): boolean {
  const said = roleOfHeader(header);
  return said?.role === 'symptom' || (said?.role === 'code' && !said.certain) || message.test(foldHeader(header));
}

/**
 * True for the heading of what one sees and nothing else: "Symptoms", but not "Problem", whose text may say what is wrong. Next to
 * what to do it makes no cause.
 */
export function isSymptomAlone(header: string): boolean {
  return seen.test(foldHeader(header));
}

const seen =
  /^(?:symptoms?|what (?:you see|users? see|happens|happened)|(?:observed|current|actual) behaviou?r|behaviou?r|(?:the |original )?question|symptome?|fehlerbild|verhalten|frage|symptomes?|comportement|sintomas?|sintomi|comportamiento|comportamento|pregunta|domanda|pergunta|objawy?|zachowanie|symptomen|verschijnselen|belirtiler|priznaky|симптомы?|признаки|вопрос|症状|症狀|現象|现象|質問|증상|현상)$/;

const message =
  /message|meldung|nachricht|mensaje|messaggi|mensagem|bericht|komunikat|сообщени|メッセージ|消息|信息|訊息|메시지/;

/** True for a header that can mean nothing but the cause. */
export function isReason(header: string): boolean {
  return /caus|reason|\bwhy\b|origin|ursache|grund|auslos|warum|pourquoi|motiv|por que|razon|razao|oorzaak|reden|waarom|przyczyn|dlaczego|причин|почему|根因|起因|成因|原因|理由|为什么|なぜ|원인/.test(
    foldHeader(header),
  );
}

/** True for a header under which anything may be noted. */
export function isRemark(header: string): boolean {
  return /^(?:notes?|comments?|remarks?|hinweise?|anmerkung(?:en)?|bemerkung(?:en)?|remarques?|note|uwagi|備考|备注|備註|비고)$/.test(
    foldHeader(header),
  );
}

/**
 * The role of a label before a colon or of a sub-heading ("Possible reason", "Résolution"); null for more than
 * six words, which are a sentence, and for a whole sentence of a script that does not part its words.
 */
export function roleOfLabel(label: string): ColumnRole | null {
  if (label.length > 60 || label.trim().split(/\s+/).length > 6 || isEasternSentence(label)) return null;
  if (namesThing.test(foldHeader(label))) return null;
  return roleOfHeader(label)?.role ?? null;
}

/** "Provider name: Shadow Copy" names something else than the error. */
const namesThing =
  /^(?:\S+ ){0,2}(?:provider|server|host|computer|machine|device|service|file|folder|path|user|account|domain|product|package|app|application|program|process|module|driver|database|instance|cluster|node|site|group|policy|key|printer|queue|share|volume|disk|log|source|task|job|display|dns|anbieter|dienst|datei|benutzer|gerate?|computer|produkt)[ -]?names?$/;

function isEasternSentence(label: string): boolean {
  const end = label.indexOf('。');
  return end > 7 && /^[\s*_]{0,9}$/.test(label.slice(end + 1));
}

const settings =
  /^(?:[a-z-]+ ){0,2}(?:settings?|arguments?|(?:registry )?values? names?|value data|registry (?:values?|entr(?:y|ies)|keys?)|facilit(?:y|ies)|severit(?:y|ies)|facility (?:code|value|number)s?|options?|parameters?|flags?|polic(?:y|ies)|attributes?|(?:sub)?keys?|bit ?masks?|masks?|bits?|(?:access )?rights?|permissions?|switch(?:es)?|fields?|einstellung(?:en)?|parametres?|parametros?|parametri|設定|设置|設置|설정|параметры?)(?: names?)?$/;

const cases =
  /^(?:scenarios?|situations?|conditions?|cases?|circumstances?|if(?: .*)?|when(?: .*)?|szenari(?:o|en)|bedingung(?:en)?|fall|falle|wenn(?: .*)?|cas|si(?: .*)?|escenarios?|situacion(?:es)?|condicion(?:es)?|casos?|cenarios?|situac(?:ao|oes)|condic(?:ao|oes)|condizion[ei]|situazion[ei]|cas[io]|сценари[ий]|услови[ея]|ситуаци[яи]|случа[ий]|场景|情况|情形|条件|情況|場合|状況|조건|상황)$/u;

const places =
  /^(?:\S+ ){0,3}(?:address(?:es)?|addr|offsets?|registers?|vram|rva|opcodes?|colou?rs?|(?:magic|raw) bytes|(?:register|speicher|start)?adressen?|offset-adresse|farben?|registres?|decalages?|couleurs?|registros?|direccion(?:es)?(?: de memoria)?|desplazamientos?|colores|enderecos?|deslocamentos?|cor(?:es)?|indirizz[oi]|registr[oi]|color[ei]|adres(?:sen|y)?|адреса?|регистры?|смещени[ея]|цвет(?:а|ов)?|[内內]?存?地址|位址|寄存器|暫存器|偏移(?:量|地址)?|颜色|顏色|アドレス|レジスタ|オフセット|色|주소|레지스터|오프셋|색상)(?: \([^()]*\))?$/;

/** Codes of other systems, and numbers that are no codes. */
const elsewhere =
  /\bhttps?\b|\b(?:radius|kerberos|sip|ldap|smtp|dhcp|ike|isakmp|icmp|dns|rcode) (?:status|response|result|reason|error)? ?codes?\b|\bresponse codes?\b|\bfacility\b|^(?:parameter|param|argument|arg)\.? ?\d$|\bevents? ?(?:id|code)|ereignis-?id|guid\b|\buuid\b|\bcommits?\b|\bsha-?\d*\b|\bhash(?:es)?$|checksum|prufsumme|\bkb\b|イベント ?id|事件 ?id/;

// One line for each language: en, de, fr, es, it, pt, nl, pl, cs, sv/da/no, tr, ru, ja, zh, ko; last fi, hu, ro,
// hr/sl, el, uk, ar, he, vi, id, th. Stems without accents.
const mitigation = [
  String.raw`mitigat|resol(?:ution|ve|ving)|\bactions?\b|solution|solve|\bfix(?!ed (?:in|with version|version|build|release)\b)|work ?around|remed|(?:user|operator|administrator|programmer) response|recommend|what to do|^(?:please )?do this$|^what (?:we|i|they) do$|how to|\bsteps?\b|next step|\bcorrect(?:ive|ion)|^troubleshoot\b|^recover(?:y|ing)?$|^recover(?:y|ing)? (?:steps?|actions?|procedures?|instructions?)|\btry\b|troubleshooting|(?:next|what to|things to|first) checks?\b|you can do|\bguidance$|suggest|^(?:\w+ )?(?:procedures?|instructions?)$|step[ -]by[ -]step`,
  String.raw`losung|losen|behebung|^problembehandlung$|vorschlag|vorschlage|beheben|abhilfe|umgehung|massnahme|empfehlung|was tun|vorgehen|schritt|^anleitung$|(?<!trans|re|inter)aktion`,
  String.raw`mesure|attenuation|limitation des risques|correctif|que faire|marche a suivre|^procedure$|\betapes\b|contournement|^suggestion|solution de rechange|depannage|recommandation`,
  String.raw`solucion|resolucion|mitigacion|\baccion|que hacer|paso a paso|\bpasos\b|sugerencia|^procedimiento$|correccion|recomendacion`,
  String.raw`soluzion|risoluzion|mitigazion|\bazion|rimedi|\bpassaggi\b|^procedura$|suggeriment|cosa fare|correzion`,
  String.raw`soluc|resoluc|mitigac|\bacao|\bacoes|o que fazer|passo a passo|\bpassos\b|sugest[ao]|^procedimento$|\bcorrec|\bmedidas?\b`,
  String.raw`oplossing|\bactie|herstel|maatregel|wat te doen|aanbevel|beperking`,
  String.raw`rozwiazani|dzialani|srodek zaradczy|srodki|naprawa|co zrobic|zalecen|\bakcj[ae]|ograniczani|czynnosc`,
  String.raw`reseni|opatreni|\bnaprav`,
  String.raw`losning|atgard|afhjaelp|tiltak|handling`,
  String.raw`cozum|eylem|\boneri|azaltma|giderme|duzeltme`,
  String.raw`решени|устранени|деистви|рекомендац|(?:^| )мер[аы](?: |$)|что делать|пошагов|порядок действий|исправлени|разрешени|способ|обходн`,
  String.raw`^手順$|^トラブルシューティング$|推奨|対処|対策|対応|解決|軽減|回避|処置|操作|修正|アクション|(?:トラブルシューティング|復旧)の?手順`,
  String.raw`解决|解決|缓解|緩解|处理|處理|操作|措施|建议|建議|对策|替代方法|修[复復法]|补救|^疑难解答$|^故障排除$|^排障$|動作|动作|[办辦]法|处置|處置|应对|應對|排查|怎么[办做]`,
  String.raw`해결|조치|완화|대처|작업$|^문제 해결$|사용자 (?:동작|작업)`,
  String.raw`ratkaisu|toimenpi|megoldas|teendo|elharitas|solutie|remediere|actiune|rjesenj|resitev|postupak|λυση|αντιμετωπιση|ενεργεια|ріше|вирішенн|усуненн|الحل|^حل$|الإجراء|الاجراء|פתרון|פעולה|giai phap|khac phuc|cach xu ly|solusi|tindakan|วิธี|แก้ไข|การดำเนินการ`,
];
const cause = [
  String.raw`cause|reason|\borigin\b|triggered by|descri|^desc$|message|meaning|explan|definition|\btext\b|what (?:it|this|the error) (?:means|is)$|what (?:happened|failed|went wrong|is wrong)|what['’]s wrong|what is the (?:cause|reason)|^why$|(?<!\bparam(?:eter)?s? )interpretation|(?:usual|typical|common|likely) (?:bug|culprit)s?|why (?:it|this|does)|error information|^(?:what (?:it|this) )?indicates?$|^triggers?$|\btrigger (?:condition|reason)s?|^when (?:it|this) (?:occurs|happens|appears)`,
  String.raw`ursache|\bausloser|\bherkunft|(?<!hinter|vorder|unter|auf)grund(?!la|ein|leg)|beschreibung|meldung|nachricht|bedeutung|erklarung|erlauterung|fehlertext`,
  String.raw`signification|motif|\borigine|\braison|libelle|explication`,
  String.raw`causa|motivo|\borigen\b|\borigem\b|\brazon|mensaje|significado|explicacion|descripcion|descricao`,
  String.raw`descrizion|messaggi|significat|spiegazion|ragion`,
  String.raw`mensagem|explicac|\brazao|descri`,
  String.raw`oorzaak|\breden|beschrijving|bericht|betekenis|omschrijving|uitleg|toelichting|melding`,
  String.raw`przyczyn|\bpowod|\bopis|komunikat|znaczenie|wyjasnien`,
  String.raw`pricin|\bpopis|zprava|vyznam`,
  String.raw`orsak|beskrivning|meddelande|betydelse|arsag|beskrivelse|betydning|meddelelse|forklaring|melding`,
  String.raw`\bneden|aciklama|\bileti|mesaj|anlam`,
  String.raw`причин|описани|сообщени|(?<!(?:шестнадцатеричн|десятичн)[а-я]* )(?<!обо)значени|пояснени|текст ошибки`,
  String.raw`原因|説明|メッセージ|意味|内容|理由`,
  String.raw`(?:问题|問題|错误|錯誤|故障)分析|根因|起因|成因|原因|描述|说明|說明|解释|解釋|消息|信息|訊息|含义|含義|意思|理由|错误文本|錯誤文字`,
  String.raw`원인|설명|메시지|의미|이유`,
  String.raw`kuvaus|selitys|\bsyy\b|merkitys|viesti|leiras|^ok$|jelentes|uzenet|magyarazat|descriere|cauza|mesaj|semnificati|uzrok|\bopis|vzrok|znacenje|αιτια|περιγραφη|μηνυμα|σημασια|опис|повідомленн|значенн|السبب|الوصف|الرسالة|المعنى|סיבה|תיאור|הודעה|משמעות|nguyen nhan|\bmo ta\b|thong bao|y nghia|penyebab|deskripsi|keterangan|\bpesan\b|สาเหตุ|คำอธิบาย|ข้อความ|รายละเอียด`,
];
// Symptoms. Tested before the causes, since "error message" and "problem description" say nothing about why.
const symptom = [
  String.raw`symptoms?\b|\bproblems?\b(?! descri)|\bissues?\b(?! descri)|what you see|behaviou?r|observed`,
  String.raw`symptome?\b|\bprobleme?\b|fehlerbild|verhalten|storung`,
  String.raw`symptomes?|comportement|sintomas?|sintomi?|\bproblema\b|\bproblemi\b|comportamiento|comportamento|objawy?|\bproblemy?\b|zachowanie|symptoom|symptomen|verschijnsel|probleem|belirti|semptom|priznaky?`,
  String.raw`симптом|проблем|признак|поведени`,
  String.raw`症状|現象|問題|事象`,
  String.raw`症状|症狀|现象|現象|问题|問題|表现`,
  String.raw`증상|현상|문제`,
];
const detail =
  /^(?:(?:more|additional|further|other|extra|general) (?:error )?(?:information|info|details?|notes?|comments?|remarks?)|details?|information|info|comments?|remarks?|notes?|hinweise?|anmerkung(?:en)?|bemerkung(?:en)?|details|einzelheiten|(?:weitere|zusatzliche) (?:informationen|hinweise|angaben|details|anmerkungen|bemerkungen)|remarques?|(?:informations?|remarques?|notes?|details?) (?:complementaires?|supplementaires?)|plus d['’]informations|commentaires?|observaciones|comentarios?|mas informacion|(?:informacion|notas?|detalles|comentarios) adicional(?:es)?|detalles?|ulteriori informazioni|altre informazioni|informazioni aggiuntive|dettagli|note|commenti|mais informacoes|informacoes adicionais|observacoes|detalhes?|meer informatie|aanvullende informatie|opmerking(?:en)?|wiecej informacji|dodatkowe informacje|uwagi|szczegoly|дополнительн(?:ые|ая) (?:сведения|информация)|подробн(?:ее|ости)|примечани[ея]|комментари[йи]|詳細(?:情報)?|追加情報|備考|补充信息|备注|備註|详细信息|更多信息|其他信息|附加信息|(?:附加|补充)?(?:注释|说明)|注意|참고|추가 정보|비고)$/;
const link =
  /^(?:(?:related |see |kb |support )?(?:articles?|links?|references?|docs?|documentation|documents?|topics?|guides?|kb)|see also|learn more|read more|more info(?:rmation)? (?:link|at)|url|hyperlink|reference link|verweise?|artikel|siehe auch|liens?|articles? connexes?|voir aussi|enlaces?|articulos? relacionados?|vea tambien|collegament[oi]|articol[oi] correlat[oi]|artigos? relacionados?|ligac(?:ao|oes)|links? relacionados?|ссылк[аи]|стать[яи]|см\. также|関連(?:記事|リンク|情報)|参照|链接|相关(?:文章|链接)|参考)$/;
const code = [
  String.raw`\bhex|hresult|ntstatus|\b(?:error|err|result|return|exit|stop|failure|bug ?check|win32|windows|system|setup|status)[ -]?(?:code|id)s?\b.*\b(?:hex)|\b(?:win32|system|nt) errors?$|\b(?:error|err|result|return|exit|stop|failure|problem|bug ?check|win32|device manager|setup)[ -]?codes?\b|\berror[ -]?(?:numbers?|values?|ids?|no\b)`,
  String.raw`fehler[- ]?(?:code|nummer|nr\b|kennung|bezeichner|id\b)|ruckgabe(?:code|wert)|stopp?code|ergebniscode|exit-?code|beendigungscode`,
  String.raw`codes? d['’]?\s?erreur|code (?:de )?(?:retour|resultat|sortie)|code ?/ ?(?:la )?valeur de retour|code erreur|(?:numero|identifiant) d['’]\s?erreur`,
  String.raw`codigos? (?:de |del )?(?:error|resultado|retorno|salida)|codigo ?/ ?valor (?:devuelto|retornado|de (?:retorno|devolucion))|(?:numero|identificador) (?:de |del )?error\b`,
  String.raw`codic[ei] (?:di |dell['’])?(?:errore|risultato|ritorno|uscita)|codice ?/ ?valore (?:restituito|di ritorno)|esadecimal|(?:numero|identificatore|id) (?:di |dell['’]\s?)?errore`,
  String.raw`codigos? (?:de |do )?(?:erro|resultado|retorno|saida)|(?:numero|identificador) d[eo] erro\b`,
  String.raw`fout-?codes?|fout-?nummer|foutmeldingscode|resultaatcode|retourcode|(?:afsluit|eind|exit)-?code`,
  String.raw`kody? (?:bledu|bledow|wyniku|powrotu|powrotn|wyjscia|zakonczenia|zwrotu|zwrotn)|numer bledu|szesnastkow`,
  String.raw`kod(?:y)? (?:chyb|navratu|ukonceni)|(?:chybov|navratov|ukoncovac)[yei] kod`,
  String.raw`(?:fel|retur|slut|avslutnings|resultat)-?kod|(?:fejl|feil|retur|afslutnings|avslutnings|resultat)-?kode`,
  String.raw`hata ?(?:kodu|numarasi)|(?:donus|cikis|sonuc) ?kodu`,
  String.raw`код ошибки|коды ошибок|коды? (?:возврата|завершения|выхода)|идентификатор ошибки|шестнадцатеричн|номер ошибки`,
  String.raw`エラー ?・?コード|エラー番号|エラー ?id|戻り値|(?:結果|終了|戻り|リターン) ?コード|16 ?進`,
  String.raw`错误代码|錯誤碼|错误码|錯誤代碼|(?:返回|退出|终止|结束|離開|結束|[傳传回]回|結果)[码碼]|(?:返回|[傳传]回|退出|结果|結果)(?:代码|代碼)|错误(?:编号|号码?|标识符?)|十六进制|十六進|16进`,
  String.raw`오류 ?코드|에러 ?코드|16진|(?:반환|종료|결과|리턴) ?(?:코드|값)`,
  String.raw`virhe-?koodi|paluukoodi|(?:hiba|kilepesi |visszateresi |eredmeny)kod|cod(?:ul)? (?:de )?eroare|kod gresk|sifra (?:gresk|napak)|koda napak|κωδικος σφαλμ|код(?:и)? (?:помилки|повернення|завершення|виходу)|шістнадцятков|رمز الخطا|رمز الخطأ|كود الخطأ|رمز (?:الخروج|الإرجاع|الارجاع)|קוד שגיאה|\bma (?:loi|thoat|tra ve)\b|kode (?:kesalahan|galat|error|keluar|hasil)|รหัสข้อผิดพลาด`,
];
const symbol = String.raw`symbol|simbolo|symbool|\bnames?$|^name\b|\b(?:error|status) strings?$|bezeichnung|fehlername|constant|identifier|mnemonic|\benum|^id$|bezeichner|konstante|constante|costante|nombre|^nom\b|^nome\b|^naam\b|nazwa|\bstala|シンボル|記号|定数|名前|名称|名稱|符号|符號|常量|常數|기호|상수|имя|название|обозначени|константа|sembol`;

/** What one does to see a failure: "How to identify the issue", "Steps to reproduce". */
const recognition =
  /^(?:how (?:to|do (?:i|you|we)|can (?:i|you|we)) (?:identify|recogni[sz]e|reproduce|detect|spot|tell|know|notice)|steps? to reproduce)\b|^(?:reproduction|repro)(?: steps)?$|^(?:(?:so|wie) (?:erkenn|reproduzier)|schritte (?:zum|zur) (?:nachstellen|reproduz))|^comment (?:identifier|reconnaitre|reproduire)\b|^etapes pour reproduire\b|^como (?:identificar|reconocer|reconhecer|detectar|reproducir|reproduzir)\b|^(?:pasos|passos|etapas) para reproduz?c?ir\b|^come (?:identificare|riconoscere|riprodurre)\b|^passaggi per riprodurre\b|^как (?:распознать|определить|воспроизвести)|^шаги (?:для )?воспроизведени|(?:如何|怎[么样])(?:识别|判断|重现|復現|复现)|(?:重现|复现|再現)(?:步骤|手順|方法)/;

const wordings: readonly (readonly [ColumnRole, RegExp])[] = [
  ['detail', detail],
  ['symptom', recognition],
  ['mitigation', new RegExp(mitigation.join('|'))],
  ['extend', /extend(?:ed)?[ -]?(?:error )?codes?|erweiterungscode/],
  [
    'symptom',
    /describe the (?:problem|issue|bug)|problem ?(?:description|beschreibung|statement)|beschreibung des problems|description du probleme|descripcion del problema|descrizione del problema|descricao do problema|описание проблемы|问题描述|問題の説明/,
  ],
  ['cause', new RegExp(cause.join('|'))],
  ['symptom', new RegExp(symptom.join('|'))],
  [
    'decimal',
    /\bdec(?:imal)?\b|\bdezimal|\bdecima|^dez\.?$|dziesietn|10 ?進|10进|十进制|十進|десятичн|\bsigned\b|\bint32\b/,
  ],
  ['code', new RegExp(code.join('|'))],
  ['symbol', new RegExp(symbol)],
];

const vague =
  /^(?:(?:the )?(?:codes?|errors?|err|exit status|status values?|error #|values?|numbers?|status(?:es)?(?: codes?)?|results?|return values?|values? returned by (?:function calls?|functions?)\b.{0,60}|error\(s\)|code\(s\))|fehler|statuscodes?|erreurs?|errore|errori|erros?|fout|blad|bledy|kod|kody|kode|codigos?|codic[ei]|wert|valeur|valor|valore|waarde|wartosc|コード|エラー|値|(?:codigo o )?valor(?:es)? (?:devueltos?|de (?:retorno|devolucion)|retornados?)|(?:code ou )?valeurs? (?:de retour|renvoyees?|retournees?)|valor[ei] restituit[oi]|代码|代碼|错误|錯誤|值|价值|價值|返回值|[傳传]回值|码|碼|코드|오류|код|ошибка|значение)$/;
