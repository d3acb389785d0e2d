import { describe, expect, it } from 'vitest';
import { worldIn, worldOf } from '../../../../../src/domain/codes/logs/reasons/speaksOfWindows.ts';

describe('the world that a text is from', () => {
  it.each([
    { text: 'Windows 11, the tool says error 5', because: 'it names Windows' },
    { text: 'tool.exe says error 5', because: 'only Windows has such files' },
    { text: 'setup.inf says error 5', because: 'only Windows has such files' },
    { text: 'It stops at C:\\Temp with error 5', because: 'so it writes paths' },
    { text: 'error 53 for \\\\nas\\public', because: 'so it writes shares' },
    { text: 'error 38 for \\\\.\\PhysicalDrive1', because: 'so it writes devices' },
    { text: 'error 1117 on \\Device\\Harddisk2', because: 'so it writes devices' },
    { text: 'error 5, and 0x80070005 in the log', because: 'a failure of Windows stands there' },
    { text: 'error 5, later code 80080005', because: 'it may lack its mark' },
    { text: 'net use says error 53 again', because: 'so its tools are called' },
    { text: 'after KB5005565 it gives error 5', because: 'so its updates are called' },
    { text: 'Tool: Access is denied. Number 5', because: 'so it says what failed' },
    { text: 'the agent service ends with error 5', because: 'services are at home there' },
    { text: 'DC2 answers with error 5', because: 'so its servers are called' },
    { text: 'ReadProcessMemory gives error 299', because: 'so its functions are called' },
    { text: 'RegQueryValueEx gives error 234', because: 'so its functions are called' },
    { text: 'Set-ProcessMitigation gives error 87', because: 'so its commands are called' },
    { text: 'VirtualFree gives error 487', because: 'so its functions are called' },
    { text: 'служба не запускается, ошибка 5', because: 'services are at home there, in Russian' },
    { text: '打印服务启动错误5', because: 'services are at home there, in Chinese' },
    { text: 'error 5', because: 'whoever writes no more asks for an error of Windows' },
    { text: 'Fedora and Windows share it, error 5', because: 'Windows decides' },
  ])('is Windows for $text, because $because', ({ text }) => {
    expect(worldOf(text)).toBe('windows');
  });

  it.each([
    { text: 'Fedora stops with error 5', because: 'it names another system' },
    { text: 'tail of /var/log/app: error 5', because: 'other systems write paths so' },
    { text: 'Zigbee gives error 17', because: 'a topic names another world' },
    { text: 'GET / (Windows NT 10.0; Win64; x64) on Debian: error 5', because: 'a browser says so of itself' },
    { text: 'a service of Debian on Linux: error 5', because: 'more is said of another system' },
    { text: 'Fedora on the till of the gate: error 5', because: 'a machine is named with another system' },
    { text: 'the boiler shows error 5', because: 'it names a machine' },
    { text: 'касса выдаёт ошибку 51', because: 'it names a machine, in Russian' },
    { text: '洗衣机显示错误 5', because: 'it names a machine, in Chinese' },
  ])('is another one for $text, because $because', ({ text }) => {
    expect(worldOf(text)).toBe('others');
  });

  it.each([
    { text: 'the elevator shows error 5', because: 'it is named' },
    { text: 'Das Kassensystem meldet Fehler 1061', because: 'German writes a word for each machine' },
    { text: 'Ein Parkautomat meldet Fehler 1061', because: 'German writes a word for each machine' },
    { text: 'лифт выдаёт ошибку 51', because: 'it is named in Russian' },
    { text: '热水器显示错误 5', because: 'it is named in Chinese' },
  ])('is that of machines for $text, because $because', ({ text }) => {
    expect(worldOf(text)).toBe('machines');
  });

  it.each([
    { text: 'the cupboard shows error 31', because: 'nothing says whose it is' },
    { text: 'the service of the gate shows error 31', because: 'services are at home there, and a machine is named' },
    { text: 'a set-up with start-stop, error 5', because: 'these are no commands' },
    { text: 'a service of Debian: error 5', because: 'as much is said of both' },
    { text: 'line\\nbreak c:\\n error 5 of it', because: 'an escaped line break is no path' },
  ])('is not known for $text, because $because', ({ text }) => {
    expect(worldOf(text)).toBe('unknown');
  });

  it('is asked for once', () => {
    const world = worldIn('Windows 11, the tool says error 5');
    expect([world(), world()]).toEqual(['windows', 'windows']);
  });
});
