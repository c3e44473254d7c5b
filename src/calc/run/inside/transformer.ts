/**
 * What the layers of a transformer call. Order: PyTorch 2.13, `torch/nn/modules/transformer.py`, in evaluation mode with
 * gradients on, where no fast path is taken.
 */

import type { Shape } from '../../fields/shapes.ts';
import { partsOf } from '../../layers/attention/transformer.ts';
import type { Options } from '../../layers/define.ts';
import { inputSizes } from '../../layers/inputShape.ts';
import type { Part } from '../../layers/parts.ts';
import { evaluatePart } from '../../layers/parts.ts';
import type { Call } from '../call.ts';
import { functionCall, layerCall } from '../call.ts';
import { elementwise } from '../tensorFunctions.ts';
import { callOf, multiheadCalls } from './attention.ts';

const called = (part: Part): Call => layerCall(part.layer, evaluatePart(part));

/** Dropout hands its input on in evaluation. */
const dropout = (shape: Shape): Call => functionCall('Dropout', { kind: 'module', inputs: [shape], output: shape });

/** The calls of one stretch between two residual additions. */
type Stretch = readonly Call[];

/** Self-attention, or attention to a memory, and a dropout. */
function attentionStretch(options: Options, memory: boolean): Stretch {
  const { attention } = partsOf(options);
  const call = called(attention);
  const shape = inputSizes(options);
  return [{ ...call, calls: multiheadCalls(evaluatePart(attention).options, memory) }, dropout(shape)];
}

/**
 * The two linear layers with what stands between and behind them. The activation is the function that the layer took when
 * it was made: what a tool later puts in the place of `F.relu` is not called.
 */
function linearStretch(options: Options): Stretch {
  const { linear1, activation, linear2 } = partsOf(options);
  const name = options.activation === 'gelu' ? 'F.gelu' : 'F.relu';
  const hidden = inputSizes(activation.options);
  const activated: Call = { ...called(activation), kind: 'function', name };
  return [called(linear1), activated, dropout(hidden), called(linear2), dropout(inputSizes(options))];
}

/** Stretches with a residual addition behind each, and a norm before the stretch or behind the addition. */
function stretched(options: Options, stretches: readonly Stretch[]): Call[] {
  const shape = inputSizes(options);
  const norm = called(partsOf(options).norm);
  const residual = callOf('+', [shape, shape], elementwise('add', shape, shape));
  return stretches.flatMap((stretch) =>
    options.norm_first === true ? [norm, ...stretch, residual] : [...stretch, residual, norm],
  );
}

/** The calls inside an encoder layer. */
export const encoderCalls = (options: Options): Call[] =>
  stretched(options, [attentionStretch(options, false), linearStretch(options)]);

/** The calls inside a decoder layer. */
export const decoderCalls = (options: Options): Call[] =>
  stretched(options, [attentionStretch(options, false), attentionStretch(options, true), linearStretch(options)]);
