import { describe, expect, it } from 'vitest';
import { instructs } from '../../../src/documents/text/instructs.ts';

describe('a text that tells its reader to do something', () => {
  it.each([
    ['Hizmeti yeniden başlatın.', 'Turkish puts the verb last'],
    ['Bu sorunu çözmek için sertifikanın durumunu denetleyin.', 'a purpose stands before it'],
    ['KB numarasını ara', 'friends leave out the polite ending'],
    ['Sertifikayı yenilemeniz gerekir.', 'it says what has to be done'],
    ['Als dat het geval is, verwijdert u het apparaat.', 'in Dutch the verb follows a clause'],
    ['U moet de sleutel instellen.', 'in Dutch it is what one has to do'],
    ['W przypadku maszyny należy skonfigurować klucz.', 'in Polish it is what one has to do'],
    ['Andate nel registro del server:', 'Italian speaks to several readers'],
    ['Re-download both files.', 'the verb is one of those known, once more'],
    ['You need to get a clean image.', 'what one needs to get one has to get'],
    ['Involve the vendor to examine it.', 'it names no article'],
    ['Якщо є проксі — перевір налаштування.', 'a dash may end a clause, as in Ukrainian'],
    ['Step 4.', 'it sends its reader to that step'],
    ['Step 4 (the reset) fixes this.', 'what fixes it is what to do'],
    ['A restart usually helps.', 'what helps is what to do'],
    ['Зазвичай вирішується перезавантаженням.', 'what helps is what to do, in Ukrainian'],
    ['Zkontrolujte nastavení brány firewall.', 'Czech has an ending for requests'],
    ['Pokud to nepomůže, otevřete konzolu.', 'a Czech clause stands before it'],
    ['Skúste to znova.', 'so it begins in Slovak'],
    ['Перевірте налаштування мережі.', 'Ukrainian has an ending for requests'],
    ['Kontrollera brandväggen.', 'so it begins in Swedish'],
    ['Genstart computeren.', 'so it begins in Danish'],
    ['Tarkista palomuurin asetukset.', 'so it begins in Finnish'],
    ['Ellenőrizze a tűzfalat.', 'so it begins in Hungarian'],
    ['Reporniți computerul.', 'Romanian has an ending for requests'],
    ['Ελέγξτε τις ρυθμίσεις.', 'Greek has endings for requests'],
    ['أعد تشغيل الجهاز.', 'so it begins in Arabic'],
    ['הפעל מחדש את המחשב.', 'so it begins in Hebrew'],
    ['Mulai ulang komputer.', 'so it begins in Indonesian'],
    ['ตรวจสอบการตั้งค่า', 'so it begins in Thai'],
    ['Ensure permissions are correct.', 'what is to be so has to be made sure of'],
  ])('is found in %j, because %s', (text) => {
    expect(instructs(text)).toBe(true);
  });

  it.each([
    ['Sertifikanın süresi dolmuş.', 'it says what is the case, in Turkish'],
    ['Anahtar bozuksa bu sorun oluşur.', 'a Turkish clause is no instruction'],
    ['De fout treedt op als u niet bent aangemeld.', 'it says when it occurs, in Dutch'],
    ['Moet u de sleutel instellen?', 'a question asks'],
    ['Drucker lässt sich nicht verbinden', 'it says what cannot be done, in German'],
    ['启动 Docker Desktop 后台服务失败', 'it begins with a verb and ends with what went wrong'],
    ['安装运行库失败会出现这个错误。', 'what failed leads to the error'],
    ['打开共享文件夹报错', 'what failed while one did it'],
    ['This fixes the issue.', 'it speaks of the step before it'],
    ['Click here for more details', 'it only unfolds what is under it'],
    ['点击展开详情', 'it only unfolds what is under it, in Chinese'],
    ['![Menü zum Erstellen eines neuen Werts](menu.png)', 'an image only shows something'],
    ['You may get this message.', 'it says what may be seen'],
    ['Delete operations are not allowed.', 'it says something of a kind of thing'],
    ['K této chybě dochází kvůli času na serveru.', 'it says why, in Czech'],
    ['Сертифікат закінчився.', 'it says what is the case, in Ukrainian'],
    ['Kontrollen misslyckades.', 'it says what failed, in Swedish'],
    ['Serverul nu răspunde.', 'it says what is the case, in Romanian'],
    ['Δεν επιτρέπεται η πρόσβαση.', 'it says what is not allowed, in Greek'],
    ['غير قادر على الاتصال.', 'it says what cannot be done, in Arabic'],
    ['เซิร์ฟเวอร์ไม่ตอบสนอง', 'it says what is the case, in Thai'],
    ['Letzte Anmeldung fehlgeschlagen.', 'its first word only ends like a Czech request'],
  ])('is not found in %j, because %s', (text) => {
    expect(instructs(text)).toBe(false);
  });
});
