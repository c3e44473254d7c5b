/** A size wears a name where the code has read it by that name, and carried it from there; never by how large it is. */
import { beforeAll, describe, expect, it } from 'vitest';
import { warmSession } from '#kernel/node/warm.ts';
import type { Session } from '#kernel/session.ts';
import { shownOf } from '#kernel/shown.ts';

let session: Session;
beforeAll(async () => {
  session = await warmSession();
});

const HEAD = 'import torch\nimport torch.nn as nn\nimport torch.nn.functional as F\n';

/** What stands beside the lines of the last of some cells, by how the line begins. */
function besideLines(...sources: string[]): Record<string, string> {
  const ran = session.cells([HEAD, ...sources]);
  const last = sources.at(-1) as string;
  const { hints, error } = shownOf(ran, sources.length);
  expect(error).toBeUndefined();
  const lines = last.split('\n').map((line) => line.trim());
  return Object.fromEntries(hints.map(({ line, text }) => [lines[line - 1] as string, text]));
}

/** What stands beside the last line of the last cell. */
const besideLast = (...sources: string[]): string | undefined => Object.values(besideLines(...sources)).at(-1);

const ATTENTION = `class Attention(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads, self.qkv, self.proj = heads, nn.Linear(width, 3 * width), nn.Linear(width, width)

    def forward(self, x):
        B, T, C = x.size()
        h = self.heads
        q, k, v = self.qkv(x).split(C, dim=2)
        q = q.view(B, T, h, C // h).transpose(1, 2)
        k = k.view(B, T, h, C // h).permute(0, 2, 1, 3)
        v = v.view(B, T, h, C // h).transpose(1, 2)
        a = q @ k.transpose(-2, -1)
        a = F.softmax(a.masked_fill(torch.ones(T, T).tril() == 0, -1), dim=-1)
        y = (a @ v).transpose(1, 2).reshape(B, T, C)
        return self.proj(y)

y = Attention(8, 8)(torch.randn(8, 8, 8))`;

describe('a size wears its name', () => {
  it('through views, permutations and products, where all sizes are equal', () => {
    expect(besideLines(ATTENTION)).toMatchObject({
      'q = q.view(B, T, h, C // h).transpose(1, 2)': '(B=8, 8, T=8, 1)',
      'k = k.view(B, T, h, C // h).permute(0, 2, 1, 3)': '(B=8, 8, T=8, 1)',
      'a = q @ k.transpose(-2, -1)': '(B=8, 8, T=8, T=8)',
      'a = F.softmax(a.masked_fill(torch.ones(T, T).tril() == 0, -1), dim=-1)': '(B=8, 8, T=8, T=8)',
      'y = (a @ v).transpose(1, 2).reshape(B, T, C)': '(B=8, T=8, C=8)',
      'return self.proj(y)': '(B=8, T=8, 8)',
      'y = Attention(8, 8)(torch.randn(8, 8, 8))': '(8, 8, 8)',
    });
  });

  it('of several tensors, each in its brackets', () => {
    expect(besideLast('x = torch.randn(6, 4)\nn = x.size(0)\na, b = x.chunk(2, dim=1)')).toBe('((n=6, 2), (n=6, 2))');
  });

  it.each([
    ['B, C, H, W = x.shape', '(B=2, C=3, H=5, W=5)'],
    ['B, C = x.shape[:2]', '(B=2, C=3, 5, 5)'],
    ['H, W = x.size()[-2:]', '(2, 3, H=5, W=5)'],
    ['B, *rest, W = x.shape', '(B=2, 3, 5, W=5)'],
    ['C = x.size(1)', '(2, C=3, 5, 5)'],
    ['C = x.size(dim=-3)', '(2, C=3, 5, 5)'],
    ['H, W = x.shape[2], x.shape[3]', '(2, 3, H=5, W=5)'],
    ['_, C, _, W = x.shape', '(2, C=3, 5, W=5)'],
    ['a = b = x.shape[0]', '(b=2, 3, 5, 5)'],
  ])('read by %s', (reading, beside) => {
    expect(besideLast(`x = torch.randn(2, 3, 5, 5)\n${reading}\ny = x.relu()`)).toBe(beside);
  });

  it.each([
    ['nn.Conv2d(3, 7, 3, padding=1)(x)', '(B=2, 7, 5, 5)'],
    ['nn.BatchNorm2d(3)(x)', '(B=2, C=3, H=5, W=5)'],
    ['nn.MaxPool2d(1)(x)', '(B=2, C=3, 5, 5)'],
    ['nn.Embedding(9, 3)(x.long())', '(B=2, C=3, H=5, W=5, 3)'],
    ['x.flatten(2)', '(B=2, C=3, 25)'],
    ['x.flatten(2).transpose(1, 2)', '(B=2, 25, C=3)'],
    ['x.mean((2, 3))', '(B=2, C=3)'],
    ['x.mean(1, keepdim=True)', '(B=2, 1, H=5, W=5)'],
    ['x[:, None, 0, ..., 1:]', '(B=2, 1, H=5, 4)'],
    ['x[..., ::2, :]', '(B=2, C=3, 3, W=5)'],
    ['x.movedim(1, -1)', '(B=2, H=5, W=5, C=3)'],
    ['x.unsqueeze(-1).squeeze()', '(B=2, C=3, H=5, W=5)'],
    ['torch.cat([x, x], dim=1)', '(B=2, 6, H=5, W=5)'],
    ['torch.stack([x, x], dim=1)', '(B=2, 2, C=3, H=5, W=5)'],
    ['x[0].expand(B, -1, -1, -1)', '(B=2, C=3, H=5, W=5)'],
    ['x + torch.ones(1, 3, 1, 1)', '(B=2, C=3, H=5, W=5)'],
    ['torch.ones(4, 1, 1, 1, 1) + x', '(4, B=2, C=3, H=5, W=5)'],
    ['x.reshape(B, -1)', '(B=2, 75)'],
    ['torch.arange(W)', '(W=5,)'],
    ['F.scaled_dot_product_attention(x, x[..., 1:, :], x[..., 1:, :])', '(B=2, C=3, H=5, W=5)'],
    ['x.T', '(W=5, H=5, C=3, B=2)'],
  ])('in %s', (code, beside) => {
    expect(besideLast(`x = torch.randn(2, 3, 5, 5)\nB, C, H, W = x.shape\nresult = ${code}`)).toBe(beside);
  });

  it('in a cell below the one that read it, and in a function that looks it up', () => {
    const read = 'x = torch.randn(2, 3)\nB = x.shape[0]';
    expect(besideLast(read, 'y = torch.zeros(B, 2)')).toBe('(B=2, 2)');
    expect(besideLast(read, 'def zeros():\n    return torch.zeros(B, 2)\ny = zeros()')).toBe('(B=2, 2)');
  });
});

describe('a size of the same value wears none', () => {
  const X = 'x = torch.randn(2, 2)\n';

  it.each([
    ['B = x.shape[0]\nz = torch.zeros(2, 2)', '(2, 2)'],
    ['B = 2\nz = torch.zeros(B, 2)', '(2, 2)'],
    ['B = x.shape[0]\nB = 2\nz = x.relu()', '(2, 2)'],
    ['B = x.shape[0]\nB += 0\nz = x.relu()', '(2, 2)'],
    ['B = x.shape[0]\nfor B in [2]:\n    pass\nz = x.relu()', '(2, 2)'],
    ['B = x.shape[0]\nexec("B = 2")\nz = x.relu()', '(2, 2)'],
    ['B = x.shape[0]\ndef set():\n    global B\n    B = 2\nset()\nz = x.relu()', '(2, 2)'],
    ['B = x.shape[0]\nz = torch.zeros(B // 1, 2)', '(2, 2)'],
    ['B = x.shape[0]\nx = torch.randn(2, 2)\nz = x.relu()', '(2, 2)'],
    ['B = x.shape[0]\nn = B\nz = torch.zeros(n, 2)', '(2, 2)'],
    ['B = x.shape[0]\nz = x.repeat(2, 1)', '(4, 2)'],
    ['B = x.shape[0]; y = torch.zeros(2, 2)\nz = y.relu()', '(2, 2)'],
    ['B = (x := torch.zeros(2, 2)).shape[0]\nz = x.relu()', '(2, 2)'],
    // A name that is read again is what was read last.
    ['y = torch.zeros(2, 2)\nfor one in (x, y):\n    B = one.shape[0]\nz = x.relu()', '(2, 2)'],
    // What is no tensor has sizes of its own.
    ['class Own:\n    shape = (2, 2)\nB, C = Own.shape\nz = torch.zeros(B, C)', '(2, 2)'],
    // The name of another function is not the name here.
    ['def f(x):\n    B = x.shape[0]\n    return x\nz = f(x).relu()', '(2, 2)'],
    ['def f(x, B):\n    return torch.zeros(B, 2)\nB = x.shape[0]\nz = f(x, 2)', '(2, 2)'],
  ])('after %j', (code, beside) => {
    expect(besideLast(X + code)).toBe(beside);
  });

  it('in a call of a function before it reads, though an earlier call read', () => {
    const code =
      'def f(x):\n    y = x + 0\n    B = y.shape[0]\n    return x\nfor _ in range(3):\n    x = f(torch.zeros(2, 2))';
    expect(besideLines(code)['y = x + 0']).toBe('(2, 2) ×3');
  });
});

describe('a program that sizes are read in', () => {
  it('finds whole numbers, and no one who looks on, afterwards either', () => {
    const cells = [
      'x = torch.randn(2, 3)\nB = x.shape[0]\ntype(B), type(x.size(1))',
      'import sys\nsys.monitoring.get_tool(4)',
    ];
    const told = session.cells([HEAD, ...cells]).cells;
    expect(told[1]?.value).toBe('(int, int)');
    expect(session.cells(['import sys\n[sys.monitoring.get_tool(at) for at in range(6)]']).cells[0]?.value).toBe(
      '[None, None, None, None, None, None]',
    );
  });

  it('raises as it does otherwise, with the lines above as they were', () => {
    const { cells, lines } = session.cells([HEAD, 'x = torch.randn(2, 3)\nB, C, H = x.shape\nx.relu()']);
    expect(cells[1]?.error?.words).toBe('not enough values to unpack (expected 3, got 2)');
    expect(lines.map(({ line, names }) => [line, names])).toEqual([[1, undefined]]);
  });
});
