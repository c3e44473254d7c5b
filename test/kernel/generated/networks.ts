/** Networks at random, as files of Python: each makes `model`, runs it on `x`, and prints what it is made of. */
import fc from 'fast-check';
import { CALLABLES, WRONG } from './values.ts';

export interface Network {
  source: string;
  /** What it takes. */
  shape: number[];
}

/** A piece of a network: lines of `__init__` and of `forward`, with the channels that come out. */
interface Piece {
  made: string[];
  run: string[];
  channels: number;
}

/** Makes a piece out of channels and some numbers that are drawn; `at` names its modules. */
type Make = (channels: number, at: string, drawn: readonly number[]) => Piece;

/** One module, called on `x`. */
const one =
  (
    write: (channels: number, drawn: readonly number[]) => string,
    out = (channels: number, _drawn: readonly number[]) => channels,
  ): Make =>
  (channels, at, drawn) => ({
    made: [`self.${at} = ${write(channels, drawn)}`],
    run: [`x = self.${at}(x)`],
    channels: out(channels, drawn),
  });

/** Lines that call no module. */
const lines =
  (...run: string[]): Make =>
  (channels) => ({ made: [], run, channels });

const divisor = (channels: number, drawn: number): number =>
  [1, 2, 3, 4, 5].filter((number) => channels % number === 0).at(drawn % 2 === 0 ? 0 : -1) as number;
const flag = (drawn: number): string => (drawn % 2 === 0 ? 'True' : 'False');
const width = ([a = 1]: readonly number[]): number => 1 + (a % 9);

/** Convolutions and what stands between them, by the number of dimensions. */
const spatial = (d: 1 | 2 | 3): Make[] => [
  one(
    (c, [a = 0, b = 0, e = 0]) =>
      `nn.Conv${d}d(${c}, ${1 + (a % 9)}, ${1 + (b % 3)}, padding=${b % 3}, bias=${flag(e)})`,
    (_, drawn) => width(drawn),
  ),
  one(
    (c, [a = 0, b = 0]) =>
      `nn.Conv${d}d(${c}, ${c}, 3, padding=${1 + (a % 2)}, dilation=${1 + (a % 2)}, groups=${divisor(c, b)})`,
  ),
  one(
    (c, [a = 0]) =>
      `nn.Conv${d}d(${c}, ${c * 2}, 3, stride=${1 + (a % 2)}, padding=1, padding_mode='${['zeros', 'replicate', 'circular'][a % 3]}')`,
    (c) => c * 2,
  ),
  one(
    (c, [a = 0, b = 0]) => `nn.ConvTranspose${d}d(${c}, ${1 + (a % 9)}, 2, stride=${1 + (b % 2)})`,
    (_, drawn) => width(drawn),
  ),
  one((c, [a = 0]) => `nn.BatchNorm${d}d(${c}, affine=${flag(a)})`),
  one((c, [a = 0]) => `nn.GroupNorm(${divisor(c, a)}, ${c})`),
  one((c, [a = 0]) => `nn.InstanceNorm${d}d(${c}, affine=${flag(a)})`),
  one((_, [a = 0]) => `nn.MaxPool${d}d(3, stride=${1 + (a % 2)}, padding=1, ceil_mode=${flag(a)})`),
  one((_, [a = 0, b = 0]) => `nn.AvgPool${d}d(2, stride=1, padding=${a % 2}, count_include_pad=${flag(b)})`),
  one((_, [a = 0]) => `nn.AdaptiveAvgPool${d}d(${2 + (a % 4)})`),
  one(() => 'nn.Upsample(scale_factor=2)'),
  one((c) => `nn.PReLU(${c})`),
];

/** Blocks and functions of so many dimensions. */
const blocks = (d: 1 | 2 | 3): Make[] => [
  (c, at) => ({
    made: [`self.${at}a = nn.Conv${d}d(${c}, ${c}, 3, padding=1)`, `self.${at}b = nn.BatchNorm${d}d(${c})`],
    run: [`x = F.relu(x + self.${at}b(self.${at}a(x)))`],
    channels: c,
  }),
  (c, at) => ({
    made: [
      `self.${at} = nn.Sequential(nn.AdaptiveAvgPool${d}d(1), nn.Conv${d}d(${c}, 2, 1), nn.ReLU(), nn.Conv${d}d(2, ${c}, 1), nn.Sigmoid())`,
    ],
    run: [`x = x * self.${at}(x)`],
    channels: c,
  }),
  (c) => ({ made: [], run: ['x = torch.cat([x, F.gelu(x)], 1)'], channels: 2 * c }),
  lines(`x = F.${d === 1 ? 'max_pool1d' : d === 2 ? 'max_pool2d' : 'max_pool3d'}(x, 2, 1)`),
  lines('x = x.flip(-1) * 0.5 - x.mean(dim=1, keepdim=True)'),
  lines(`x = F.pad(x, (1, 0)${d > 1 ? '' : ", 'replicate'"})`),
  lines(`x = x[..., 1:] if x.size(-1) > 4 else x`),
];

/** What goes along the last dimension of a sequence. */
const SEQUENCE: Make[] = [
  one(
    (c, [a = 0, b = 0]) => `nn.Linear(${c}, ${1 + (a % 9)}, bias=${flag(b)})`,
    (_, drawn) => width(drawn),
  ),
  one((c, [a = 0]) => `nn.LayerNorm(${c}, elementwise_affine=${flag(a)})`),
  one((c) => `nn.RMSNorm(${c})`),
  one((_, [a = 0]) => `nn.${['ReLU', 'GELU', 'SiLU', 'Tanh', 'Softplus', 'Hardswish', 'ELU', 'Mish'][a % 8]}()`),
  one((_, [a = 0]) => `nn.Dropout(0.${a % 10})`),
  (c, at, [a = 0, b = 0, e = 0]) => ({
    made: [
      `self.${at} = nn.${['LSTM', 'GRU', 'RNN'][e % 3]}(${c}, ${1 + (a % 9)}, num_layers=${1 + (b % 2)}, batch_first=True, bidirectional=${flag(b)})`,
    ],
    run: [`x, _ = self.${at}(x)`],
    channels: (1 + (a % 9)) * (b % 2 === 0 ? 2 : 1),
  }),
  (c, at, [a = 0]) => ({
    made: [`self.${at} = nn.MultiheadAttention(${c}, ${divisor(c, a)}, batch_first=True)`],
    run: [`x = x + self.${at}(x, x, x${a % 3 === 0 ? ', need_weights=False' : ''})[0]`],
    channels: c,
  }),
  one(
    (c, [a = 0, b = 0]) =>
      `nn.TransformerEncoderLayer(${c}, ${divisor(c, a)}, ${1 + (b % 9)}, batch_first=True, norm_first=${flag(b)})`,
  ),
  lines('x = torch.softmax(x @ x.transpose(1, 2), -1) @ x'),
  lines("x = torch.einsum('bij,bkj->bik', x, x) @ x"),
  lines('x = F.scaled_dot_product_attention(x, x, x)'),
  (c) => ({ made: [], run: ['x = torch.cat((x, x.sin()), dim=-1)'], channels: 2 * c }),
  lines('x = x.view(x.size(0), -1, x.shape[2]).contiguous()'),
  lines('a, b = x.chunk(2, 1)', 'x = a * b.sigmoid() if a.shape == b.shape else a'),
  (c, at) => ({
    made: [`self.${at} = nn.ModuleList(nn.Linear(${c}, ${c}) for _ in range(3))`],
    run: [`for layer in self.${at}:`, '    x = layer(x) + x'],
    channels: c,
  }),
  (c, at) => ({
    made: [
      `self.${at} = nn.Parameter(torch.randn(${c}))`,
      `self.register_buffer('${at}_kept', torch.ones(1, 1, ${c}))`,
    ],
    run: [`x = x * self.${at} + self.${at}_kept`],
    channels: c,
  }),
];

interface Drawn {
  d: 0 | 1 | 2 | 3;
  channels: number;
  size: number;
  pieces: [which: number, drawn: number[]][];
  /** A fault in some of them: which number of the text becomes which wrong value. */
  fault: [number, string] | null;
}

/** Writes the file of a network. */
function written({ d, channels, size, pieces, fault }: Drawn): Network {
  const makes = d === 0 ? SEQUENCE : [...spatial(d), ...blocks(d)];
  const [made, run]: [string[], string[]] = [[], []];
  let now = channels;
  for (const [index, [which, drawn]] of pieces.entries()) {
    const piece = (makes[which % makes.length] as Make)(now, `part${index}`, drawn);
    made.push(...piece.made);
    run.push(...piece.run);
    now = piece.channels;
  }
  if (d > 0) run.push('x = x.flatten(2).mean(-1)');
  made.push(`self.head = nn.Linear(${now}, 10)`);
  const shape = d === 0 ? [2, size, channels] : [2, channels, ...Array.from({ length: d }, () => size)];
  const body = [
    ...made.map((line) => `        ${line}`),
    '',
    '    def forward(self, x):',
    ...run.map((line) => `        ${line}`),
  ];
  return { source: fileOf(fault ? broken(body.join('\n'), ...fault) : body.join('\n'), shape), shape };
}

/** One of the numbers of a text, in the place of which something wrong stands. */
function broken(body: string, at: number, wrong: string): string {
  const numbers = [...body.matchAll(/(?<=[(=, ])\d+(?=[,)])/g)];
  const found = numbers[at % Math.max(1, numbers.length)];
  return found ? body.slice(0, found.index) + wrong + body.slice(found.index + found[0].length) : body;
}

const fileOf = (body: string, shape: readonly number[]): string => `import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.utils.flop_counter import FlopCounterMode


class Net(nn.Module):
    def __init__(self):
        super().__init__()
${body}
        return self.head(x)


model = Net().eval()
with FlopCounterMode(display=False) as counter:
    print(model(torch.randn(${shape.join(', ')})).shape, counter.get_total_flops())
print(sum(p.numel() for p in model.parameters()), [(name, tuple(p.shape)) for name, p in model.state_dict().items()])
print(model)
`;

/** Networks at random; some of them with something wrong in the place of a number. */
export const networks = (faults: boolean): fc.Arbitrary<Network> =>
  fc
    .record({
      d: fc.constantFrom(0, 1, 2, 2, 3),
      channels: fc.integer({ min: 1, max: 8 }),
      size: fc.integer({ min: 3, max: 9 }),
      pieces: fc.array(fc.tuple(fc.nat(1000), fc.array(fc.nat(30), { minLength: 3, maxLength: 3 })), {
        minLength: 1,
        maxLength: 7,
      }),
      fault: faults ? fc.tuple(fc.nat(60), fc.constantFrom(...WRONG)) : fc.constant(null),
    })
    .map((drawn) => written(drawn as Drawn));

/** Calls of what torch has, by chance, with what may be meant for them or not. */
export const calls: fc.Arbitrary<string> = fc
  .record({
    where: fc.constantFrom(...CALLABLES),
    which: fc.nat(5000),
    given: fc.array(fc.constantFrom(...WRONG), { maxLength: 4 }),
    named: fc.array(
      fc.tuple(
        fc.constantFrom('dim', 'size', 'bias', 'dtype', 'out', 'keepdim', 'stride', 'groups'),
        fc.constantFrom(...WRONG),
      ),
      { maxLength: 1 },
    ),
    behind: fc.constantFrom('', '(x)', '(x, x)', '.shape', '[0]', '.sum().item()', '.weight', '.state_dict()'),
  })
  .map(({ where, which, given, named, behind }) => {
    const all = [...given, ...named.map(([name, value]) => `${name}=${value}`)].join(', ');
    return `import torch, torch.nn as nn, torch.nn.functional as F
x = torch.randn(2, 3, 4)
names = sorted(name for name in dir(${where}) if not name.startswith('_'))
name = names[${which} % len(names)]
one = getattr(${where}, name)
print(name, one(${all})${behind})
`;
  });
