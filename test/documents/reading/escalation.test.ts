import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/reading/readDocument.ts';

const article = (end: string): string =>
  `# Error 0x80070005 at start\n\n## Cause\n\nNo right.\n\n## Resolution\n\nGrant it.\n\n## At last\n\n${end}\n`;

describe('the escalation of a document', () => {
  it.each([
    'If you need assistance from Microsoft support, we recommend that you gather the logs.',
    'If nothing helps, escalate the issue to the network team.',
    'Wenn nichts hilft, öffnen Sie ein Ticket.',
    'Si rien ne change, ouvrez une demande d’assistance.',
    'Si nada ayuda, abra un caso de soporte.',
    'Se nada ajudar, abra um chamado.',
    'Se l’errore resta, apri un ticket con l’assistenza.',
  ])('is %s', (sentence) => {
    const { guide, remarks } = readDocument(article(sentence));
    expect(guide.escalation).toBe(sentence);
    expect(guide.rows[0]?.steps.map(({ text }) => text)).toEqual(['Grant it.']);
    expect(remarks).toEqual([]);
  });

  it.each([
    [
      '## Escalation\n\n- If it stays, page the storage team.\n- Attach the log\n',
      'If it stays, page the storage team. Attach the log.',
    ],
    [
      '## Eskalation\n\n1. Öffnen Sie ein Ticket.\n2. Hängen Sie das Protokoll an.\n',
      'Öffnen Sie ein Ticket. Hängen Sie das Protokoll an.',
    ],
    ['## When to contact support\n\nIf the disk fails again.\n', 'If the disk fails again.'],
    [
      '## Getting help\n\nWrite to the storage team at storage@example.com.\n\n### Related\n\nThe log.\n',
      'Write to the storage team at storage@example.com. The log.',
    ],
    ['## サポートへの問い合わせ\n\nログを添付してください。\n', 'ログを添付してください。'],
  ])('is what stands in a section about it: %j', (section, escalation) => {
    const { guide, remarks } = readDocument(`${article('Sign in.').replace('## At last', '## Notes')}\n${section}`);
    expect(guide.escalation).toBe(escalation);
    expect(guide.firstSteps).toEqual([]);
    expect(guide.rows.map(({ steps }) => steps.map(({ text }) => text))).toEqual([['Grant it.']]);
    expect(remarks.map(({ line }) => line)).toEqual([13]);
  });

  it.each([
    '## Getting help\n\n- Run `tool --help`.\n- Ask in our forum.\n',
    '## Escalation of privileges\n\nCall the team of the server.\n',
    `## Escalation\n\n${Array.from({ length: 17 }, (_, index) => `- Step ${String(index)}\n`).join('')}`,
  ])('is not what a section says that sends nobody to people, or explains: %j', (section) => {
    expect(readDocument(`${article('Sign in.')}\n${section}`).guide.escalation).toBe('');
  });

  it('is said once, and its lists are no first steps', () => {
    const escalation = '## Contact support\n\nBefore you contact support, send these:\n\n- The log\n';
    const whole = readDocument(`# Error 0x80070005\n\n## Cause\n\nNo right.\n\n## Fix\n\nGrant it.\n\n${escalation}`);
    expect([whole.guide.escalation, whole.remarks]).toEqual(['Before you contact support, send these: The log.', []]);
    const table = readDocument(`| Code | Cause |\n|---|---|\n| 0x80070005 | No right. |\n\n${escalation}`);
    expect([table.guide.escalation, table.guide.firstSteps]).toEqual([whole.guide.escalation, []]);
  });

  it('of one code among several is said of neither', () => {
    const code = (name: string) => `## ${name}\n\n**Cause:** No right.\n\n**Fix:** Grant it.\n\n`;
    const { guide, remarks } = readDocument(
      `# Codes\n\n${code('0x80070005')}### Escalation\n\n1. Call the team.\n\n${code('0x80070035')}`,
    );
    expect(guide.escalation).toBe('');
    expect(guide.rows.map(({ steps }) => steps.map(({ text }) => text))).toEqual([['Grant it.'], ['Grant it.']]);
    expect(remarks.map(({ line }) => line)).toEqual([11]);
  });

  it.each([
    'If you need help, read the manual of the support program.',
    'The program escalates the request to the system.',
    'Pour le certificat, créez une demande.',
    'Il programma può aprire un caso limite.',
  ])('is not %s', (sentence) => {
    expect(readDocument(article(sentence)).guide.escalation).toBe('');
  });
});
