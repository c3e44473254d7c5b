import { describe, expect, it } from 'vitest';
import { LAYERS, layerNamed } from '#calc/layers/index.ts';
import { record } from '#calc/run/record.ts';
import { readModule } from '#code/read.ts';
import { familyWords } from '#i18n/layers/index.ts';
import { message } from '#i18n/message.ts';
import { problemText } from '../../src/cli/faults.ts';

/** A value for every hole of a sentence. */
const fill = (sentence: string) =>
  Object.fromEntries([...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => [name, '2']));

describe('why a layer does not take its input', () => {
  it.each(LAYERS.map((layer) => [layer.name, layer] as const))(
    'is said of %s in the words of its family',
    (_, layer) => {
      const { conditions } = familyWords('en', layer.family);
      for (const [condition, sentence] of Object.entries(conditions)) {
        const values = fill(sentence);
        const said = problemText({ ok: false, layer, problem: { condition, fields: [], values } });
        expect(said).toBe(`${layer.name}: ${message(sentence, values)}`);
      }
    },
  );

  it.each([
    ['nn.MaxPool1d(4, stride=1, ceil_mode=True)', '20,16,1', 'The window covers 4'],
    ['F.max_pool2d(x, 9)', '1,3,5,5', 'The window covers 9'],
    ['nn.Unfold(9)', '1,3,5,5', 'block'],
    ['nn.Conv2d(3, 7, 9)', '1,3,5,5', '9-high kernel'],
    ['x @ x', '2,3', 'columns'],
  ])('%s on %s', (code, input, part) => {
    const read = readModule(code, layerNamed);
    if (!read.ok) throw new Error(`${code} is not read`);
    const recorded = record(read.module, input.split(',').map(BigInt));
    if (recorded.ok) throw new Error(`${code} takes ${input}`);
    expect(problemText(recorded)).toContain(part);
  });
});
