/**
 * What PyTorch 2.13 says where a function that computes a layer gets tensors that do not fit each other: weights of another
 * shape or type, and types that the layer has no kernel for.
 */
import type { Shape } from '../../fields/shapes.ts';
import type { Options } from '../../layers/define.ts';
import { cType, kindOf, spokenDtype } from './dtypes.ts';
import { kernelsIn, lacksType } from './refusedTypes.ts';
import type { Operand } from './rule.ts';
import { raise, sizesText } from './rule.ts';

/** A layer, the kernel that messages name, and the kinds it lacks. */
const KERNELS = `
ELU elu_cpu bool whole complex
SELU elu_cpu bool whole complex
CELU elu_cpu bool whole complex
SiLU silu_cpu bool whole
Mish mish_cpu bool whole complex
LeakyReLU leaky_relu_cpu bool whole complex
RReLU leaky_relu_cpu bool whole complex
GELU GeluKernelImpl bool whole complex
Softplus softplus_cpu bool whole complex
LogSigmoid log_sigmoid_cpu bool whole complex
Hardswish hardswish_cpu bool whole complex
Hardsigmoid hardsigmoid_cpu bool whole complex
Softshrink softshrink_check bool whole complex
Hardshrink hardshrink_cpu bool whole complex
Threshold threshold_cpu bool complex
LayerNorm LayerNormKernelImpl bool whole complex
BatchNorm1d batch_norm bool whole complex
BatchNorm2d batch_norm bool whole complex
BatchNorm3d batch_norm bool whole complex
MaxPool1d max_pool1d bool complex
MaxPool2d max_pool2d bool complex
MaxPool3d max_pool3d bool complex
GLU glu_cpu bool whole complex
`;

const kernels = kernelsIn(KERNELS);

/** Softmax has one kernel for the last dimension and one for the others. */
function checkSoftmax(name: string, { shape, dtype }: Operand, { dim }: Options): void {
  if (kindOf(dtype) === 'float' || (kindOf(dtype) === 'complex' && name === 'Softmax')) return;
  if (shape.includes(0n)) return;
  const last = Number(dim) === -1 || Number(dim) === shape.length - 1 || shape.length === 0;
  const log = name === 'LogSoftmax' ? 'log_softmax' : 'softmax';
  lacksType(`${log}${last ? '_lastdim' : ''}_kernel_impl`, dtype);
}

function checkType(name: string, input: Operand, options: Options): void {
  const { dtype } = input;
  if (name === 'ReLU' && dtype === 'bool') raise('RuntimeError', 'Boolean inputs not supported for relu');
  if (name === 'ReLU' && kindOf(dtype) === 'complex')
    raise('NotImplementedError', 'clamp is not supported for complex types');
  if (/^(Log)?Softm(ax|in)$/.test(name)) checkSoftmax(name, input, options);
  const kernel = kernels.get(name);
  if (kernel?.kinds.includes(kindOf(dtype)) && !input.shape.includes(0n)) lacksType(kernel.kernel, dtype);
}

/** The weight of a convolution against its groups, its bias, and the types of all. */
function checkConvolution(transposed: boolean, operands: readonly Operand[], groups: bigint): void {
  const [, weight, bias] = operands as [Operand, Operand, Operand | undefined];
  const shape: Shape = weight.shape;
  const [first, second] = [shape[0] as bigint, shape[1] as bigint];
  if (first < groups)
    raise(
      'RuntimeError',
      `Given groups=${groups}, expected weight to be at least ${groups} at dimension 0, but got weight of size ${sizesText(shape)} instead`,
    );
  if (first % groups !== 0n)
    raise(
      'RuntimeError',
      `Given groups=${groups}, expected weight to be divisible by ${groups} at dimension 0, but got weight of size [${sizesText(shape)}] instead`,
    );
  const outs = transposed ? second * groups : first;
  if (bias && (bias.shape.length !== 1 || bias.shape[0] !== outs))
    raise(
      'RuntimeError',
      `Given ${transposed ? 'transposed=1' : ''}${transposed ? ', ' : ''}weight of size ${sizesText(shape)}, expected bias to be 1-dimensional with ${outs} elements, but got bias of size ${sizesText(bias.shape)} instead`,
    );
}

function checkConvolved(operands: readonly Operand[]): void {
  const [input, weight, bias] = operands as [Operand, Operand, Operand | undefined];
  if (input.dtype === weight.dtype) return;
  if (!bias)
    raise('RuntimeError', `expected scalar type ${spokenDtype(input.dtype)} but found ${spokenDtype(weight.dtype)}`);
  if (bias?.dtype === weight.dtype)
    raise(
      'RuntimeError',
      `Input type (${cType(input.dtype)}) and bias type (${cType(weight.dtype)}) should be the same`,
    );
  raise(
    'RuntimeError',
    `Input type (torch.${spokenDtype(input.dtype)}Tensor) and weight type (torch.${spokenDtype(weight.dtype)}Tensor) should be the same or input should be a MKLDNN tensor and weight is a dense tensor`,
  );
}

/** Raises before a function that is a layer computes, where its weights cannot be what they are. */
export function checkBefore(name: string, operands: readonly Operand[], options: Options): void {
  if (/^Conv/.test(name) && operands.length > 1)
    checkConvolution(name.startsWith('ConvT'), operands, options.groups as bigint);
}

/** Raises where it has no kernel for the types: behind the shapes, as PyTorch looks at them first. */
export function checkBehind(name: string, operands: readonly Operand[], options: Options): void {
  const [input] = operands;
  if (!input) return;
  if (/^Conv/.test(name) && operands.length > 1) checkConvolved(operands);
  else checkType(name, input, options);
}
