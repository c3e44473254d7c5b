/** A program for real PyTorch and the real tools, which asserts what was counted here. */
import type { ToolKey } from '#calc/conventions/define.ts';
import { shapesIn } from '#calc/fields/outputs.ts';
import type { Returned, Shape } from '#calc/fields/shapes.ts';
import { isShapeAlone, pythonShape } from '#calc/fields/shapes.ts';
import type { CountedWhole } from '#kernel/messages.ts';
import { writtenShapes } from '../counts.ts';
import { GIVEN_IMPORTS } from './givenImports.ts';

interface Asked {
  tool: string;
  /** What it is imported as. */
  package: string;
  lines: readonly string[];
}

/** How each tool is asked for its figure; by the keys of `src/calc/conventions/`. */
export const ASKED: Readonly<Record<ToolKey, Asked>> = {
  torch_flop_counter_flops: {
    tool: 'FlopCounterMode',
    package: 'torch.utils.flop_counter',
    lines: [
      'from torch.utils.flop_counter import FlopCounterMode',
      'with FlopCounterMode(display=False) as counter:',
      '    fresh()(*inputs)',
      'return counter.get_total_flops()',
    ],
  },
  torchinfo_1_8_0_mult_adds: {
    tool: 'torchinfo',
    package: 'torchinfo',
    lines: ['import torchinfo', 'return torchinfo.summary(fresh(), input_data=inputs, verbose=0).total_mult_adds'],
  },
  fvcore_flops: {
    tool: 'fvcore',
    package: 'fvcore.nn',
    lines: [
      'from fvcore.nn import FlopCountAnalysis',
      'analysis = FlopCountAnalysis(fresh(), tuple(inputs))',
      'return analysis.unsupported_ops_warnings(False).uncalled_modules_warnings(False).total()',
    ],
  },
  thop_macs: {
    tool: 'thop',
    package: 'thop',
    lines: ['import thop', 'return thop.profile(fresh(), inputs=tuple(inputs), verbose=False)[0]'],
  },
  ptflops_macs: {
    tool: 'ptflops',
    package: 'ptflops',
    lines: [
      'import ptflops',
      'counted = fresh()',
      'names = list(inspect.signature(counted.forward).parameters)',
      'given = inputs[0] if len(inputs) == 1 else dict(zip(names, inputs))',
      'return ptflops.get_model_complexity_info(',
      '    counted, tuple(inputs[0].shape), input_constructor=lambda _: given, as_strings=False,',
      "    print_per_layer_stat=False, verbose=False, backend='pytorch')[0]",
    ],
  },
  calflops_flops: { tool: 'calflops, FLOPs', package: 'calflops', lines: ['return by_calflops()[0]'] },
  calflops_macs: { tool: 'calflops, MACs', package: 'calflops', lines: ['return by_calflops()[1]'] },
};

/** Names of its own it has inside one function: those of the source stay the source's. */
const HELPERS = `
import copy
import importlib
import inspect
import torch

def fresh():
    """The model by itself: tools leave things behind in what they count, and forward passes too."""
    held = [one for module in model.modules() for one in vars(module).values()]
    made = [one for one in held if isinstance(one, torch.Tensor) and not one.is_leaf]
    return copy.deepcopy(model, {id(one): one.detach() for one in made})

def tensors(value):
    """All tensors in what a module gives back."""
    if isinstance(value, torch.Tensor):
        return [value]
    if isinstance(value, dict):
        value = value.values()
    elif not isinstance(value, (tuple, list)):
        value = vars(value).values() if hasattr(value, "__dataclass_fields__") else ()
    return [found for one in value for found in tensors(one)]

def shapes(value):
    return [tuple(one.shape) for one in tensors(value)]

def size(module):
    return sum(p.numel() for p in module.parameters())

def by_calflops():
    import calflops
    counted = fresh()
    if size(counted) == 0:
        # It refuses a model without parameters.
        counted.none = torch.nn.Parameter(torch.zeros(1), requires_grad=False)
    return calflops.calculate_flops(counted, args=list(inputs), print_results=False, output_as_string=False)

def check(tool, package, expected, count):
    """One figure of a tool; None where it gives no number."""
    try:
        importlib.import_module(package)
    except Exception as error:
        left_out.append(tool)
        print(f"{tool} is not checked, since {package} does not come: {error}")
        return
    why = ""
    try:
        found = count()
    except Exception as error:
        found, why = None, f" ({type(error).__name__}: {error})"
    assert found == expected, f"{tool}: {found}{why}, not {expected}"
    print(f"{tool}: {expected}")

#: Tools that are not there.
left_out = []
`
  .trim()
  .split('\n');

/** A layer by itself stands in a module that hands it one tensor, as often as it takes one: so the tools were measured. */
function holderLines({ pass: { inputs } }: CountedWhole): string[] {
  const taken = isOneInput(inputs) ? inputs.map(() => 'x') : inputs.map((_, index) => `x${index + 1}`);
  return [
    '# A layer by itself stands in a module, as the tools were measured.',
    'class Module(torch.nn.Module):',
    '    def __init__(self, layer):',
    '        super().__init__()',
    '        self.layer = layer',
    '',
    `    def forward(self, ${[...new Set(taken)].join(', ')}):`,
    `        return self.layer(${taken.join(', ')})`,
    '',
    'model = Module(model).eval()',
  ];
}

/** True where all inputs are of one shape. */
const isOneInput = (inputs: readonly Shape[]): boolean => new Set(inputs.map(pythonShape)).size === 1;

/** Lines that make the model. An expression may name a class. */
const modelLines = ({ code, pass }: CountedWhole): string[] => [
  `# Counted: ${code.replaceAll('\n', ' ')} on ${writtenShapes(pass.inputs)}`,
  `counted_model = ${code.includes('\n') ? `(\n${code}\n)` : code}`,
];

const flat = (returned: Returned): Shape[] =>
  isShapeAlone(returned) ? [returned] : returned.flatMap((part) => flat(part as Returned));

/** A text as Python writes it: JSON's is one of Python's. */
const quoted = (text: string): string => JSON.stringify(text);

/** What is asserted of the model itself, and of each module that is called. */
function ownLines({ pass }: CountedWhole): string[] {
  const rows = pass.layers.map(
    ({ path, type, output_shape, params }) =>
      `    (${quoted(path)}, ${quoted(type)}, ${pythonShape(output_shape)}, ${params}),`,
  );
  const outputs = flat(shapesIn(pass.output_shape)).map(pythonShape).join(', ');
  return [
    '# Path, type, output shape and parameters of each call. Functions have no hook: their rows are left out below.',
    `rows = [`,
    ...rows,
    ']',
    'modules = dict(model.named_modules())',
    'expected = [row for row in rows if type(modules.get(row[0])).__name__ == row[1]]',
    'seen = []',
    'hooks = [',
    '    modules[path].register_forward_hook(',
    '        lambda module, _, output, path=path: seen.append(',
    '            (path, type(module).__name__, shapes(output)[0], size(module))))',
    '    for path in dict.fromkeys(row[0] for row in expected)',
    ']',
    'output = model(*inputs)',
    'for hook in hooks:',
    '    hook.remove()',
    'assert seen == expected, f"{seen}, not {expected}"',
    `assert shapes(output) == [${outputs}], shapes(output)`,
    `assert size(model) == ${pass.params}, size(model)`,
    `assert sum(p.numel() for p in model.parameters() if p.requires_grad) == ${pass.trainable_params}`,
  ];
}

/** One figure of a tool. */
function toolLines([key, value]: [string, bigint | null], index: number): string[] {
  const { tool, package: from, lines } = ASKED[key as ToolKey] as Asked;
  const name = `figure_${index + 1}`;
  const asks = lines.map((line) => `    ${line}`);
  return ['', `def ${name}():`, ...asks, '', `check("${tool}", "${from}", ${value ?? 'None'}, ${name})`];
}

const inputLine = ({ pass, how }: CountedWhole): string => {
  const dtype = how.dtype === 'torch.float32' ? '' : `, dtype=${how.dtype}`;
  const inputs = how.kind === 'layer' && isOneInput(pass.inputs) ? pass.inputs.slice(0, 1) : pass.inputs;
  return `inputs = [${inputs.map((shape) => `torch.zeros(${pythonShape(shape)}${dtype})`).join(', ')}]`;
};

/** The body of the function that checks. */
function checkLines(counted: CountedWhole): string[] {
  const figures = Object.keys(ASKED).map((key): [string, bigint | null] => [
    key,
    counted.pass.tools[key as ToolKey] ?? null,
  ]);
  return [
    ...HELPERS,
    'if isinstance(model, type):',
    '    model = model()',
    ...(counted.how.kind === 'layer' ? holderLines(counted) : ['model.eval()']),
    inputLine(counted),
    '',
    ...ownLines(counted),
    ...figures.flatMap(toolLines),
    '',
    'print("All figures hold." if not left_out else "All figures hold but those that were not checked.")',
  ];
}

/** What must stand before all else in a program of Python. */
const FUTURE = /^from __future__ import (?:\([^)]*\)|[^\n;]*);?/gm;

/** True where the model can be made by the program: an expression of functions of `x` is none. */
export const canCheck = ({ how }: CountedWhole): boolean => how.kind !== 'functions';

/** The program. `remarks` are its first lines. */
export function checkProgram(counted: CountedWhole, remarks: readonly string[]): string {
  const { kept } = counted.how;
  const lines = [
    ...remarks.map((remark) => `# ${remark}`),
    ...(kept.match(FUTURE) ?? []),
    ...GIVEN_IMPORTS,
    '',
    '',
    ...kept.replace(FUTURE, '').trim().split('\n'),
    '',
    '',
    ...modelLines(counted),
    '',
    '',
    'def check_model(model):',
    ...checkLines(counted).map((line) => (line === '' ? line : `    ${line}`)),
    '',
    '',
    'check_model(counted_model)',
  ];
  return `${lines.join('\n')}\n`;
}
