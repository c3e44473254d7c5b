/** How Python starts, and what becomes of a session whatever a program does. */
import { describe, expect, it } from 'vitest';
import { limit } from '#kernel/node/limit.ts';
import { readPackages } from '#kernel/node/packages.ts';
import { snapshot, warmSession } from '#kernel/node/warm.ts';
import { Session } from '#kernel/session.ts';
import { LARGEST_SNAPSHOT } from '#kernel/start.ts';

const CONV = 'import torch, torch.nn as nn\nprint(nn.Conv2d(3, 7, 3)(torch.randn(1, 3, 5, 5)).shape)\n';
const SHAPE = 'torch.Size([1, 7, 3, 3])\n';

describe('a start', () => {
  it('restores the snapshot that is kept, and runs a program', async () => {
    const kept = await snapshot();
    expect(kept?.byteLength).toBeLessThanOrEqual(LARGEST_SNAPSHOT);
    const session = await Session.start({ packages: readPackages(), snapshot: kept });
    expect(session.run(CONV)).toEqual({ status: 0, output: SHAPE, warnings: '' });
  });

  it('is plain where a snapshot cannot be restored', async () => {
    const session = await Session.start({ packages: readPackages(), snapshot: new Uint8Array(1000) });
    expect(session.run(CONV).output).toBe(SHAPE);
  });

  it('draws other numbers in each session', async () => {
    const draw = async () => (await warmSession()).run('import random\nprint(random.random())').output;
    expect(await draw()).not.toBe(await draw());
  });
});

describe('a session', () => {
  it('gives every program a namespace of its own, whatever the one before left', async () => {
    const session = await warmSession();
    session.run('a = 1\nimport sys\nsys.exit(3)');
    expect(session.run('print(a)').error?.words).toBe("name 'a' is not defined");
    expect(session.run('import sys\nsys.exit(3)').status).toBe(3);
  });

  it('says where an error came by, with the lines of the program alone', async () => {
    const session = await warmSession();
    const { error } = session.run('import torch\n\ntorch.zeros(2, 3).view(4)\n', 'net.py');
    expect(error).toMatchObject({ name: 'RuntimeError', words: "shape '[4]' is invalid for input of size 6", line: 3 });
    expect(error?.traceback).toContain('File "net.py", line 3');
    expect(error?.traceback).not.toContain('/packages/');
  });

  it('outlives endless recursion and too much memory', async () => {
    const session = await warmSession();
    expect(session.run('def f():\n    f()\nf()').error?.name).toBe('RecursionError');
    expect(session.run('x = [0] * 10 ** 9').error?.name).toBe('MemoryError');
    expect(session.run(CONV).output).toBe(SHAPE);
  });

  it('is stopped in an endless loop, and runs on', async () => {
    const session = await warmSession();
    const limited = limit(session.python, 0.2);
    const { error } = session.run('while True:\n    pass');
    expect(await limited.end()).toBe(true);
    expect(error?.name).toBe('KeyboardInterrupt');
    expect(session.run(CONV).output).toBe(SHAPE);
  });

  it('ends where Python itself ends, and says so', async () => {
    const session = await warmSession();
    const ran = session.run('x = []\nfor i in range(100000):\n    x = [x]\nprint("before", flush=True)\nrepr(x)');
    expect(ran).toMatchObject({ status: 1, error: { name: 'Fatal Python error' } });
    // Python says behind it where it was.
    expect(ran.output).toMatch(/^before\nStack/);
    expect(session.ended).toBe(true);
    expect(() => session.run(CONV)).toThrow('this session has ended');
  });

  it('cuts output that has no end', async () => {
    const session = await warmSession();
    const { output } = session.run('for i in range(300000):\n    print("0123456789")');
    expect(output.length).toBeLessThan(1_000_200);
    expect(output).toMatch(/the output is cut here.*\n$/);
  });

  it('holds whole numbers exact at any size', async () => {
    const session = await warmSession();
    const program =
      'import torch.nn as nn\nm = nn.Linear(10 ** 12, 10 ** 13)\nprint(sum(p.numel() for p in m.parameters()))';
    expect(session.run(program).output).toBe('10000000000010000000000000\n');
  });
});
