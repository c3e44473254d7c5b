/** What the command line says below an error of Python's, each in a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const file = join(mkdtempSync(join(tmpdir(), 'advice-')), 'net.py');
writeFileSync(
  file,
  `import torch, torch.nn as nn
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc = nn.Linear(256, 120)
    def forward(self, x):
        return self.fc(x.flatten(1))
if __name__ == '__main__':
    print('before')
    Net()(torch.zeros(1, 16, 5, 5))
`,
);

const run = (program: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${program}.ts`, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

const WORDS = 'RuntimeError: mat1 and mat2 shapes cannot be multiplied (1x400 and 256x120)\n';
const ADVICE =
  '\nnn.Linear(256, 120): in_features is 256, but the last size of the input is 400. The two must agree.\n' +
  'What mends it: nn.Linear(400, 120); or an input of (1, 256)\n';

describe('below an error of Python’s', () => {
  it('py says what is wrong and what mends it, on standard error alone', () => {
    const { status, stdout, stderr } = run('py', file);
    expect({ status, stdout }).toEqual({ status: 1, stdout: 'before\n' });
    expect(
      stderr.endsWith(
        `line 7, in forward\n    return self.fc(x.flatten(1))\n           ~~~~~~~^^^^^^^^^^^^^^\n${WORDS}${ADVICE}`,
      ),
      stderr,
    ).toBe(true);
  });

  it('count says the same, with the status of what cannot be counted', () => {
    const stderr = `${file}, line 7: ${WORDS}${ADVICE}`;
    expect(run('count', `${file}:Net()`, '1,16,5,5')).toEqual({ status: 2, stdout: '', stderr });
  });
});
