/** The Python of the book's module: one layer, held by a class, handed to torchinfo. In parts, as `callParts` gives them. */
import type { FieldName } from '../fields/fields.ts';
import type { LayerDefinition } from '../layers/define.ts';
import type { Evaluation } from '../layers/evaluate.ts';
import type { CallPart } from './printCall.ts';
import { callParts } from './printCall.ts';

/** The class that the book's program defines. */
export const MODULE_NAME = 'OneConv';

const text = (written: string): CallPart => ({ text: written });

/** The input shape as a tuple, each number the value of its field. */
function sizeParts(layer: LayerDefinition, { input_shape }: Evaluation): CallPart[] {
  const numbers = layer.input.map((field: FieldName, index) => ({
    text: String(input_shape[index]),
    field,
  }));
  return numbers.flatMap((part, index) => (index === 0 ? [part] : [text(', '), part]));
}

/** The lines of the program; with `returns` false, those of a `forward` that forgets its `return`. */
export function programLines(layer: LayerDefinition, found: Evaluation, returns: boolean): CallPart[][] {
  return [
    [text('import torch.nn as nn')],
    [text('from torchinfo import summary')],
    [],
    [text(`class ${MODULE_NAME}(nn.Module):`)],
    [text('    def __init__(self):')],
    [text('        super().__init__()')],
    [text('        self.conv = '), ...callParts(layer, found.options)],
    [],
    [text('    def forward(self, x):')],
    [text(`        ${returns ? 'return ' : ''}self.conv(x)`)],
    [],
    [text(`summary(${MODULE_NAME}(), input_size=(`), ...sizeParts(layer, found), text('))')],
  ];
}

/** `programLines` as one text, ready to run. */
export function printProgram(layer: LayerDefinition, found: Evaluation, returns: boolean): string {
  return programLines(layer, found, returns)
    .map((parts) => `${parts.map((part) => part.text).join('')}\n`)
    .join('');
}
