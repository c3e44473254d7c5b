/** What a call moves: held to loops that touch every number, one after the other. */
import { describe, expect, it } from 'vitest';
import type { NetworkRow } from '#calc/conventions/networkRows.ts';
import { networkTable } from '#calc/conventions/networkRows.ts';
import { bytesMoved } from '#calc/costs/traffic.ts';
import { warmSession } from '#kernel/node/warm.ts';

const SOURCE = `
import torch
from torch import nn
import torch.nn.functional as F


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.full = nn.Conv2d(2, 4, 3, padding=1)
        self.apart = nn.Conv2d(4, 4, 3, padding=1, groups=4, bias=False)
        self.norm = nn.BatchNorm2d(4)
        self.inside = nn.ReLU(inplace=True)
        self.drop = nn.Identity()
        self.head = nn.Linear(4 * 5 * 6, 7, bias=False)

    def forward(self, x):
        first = self.full(x)
        x = self.inside(self.norm(self.apart(first)))
        x = x + first
        x = x + x
        return self.head(torch.flatten(self.drop(x), 1))


class Words(nn.Module):
    def __init__(self):
        super().__init__()
        self.table = nn.Embedding(11, 3)
        self.few = nn.Embedding(2, 3)

    def forward(self, x):
        found = self.table(x)
        return self.few(x), F.linear(found, self.table.weight)
`;

const session = await warmSession();

function rowsOf(expression: string, shape: bigint[]): Map<string, NetworkRow> {
  const answer = session.count({ source: SOURCE, filename: 'net.py', expression, shapes: [shape] });
  if (!answer.ok) throw new Error(answer.words);
  return new Map(networkTable(answer.run).rows.map((row, index) => [row.path || `${row.type} ${index}`, row]));
}

/** Numbers that loops have touched: those that are learned, and those that pass through. */
class Touched {
  readonly learned = new Set<string>();
  readonly passed = new Set<string>();

  get counts() {
    return { learned: BigInt(this.learned.size), passed: BigInt(this.passed.size) };
  }
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** A convolution of 3 × 3 with a border of one, on 5 × 6 places. */
function convolved(inputs: number, outputs: number, groups: number, bias: boolean): Touched {
  const touched = new Touched();
  const [each, own] = [inputs / groups, outputs / groups];
  for (const k of upTo(outputs))
    for (const y of upTo(5))
      for (const x of upTo(6)) {
        if (bias) touched.learned.add(`bias ${k}`);
        for (const c of upTo(each))
          for (const dy of [-1, 0, 1])
            for (const dx of [-1, 0, 1]) {
              touched.learned.add(`weight ${k} ${c} ${dy} ${dx}`);
              const [row, column] = [y + dy, x + dx];
              if (row < 0 || row > 4 || column < 0 || column > 5) continue;
              touched.passed.add(`in ${Math.floor(k / own) * each + c} ${row} ${column}`);
            }
        touched.passed.add(`out ${k} ${y} ${x}`);
      }
  return touched;
}

/** A call that makes each value of one or more of another, with some learned ones a channel. */
function elementwise(tensors: readonly string[], learned: readonly string[] = []): Touched {
  const touched = new Touched();
  for (const c of upTo(4))
    for (const place of upTo(30)) {
      for (const name of [...tensors, 'out']) touched.passed.add(`${name} ${c} ${place}`);
      for (const name of learned) touched.learned.add(`${name} ${c}`);
    }
  return touched;
}

function product(rows: number, inputs: number, outputs: number): Touched {
  const touched = new Touched();
  for (const row of upTo(rows))
    for (const k of upTo(outputs)) {
      touched.passed.add(`out ${row} ${k}`);
      for (const c of upTo(inputs)) {
        touched.learned.add(`weight ${k} ${c}`);
        touched.passed.add(`in ${row} ${c}`);
      }
    }
  return touched;
}

/** Rows of a table, as many as are asked for and there. */
function looked(indices: number, rows: number, width: number): Touched {
  const touched = new Touched();
  for (const index of upTo(indices)) {
    touched.passed.add(`in ${index}`);
    for (const c of upTo(width)) {
      touched.learned.add(`row ${index % rows} ${c}`);
      touched.passed.add(`out ${index} ${c}`);
    }
  }
  return touched;
}

describe('what a call moves', () => {
  it('is what loops over its work touch, each number once', () => {
    const rows = rowsOf('Net()', [1n, 2n, 5n, 6n]);
    const loops: Record<string, Touched> = {
      full: convolved(2, 4, 1, true),
      apart: convolved(4, 4, 4, false),
      norm: elementwise(['in'], ['weight', 'bias']),
      inside: elementwise(['in']),
      '+ 4': elementwise(['one', 'other']),
      '+ 5': elementwise(['in']),
      head: product(1, 120, 7),
      drop: new Touched(),
      'torch.flatten 7': new Touched(),
    };
    expect([...rows.keys()].sort()).toEqual(Object.keys(loops).sort());
    for (const [name, { counts }] of Object.entries(loops)) expect(rows.get(name), name).toMatchObject(counts);
  });

  it('of a table is what is looked up, at most all; and a weight that a function is given is learned', () => {
    const rows = rowsOf('Words()', [1n, 5n]);
    expect(rows.get('table')).toMatchObject(looked(5, 11, 3).counts);
    expect(rows.get('few')).toMatchObject(looked(5, 2, 3).counts);
    expect([...rows.values()].find(({ type }) => type === 'F.linear')).toMatchObject(product(5, 3, 11).counts);
  });

  it('is learned once for a batch, and passes once for each of it', () => {
    const [one, four] = [1n, 4n].map((batch) => rowsOf('Net()', [batch, 2n, 5n, 6n]));
    for (const [name, row] of one ?? [])
      expect(bytesMoved(row, 4n, 2n), name).toBe(bytesMoved(four?.get(name) as NetworkRow, 1n, 2n));
  });
});
