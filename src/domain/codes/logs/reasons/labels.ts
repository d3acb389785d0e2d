/**
 * The first table: words that make a number behind them a code. Which numbers, `takes` says:
 *
 * - `number`: any, small decimals too if Win32 names them: "error 1753";
 * - `hex`: only what is written in hexadecimal, since a decimal there may be anything: "status: 0x3A";
 * - `result`: hexadecimal, what installers exit with, and Win32 errors from 1000, since programs end with smaller
 *   numbers of their own: "exit code 1603";
 * - `signIn`: only sign-in codes of Microsoft Entra ID, in a text that speaks of it: "ResultType: 50126";
 * - `winsock`: only errors of Windows Sockets, since smaller numbers are those of C: "errno=10048".
 */
export interface Label {
  /** Phrases of lower-case words, separated by commas. Identifiers are read as words: dwLastError is "dw last error". */
  readonly phrases: string;
  readonly takes: 'number' | 'hex' | 'result' | 'signIn' | 'winsock';
  /** True if a colon, an equals sign or a bracket must stand before the number, or a colon after it: "FAILED 1060:". */
  readonly needsMark?: true;
  /** True if the words say "Win32": what else the text is about does not matter then. */
  readonly isSure?: true;
  /** True if decimals are codes, too, if a mark stands before them and no other word. */
  readonly isField?: true;
  readonly why: string;
}

export const labels: readonly Label[] = [
  {
    phrases:
      'win32, winerr, win err, win32 err, win32 error, win32 error code, win32 code, win32 status, win32 exit code, win32error, win32exception, ' +
      'winerror, win error, win http error, winhttp error, win inet error, wininet error, wsa code, windows error, windows error code, windows api error, win32 api error, winapi error, windows fehler, last error, last error code, lasterror, getlasterror, get last error, last err, lasterr, ' +
      'wsagetlasterror, wsa error, winsock error, hresult from win32, hresult_from_win32, operating system error, operating system error number, net helpmsg, ' +
      'os error, os code, create process error, createprocess error, shell execute error, win32 exception, socket exception, ' +
      'http listener exception, network information exception, system error, windows system error, error os, systemfehler, systemfehlercode, systeemfout, ' +
      'systemfel, systemfejl, systemfeil, järjestelmävirhe, rendszerhiba, chyba systému, systémová chyba, systémové chybě, błąd systemu, błędu systemu, błąd systemowy, системная ошибка, системной ошибки, ' +
      'erreur système, erreur systeme, error de sistema, error del sistema, erro de sistema, erro do sistema, errore di sistema, eroare de sistem, sistem hatasi, σφάλμα συστήματος, ' +
      '系统错误, 系統錯誤, システムエラー, システム エラー, 시스템 오류, ข้อผิดพลาดของระบบ, lỗi hệ thống, kesalahan sistem, خطأ النظام, خطأ في النظام, שגיאת מערכת,  socket error code, win32 status, sc win32 status, wsa',
    takes: 'number',
    isSure: true,
    why: 'they name the function or the table that the number is from',
  },
  {
    phrases: 'gle',
    takes: 'number',
    why: 'short for GetLastError, as Windows Setup writes it: [gle=5]',
  },
  {
    phrases:
      'error, err, error code, error codes, errorcode, errors code, err code, errcode, error number, error no, error nr, error num, error value, ' +
      'error status, error state, error result, error reason, hresult, h result, hr, ntstatus, nt status, failure code, fault code, exception code, ' +
      'failed with, failed with code, fails with, failed with result, failed with value, ' +
      'failed with error, extended error, sense error, service error, service specific error',
    takes: 'number',
    why: 'English; programs of every language log in it',
  },
  {
    phrases: 'printer error, scanner error, copier error, camera error',
    takes: 'hex',
    why: 'devices number their errors themselves; in hexadecimal, Windows speaks of them',
  },
  {
    phrases: 'exit error code',
    takes: 'result',
    isSure: true,
    why: 'the summary of a setup of SQL Server, whose own numbers stand in other fields',
  },
  {
    phrases: 'active directory server',
    takes: 'number',
    needsMark: true,
    why: 'PowerShell writes the Win32 error of a directory so: "ActiveDirectoryServer:8647"',
  },
  {
    phrases:
      'failed, failure, fails, exception, create process, createprocess, denied, refused, rejected, not found, does not exist, not exist, invalid, unavailable, ' +
      'timed out, fehlgeschlagen, verweigert, échec, echec, a échoué, refusé, falló, denegado, fallito, negato, falhou, ' +
      'negado, mislukt, geweigerd, сбой, отказано, 失败, 失敗, 拒绝, 실패',
    takes: 'number',
    needsMark: true,
    why: 'they say that something failed; the mark says that the number is not a count of it',
  },
  {
    phrases:
      'last run result, last task result, task result, letztes ergebnis, ergebnis der letzten ausführung, dernier résultat, último resultado, ultimo risultato, последний результат, ' +
      'результат последнего запуска, ostatni wynik, laatste resultaat, 上次运行结果, 前回の実行結果, task result code, last result, exit code, exitcode, exit, exited, exited with, exited with code, exit codes, return code, returncode, returned, returns, ' +
      'returned code, returned value, returning, is returning, ret code, retcode, retval, ret, rc, result, results, exit status, exit status code, exits with, exit with, exiting with, exits with code, ends with code, result code, resultcode, return value, returnvalue, ' +
      'returned error, errorlevel, error level, last exit code, lastexitcode, completed with code, avec le code, avec code, avec un code, mit code, mit dem code, ' +
      'con código, con el código, con codigo, com o código, com código, con codice, con il codice, с кодом, з кодом, z kodem, s kódem, med kod, med kode, met code, ' +
      '返回, 返回了, 傳回, 回傳, 戻り, finished with code, ended with, ended with code, terminated with code, with code, code de sortie, code retour, ' +
      'code de retour, code renvoyé, código de salida, codigo de salida, código de retorno, codigo de retorno, código de saída, codigo de saida, ' +
      'código devuelto, valor de retorno, codice di uscita, codice di ritorno, codice restituito, rückgabecode, rückgabewert, exitcodes, ' +
      'beendigungscode, beendet mit code, afsluitcode, retourcode, slutkod, returkod, returkode, afslutningskode, avslutningskode, ' +
      'paluukoodi, lopetuskoodi, kod wyjścia, kodem wyjścia, kod powrotu, kodem powrotu, kod zakończenia, kodem zakończenia, ' +
      'návratový kód, návratovým kódem, ukončovací kód, kilépési kód, visszatérési kód, çikiş kodu, dönüş kodu, cod de ieșire, cod de returnare, ' +
      'код возврата, кодом возврата, кода возврата, код завершения, кодом завершения, код выхода, кодом выхода, ' +
      'код виходу, кодом виходу, код повернення, κωδικός εξόδου, κωδικό εξόδου, mã thoát, kode keluar, ' +
      '退出代码, 退出码, 返回代码, 返回码, 返回值, 退出碼, 結束代碼, 傳回碼, 返回碼, 終了コード, 戻りコード, リターンコード, 戻り値, 종료 코드, 종료코드, 반환 코드, 반환값, 리턴 코드',
    takes: 'result',
    why: 'what a program ends with or a function returns is its own, unless it is a number that only Windows uses',
  },
  {
    phrases:
      'status, sub status, substatus, status code, value, reason, response, received, got, ' +
      'ergebnis, wert, résultat, resultat, statut, état, resultado, estado, risultato, stato, ' +
      'статус, состояние, результат, 状态, 结果, 狀態, 結果, ステータス, 상태, 결과',
    takes: 'hex',
    why: 'decimals behind them are statuses of HTTP, states and values of every kind',
  },
  {
    phrases: 'code, codes, código, codigo, codice, kod, kode, kodu, kód, cod, код, 代码, 代碼, コード, 코드',
    takes: 'hex',
    isField: true,
    why: 'there are codes of every kind, but if nothing else stands before it, "Code: 1753" is the field of a dialog',
  },
  {
    phrases: 'result type, sign in error, signin error',
    takes: 'signIn',
    why: 'columns of the log of sign-ins',
  },
  {
    phrases: 'errno, err no, wsa errno',
    takes: 'winsock',
    why: 'the number of C, which Windows Sockets share from 10000 on; in hexadecimal, as Go writes it, a Win32 error',
  },
  {
    phrases:
      'fehler, fehlercode, fehler code, fehlernummer, fehlernr, fehler nr, fehlerwert, fehlerstatus, systemfehler, systemfehlercode, win32 fehler',
    takes: 'number',
    why: 'German',
  },
  {
    phrases:
      'erreur, erreurs, erreur système, erreur systeme, erreur n, erreur numéro, erreur windows, numéro d erreur, code erreur',
    takes: 'number',
    why: 'French; "code d\'erreur" ends in the word itself',
  },
  {
    phrases:
      'error de sistema, error del sistema, error de windows, error número, error numero, error nº, erro, erro de sistema, erro do sistema',
    takes: 'number',
    why: 'Spanish and Portuguese',
  },
  {
    phrases: 'errore, errore di sistema, errore di windows, codice errore, errore numero, errore n',
    takes: 'number',
    why: 'Italian',
  },
  { phrases: 'fout, foutcode, fout code, foutnummer, systeemfout', takes: 'number', why: 'Dutch' },
  {
    phrases:
      'fel, felet, felkod, systemfel, fejl, fejlen, fejlkode, systemfejl, feil, feilen, feilkode, systemfeil, virhe, virheen, virheestä, virhekoodi, ' +
      'järjestelmävirhe, villa, villukóði',
    takes: 'number',
    why: 'Swedish, Danish, Norwegian, Finnish, Icelandic',
  },
  {
    phrases:
      'błąd, błędu, błędem, błędzie, błędowi, kod błędu, błąd systemu, błędu systemu, błąd systemowy, chyba, chyby, chybě, chybou, chybu, kód chyby, ' +
      'systémová chyba, hiba, hibával, hibát, hibakód, rendszerhiba, ' +
      'eroare, cod eroare, eroare de sistem, greška, greške, pogreška, pogreške, napaka, napake, viga, veakood, tõrge, tõrkekood, ' +
      'kļūda, kļūdas, klaida, klaidos',
    takes: 'number',
    why: 'Polish, Czech, Slovak, Hungarian, Romanian, Croatian, Slovenian and the Baltic languages',
  },
  {
    phrases:
      'ошибка, ошибки, ошибкой, ошибку, ошибке, системная ошибка, код ошибки, номер ошибки, помилка, помилки, помилкою, код помилки, ' +
      'грешка, код на грешка, памылка, памылкі, σφάλμα, σφάλματος, hata, hatasi, hata kodu, sistem hatasi, σφάλμα συστήματος, κωδικός σφάλματος',
    takes: 'number',
    why: 'Russian, Ukrainian, Bulgarian, Belarusian, Greek, Turkish (whose dotless i is read as an i)',
  },
  {
    phrases:
      'שגיאה, השגיאה, קוד שגיאה, خطأ, الخطأ, خطا, خطای, त्रुटि, त्रुटि कोड, lỗi, mã lỗi, kesalahan, galat, ralat, kode kesalahan, kode galat, ' +
      'lỗi hệ thống, kesalahan sistem, خطأ النظام, خطأ في النظام, رمز الخطأ, שגיאת מערכת',
    takes: 'number',
    why: 'Hebrew, Arabic, Persian, Hindi, Vietnamese, Indonesian, Malay',
  },
  {
    phrases:
      '错误, 故障代码, 报错, 报错码, 报错代码, 報錯, 错误代码, 错误码, 错误号, 错误编号, 系统错误, 出错, 錯誤, 錯誤碼, 錯誤代碼, 錯誤代码, 系統錯誤, エラー, エラーコード, エラー コード, エラー番号, システムエラー, 異常',
    takes: 'number',
    why: 'Chinese and Japanese, which put no blanks between words: a word that ends so counts',
  },
  {
    phrases:
      '오류, 오류코드, 오류 코드, 오류 번호, 에러, 에러코드, 에러 코드, 시스템 오류, ข้อผิดพลาด, รหัสข้อผิดพลาด, ข้อผิดพลาดของระบบ',
    takes: 'number',
    why: 'Korean and Thai',
  },
];

/** Words that may stand between a label and its number; "code" is one of them: "error with code 5". */
export const fillers: ReadonlySet<string> = new Set(
  (
    'code codes number no nr num n is was are were be equals equal with value of the a an to mit avec con com med met с z ' +
    'ist war lautet lautete est était es era fue è foi är var er on jest był byl byla был была было это равен de d du del di do el il le la het der die das ' +
    'kod kode kodu kód cod код ve systemu systému systémového sistema sistemi sistem sistēmas sistemos süsteemi rendszer système sistemului системы системи'
  ).split(' '),
);

/** Verbs that part a label from its number by a whole clause: "The error code returned on failure is 809." */
export const copulas: ReadonlySet<string> = new Set(
  'is was are be been ist war lautet lautete est était es era fue è foi är var er jest был была'.split(' '),
);

/** A label and whose it is, before a colon: "Last Run Result of the nightly task: 0x41301". */
export const labelOfThing =
  /(?:(error code(?:s|\(s\))?|error number|hresult|win32 error|fehler(?:code|nummer)|code d.erreur|c[óo]digo de erro?r?|codice (?:di )?errore|код ошибки|foutcode)|result|ergebnis|exit ?code|return ?code|résultat|resultado|risultato|результат) (?:of|for|from|on|in|at|by|der|des|von|vom|für|bei|beim|im|du|de|del|della|da|do|van|för|при|для) [^.,;:=!?|"\d]{1,50}[:=] ?\[?$/i;

/** What must stand before such a verb, in the same sentence. */
export const labelledSentence =
  /(?:error (?:code|number|value)|hresult|win32 error|fehler(?:code|nummer)|code d.erreur|c[óo]digo de erro?r?|codice (?:di )?errore|код ошибки|foutcode|felkod|fejlkode|kod błędu)(?![\w-])[^.;!?\d]*$/i;
