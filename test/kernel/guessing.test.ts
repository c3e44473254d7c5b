/** What is guessed where nobody says it: the model, its arguments and its input; and what a tool leaves out. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countedObject } from '#calc/conventions/countedRun.ts';
import { coverageOf } from '#calc/conventions/coverage.ts';
import { numbersOf, parametersOf } from '#calc/run/module.ts';
import { warmSession } from '#kernel/node/warm.ts';
import type { ToCount } from '#kernel/session.ts';

const session = await warmSession();

/** A count of a source as the playground asks for it. */
const count = (source: string, given: ToCount = {}) => session.count({ source, freely: true, ...given });

/** The model, the input and the number of parameters of a count; or PyTorch's words. */
function found(source: string, given: ToCount = {}): [string, string, number] | [string, string] {
  const counted = count(source, given);
  if (!counted.ok) return [counted.name, counted.words];
  const { run, code } = counted;
  return [code, run.inputs.map(({ shape }) => `(${shape})`).join(), Number(numbersOf(parametersOf(run.root)))];
}

/** A class whose `forward` runs its layers one after another. */
const net = (parameters: string, layers: string) =>
  `class Net(nn.Module):\n    def __init__(self${parameters}):\n        super().__init__()\n        self.all = nn.Sequential(${layers})\n\n    def forward(self, x):\n        return self.all(x)\n`;

describe('an input that nobody gives', () => {
  it.each([
    ['an image', 'nn.Conv2d(3, 4, 3)', '(1,3,224,224)'],
    ['a small image', 'nn.Conv2d(3, 4, 3), nn.Flatten(), nn.Linear(3600, 2)', '(1,3,32,32)'],
    ['a digit', 'nn.Conv2d(1, 4, 3), nn.Flatten(), nn.Linear(2704, 2)', '(1,1,28,28)'],
    ['what a convolution asks for', 'nn.Conv2d(5, 4, 3)', '(1,5,224,224)'],
    ['what a linear layer asks for, before any image', 'nn.Linear(32, 4)', '(1,32)'],
    ['tokens', 'nn.Embedding(9, 4), nn.Linear(4, 9)', '(1,16)'],
    ['a sequence', 'nn.Conv1d(7, 4, 3)', '(1,7,128)'],
  ])('is %s', (_, layers, shape) => {
    expect(found(net('', layers)).slice(0, 2)).toEqual(['Net()', shape]);
  });

  it('is not guessed where it is given', () => {
    const counted = count(net('', 'nn.Conv2d(3, 4, 3)'), { shapes: [[2n, 3n, 8n, 8n]] });
    expect(counted).toMatchObject({ ok: true, how: { guessed: false, dtype: 'torch.float32', kind: 'module' } });
  });

  it('is said in all its forms where none is taken, with the words for the first', () => {
    const counted = count(net('', 'nn.Linear(5, 6), nn.Linear(7, 3)'));
    expect(counted).toMatchObject({ ok: false, words: 'mat1 and mat2 shapes cannot be multiplied (1x6 and 7x3)' });
    expect(counted.ok ? [] : counted.tried.map(String).slice(0, 2)).toEqual(['1,5', '1,16,5']);
  });

  it('is not blamed for an error that has nothing to do with it', () => {
    const counted = count('class Net(nn.Module):\n    def forward(self, x):\n        return y\n');
    expect(counted).toMatchObject({ ok: false, name: 'NameError', line: 3, tried: [] });
  });
});

describe('a model that nobody names', () => {
  it('is the last variable that is one, the last class that can be made, or a lone expression', () => {
    const two = 'a = nn.Linear(2, 3)\nb = nn.Linear(4, 5)\nfor i in range(3):\n    b(i)\n';
    expect(found(two)[0]).toBe('b');
    expect(found('nn.Conv2d(3, 7, 3)\n')).toEqual(['nn.Conv2d(3, 7, 3)', '(1,3,224,224)', 196]);
    expect(count('nn.Conv2d(3, 7, 3)\n')).toMatchObject({
      how: { kind: 'layer', kept: '# nn.Conv2d(3, 7, 3)' },
      said: [],
    });
    expect(count('F.relu(x) + x')).toMatchObject({ ok: true, how: { kind: 'functions' } });
  });

  it('is made with arguments of usual names, and refused where a name says nothing', () => {
    expect(found(net(', in_channels, num_classes', 'nn.Conv2d(in_channels, num_classes, 3)'))).toEqual([
      'Net(in_channels=3, num_classes=10)',
      '(1,3,224,224)',
      280,
    ]);
    expect(count(net(', foo', 'nn.Linear(foo, 3)'))).toMatchObject({ ok: false, advice: { kind: 'needs_arguments' } });
    expect(count('x = 3\n')).toMatchObject({ ok: false, advice: { kind: 'no_class' } });
  });

  it('keeps what was not run as comments', () => {
    const source = 'net = nn.Linear(2, 3)\nfor i in range(3):\n    print(i)\n\nbad = missing()\n';
    expect(count(source)).toMatchObject({
      how: { kept: 'net = nn.Linear(2, 3)\n# for i in range(3):\n#     print(i)\n\n# bad = missing()' },
      said: [
        { kind: 'not_run', lines: [2], error: '' },
        { kind: 'raises', lines: [5], error: "NameError: name 'missing' is not defined" },
      ],
    });
  });
});

describe('what a source does beside what it defines', () => {
  it('is run where a model would be another without it', () => {
    const built = 'layers = []\nfor i in range(3):\n    layers.append(nn.Linear(4, 4))\nnet = nn.Sequential(*layers)\n';
    const frozen = `${built}for p in net[0].parameters():\n    p.requires_grad = False\nnet[1].requires_grad_(False)\n`;
    expect(found(built)).toEqual(['net', '(1,4)', 60]);
    const counted = count(frozen);
    if (!counted.ok) throw new Error(counted.words);
    expect(parametersOf(counted.run.root).filter(({ trainable }) => trainable)).toHaveLength(2);
    expect(counted.said).toEqual([]);
  });

  it('is left out where it only shows something, also at the end and beside others on a line', () => {
    const counted = count('net = nn.Linear(2, 3); print("net"); x = torch.ones(1, 2)\nnet(x).shape\n');
    expect(counted).toMatchObject({
      code: 'net',
      how: { kept: 'net = nn.Linear(2, 3); pass; x = torch.ones(1, 2)\n# net(x).shape' },
    });
    expect(count('print(3)\n')).toMatchObject({ ok: false, advice: { kind: 'not_a_module' } });
  });

  it('may be a command of IPython, which is passed over and said, or await', () => {
    const counted = count(
      '!pip install torch\nimport asyncio\nwidth = await asyncio.sleep(0, 4)\nnet = nn.Linear(width, 2)\n',
    );
    expect(counted).toMatchObject({ code: 'net', said: [{ kind: 'passed_over', lines: [1], error: '' }] });
  });
});

describe('the coverage of a tool', () => {
  it('is the calls that it has a rule for, of those that compute, and names the others', () => {
    const counted = count('net = nn.Sequential(nn.Conv2d(3, 4, 3), nn.ReLU(), nn.Flatten())\n');
    if (!counted.ok) throw new Error(counted.words);
    const coverage = coverageOf(counted.run);
    expect(coverage.torch_flop_counter_flops).toEqual({ of: 2, counted: 1, missing: ['ReLU'] });
    expect(coverage.fvcore_flops).toEqual({ of: 2, counted: 2, missing: [] });
  });
});

describe('an example of the playground', () => {
  it.each(readdirSync('content/playground'))('%s is counted as it stands', (file) => {
    const source = readFileSync(`content/playground/${file}`, 'utf8');
    expect(source).toMatch(/^# \d [\w -]+\n/);
    const [, , parameters = 0] = found(source);
    expect(parameters).toBeGreaterThan(50_000);
  });
});

describe('a dictionary of tensors', () => {
  it('gives the outputs their names, where all it holds are tensors', () => {
    const shapes = [[1n, 3n, 8n, 8n]];
    const returning = (what: string) => `class Net(nn.Module):\n    def forward(self, x):\n        return ${what}\n`;
    const output = (what: string) => {
      const counted = count(returning(what), { shapes });
      if (!counted.ok) throw new Error(counted.words);
      return countedObject(counted.run).output_shape;
    };
    expect(output('OrderedDict(out=x, aux=x[0])')).toEqual({ out: [1n, 3n, 8n, 8n], aux: [3n, 8n, 8n] });
    expect(output('{"out": x, "rest": (x, x)}')).toEqual(Array(3).fill(shapes[0]));
    expect(output('(x, x[0])')).toEqual([shapes[0], [3n, 8n, 8n]]);
  });
});
