/** Cells run as a notebook's do: what IPython shows of them is recorded, the shapes of their lines are said here. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { warmSession } from '#kernel/node/warm.ts';
import type { Session } from '#kernel/session.ts';

interface Recorded {
  sources: string[];
  cells: { output: string; warnings: string; value?: string; error?: [name: string, words: string] }[];
}

const { runs } = JSON.parse(readFileSync('test/fixtures/cells.json', 'utf8')) as { runs: Recorded[] };

let session: Session;
beforeAll(async () => {
  session = await warmSession();
});

/** A model whose lines run once, twice, and in brackets. */
const NET = `import torch
import torch.nn as nn
import torch.nn.functional as F

class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(7, 7, 3, padding=1)

    def forward(self, x):
        return F.relu(self.conv(x) + x)

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Conv2d(3, 7, 3)
        self.blocks = nn.Sequential(Block(), Block())

    def forward(self, x):
        x = self.stem(x)
        B, C, H, W = x.shape
        x = self.blocks(x)
        for _ in range(2):
            x = x[:, :, 1:]
        left, right = x.chunk(2, dim=3)
        return left.flatten(1)
`;

describe('cells', () => {
  it.each(runs.map((run): [string, Recorded] => [JSON.stringify(run.sources), run]))(
    '%s show what IPython shows',
    (_, { sources, cells }) => {
      const ran = session.cells(sources).cells.map(({ error, ...rest }) => ({
        ...rest,
        ...(error && { error: [error.name, error.words] }),
      }));
      expect(ran).toEqual(cells);
    },
  );

  it('pass over commands of IPython, and say which lines those are', () => {
    const { cells } = session.cells([
      '%matplotlib inline\nx = 1\nif x:\n    !ls\nx',
      'x?',
      '%%bash\nls',
      '%%time\n3',
      '%d = 3',
    ]);
    expect(cells.map(({ value, passed }) => [value, passed])).toEqual([
      ['1', [1, 4]],
      [undefined, [1]],
      [undefined, [1]],
      ['3', [1]],
      [undefined, [1]],
    ]);
    expect(session.cells(['!ls\nx = = 3']).cells[0]).toMatchObject({
      error: { name: 'SyntaxError', at: { cell: 1, line: 2 } },
    });
  });

  it('await without a frame of the loop in their errors', () => {
    const source = 'async def f():\n    return 1 / 0\nawait f()';
    expect(session.cells([source]).cells[0]?.error).toMatchObject({
      traceback: expect.not.stringContaining('asyncio'),
      at: { cell: 1, line: 2 },
    });
  });

  it('share one namespace, and leave nothing to the next run', () => {
    expect(session.cells(['a = 1', 'a + 1']).cells[1]?.value).toBe('2');
    expect(session.cells(['a']).cells[0]?.error?.words).toBe("name 'a' is not defined");
  });

  it('that are as they were run anew, with what the cells above are now', () => {
    const model = [NET, 'net = Net()', 'n = 8', 'x = torch.zeros(2, 3, n, n)\nnet(x)\nx.shape'];
    const larger = model.with(2, 'n = 9');
    const [first, other] = [session.cells(model), session.cells(larger)];
    expect(first.cells.at(-1)?.value).toBe('torch.Size([2, 3, 8, 8])');
    expect(other.cells.at(-1)?.value).toBe('torch.Size([2, 3, 9, 9])');
    expect(first.lines.filter(({ names }) => names).length).toBeGreaterThan(3);
    expect(session.cells(model)).toEqual(first);
    expect(session.cells(larger)).toEqual(other);
  });

  it('are read alike whichever way their lines end', () => {
    expect(session.cells(['a = 1\r\nb = 2\ra, b, 1 / 0']).cells[0]?.error?.at).toEqual({ cell: 1, line: 3 });
  });
});

describe('an error', () => {
  it('names the lines of the cells that it came by, and no other', () => {
    const { cells } = session.cells([NET, 'net = Net()', '\nnet(torch.randn(1, 4, 9, 9))']);
    expect(cells).toHaveLength(3);
    const { error } = cells[2] ?? {};
    expect(error).toMatchObject({ name: 'RuntimeError', at: { cell: 1, line: 20 } });
    expect(error?.traceback).toMatch(
      /^Traceback \(most recent call last\):\n {2}Cell In\[3\], line 2, in <module>\n.*\n(?:.*\n)? {2}Cell In\[1\], line 20, in forward\n/,
    );
    expect(error?.traceback).not.toMatch(/packages|File "Cell/);
  });

  it('of a cell that cannot be read has its place', () => {
    const [cell] = session.cells(['x = 1\ny = (']).cells;
    expect(cell?.error).toMatchObject({ name: 'SyntaxError', at: { cell: 1, line: 2 } });
    expect(cell?.error?.traceback).toContain('Cell In[1], line 2');
  });
});

describe('a cell that prints too much', () => {
  it.each([
    ['without end', 'while True:\n    print("xyz")', { cell: 1, line: 2 }],
    ['at once', 'print("x" * 2_000_000)', { cell: 1, line: 1 }],
    [
      'while a value is shown',
      'class A:\n    def __repr__(self):\n        print("x" * 2_000_000)\nA()',
      { cell: 1, line: 3 },
    ],
    ['as it ends', 'import sys\nfor i in range(1_000_002):\n    sys.stderr.write("e")', undefined],
  ])('%s is interrupted, and what fits is kept', (_, source, at) => {
    const { cells, fatal } = session.cells([source, '1']);
    const [cell] = cells;
    expect(fatal).toBe(false);
    expect(cells).toHaveLength(1);
    expect(cell?.error?.name).toBe('KeyboardInterrupt');
    expect(cell?.error?.at).toEqual(at);
    expect((cell?.output ?? '') + cell?.warnings).toMatch(/^[xyze\n]{1000000}\n… the output is cut here/);
  });

  it('may catch that, and leaves nothing to the next run', () => {
    const source = 'try:\n    print("x" * 2_000_000)\nexcept KeyboardInterrupt:\n    "caught"\n';
    expect(session.cells([source, '1']).cells[1]?.value).toBe('1');
    expect(session.cells(['2']).cells[0]?.value).toBe('2');
  });
});

describe('a cell that ends Python itself', () => {
  it('says so, and what ran before it stands', async () => {
    const own = await warmSession();
    const ran = own.cells(['1 + 1', 'print("before")\nx = []\nfor _ in range(100000):\n    x = [x]\nrepr(x)', '3']);
    expect(ran.fatal).toBe(true);
    expect(ran.cells).toHaveLength(2);
    expect(ran.cells[0]?.value).toBe('2');
    expect(ran.cells[1]).toMatchObject({ error: { name: 'Fatal Python error' } });
    expect(ran.cells[1]?.output).toMatch(/^before\n/);
    expect(own.ended).toBe(true);
  });
});

describe('a line', () => {
  it('has the shape it made last, and how often it ran; one that makes no tensor has none', () => {
    const { lines } = session.cells([NET, 'x = torch.randn(2, 3, 9, 9)\nnet = Net()\ny = net(x)\nz = y']);
    expect(lines).toEqual([
      { cell: 1, line: 11, shape: [2n, 7n, 7n, 7n], times: 2 },
      { cell: 1, line: 20, shape: [2n, 7n, 7n, 7n], times: 1 },
      { cell: 1, line: 22, shape: [2n, 7n, 7n, 7n], names: ['B', 'C', 'H', 'W'], times: 1 },
      { cell: 1, line: 24, shape: [2n, 7n, 5n, 7n], names: ['B', 'C', '', 'W'], times: 2 },
      {
        cell: 1,
        line: 25,
        shape: [
          [2n, 7n, 5n, 4n],
          [2n, 7n, 5n, 3n],
        ],
        names: [
          ['B', 'C', '', ''],
          ['B', 'C', '', ''],
        ],
        times: 1,
      },
      { cell: 1, line: 26, shape: [2n, 140n], names: ['B', ''], times: 1 },
      { cell: 2, line: 1, shape: [2n, 3n, 9n, 9n], times: 1 },
      { cell: 2, line: 3, shape: [2n, 140n], times: 1 },
    ]);
  });

  it('before one that fails keeps its shape', () => {
    const { lines, cells } = session.cells(['import torch\nx = torch.zeros(2, 3)\ny = x + 1\nx @ y']);
    expect(lines.map(({ line, shape }) => [line, shape])).toEqual([
      [2, [2n, 3n]],
      [3, [2n, 3n]],
    ]);
    expect(cells[0]?.error?.at).toEqual({ cell: 1, line: 4 });
  });

  it('counts a comprehension by its turns', () => {
    const { lines } = session.cells(['import torch\nx = torch.zeros(2, 3)\nys = [x + i for i in range(5)]']);
    expect(lines.at(-1)).toEqual({ cell: 1, line: 3, shape: [2n, 3n], times: 5 });
  });
});

describe('a row of a table of modules', () => {
  const rowsIn = (...sources: string[]) => {
    const { value = '', rows = [] } = session.cells(sources).cells.at(-1) ?? {};
    const lines = value.split('\n');
    return rows.map(({ row, cell, line }) => [
      /^[│ ]*(.*?)(?: {2,}|$)/.exec(lines[row - 1] ?? '')?.[1],
      `${cell}:${line}`,
    ]);
  };
  const TWICE = `${NET}
class Twice(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 3, 3)
        self.same = nn.Conv2d(3, 3, 3)
        self.held = nn.ModuleList([nn.Conv2d(3, 3, 3)])

    def forward(self, x):
        x = self.conv(x)
        x = self.same(x)
        x = self.held[0](x)
        return self.conv(x)`;

  it('has the line that called its module, in whichever cell; one that none called has no line', () => {
    expect(rowsIn(NET, 'from torchinfo import summary', '\nsummary(Net(), (2, 3, 9, 9))')).toEqual([
      ['Net', '3:2'],
      ['├─Conv2d: 1-1', '1:20'],
      ['├─Sequential: 1-2', '1:22'],
      ['└─Block: 2-1', '1:22'],
      ['└─Conv2d: 3-1', '1:11'],
      ['└─Block: 2-2', '1:22'],
      ['└─Conv2d: 3-2', '1:11'],
    ]);
    expect(rowsIn(TWICE, 'from torchinfo import summary\nsummary(Twice(), (2, 3, 9, 9))')).toEqual([
      ['Twice', '2:2'],
      ['├─Conv2d: 1-1', '1:36'],
      ['├─Conv2d: 1-2', '1:37'],
      ['└─Conv2d: 2-1', '1:38'],
      ['├─Conv2d: 1-4', '1:39'],
    ]);
  });

  it('is known by its module, however the table is made and held; a text that looks alike has none', () => {
    const made = 'from torchinfo import summary\nmade = summary(Net(), (2, 3, 9, 9), depth=1, verbose=0)';
    expect(rowsIn(NET, made, 'made')).toEqual([
      ['Net', '2:2'],
      ['├─Conv2d: 1-1', '1:20'],
      ['├─Sequential: 1-2', '1:22'],
    ]);
    expect(rowsIn(NET, 'from torchinfo import summary\nsummary(Net())')).toEqual([]);
    expect(rowsIn(NET, made, 'class Like(str):\n    __repr__ = str.__str__\nLike(made)')).toEqual([]);
    expect(rowsIn(NET, made.replace('verbose=0', 'verbose=2'), 'made')).toEqual([
      ['Net', '2:2'],
      ['├─Conv2d: 1-1', '1:20'],
      ['└─weight', '1:20'],
      ['└─bias', '1:20'],
      ['├─Sequential: 1-2', '1:22'],
      ['└─0.conv.weight', '1:22'],
      ['└─0.conv.bias', '1:22'],
      ['└─1.conv.weight', '1:22'],
      ['└─1.conv.bias', '1:22'],
    ]);
  });
});
