import { describe, expect, it } from 'vitest';
import { decodeErrorCode } from '../../../../src/domain/codes/decoding/decode.ts';
import { notesOn } from '../../../../src/domain/codes/decoding/notes.ts';
import { toErrorCode } from '../../../../src/domain/codes/errorCode.ts';
import { readFamilyCode } from '../../../../src/domain/codes/families/familyCodesIn.ts';
import { kindInWords } from '../../../../src/domain/codes/meaning/kindInWords.ts';
import { meaningOfCode } from '../../../../src/domain/codes/meaning/meaningOfCode.ts';
import { labelIn } from '../../../../src/domain/codes/tables/labelIn.ts';
import { tableRows } from '../../../../src/domain/codes/tables/tableSource.ts';

const decoded = (text: string) => decodeErrorCode(readFamilyCode(text) ?? toErrorCode(Number(text)));

describe('in German', () => {
  it('every facility and every kind of names has a label', () => {
    const labels = [
      ...tableRows('facilityLabels.tsv').map(([, , label = '']) => label),
      ...tableRows('kinds.tsv').map(([, label = '']) => label),
    ];
    const known = new Set(tableRows('german/labels.tsv').map(([english]) => english));
    expect(labels.filter((label) => !known.has(label))).toEqual([]);
    expect([...known].filter((label) => !labels.includes(label ?? ''))).toEqual([]);
    expect(labelIn('device registration', 'DE')).toBe('Geräteregistrierung');
    expect(labelIn('device registration', 'EN')).toBe('device registration');
  });

  it('every code with own words has them in German too, once, and not in the words of the English', () => {
    const keyOf = ([list, number]: string[]) => `${list ?? ''} ${number ?? ''}`;
    const english = tableRows('ownWords.tsv');
    const german = tableRows('german/ownWords.tsv');
    expect(german.map(keyOf)).toEqual(english.map(keyOf));
    const said = new Set(english.map(([, , , meaning]) => meaning));
    expect(german.filter(([, , meaning = '']) => !/[a-zäöüß]{2}/.test(meaning) || said.has(meaning))).toEqual([]);
  });

  it.each([
    {
      code: '0x80070005',
      text: 'Zugriff verweigert: Die Berechtigung fehlt',
      language: 'DE',
      because: 'it has own words',
    },
    {
      code: '0x801C03FE',
      text: 'Ein Fehler aus dem Bereich Geräteregistrierung, ohne öffentlichen Namen',
      language: 'DE',
      because: 'its bits say no more',
    },
    { code: '0x80280011', text: 'Tpm', language: 'EN', because: 'names are English' },
  ])('$code means "$text", because $because', ({ code, text, language }) => {
    const meaning = meaningOfCode(decoded(code), null, 'DE');
    expect(meaning.text.toLowerCase()).toContain(text.toLowerCase());
    expect(meaning.language).toBe(language);
  });

  it('own words say in either language that they are our own', () => {
    expect(meaningOfCode(decoded('0x80070005'), null, 'DE').from).toBe('WORDS');
    expect(meaningOfCode(decoded('0x80070005'), null, 'EN')).toMatchObject({ from: 'WORDS', language: 'EN' });
  });

  it.each([
    { code: '0x801C03ED', kind: 'ein Fehler aus dem Bereich Geräteregistrierung', because: 'its facility has a label' },
    { code: '0x80040201', kind: 'ein Fehler', because: 'facility 4 says nothing' },
    { code: '0', kind: 'eine Erfolgsmeldung', because: '0 is success' },
    {
      code: '0xA0001234',
      kind: 'ein Fehler, festgelegt vom Hersteller des Programms, nicht von Microsoft',
      because: 'the customer bit is set',
    },
    { code: '0x8007FFFE', kind: 'der Win32-Fehler 65534', because: 'it carries one that no one named' },
    { code: '0xD0ABCDEF', kind: 'der NTSTATUS 0xC0ABCDEF als HRESULT', because: 'it carries one that no one named' },
    { code: '0x800A01A8', kind: 'Visual Basic', because: 'Visual Basic numbers its errors so' },
    { code: 'AADSTS50076', kind: 'ein Anmeldefehler von Microsoft Entra', because: 'its family says so' },
    { code: 'bug check 0x9F', kind: 'ein Bugcheck (Stillstandcode)', because: 'its family says so' },
  ])('$code is "$kind", because $because', ({ code, kind }) => {
    expect(kindInWords(decoded(code), 'DE')).toContain(kind);
  });

  it('the bits of a code are explained, as many sentences as in English', () => {
    for (const text of ['0x80070005', '0xD0000022', '0xC0000022', '0xE0001234', '0x887A0005', '1753']) {
      const { code, space } = decoded(text);
      if (space === 'OTHER') throw new Error(`${text} is a Windows code.`);
      const [german, english] = [notesOn(code, space, 'DE'), notesOn(code, space, 'EN')];
      expect(german).toHaveLength(english.length);
      expect(german.filter((note) => english.includes(note))).toEqual([]);
    }
  });
});
