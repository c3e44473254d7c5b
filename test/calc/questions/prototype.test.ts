/** Texts that name what every object has: no table that is asked with a reader's text may answer them. */
import { describe, expect, it } from 'vitest';
import type { FieldName } from '#calc/fields/fields.ts';
import { FIELDS, parseField } from '#calc/fields/fields.ts';
import { LAYERS, layerNamed } from '#calc/layers/index.ts';
import { convert, readCount } from '#calc/numbers/conversion.ts';
import { parseQuantity } from '#calc/numbers/readQuantity.ts';
import { explain } from '#calc/questions/whichCount.ts';
import { record } from '#calc/run/record.ts';
import { readCall, readModule } from '#code/read.ts';

const NAMES = Object.getOwnPropertyNames(Object.prototype);
const SHAPE = [1n, 3n, 5n, 5n];
const MODULE = readModule('nn.Conv2d(3, 7, 3)', layerNamed);

describe.each(NAMES)('%s', (name) => {
  it.each([name, `4${name}`, `4 ${name}`, `4.1${name.toUpperCase()}`, `4${name}FLOPs`])('is no unit in %s', (text) => {
    const recorded = MODULE.ok ? record(MODULE.module, SHAPE) : undefined;
    if (!MODULE.ok || !recorded?.ok) throw new Error('no recording');
    expect(explain(text, recorded.run).ok).toBe(false);
    expect(parseQuantity(text, 0n, 10n ** 15n).ok).toBe(false);
    expect(readCount(text, 'FLOPs').ok).toBe(false);
    expect(readCount('4', text).ok).toBe(false);
    expect(convert({ value: '4', unit: 'FLOPs', speed: text, utilisation: text }).ok).toBe(false);
  });

  it.each([
    `nn.${name}(3)`,
    `F.${name}(x)`,
    `torch.${name}(x)`,
    `x.${name}()`,
    `${name}`,
    `nn.Conv2d(3, 7, 3, ${name}=1)`,
    `nn.utils.${name}(nn.Linear(2, 2))`,
    `nn.utils.weight_norm(nn.Linear(2, 2), ${name}=1)`,
  ])('is neither layer, function nor option in %s', (code) => {
    expect(readModule(code, layerNamed).ok).toBe(false);
    expect(readCall(code, layerNamed).ok).toBe(false);
  });

  it('is the value of no field', () => {
    for (const field of Object.keys(FIELDS)) expect(parseField(field as FieldName, name).ok).toBe(false);
    for (const layer of LAYERS)
      for (const { field } of layer.options) expect(parseField(field, name, layer).ok).toBe(false);
  });
});
