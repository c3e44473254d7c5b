import { describe, expect, it } from 'vitest';
import { readExamples } from '#site/schemas/examples.ts';

const CONV = 'layer: Conv2d\n    height: 5\n    width: 5\n    in_channels: 3\n    out_channels: 7\n    kernel_size: 3';

/** Reads one example of the chapter *Parameters*, whose values begin on line 3. */
const read = (text: string) => () => readExamples(`parameters:\n  taught:\n    ${text}`, ['parameters']);

describe('an example that teaches one option', () => {
  it('says the option, and what the layer without it has otherwise', () => {
    const text = `counts: flops\n    ${CONV}\n    teaches: kernel_size\n    without: { kernel_size: 1, padding: 2 }`;
    expect(read(text)().parameters?.taught).toMatchObject({ teaches: 'kernel_size', without: { padding: 2 } });
  });

  it.each([
    [
      'an option to teach that the layer has not',
      `counts: flops\n    ${CONV}\n    teaches: strides\n    without: { strides: 1 }`,
      ["examples.yaml:10: Conv2d has no 'strides'"],
    ],
    [
      'an option to teach that is no number',
      `counts: flops\n    ${CONV}\n    teaches: bias\n    without: { bias: false }`,
      ['examples.yaml:10: bias is no number'],
    ],
    [
      'an option to teach, and no layer without it',
      `counts: flops\n    ${CONV}\n    teaches: stride`,
      ['examples.yaml:10: what the layer is without the option it teaches is not said'],
    ],
    [
      'a layer without another option than the one to teach',
      `counts: flops\n    ${CONV}\n    teaches: stride\n    without: { padding: 0 }`,
      ["examples.yaml:11: 'without' has no stride, which the example teaches"],
    ],
    [
      'a layer without the option that is refused',
      `counts: flops\n    ${CONV}\n    teaches: stride\n    without: { stride: none }`,
      ["examples.yaml:11: stride cannot be 'none'"],
    ],
    [
      'a layer without the option that is impossible',
      `counts: flops\n    ${CONV}\n    teaches: kernel_size\n    without: { kernel_size: 9 }`,
      ['examples.yaml:11: the example is impossible'],
    ],
    [
      'no option to teach, and a layer without it',
      `counts: flops\n    ${CONV}\n    without: { stride: 1 }`,
      ["examples.yaml:10: 'without' belongs to an example that teaches an option"],
    ],
    [
      'an option to teach where the frame folds nothing',
      `counts: one-output\n    ${CONV}\n    teaches: stride\n    without: { stride: 1 }`,
      ["examples.yaml:10: 'one-output' has no frame that teaches one option"],
    ],
  ])('is refused with %s', (_, text, [message = '']) => {
    expect(read(text)).toThrow(message);
  });
});

describe('an example that stands folded', () => {
  const LINEAR = 'counts: layer\n    layer: Linear\n    input_shape: 2,3\n    in_features: 3\n    out_features: 4';

  it('says so', () => {
    expect(read(`${LINEAR}\n    folds: true`)().parameters?.taught).toMatchObject({ folds: true });
  });

  it.each([
    ['neither true nor false', `${LINEAR}\n    folds: half`, 'examples.yaml:8: folds is true or false'],
    [
      'of a kind that has no frame for it',
      `counts: flops\n    ${CONV}\n    folds: true`,
      "'flops' has no frame that folds",
    ],
    [
      'where it teaches an option',
      `${LINEAR}\n    teaches: out_features\n    without: { out_features: 1 }\n    folds: true`,
      'an example that teaches an option folds the rest by itself',
    ],
  ])('is refused where it is %s', (_, text, said) => {
    expect(read(text)).toThrow(said);
  });
});
