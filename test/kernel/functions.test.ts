/** Functions with the weights they are given: each counting tool is held to what it prints of a module that calls one. */
import { describe, expect, it } from 'vitest';
import { tally } from '#calc/conventions/define.ts';
import { TOOLS } from '#calc/conventions/index.ts';
import { warmSession } from '#kernel/node/warm.ts';
import recorded from '../fixtures/functions.json' with { type: 'json' };
import cases from '../recorder/function-cases.json' with { type: 'json' };

interface Case {
  name: string;
  input: number[];
  forward: string;
  parameters: Readonly<Record<string, number[]>>;
}

type Figures = Readonly<Record<string, number | null>>;

const session = await warmSession();

/** A program with a module whose `forward` is an expression. */
const program = ({ forward, parameters }: Case): string => `
import json
import torch
import torch.nn.functional as F
from torch import nn

class Model(nn.Module):
    def __init__(self):
        super().__init__()
        for name, shape in json.loads('''${JSON.stringify(parameters)}''').items():
            if name in ("m", "v") and ${forward.includes('batch_norm') ? 'True' : 'False'}:
                self.register_buffer(name, torch.rand(shape))
            else:
                setattr(self, name, nn.Parameter(torch.rand(shape)))

    def forward(self, x):
        return ${forward}

`;

/** What every tool makes of it. */
function figuresOf(one: Case): Figures {
  const counted = session.count({ source: program(one), expression: 'Model()', shapes: [one.input.map(BigInt)] });
  if (!counted.ok) throw new Error(`${counted.name}: ${counted.words}`);
  const { run } = counted;
  const figures = TOOLS.map((tool) => [tool.key, tally(tool, run).value] as const);
  return Object.fromEntries(figures.map(([key, value]) => [key, value === null ? null : Number(value)]));
}

describe('a function with its weights counts in each tool as the tool prints', () => {
  it.each(cases as unknown as Case[])('$name', (one) => {
    expect(figuresOf(one)).toEqual((recorded as Record<string, Figures>)[one.name]);
  });
});
