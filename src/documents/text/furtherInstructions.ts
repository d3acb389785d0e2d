/**
 * How instructions begin in the languages that documents are translated into besides those of instructs.ts: Czech, Slovak,
 * Ukrainian, Swedish, Danish, Norwegian, Finnish, Hungarian, Romanian, Greek, Arabic, Hebrew, Indonesian and Thai. Where a
 * language has an ending for polite requests that hardly any other word has, the ending stands for all verbs.
 */
export const furtherOpenings: readonly RegExp[] = [
  // Czech and Slovak: "Zkontrolujte nastavení", "Skúste to znova".
  /^(?:(?:prosím|potom|poté|pak|nejprve|najprv|znovu|znova|případně),? )?(?:ne)?(?:\p{L}{2,}(?:[jňěďťřžšč]te)|otevřete|zavřete|vyberte|zkuste|skúste|použite|spustite|otvorte|zatvorte|vypnite|zapnite|kliknite|overte|uistite|pripojte|odpojte|aktualizujte)(?: se| si| sa)?(?=[ ,.])/iu,
  // Ukrainian: "Перевірте налаштування", "Запустіть службу".
  /^(?:(?:будь ласка|потім|спочатку|далі|також),? ){0,2}(?:не )?\p{L}{2,}(?:[йрвжшнд]те|іть)(?:ся)?(?=[ ,.])/iu,
  /^(?:(?:sedan|därefter|först|prova att) )?(?:kontrollera|lös|åtgärda|starta|öppna|klicka|välj|ta bort|ange|använd|ställ in|gå till|aktivera|inaktivera|installera|avinstallera|uppdatera|ändra|vänta|lägg till|skapa|försök|följ|kontakta|anslut|ladda (?:ned|ner)|spara|kör|logga (?:in|ut)|se till|stäng|återställ|verifiera|redigera|kopiera|byt|stoppa|tilldela|kryssa|avmarkera|markera|sätt|rensa|reparera|bekräfta)(?!\p{L})/iu,
  /^(?:(?:derefter|deretter|først|så) )?(?:kontroll[ée]r|klikk?|vælg|velg|åbn|åpne|genstart|fjern|slett?|angiv?|brug|bruk|prøv|installer|a[fv]installer|op+dater|tilføj|legg til|op+rett|følg|sørg for|bekræft|bekreft|rediger|aktiv[ée]r|deaktiv[ée]r|vent|luk|lukk|gå til|hent|last ned|kør|kjør|log(?:g)? (?:på|af|av)|gendan|gjenopprett|skift|bytt|omdøb|kontakt)(?!\p{L}| af | av )/iu,
  // Swedish parts a clause by no comma: "Om felet kvarstår måste du starta om tjänsten".
  /^(?!.*\?)(?:om|för att|när) [^.,]{3,160} (?:måste|ska|bör) du \p{L}/iu,
  // "… kan du lösa problemet genom att": what helps.
  /^(?!.*\?)(?:om|för att|när|hvis|når|for at|for å) [^.]{3,160} kan du (?:åtgärda|lösa|rätta till|undvika|løse|rette|afhjælpe|undgå|unngå) [^.]{3,60} (?:genom att|ved (?:at|å))(?!\p{L})/iu,
  /^(?:tarkista|käynnistä|avaa|napsauta|valitse|poista|anna|käytä|määritä|siirry|ota (?:käyttöön|yhteyttä)|asenna|päivitä|muuta|odota|luo|yritä|noudata|yhdistä|lataa|tallenna|suorita|kirjaudu|varmista|sulje|palauta|vaihda|korjaa)(?!\p{L})/iu,
  // Hungarian: "Ellenőrizze a beállításokat", "Nyissa meg".
  // After what it is for, too: "A probléma megoldásához kövesse a lépéseket".
  /^(?:[^.,!?:]{3,120}(?:h[oeö]z|érdekében),? )?(?:(?:kérjük|majd|ezután|először),? )?(?:ellenőrizze|indítsa|nyissa|kattintson|válassza|távolítsa|adja (?:meg|hozzá|ki)|használja|állítsa|lépjen|engedélyezze|tiltsa|telepítse|frissítse|módosítsa|várjon|hozza|próbálja|próbálkozzon|kövesse|forduljon|csatlakoztassa|csatlakozzon|töltse|mentse|futtassa|jelentkezzen|győződjön|zárja|törölje|kapcsolja|keresse|írja|másolja|javítsa|cserélje|szüntesse|konfigurálja|hajtsa|végezze|tegye)(?!\p{L})/iu,
  // Romanian: "Verificați setările".
  /^(?:(?:apoi|vă rugăm să|mai întâi),? )?(?:nu )?\p{L}{2,}(?:aț|eț|iț|aţ|eţ|iţ)i(?:-vă)?(?!\p{L})/iu,
  // Greek: "Ελέγξτε τις ρυθμίσεις".
  /^(?:(?:στη συνέχεια|έπειτα|πρώτα),? )?(?:μην? )?(?:\p{Script=Greek}{2,}(?:[σξψ]τε|[ήί]στε|έγετε|νετε|ίτε)|κάντε)(?!\p{L})/iu,
  // Arabic: "تحقق من الإعدادات"; "قم بإعادة التشغيل".
  /^(?:(?:ثم|أولا|أولاً|يرجى|الرجاء) )?(?:تحقق|تأكد|افتح|انقر|اضغط|حدد|اختر|أعد|أعِد|أغلق|أزل|احذف|أدخل|استخدم|انتقل|ثبت|ثبّت|حدث|حدّث|شغل|شغّل|غيّر|انتظر|أضف|أنشئ|جرب|جرّب|حاول|اتبع|اتصل|سجل|سجّل|عطل|عطّل|مكن|مكّن|قم|قوموا|نفذ|نفّذ)(?!\p{L})/u,
  // Hebrew: "בדוק את ההגדרות", "הפעל מחדש".
  /^(?:(?:לאחר מכן|תחילה|אנא),? )?(?:בדוק|בדקו|פתח|פתחו|לחץ|לחצו|בחר|בחרו|הפעל|הפעילו|הסר|הסירו|מחק|מחקו|הזן|הזינו|השתמש|השתמשו|עבור|עברו|התקן|התקינו|עדכן|עדכנו|שנה|שנו|המתן|המתינו|הוסף|הוסיפו|צור|צרו|נסה|נסו|פעל|פנה|פנו|ודא|ודאו|סגור|סגרו|התחבר|התחברו)(?!\p{L})/u,
  /^(?:(?:silakan|kemudian|lalu|pertama),? )?(?:periksa|pastikan|mulai ulang|buka|klik|pilih|hapus|masukkan|gunakan|atur|aktifkan|nonaktifkan|instal|pasang|perbarui|ubah|tunggu|tambahkan|buat|coba|ikuti|hubungi|sambungkan|unduh|simpan|jalankan|tutup|pulihkan|copot|hidupkan|matikan)(?!\p{L})/iu,
  /^(?:โปรด|กรุณา)?(?:ตรวจสอบ(?!พบ|ไม่)|เปิด|คลิก|เลือก|ลบ|ป้อน|ใช้(?!งานไม่|ไม่)|ติดตั้ง|ถอนการติดตั้ง|อัปเดต|อัพเดต|ลอง|ติดต่อ|รีสตาร์ท|เริ่ม|ดาวน์โหลด|บันทึก|เรียกใช้|ลงชื่อเข้า|ทำตาม|รอ)(?!ไม่|.{0,20}ล้มเหลว)/u,
];

/** The clause of a condition or a purpose before an instruction, in those of the languages that part it by a comma. */
export const furtherClause =
  /^(?:pokud|když|chcete-li|abyste|ak|keď|якщо|щоб|коли|після|om|när|för att|hvis|når|for at|jos|kun|ha|amikor|dacă|când|pentru|αν|εάν|όταν|για να|إذا|אם|כדי|jika|untuk|bila|apabila|để|nếu|khi|لحل|لإصلاح|لمعالجة|لتصحيح|لتجنب)(?!\p{L})/iu;

/** "No action is required": all that is to be done, in the words of published documents. */
export const nothingToDo =
  /^(?:nevyžaduje s[ea] žiadna? akci[ea]|nevyžaduje se žádná akce|není (?:vyžadována|nutná|potřeba|třeba) žádná akce|(?:er is )?geen actie (?:vereist|nodig)|ingen (?:åtgärd|handling|tiltak)(?: er)? (?:krävs|behövs|påkrævet|nødvendig|kreves)|nincs szükség (?:semmilyen )?(?:műveletre|teendőre|beavatkozásra)|nincs teendő|herhangi bir (?:işlem|eylem) (?:yapılmasına|yapmanıza) gerek yok|(?:herhangi bir )?(?:işlem|eylem) gerek(?:mez|miyor)|nie jest wymagan[ae] żadn[ae] (?:akcja|działanie)|nie są wymagane żadne działania|(?:não é necessária )?nenhuma ação(?: é)? (?:necessária|exigida)|no se (?:requiere|necesita) ninguna acción|nessuna azione (?:è )?(?:necessaria|richiesta)|non è (?:richiesta|necessaria) alcuna azione|aucune action (?:n['’]est )?(?:requise|nécessaire)|(?:es ist )?keine (?:aktion|maßnahme) (?:ist )?(?:erforderlich|notwendig|nötig)|(?:никаких )?действий не требуется|(?:ніяких|жодних) дій не потрібно|(?:無需|无需|不需要|無須|无须)(?:採取|采取|执行|執行|進行|进行)?任?何?(?:動作|操作|行动|行動|措施)|(?:対処|操作|アクション)は?(?:必要ありません|不要です)|조치가? ?필요(?:하지 않습니다| ?없습니다)|لا يلزم (?:اتخاذ )?أي إجراء|nu este necesară nicio acțiune|toimia ei tarvita|tidak ada tindakan|không cần thực hiện)/iu;

/** Czech and Slovak imperatives end in "te" behind a consonant, as words of other languages do ("Este", "Letzte"). */
const czechRequest =
  /^(?!(?:[ay]?by|kdyby|j|nej)ste )(?:ne)?\p{L}{2,}[^\P{L}aeiouyáéíóúůýě]te(?: se| si| sa)?(?=[ ,.])/iu;

/** Whether a text requests in Czech or Slovak; `before`: the clause before it, whose words may tell the language, too. */
export function requestsInCzech(text: string, before = ''): boolean {
  return czechRequest.test(text) && (/[ěřůťďňčšžľĺŕ]/iu.test(text) || czechClause.test(before));
}

const czechClause = /^(?:pokud|když|chcete-li|abyste|keď|ak chcete)(?!\p{L})/iu;

/** What one has to do, behind a clause: ", skal du fjerne låsen", ", debe reiniciar el servicio", ", необходимо перезапустить". */
export const obliges =
  /^(?!.*\?)(?:(?:skal|må|bør|måste|ska|bör) (?:du|ni|I)|vous (?:devez|devrez)|il faut|(?:usted )?(?:debe|deberá|tiene que)|es necesario|(?:você )?(?:deve|deverá|precisa)|é necessário|(?:è necessario|occorre|si deve)|należy|trzeba|необходимо|нужно|следует|trebuie să|необхідно|потрібно|слід) (?!(?:être|ser|essere|być|быть|fi|бути|være|vara)(?!\p{L}))\p{L}/iu;
