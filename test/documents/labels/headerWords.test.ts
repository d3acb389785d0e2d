import { describe, expect, it } from 'vitest';
import { roleOfHeader } from '../../../src/documents/labels/headerWords.ts';

describe('the words of a header', () => {
  it.each<[string, string, string, string]>([
    ['English', 'Error code', 'Possible reason', 'Recommended action'],
    ['English', 'HRESULT', 'Error message', 'What to do'],
    ['English', 'Hexadecimal error code', 'Description', 'How to resolve'],
    ['English', 'Stop code', 'Meaning', 'Workaround'],
    ['English', 'NTSTATUS', 'Error information', 'Possible solution'],
    ['English', 'Error number', 'Explanation', 'Fix'],
    ['German', 'Fehlercode', 'Mögliche Ursache', 'Lösung'],
    ['German', 'Fehlernummer', 'Beschreibung', 'Abhilfe'],
    ['French', "Code d'erreur", 'Cause possible', 'Résolution'],
    ['French', 'Code d’erreur', 'Signification', 'Que faire'],
    ['Spanish', 'Código de error', 'Descripción', 'Solución'],
    ['Italian', 'Codice di errore', 'Descrizione', 'Soluzione'],
    ['Italian', 'Codice errore', 'Possibili cause', 'Azione consigliata'],
    ['Portuguese', 'Código de erro', 'Mensagem', 'Ação recomendada'],
    ['Dutch', 'Foutcode', 'Oorzaak', 'Oplossing'],
    ['Polish', 'Kod błędu', 'Przyczyna', 'Rozwiązanie'],
    ['Czech', 'Kód chyby', 'Příčina', 'Řešení'],
    ['Czech', 'Návratový kód', 'Popis', 'Náprava'],
    ['Polish', 'Kod powrotny', 'Opis', 'Rozwiązanie'],
    ['Korean', '반환 값', '설명', '완화 방법'],
    ['Swedish', 'Returkod', 'Beskrivning', 'Åtgärd'],
    ['Turkish', 'Çıkış kodu', 'Açıklama', 'Düzeltme'],
    ['Swedish', 'Felkod', 'Orsak', 'Åtgärd'],
    ['Turkish', 'Hata kodu', 'Açıklama', 'Çözüm'],
    ['Russian', 'Код ошибки', 'Описание', 'Решение'],
    ['Russian', 'Номер ошибки', 'Возможная причина', 'Что делать'],
    ['German', 'Fehler-ID', 'Fehlertext', 'Aktion'],
    ['Polish', 'Kod szesnastkowy', 'Opis', 'Akcja'],
    ['Japanese', '16 進値', '考えられる原因', '推奨アクション'],
    ['Dutch', 'Foutnummer', 'Mogelijke reden', 'Beperking'],
    ['Japanese', 'エラー コード', '説明', '対処方法'],
    ['Chinese', '错误代码', '原因', '解决方法'],
    ['Chinese', '錯誤碼', '說明', '解決方案'],
    ['Korean', '오류 코드', '설명', '해결 방법'],
  ])('%s: %s, %s and %s are a code, a cause and a mitigation', (_, code, cause, mitigation) => {
    expect([code, cause, mitigation].map((header) => roleOfHeader(header)?.role)).toEqual([
      'code',
      'cause',
      'mitigation',
    ]);
  });

  it.each<[string, string, string, string]>([
    ['English', 'Hex value', 'Decimal value', 'Error string'],
    ['German', 'Hexadezimal', 'Dezimal', 'Bezeichnung'],
    ['French', 'Valeur hexadécimale', 'Décimal', 'Nom symbolique'],
    ['Spanish', 'Hexadecimal', 'Decimal', 'Símbolo'],
    ['Portuguese', 'Valor hexadecimal', 'Decimal', 'Símbolo'],
    ['Italian', 'Esadecimale', 'Decimale', 'Simbolo'],
    ['Japanese', '16 進数', '10 進数', '記号名'],
    ['Chinese', '16进制', '10进制', '符号'],
    ['Russian', 'Шестнадцатеричное значение', 'Десятичное значение', 'Название'],
    ['Polish', 'Wartość szesnastkowa', 'Wartość dziesiętna', 'Nazwa'],
    ['Dutch', 'Hexadecimaal', 'Decimaal', 'Symbool'],
  ])('%s: %s, %s and %s are a code, its decimal and its name', (_, code, decimal, symbol) => {
    expect([code, decimal, symbol].map((header) => roleOfHeader(header)?.role)).toEqual(['code', 'decimal', 'symbol']);
  });

  it.each<[string, string | null, string]>([
    ['Error code description', 'cause', 'it speaks of the description'],
    ['Decimal', 'decimal', 'the code in another base'],
    ['Hexadezimal', 'code', 'it holds the word for decimal'],
    ['Symbolic name', 'symbol', 'a name'],
    ['Constant/value', 'symbol', 'the constant comes first'],
    ['Extended code', 'extend', 'what stands next to a result code'],
    ['Status code', 'code', 'it may hold codes, if its cells do'],
    ['HTTP status code', null, 'those are other codes'],
    ['Event ID', null, 'events are no errors'],
    ['\u200bHex\u00a0', 'code', 'odd blanks are nothing'],
    ['Colour', null, 'nothing known'],
    ['', null, 'nothing at all'],
  ])('%j is %j, because %s', (header, role) => {
    expect(roleOfHeader(header)?.role ?? null).toBe(role);
  });
});
