import { describe, expect, it } from 'vitest';
import { subjectOfTitle } from '../../../src/domain/guidance/subjectOfTitle.ts';

describe('subjectOfTitle', () => {
  it.each([
    { title: 'Windows Hello errors during PIN creation', subject: 'Windows Hello PIN creation' },
    { title: 'Windows Update common errors and mitigation', subject: 'Windows Update' },
    { title: 'Common error codes and descriptions in Microsoft Intune', subject: 'Microsoft Intune' },
    {
      title: 'Software update agent error codes and descriptions in Microsoft Intune',
      subject: 'Software update agent in Microsoft Intune',
    },
    { title: 'WUA Success and Error Codes', subject: 'WUA' },
    { title: 'Troubleshoot problems with printers', subject: 'printers' },
    { title: 'Azure Active Directory integration with MDM', subject: 'Azure Active Directory integration with MDM' },
    { title: 'Error codes', subject: 'Error codes' },
    { title: 'Fehler bei der Anmeldung', subject: 'Fehler bei der Anmeldung' },
    { title: 'Terror management', subject: 'Terror management' },
  ])('takes "$title" to be about $subject', ({ title, subject }) => {
    expect(subjectOfTitle(title)).toBe(subject);
  });
});
