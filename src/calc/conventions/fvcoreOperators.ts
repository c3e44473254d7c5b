/**
 * Which operators a call becomes in the trace that fvcore 0.1.5 reads, by PyTorch's names. Layers and functions:
 * `torch/nn/functional.py`, PyTorch 2.13; which operators are free: `fvcore/nn/jit_analysis.py`, `_IGNORED_OPS`.
 */
import type { Call } from '../run/call.ts';
import { outputShape, outputSize, weightsOf } from '../run/call.ts';
import { numbersIn } from '../run/tensor.ts';
import type { CallPlace } from './define.ts';
import { isExact } from './einsum.ts';
import { isArea, takesFastPath } from './functional.ts';
import { fvcore } from './fvcore.ts';
import { attentionOperators, fastOperators } from './fvcoreAttention.ts';
import { OPERATOR_KINDS, ofFunction } from './fvcoreKinds.ts';

/** An operator of the trace. */
export interface TracedOperator {
  /** Its name in the trace, without `aten::`; nothing where it is not known which it is. */
  kind: string;
  /** Under which name fvcore counts it, and what; `null` where its rule ends in an error. `float` where Python's is one. */
  counted?: { name: string; value: bigint | null; float?: true };
  /** Numbers in its first output. */
  numbers: bigint;
}

/** An operator that fvcore has no rule for. */
const plain = (kind: string, call: Call): TracedOperator => ({ kind, numbers: outputSize(call) });

/** Names under which fvcore counts an operator, where that is another. */
const COUNTED_AS: Readonly<Record<string, string>> = { _convolution: 'conv' };

/** The operators that fvcore has a rule for (`flop_count.py`, `_DEFAULT_SUPPORTED_OPS`), by how a call is named. */
function countedKind(call: Call): string | undefined {
  const { name, options } = call;
  const short = name.replace(/^Lazy/, '');
  if (/^(F\.)?conv/i.test(short)) return '_convolution';
  if (/^(Linear|NonDynamicallyQuantizableLinear|F\.linear)$/.test(short)) return 'linear';
  if (/^(BatchNorm\dd|SyncBatchNorm|F\.batch_norm)$/.test(short)) return 'batch_norm';
  if (/^(InstanceNorm\dd|F\.instance_norm)$/.test(short)) return 'instance_norm';
  if (/^(LayerNorm|F\.layer_norm)$/.test(short)) return 'layer_norm';
  if (/^(GroupNorm|F\.group_norm)$/.test(short)) return 'group_norm';
  if (/^(AdaptiveAvgPool2d|F\.adaptive_avg_pool2d)$/.test(short)) return 'adaptive_avg_pool2d';
  if (/^@=?$/.test(short)) return 'matmul';
  if (short === 'F.grid_sample') return 'grid_sampler';
  if (/^Upsampl|^F\.(interpolate|upsample)/.test(short))
    return isArea(call) ? 'adaptive_avg_pool2d' : interpolationKind(short, String(options.mode ?? 'nearest'));
  return /^(?:torch|Tensor)\.(matmul|mm|bmm|addmm|einsum)$/.exec(short)?.[1];
}

function interpolationKind(name: string, given: string): string {
  const mode = name.startsWith('UpsamplingBilinear') ? 'bilinear' : given;
  return `upsample_${mode}2d`;
}

/** The padding that a convolution makes by itself, before it. */
function before(call: Call): TracedOperator[] {
  if (call.module?.training && countedKind(call) === 'batch_norm' && call.options.track_running_stats !== false)
    return [{ kind: 'add_', numbers: 1n }];
  const { padding_mode = 'zeros' } = call.options;
  if (countedKind(call) === '_convolution' && padding_mode !== 'zeros') return [plain('pad', call)];
  const scales = isArea(call) && call.options.scale_factor !== undefined;
  return scales
    ? outputShape(call)
        .slice(2)
        .map(() => plain('mul', call))
    : [];
}

/** Operators of a cell around its two products (`aten/src/ATen/native/RNN.cpp`). */
const CELLS: Readonly<Record<string, string>> = {
  RNNCell: 'linear linear add_ tanh',
  LSTMCell: 'linear linear add_ unsafe_chunk sigmoid_ sigmoid_ tanh_ sigmoid_ mul mul add_ tanh mul',
  GRUCell: 'linear unsafe_chunk linear unsafe_chunk add_ sigmoid_ add_ sigmoid_ mul_ add tanh_ sub mul_ add_',
};

/** A cell's operators: its products are linear layers of the input and of the state. */
function cellOperators(call: Call): TracedOperator[] {
  const matrices = weightsOf(call).filter(({ name }) => name?.startsWith('weight'));
  const rows = outputSize(call) / (call.outputs[0]?.shape.at(-1) ?? 1n);
  const kinds = (CELLS[call.name] ?? '')
    .split(' ')
    .map((kind) => (kind === 'tanh' && call.options.nonlinearity === 'relu' ? 'relu' : kind));
  return kinds.map((kind): TracedOperator => {
    const matrix = kind === 'linear' ? matrices.shift() : undefined;
    if (!matrix) return plain(kind, call);
    return {
      kind,
      counted: { name: 'linear', value: rows * numbersIn(matrix) },
      numbers: rows * (matrix.shape[0] ?? 1n),
    };
  });
}

/** The operator of a call that fvcore counts, with its value by the convention's rule. */
function countedOperator(call: Call, kind: string, place: CallPlace): TracedOperator[] {
  const answer = fvcore.answer(call, place);
  if (answer.kind === 'no_rule') return [...before(call), plain(missingKind(call, kind), call)];
  const value = answer.kind === 'counted' ? answer.value : null;
  const float = kind === 'einsum' && !isExact(call) ? { float: true as const } : undefined;
  const operator = { kind, counted: { name: COUNTED_AS[kind] ?? kind, value, ...float }, numbers: outputSize(call) };
  return [...before(call), operator];
}

/** The operator of a call whose name is one of a counted family, but which is another in the trace. */
function missingKind(call: Call, kind: string): string {
  const { options, inputs, name } = call;
  if (kind === '_convolution') return '_convolution_mode';
  const rank = (inputs[0]?.shape.length ?? 4) - 2;
  const mode = name.startsWith('UpsamplingBilinear') ? 'bilinear' : String(options.mode ?? 'nearest');
  if (isArea(call)) return `adaptive_avg_pool${rank}d`;
  return mode === 'nearest-exact' ? `_upsample_nearest_exact${rank}d` : `upsample_${mode}${rank}d`;
}

/** All operators of a call; those that are free have nothing to say but that they are there. */
export function operatorsOf(call: Call, place: CallPlace): TracedOperator[] {
  const name = call.name.replace(/^Lazy/, '');
  if (name === 'Identity') return [];
  if (takesFastPath(call)) return fastOperators(call).map((kind) => plain(kind, call));
  if (name === 'MultiheadAttention') return attentionOperators(call, place);
  if (Object.hasOwn(CELLS, name)) return cellOperators(call);
  const kind = countedKind(call);
  if (kind !== undefined) return countedOperator(call, kind, place);
  if (call.calls.length > 0) return call.calls.flatMap((one) => operatorsOf(one, place));
  const kinds = Object.hasOwn(OPERATOR_KINDS, name) ? (OPERATOR_KINDS[name] as string) : ofFunction(call);
  return kinds.split(' ').map((one) => plain(call.options.inplace === true ? `${one}_` : one, call));
}
