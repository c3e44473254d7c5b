/** Functions with the weights they are given: each counting tool is held to what it prints of a module that calls one. */
import { describe, expect, it } from 'vitest';
import { warmSession } from '../../src/kernel/node/warm.ts';
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

/** A program that prints what every tool makes of a module whose `forward` is an expression. */
const program = ({ forward, input, parameters }: Case): string => `
import json
import torch
import torch.nn.functional as F
from torch import nn
from torch.nn.modules._recording import Recording

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

model = Model().eval()
with Recording() as calls:
    model(torch.rand(${JSON.stringify(input)}))
print(json.dumps({key: calls.counted(model, key) for key in json.loads('''${JSON.stringify(KEYS)}''')}))
`;

const KEYS = Object.keys(Object.values(recorded as Record<string, Figures>)[0] ?? {});

describe('a function with its weights counts in each tool as the tool prints', () => {
  it.each(cases as unknown as Case[])('$name', (one) => {
    const ran = session.run(program(one));
    expect(ran.error?.traceback).toBeUndefined();
    expect(JSON.parse(ran.output)).toEqual((recorded as Record<string, Figures>)[one.name]);
  });
});
