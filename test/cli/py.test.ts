/** `npm run -s py -- file.py`, in a process of its own: what is printed, where, and with which status. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScript } from './script.ts';

const run = (...args: string[]) => runScript('py', args);

/** A file with a program in it. */
function written(program: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'py-')), 'net.py');
  writeFileSync(file, program);
  return file;
}

describe('a program on the command line', () => {
  it('prints what it prints', () => {
    const file = written('import torch.nn as nn\nprint(nn.Conv2d(3, 7, 3))\n');
    const stdout = 'Conv2d(3, 7, kernel_size=(3, 3), stride=(1, 1))\n';
    expect(run(file)).toEqual({ status: 0, stdout, stderr: '' });
  });

  it('ends with its own status, and with what it does not catch on standard error', () => {
    expect(run(written('import sys\nsys.exit(3)\n')).status).toBe(3);
    const { status, stdout, stderr } = run(written('print(1)\nimport torch\ntorch.zeros(2, 3).view(4)\n'));
    expect({ status, stdout }).toEqual({ status: 1, stdout: '1\n' });
    expect(stderr).toMatch(
      /line 3, in <module>[\s\S]*\nRuntimeError: shape '\[4\]' is invalid for input of size 6\n\nTensor\.view: /,
    );
  });

  it('says in one line how it is called, and that a file is not there', () => {
    expect(run('--help')).toEqual({ status: 0, stdout: 'usage: npm run -s py -- file.py\n', stderr: '' });
    expect(run()).toMatchObject({ status: 2, stderr: 'usage: npm run -s py -- file.py\n' });
    expect(run('nowhere.py')).toEqual({ status: 2, stdout: '', stderr: "there is no file 'nowhere.py'\n" });
    expect(run('src')).toMatchObject({ status: 2, stderr: "there is no file 'src'\n" });
  });
});
