import { describe, expect, it } from 'vitest';
import { languageOfText } from '../../../src/domain/guidance/languageOfText.ts';

describe('languageOfText', () => {
  it.each([
    {
      text: 'Sign out and then sign in again. The token is not valid for this device.',
      language: 'en',
      because: 'it is',
    },
    {
      text: 'Melden Sie sich ab und dann wieder an. Das Gerät ist nicht mit der Domäne verbunden.',
      language: 'de',
      because: 'it is',
    },
    {
      text: 'Déconnectez-vous puis connectez-vous. Le jeton est dans les paramètres de votre appareil.',
      language: 'fr',
      because: 'it is',
    },
    {
      text: 'Cierre la sesión y vuelva a iniciarla. El dispositivo no está en la lista de los equipos.',
      language: 'es',
      because: 'it is',
    },
    { text: '', language: 'en', because: 'nothing tells' },
    { text: '0x801C03ED NTE_BAD_DATA', language: 'en', because: 'no small word tells' },
    { text: 'Die TPM', language: 'en', because: 'one word is too few' },
    {
      text: 'Перезагрузите устройство и повторите попытку',
      language: 'en',
      because: 'it is none of those that are known',
    },
  ])('takes "$text" for $language, because $because', ({ text, language }) => {
    expect(languageOfText(text)).toBe(language);
  });
});
