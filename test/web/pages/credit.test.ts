import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReader, textOf, type Reader } from '../reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openReader();
});
afterAll(() => reader.ada.world.close());

const publisher = '“Windows Hello errors during PIN creation” by Microsoft';
/** Pages say it in words, too. */
const dayIn = (form: string) => (form === '' ? '14 March 2026 (2026-03-14)' : '2026-03-14');

/** What an answer says in one of its forms. */
async function read(code: string, form: string): Promise<string> {
  const page = await reader.get(`/codes/${code}${form}`);
  return form === '' ? textOf(page) : page.body.replaceAll('\\', '');
}

describe.each(['', '.txt', '.md'])('the form "%s" of an answer', (form) => {
  it('credits the publisher with what the document says', async () => {
    const text = await read('0x801C03EA', form);
    expect(text).toContain(publisher);
    expect(text).not.toContain('Changed here');
  });

  it('says that a shared step was changed here, and on which day, wherever it stands', async () => {
    const entry = await reader.ada.entryOf('0x801C0010');
    const { id = '', text = '' } = entry.steps[0]?.mitigation ?? {};
    const { version } = await reader.ada.mitigationSaying(text);
    reader.ada.world.clock.now += 3_600_000;
    const { problems } = await reader.ada.updateMitigation({ id, expectedVersion: version, text: `${text} Wait.` });
    expect(problems).toEqual([]);
    expect(await read('0x801C0010', form)).toContain(`Changed here on ${dayIn(form)}. Based on: ${publisher}`);
  });

  it('says so of the first steps that a guide gives for a code without steps, too', async () => {
    const step = 'Reboot the device and then try to create the PIN again.';
    const text = { '': step, '.txt': `${step} Wait.`, '.md': `${step} Wait. Wait.` }[form] ?? '';
    const { id, version } = await reader.ada.mitigationSaying(text);
    expect(
      (await reader.ada.updateMitigation({ id, expectedVersion: version, text: `${text} Wait.` })).problems,
    ).toEqual([]);
    expect(await read('0x80070057', form)).toContain(`Changed here on ${dayIn(form)}. Based on: ${publisher}`);
  });

  it('credits nobody else with an entry that was written here', async () => {
    const { problems } = await reader.ada.mutate('createEntry', {
      guide: 'windows-hello-pin-creation',
      code: { '': '0x8009002F', '.txt': '0x8009002E', '.md': '0x80090030' }[form],
      causes: ['The key cannot be used for this.'],
      mitigations: [],
    });
    expect(problems).toEqual([]);
    const text = await read({ '': '0x8009002F', '.txt': '0x8009002E', '.md': '0x80090030' }[form] ?? '', form);
    expect(text).toContain(`Written here, last changed on ${dayIn(form)}.`);
    expect(text).not.toContain(publisher);
  });
});
