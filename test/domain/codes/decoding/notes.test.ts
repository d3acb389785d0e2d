import { describe, expect, it } from 'vitest';
import { decodeErrorCode } from '../../../../src/domain/codes/decoding/decode.ts';
import { notesOn } from '../../../../src/domain/codes/decoding/notes.ts';
import { toErrorCode } from '../../../../src/domain/codes/errorCode.ts';
import type { Language } from '../../../../src/domain/language.ts';

describe('notesOn', () => {
  const notesIn = (value: number, language: Language) => {
    const { code, space } = decodeErrorCode(toErrorCode(value));
    return space === 'OTHER' ? [] : notesOn(code, space, language);
  };

  it.each([
    { hex: '0x800706D9', note: 'This is Win32 error 1753 carried as an HRESULT.' },
    { hex: '0xD0000022', note: 'The N bit is set: this is NTSTATUS 0xC0000022 carried as an HRESULT.' },
    {
      hex: '0xC1900101',
      note: 'The reserved bit R is set, which a regular HRESULT leaves clear.',
    },
    {
      hex: '0x88890001',
      note: 'The reserved bit X is set; Windows headers count it to the facility, which is then 2185, FACILITY_AUDCLNT.',
    },
    {
      hex: '0x8F000001',
      note: 'The reserved bit X is set; Windows headers count it to the facility, which is then 3840.',
    },
    { hex: '0x000006D9', note: 'As a Win32 error number this is 1753; carried as an HRESULT it reads 0x800706D9.' },
    {
      hex: '0xE0434352',
      note: 'The customer bit is set: whoever defined the value chose its other bits freely, and they name no facility.',
    },
  ])('says of $hex: $note', ({ hex, note }) => {
    expect(notesIn(Number(hex), 'EN')).toContain(note);
  });

  it.each([
    { hex: '0x00000000', notes: [], because: 'success needs no other spelling' },
    { hex: '0x0000F000', notes: [], because: 'no Win32 error has that number' },
    { hex: '0x80090005', notes: [], because: 'it is an HRESULT like most' },
    {
      hex: '0x00000103',
      notes: ['As a Win32 error number this is 259; carried as an HRESULT it reads 0x80070103.'],
      because: 'an NTSTATUS of success is not carried',
    },
    {
      hex: '0xCF000001',
      notes: ['Carried as an HRESULT this NTSTATUS reads 0xDF000001.'],
      because: 'in an NTSTATUS that bit is one of the facility',
    },
    {
      hex: '0xFFFFFFFF',
      notes: [
        'This is the number -1. Programs count failures of their own in small negative numbers, whose bits say nothing.',
      ],
      because: 'it is no layout that has such values',
    },
    {
      hex: '0xFFFFEFFF',
      notes: [
        'The N bit is set: this is NTSTATUS 0xEFFFEFFF carried as an HRESULT.',
        'The customer bit is set: whoever defined the value chose its other bits freely, and they name no facility.',
        'The reserved bit X is set; Windows headers count it to the facility, which is then 4095.',
      ],
      because: 'a number farther from zero is no small one',
    },
  ])('says no more of $hex than $notes, because $because', ({ hex, notes }) => {
    expect(notesIn(Number(hex), 'EN')).toEqual(notes);
  });

  it.each([
    { hex: '0x800706D9', note: 'Das ist der Win32-Fehler 1753 als HRESULT.' },
    { hex: '0xD0000022', note: 'Das Bit N ist gesetzt: Das ist der NTSTATUS 0xC0000022 als HRESULT.' },
    { hex: '0xC1900101', note: 'Das reservierte Bit R ist gesetzt; in einem üblichen HRESULT ist es frei.' },
    {
      hex: '0xA0090005',
      note: 'Das Kundenbit ist gesetzt: Wer den Wert festgelegt hat, hat die übrigen Bits frei gewählt; sie nennen keinen Bereich.',
    },
    {
      hex: '0x88890001',
      note: 'Das reservierte Bit X ist gesetzt; die Header von Windows rechnen es zum Bereich, der dann 2185, FACILITY_AUDCLNT ist.',
    },
    { hex: '0x00000005', note: 'Als Win32-Fehlernummer ist das 5; als HRESULT lautet sie 0x80070005.' },
    { hex: '0xC0000022', note: 'Als HRESULT lautet dieser NTSTATUS 0xD0000022.' },
  ])('says of $hex in German: $note', ({ hex, note }) => {
    expect(notesIn(Number(hex), 'DE')).toEqual([note]);
  });
});
