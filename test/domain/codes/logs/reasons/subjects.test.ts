import { describe, expect, it } from 'vitest';
import { isOfItsSubject } from '../../../../../src/domain/codes/logs/reasons/subjects.ts';
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
