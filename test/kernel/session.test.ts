/** How Python starts, and what becomes of a session whatever a program does. */
import { describe, expect, it } from 'vitest';
import { limit } from '#kernel/node/limit.ts';
import { readPackages } from '#kernel/node/packages.ts';
import { snapshot, warmSession } from '#kernel/node/warm.ts';
import { Session } from '#kernel/session.ts';
import { Sessions } from '#kernel/sessions.ts';
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

  it('is asked to stop again where it did not listen', async () => {
    const session = await warmSession();
    const limited = limit(session.python, 0.2);
    const { error } = session.run(DEAF);
    await limited.end();
    expect(error?.name).toBe('KeyboardInterrupt');
  });

  it('ends where Python itself ends, says so and where', async () => {
    const session = await warmSession();
    const ran = session.run('x = []\nfor i in range(100000):\n    x = [x]\nprint("before", flush=True)\nrepr(x)');
    expect(ran).toMatchObject({ status: 1, output: 'before\n', error: { name: 'Fatal Python error', line: 5 } });
    expect(session.ended).toBe(true);
    expect(() => session.run(CONV)).toThrow('this session has ended');
  });

  it('cuts output that has no end', async () => {
    const session = await warmSession();
    const { output } = session.run('for i in range(300000):\n    print("0123456789")');
    expect(output.length).toBeLessThan(1_000_200);
    expect(output).toMatch(/the output is cut here.*\n$/);
  });

  it('makes layers of ever other sizes, and the first of them again', async () => {
    const session = await warmSession();
    const program =
      'import torch, torch.nn as nn\nmade = [nn.Linear(at + 1, 2) for at in range(1100)]\nmade += [nn.Linear(1, 2), nn.Linear(1, 2)]\nprint(sum(p.numel() for one in made for p in one.parameters()), made[-1](torch.randn(5, 1)).shape)';
    expect(session.run(program).output).toBe('1213308 torch.Size([5, 2])\n');
  });

  it('holds whole numbers exact at any size', async () => {
    const session = await warmSession();
    const program =
      'import torch.nn as nn\nm = nn.Linear(10 ** 12, 10 ** 13)\nprint(sum(p.numel() for p in m.parameters()))';
    expect(session.run(program).output).toBe('10000000000010000000000000\n');
  });
});

/** A program that does not heed the first of what asks it to stop, and ends by itself in the end. */
const DEAF = `
import time
until = time.monotonic() + 20
try:
    while time.monotonic() < until:
        pass
except KeyboardInterrupt:
    pass
while time.monotonic() < until:
    pass
`;

/** Programs that change what other programs stand on. */
const CHANGES: [string, string][] = [
  ['a class of torch', 'import torch\ntorch.nn.Linear = None'],
  ['a method', 'import torch\ntorch.nn.Linear.forward = None\ntorch.nn.Conv2d.more = 1'],
  ['a function of Python', 'import builtins, math\nbuiltins.print = math.prod = None'],
  ['the type of numbers', 'import torch\ntorch.set_default_dtype(torch.float64)\ntorch.set_grad_enabled(False)'],
  ['the hooks of all modules', 'import torch\ntorch.nn.modules.module.register_module_forward_hook(lambda *a: 1 / 0)'],
  ['the modules', 'import sys\nfor name in list(sys.modules): del sys.modules[name]'],
  ['a module', "import sys\nsys.modules['torchinfo'] = sys.modules['torch'] = sys"],
  ['a module with a file', "open('torchinfo.py', 'w').write('1 / 0')\nimport sys\nsys.path.insert(0, '.')"],
  ['what is printed', "import sys\nsys.stdout = sys.stderr = open('said', 'w')"],
  ['the depth of calls', 'import sys\nsys.setrecursionlimit(60)'],
  ['warnings', "import warnings\nwarnings.filterwarnings('error')"],
  ['a stream', 'import sys\nsys.stdout.close()'],
  ['the file of a stream', 'import os\nos.close(1)'],
  ['every module', 'import sys\nfor one in list(sys.modules.values()): vars(one).clear()'],
];

const SUMMARY = `import math, torch, torch.nn as nn, torchinfo
m = nn.Sequential(nn.Linear(3, 4), nn.ReLU())
print(m(torch.randn(math.prod([2]), 3)).dtype, torchinfo.summary(m, (1, 3), verbose=0).total_params)`;

const sessions = new Sessions(warmSession);

describe('what a program changes', () => {
  it.each(CHANGES)('is as before for the next one: %s', async (_, change) => {
    const before = await sessions.run(SUMMARY);
    await sessions.run(change);
    expect(await sessions.run(SUMMARY)).toEqual(before);
    expect(before.output).toBe('torch.float32 16\n');
  });

  it('is told by itself: what it deletes at its end, and what it has asked for', async () => {
    const ran = await sessions.run(
      "import atexit\nclass A:\n    def __del__(self): print('gone')\na = A()\na.a = a\natexit.register(print, 'the end')",
    );
    expect(ran.output).toBe('the end\ngone\n');
    expect((await sessions.run('print(1)')).output).toBe('1\n');
  });
});

describe('a network of thousands of layers', () => {
  it('is run and let go, however many steps lie between its ends', async () => {
    const deep = [
      'import torch',
      'from torch import nn',
      'model = nn.Sequential(*(nn.Linear(8, 8) for _ in range(3000)))',
    ];
    const ran = await sessions.run([...deep, 'y = model(torch.zeros(1, 8))', 'del y', 'print(len(model))'].join('\n'));
    expect([ran.error, ran.output]).toEqual([undefined, '3000\n']);
  });
});
