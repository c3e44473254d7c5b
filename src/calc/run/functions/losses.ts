/**
 * Losses, and distances between rows: what comes out of shapes and types. Rules: PyTorch 2.13, `torch/nn/functional.py` and
 * `aten/src/ATen/native/LossNLL.cpp`. No tool counts what they compute, and the book does not either.
 */
import type { Shape } from '../../fields/shapes.ts';
import { isFloat, meet, spokenDtype } from './dtypes.ts';
import { meeting } from './elementwise.ts';
import type { Argument, Arguments, Operand, Outcome, Rule } from './rule.ts';
import { making, place, raise, sizesText } from './rule.ts';

/** One number, or those that were not reduced. */
function reduced(shape: Shape, operands: readonly Operand[], { reduction = 'mean' }: Arguments): Outcome {
  if (!['none', 'mean', 'sum', 'batchmean'].includes(String(reduction)))
    raise('ValueError', `${reduction} is not a valid value for reduction`);
  const dtype = meet(operands);
  return { ...making(reduction === 'none' ? shape : [], isFloat(dtype) ? dtype : 'float32'), uncounted: true };
}

const pair = (operands: readonly Operand[]): [input: Operand, target: Operand] => [
  operands[0] as Operand,
  operands[1] as Operand,
];

/** Of whole numbers neither a mean is made, nor a loss written into them. */
function refuseWhole(how: Argument, { dtype }: Operand): void {
  const spoken = spokenDtype(dtype);
  raise(
    'RuntimeError',
    how === 'mean'
      ? `mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: ${spoken}`
      : `result type Float can't be cast to the desired output type ${spoken}`,
  );
}

/** A loss of each number, of shapes that meet: `swapped` where PyTorch writes the target first. */
const elementwise: Rule = (operands, given) => {
  const [input, target] = pair(operands);
  if (typeof given.kernel === 'string' && !isFloat(meet([input, target])))
    raise('NotImplementedError', `"${given.kernel}" not implemented for '${spokenDtype(input.dtype)}'`);
  if (given.whole !== undefined && !isFloat(meet([input, target]))) refuseWhole(given.whole, input);
  const [a, b] = given.swapped === true ? [target, input] : [input, target];
  return reduced(meeting([a.shape, b.shape]), [input, target], given);
};

/** A loss of each number, whose target has the same shape. */
const binary: Rule = (operands, given) => {
  const [input, target] = pair(operands);
  if (sizesText(input.shape) !== sizesText(target.shape)) {
    const [asked, found] = [input, target].map(({ shape }) => `torch.Size(${sizesText(shape)})`);
    raise(
      'ValueError',
      given.logits === true
        ? `Target size (${found}) must be the same as input size (${asked})`
        : `Using a target size (${found}) that is different to the input size (${asked}) is deprecated. Please ensure they have the same size.`,
    );
  }
  if (!isFloat(target.dtype)) {
    const spoken = spokenDtype(target.dtype);
    raise(
      'RuntimeError',
      given.logits === true
        ? `result type Float can't be cast to the desired output type ${spoken}`
        : `Found dtype ${spoken} but expected ${spokenDtype(input.dtype)}`,
    );
  }
  return reduced(input.shape, [input], given);
};

/** True where the target tells a probability for each class. */
const tellsProbabilities = (input: Operand, target: Operand): boolean =>
  sizesText(input.shape) === sizesText(target.shape);

/** What `nll_loss` asks of its target: a class for each place. */
function checkClasses({ shape: input }: Operand, { shape: target, dtype }: Operand): void {
  const [batch, , ...places] = input;
  if (input.length > 1 && target.length > 0 && target[0] !== batch)
    raise('ValueError', `Expected input batch_size (${batch}) to match target batch_size (${target[0]}).`);
  if (input.length <= 2 && target.length > 1)
    raise('RuntimeError', '0D or 1D target tensor expected, multi-target not supported');
  const wanted = [batch as bigint, ...places];
  if (input.length > 2 && sizesText(target) !== sizesText(wanted))
    raise(
      'RuntimeError',
      input.length === 4
        ? `size mismatch (got input: ${sizesText(input)} , target: ${sizesText(target)}`
        : `Expected target size ${sizesText(wanted)}, got ${sizesText(target)}`,
    );
  if (dtype !== 'int64' && dtype !== 'uint8')
    raise('RuntimeError', `expected target dtype to be Long or Byte, but got ${spokenDtype(dtype)}`);
  if (input.length === 1 && target.length === 1 && target[0] !== 1n)
    raise('ValueError', `For 1D input, 1D target must have size 1, but got target size: ${target[0]}`);
}

/** A loss of the right class among several, whose scores stand in the second dimension. */
const classes: Rule = (operands, given) => {
  const [input, target] = pair(operands);
  if (given.probabilities === true && tellsProbabilities(input, target)) {
    if (!isFloat(target.dtype))
      raise(
        'RuntimeError',
        `Expected floating point type for target with class probabilities, got ${spokenDtype(target.dtype)}`,
      );
    const [batch, , ...places] = input.shape;
    return reduced(input.shape.length > 1 ? [batch as bigint, ...places] : [], [input], given);
  }
  if (!isFloat(input.dtype))
    raise('NotImplementedError', `"log_softmax_lastdim_kernel_impl" not implemented for '${spokenDtype(input.dtype)}'`);
  checkClasses(input, target);
  const count = input.shape[input.shape.length > 1 ? 1 : 0];
  const weight = operands[2];
  if (weight && weight.shape[0] !== count)
    raise(
      'RuntimeError',
      `weight tensor should be defined either for all ${count} classes or no classes but got weight tensor of shape: ${sizesText(weight.shape)}`,
    );
  return reduced(target.shape, [input], given);
};

/** A loss of each row: what stands in the last dimension is one thing. */
const rows: Rule = (operands, given) => {
  const shape = meeting(operands.slice(0, Number(given.together ?? 2)).map((one) => one.shape));
  return reduced(shape.slice(0, -1), operands.slice(0, 1), given);
};

/** A number for each pair of rows, along a dimension that may stay as one. */
const distance: Rule = (operands, given) => {
  const [one, other] = pair(operands);
  const shape = meeting([one.shape, other.shape]);
  const at = place(given.dim ?? -1n, shape.length);
  const made = given.keepdim === true ? shape.with(at, 1n) : shape.toSpliced(at, 1);
  return { ...making(made, meet([one, other])), uncounted: true };
};

export const LOSSES: Readonly<Record<string, Rule>> = {
  loss_elementwise: elementwise,
  loss_binary: binary,
  loss_classes: classes,
  loss_rows: rows,
  row_distance: distance,
};
