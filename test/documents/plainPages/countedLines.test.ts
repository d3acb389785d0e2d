import { describe, expect, it } from 'vitest';
import { entriesOf } from '../entriesOf.ts';

const section = (...lines: string[]): string => `# 错误 0x80070005\n\n## 解决方法\n\n${lines.join('\n')}\n`;

describe('lines that count steps with a comma of Chinese and Japanese', () => {
  it.each([
    {
      because: 'each is a step, behind what leads to them',
      lines: ['给目录分配权限：', '1、打开设置', '2、选择权限'],
      steps: '给目录分配权限：<br>打开设置 // 选择权限',
    },
    {
      because: 'the count goes on behind a block of code',
      lines: ['1、打开设置', '2、粘贴以下命令：', '', '```cmd', 'reg add X', '```', '', '3、重新启动系统'],
      steps: '打开设置 // 粘贴以下命令：\n\n```cmd\nreg add X\n``` // 重新启动系统',
    },
    {
      because: 'a line without a number belongs to the one before it',
      lines: ['1、打开设置', '窗口会出现。', '2、选择权限'],
      steps: '打开设置 窗口会出现。 // 选择权限',
    },
    {
      because: 'another list begins again',
      lines: ['1、打开设置', '2、选择权限', '', '1、关闭窗口', '2、重新启动系统'],
      steps: '打开设置 // 选择权限 // 关闭窗口 // 重新启动系统',
    },
    {
      because: 'one alone is no list, and keeps its number',
      lines: ['打开设置', '1、选择权限'],
      steps: '打开设置 1、选择权限',
    },
    {
      because: 'nor is one that goes on with nothing before it',
      lines: ['打开设置。', '', '3、重新启动系统'],
      steps: '打开设置。<br>3、重新启动系统',
    },
    {
      because: 'under another heading no count goes on',
      lines: ['1、打开设置', '2、选择权限', '', '## 解决方法', '', '3、重新启动系统'],
      steps: '打开设置 // 选择权限 // 3、重新启动系统',
    },
  ])('$because', ({ lines, steps }) => {
    expect(entriesOf(section(...lines))).toEqual([`0x80070005 |  | ${steps}`]);
  });

  it('are no steps if they say what is the case', () => {
    expect(entriesOf('# 错误 0x80070005\n\n目录没有权限。\n\n1、磁盘已满\n2、帐户被锁定\n')).toEqual([]);
  });
});
