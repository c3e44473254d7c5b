/** Tensors and shapes as they cross between Python and calc, as text. */
import type { Returned, Shape } from '#calc/fields/shapes.ts';
import { joinShape } from '#calc/fields/shapes.ts';
import type { Dtype, Options } from '#calc/layers/define.ts';
import type { Arguments, Operand } from '#calc/run/functions/rule.ts';
import type { HandedOn } from '#calc/run/recorder.ts';
import type { Tensor } from '#calc/run/tensor.ts';

/** A tensor as it crosses. */
export const tensorText = ({ id, dtype, shape }: Tensor): string => `${id}:${dtype}:${joinShape(shape)}`;

export const crossedShape = (text: string): Shape => (text === '' ? [] : text.split(',').map(BigInt));

/** Tensors as they cross, with a mark where one lies otherwise than it is read. A Python number has no dimension and the number 0. */
export function readTensors(text: string): Tensor[] {
  if (text === '') return [];
  return text.split(';').map((one) => {
    const [id = '', dtype = '', shape = '', mark] = one.split(':');
    const inOrder = mark === undefined;
    return { id: Number(id), dtype: dtype as Dtype, shape: crossedShape(shape), trainable: false, copies: 1n, inOrder };
  });
}

export const asOperand = ({ id, shape, dtype }: Tensor): Operand => ({
  shape,
  dtype,
  ...(id === 0 && { weak: true as const }),
});

/** All that a function knows of its tensors. */
export const operandsText = (tensors: readonly Tensor[]): string =>
  tensors.map(({ id, dtype, shape }) => `${id === 0 ? 'weak ' : ''}${dtype}:${joinShape(shape)}`).join(';');

export const tensorsJson = (tensors: readonly Tensor[]) =>
  tensors.map(({ name, shape, copies }) => [name, joinShape(shape), String(copies)]);

/** Brackets, with `0` in the place of a tensor. */
type Brackets = 0 | readonly Brackets[];

/** The shapes of tensors in the brackets that a module returned them in. */
export function returnedIn(brackets: Brackets, tensors: readonly Tensor[]): Returned {
  const left = [...tensors];
  const shapes = (one: Brackets): Returned => (one === 0 ? (left.shift()?.shape ?? []) : one.map(shapes));
  return shapes(brackets);
}

/** What was returned, in its brackets, with the tensors in the place of their shapes. */
function inBrackets(returned: Returned, outputs: readonly Tensor[]): string {
  const left = [...outputs];
  const text = (one: Returned): unknown =>
    one.every((part) => typeof part === 'bigint')
      ? tensorText(left.shift() as Tensor)
      : (one as readonly Returned[]).map(text);
  return JSON.stringify(text(returned));
}

/** What a call hands on, as it crosses. */
export function handed({ outputs, returned }: HandedOn): string {
  const [first] = outputs;
  const alone = outputs.length === 1 && first && returned?.every((part) => typeof part === 'bigint');
  return alone ? tensorText(first) : inBrackets(returned ?? [], outputs);
}

/** What is asked of a function's arguments later: the equation of `einsum`, the dropout of attention, and whether that is causal. */
export const askedLater = ({ equation, dropout_p, is_causal }: Arguments): Options =>
  ({
    ...(typeof equation === 'string' && { equation }),
    ...(dropout_p !== undefined && { dropout_p: String(dropout_p) }),
    ...(is_causal === true && { is_causal }),
  }) as Options;
