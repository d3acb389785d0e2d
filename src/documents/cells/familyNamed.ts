import { aadsts } from '../../domain/codes/families/aadsts.ts';
import { bugcheck } from '../../domain/codes/families/bugcheck.ts';
import type { CodeFamily } from '../../domain/codes/families/codeFamily.ts';
import { deviceManager } from '../../domain/codes/families/deviceManager.ts';
import { windows } from '../../domain/codes/families/windows.ts';
import { isNamedIn } from '../../domain/codes/tables/codeNames.ts';

/** The family that a text names; null if it names none or several. */
export function familyNamedIn(words: string): CodeFamily | null {
  const named = subjects.filter(([, pattern]) => pattern.test(words));
  return named.length === 1 ? (named[0]?.[0] ?? null) : null;
}

/** True for a number that Microsoft Entra publishes as a sign-in error, and that is no Win32 error. */
export function isSignInNumber(number: number): boolean {
  return number >= 10_000 && aadsts.names?.has(number) === true && !isNamedIn('win32', number);
}

const subjects: readonly (readonly [CodeFamily, RegExp])[] = [
  [
    bugcheck,
    /\bbug ?checks?\b|\bstop(?:p?[ -]?(?:codes?|errors?|fehler))\b|\bblue ?screens?\b|\bbsods?\b|stillstand(?:s?code|fehler)|codes? d['’]arr[eê]t|c[oó]digos? de (?:detenci[oó]n|parada|error de detenci[oó]n)|codici? di arresto|蓝屏|停止代码|藍屏|停止碼|ブルー ?スクリーン|停止コード|블루 ?스크린|중지 코드|син(?:ий|его) экран|стоп-код|код остановки/i,
  ],
  [
    aadsts,
    /\baadsts|\b(?:entra|azure ad|azure active directory|sign-?ins?)\b[^.]{0,50}\b(?:error|result|status) ?codes?\b|\b(?:error|result|status) codes?\b[^.]{0,40}\b(?:entra|azure ad|azure active directory|sign-?ins?)\b|anmeldefehlercodes?|codes? d['’]erreur de connexion|登录错误代码|サインイン ?エラー ?コード/i,
  ],
  [
    deviceManager,
    /\bdevice manager\b|geräte-?manager|gestionnaire de périphériques|administrador de dispositivos|gestione dispositivi|gerenciador de dispositivos|设备管理器|裝置管理員|デバイス ?マネージャー|장치 관리자|диспетчер\w* устройств/i,
  ],
  [windows, /\bhresults?\b|\bntstatus\b|\bwin32\b|\bwindows update\b|\bsystem error codes?\b|\bwinsock\b/i],
];
