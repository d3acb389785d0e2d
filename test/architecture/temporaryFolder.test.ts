import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';

describe('temporary files of tests', () => {
  it('go into one folder of the run, which is removed at its end, those of started programs too', () => {
    expect(basename(tmpdir())).toMatch(/^hresolve-tests-\w{6}$/);
    const started = execFileSync(process.execPath, ['-p', 'os.tmpdir()'], { encoding: 'utf8' }).trim();
    expect(started).toBe(tmpdir());
  });
});
