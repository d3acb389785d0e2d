import { describe, expect, it } from 'vitest';
import {
  isOfItsSubject,
  isToldOfItsSubject,
  isWellKnown,
} from '../../../../../src/domain/codes/logs/reasons/subjects.ts';
import { numberIn } from './numberIn.ts';

describe('what a number is about', () => {
  it.each([
    { line: 'only an admin can, error «5»', because: 'it is of rights' },
    { line: 'the scan folder is gone, error «53»', because: 'it is of networks' },
    { line: 'error «112» while the backup ran', because: 'it is of storage' },
    { line: 'the agent does not come up, error «1053»', because: 'it is of services' },
    { line: 'услуги: служба, ошибка «1068»', because: 'it is of services, in Russian' },
    { line: 'error «1297» of a daemon', because: 'it is of services' },
    { line: 'my account is refused, error «1326»', because: 'it is of people' },
    { line: 'error «1219» for that user', because: 'it is of people' },
    { line: 'the domain says error «8453»', because: 'it is of directories' },
    { line: 'kurulum bitti, hata «1603», reboot', because: 'it is of what is installed' },
    { line: 'error «1603» on five machines', because: 'it is of what is rolled out' },
    { line: 'Dienst beendet, Fehler «1061»', because: 'it is of services' },
    { line: 'error «3010», so reboot', because: 'it is of restarts' },
    { line: 'no connection, error «1231»', because: 'it is of networks' },
    { line: 'the socket is shut, error «10054»', because: 'it is of sockets' },
    { line: 'a file is open, error «1224»', because: 'it is of files' },
    { line: 'not enough memory, error «1450»', because: 'it is of resources' },
    { line: 'the plug-in gives error «1114»', because: 'it is of modules' },
    { line: 'the proxy gives error «12029»', because: 'it is of the web' },
  ])('$line speaks of it, because $because', ({ line }) => {
    expect(isOfItsSubject(numberIn(line))).toBe(true);
  });

  it.each([
    { line: 'only an admin can, error «53»', because: 'it is of networks' },
    { line: 'my account is refused, error «1053»', because: 'it is of services' },
    { line: 'the agent does not come up, error «1084»', because: 'it is of no service' },
    { line: 'no connection, error «1224»', because: 'it is of files' },
    { line: 'a file is open, error «1231»', because: 'it is of networks' },
    { line: 'the proxy gives error «12000»', because: 'the web has no such number' },
    { line: 'kurulum bitti, hata «1600»', because: 'it is no end of an installation' },
    { line: 'near the stairs, error «1326»', because: 'nothing is said' },
  ])('$line does not, because $because', ({ line }) => {
    expect(isOfItsSubject(numberIn(line))).toBe(false);
  });
});

describe('a number that is told', () => {
  it.each([
    { line: 'the domain is gone, netdom says «1355»', because: 'a verb says it' },
    { line: 'die Domäne fehlt, netdom sagt «1355» beim Start', because: 'the clause goes on behind it' },
    { line: 'el servicio no arranca («1069»)', because: 'it stands in brackets at the end' },
    { line: 'the service shows me a «1053».', because: 'the sentence ends there' },
  ])('is one in $line, because $because', ({ line }) => {
    expect(isToldOfItsSubject(numberIn(line))).toBe(true);
  });

  it.each([
    { line: 'the share is gone, netdom says «1355»', because: 'it is of domains' },
    { line: 'the domain says «1399»', because: 'no one knows the number' },
    { line: 'the domain says «5»', because: 'it is too small' },
    { line: 'the domain says «0x54B»', because: 'it has another form' },
    { line: 'the domain says «1355» users are gone', because: 'it counts them' },
    { line: 'the domain with «1355»', because: 'no verb says it' },
    { line: 'the domain («1355» of them)', because: 'the bracket goes on' },
  ])('is none in $line, because $because', ({ line }) => {
    expect(isToldOfItsSubject(numberIn(line))).toBe(false);
  });

  it('is known from the errors of services on', () => {
    expect([1_050, 1_051, 1_053, 1_399].map(isWellKnown)).toEqual([false, true, true, false]);
  });
});
