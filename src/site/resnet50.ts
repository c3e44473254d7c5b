/**
 * ResNet-50 as the calls of one forward pass: He et al., *Deep Residual Learning for Image Recognition* (2015), table 1,
 * in the two ways it is built. The paper strides in the first 1 × 1 of a stage; PyTorch's torchvision, since 2017 most
 * others too ("v1.5"), in its 3 × 3, which costs more.
 */

import type { Shape } from '#calc/fields/shapes.ts';
import type { Options } from '#calc/layers/define.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { flopsOf } from '#calc/layers/primitives.ts';
import type { Recording } from '#calc/run/call.ts';
import { functionCall } from '#calc/run/call.ts';
import { record } from '#calc/run/record.ts';
import { elementwise } from '#calc/run/tensorFunctions.ts';

/** Where a stage halves the resolution: in its first convolution, as the paper has it, or in its second. */
export type Stride = 'first' | 'second';

/** Width of the bottlenecks, and how many of them there are, stage by stage. */
const STAGES: readonly (readonly [width: bigint, blocks: number])[] = [
  [64n, 3],
  [128n, 4],
  [256n, 6],
  [512n, 3],
];

/** A bottleneck puts out four times its width. */
const EXPANSION = 4n;

/** Calls gathered along the way, and the shape that the last of them gave. */
class Pass {
  readonly calls: Recording[number][] = [];
  shape: Shape;

  constructor(shape: Shape) {
    this.shape = shape;
  }

  run(name: string, options: Options): this {
    const layer = layerNamed(name);
    const recorded = layer && record({ kind: 'layer', layer, options, trainable: true }, this.shape);
    if (!recorded?.ok) throw new RangeError(`${name} does not fit on (${this.shape})`);
    this.calls.push(...recorded.calls);
    this.shape = recorded.output;
    return this;
  }

  /** A convolution without bias, and its batch norm. */
  convolution(out_channels: bigint, kernel_size: bigint, stride: bigint): this {
    const [, in_channels = 1n] = this.shape;
    const padding = kernel_size / 2n;
    return this.run('Conv2d', { in_channels, out_channels, kernel_size, stride, padding, bias: false }).run(
      'BatchNorm2d',
      {
        num_features: out_channels,
      },
    );
  }

  /** The sum of two branches of the same shape. */
  add(): this {
    const { shape } = this;
    const made = elementwise('add', shape, shape);
    if (!made.ok) throw new RangeError(`(${shape}) cannot be added`);
    const { output, primitives } = made;
    this.calls.push(functionCall('+', { inputs: [shape, shape], output, primitives, flops: flopsOf(primitives) }));
    return this;
  }
}

function bottleneck(pass: Pass, width: bigint, stride: bigint, at: Stride): void {
  const input = pass.shape;
  pass.convolution(width, 1n, at === 'first' ? stride : 1n).run('ReLU', {});
  pass.convolution(width, 3n, at === 'second' ? stride : 1n).run('ReLU', {});
  pass.convolution(width * EXPANSION, 1n, 1n);
  const { shape } = pass;
  if (input[1] !== shape[1]) {
    pass.shape = input;
    pass.convolution(width * EXPANSION, 1n, stride);
  }
  pass.add().run('ReLU', {});
}

/** The calls of a ResNet-50 on an input of N, 3, H, W. */
export function resnet50(input: Shape, at: Stride): Recording {
  const pass = new Pass(input);
  pass.convolution(64n, 7n, 2n).run('ReLU', {});
  pass.run('MaxPool2d', { kernel_size: 3n, stride: 2n, padding: 1n });
  for (const [stage, [width, blocks]] of STAGES.entries())
    for (let block = 0; block < blocks; block++) bottleneck(pass, width, stage > 0 && block === 0 ? 2n : 1n, at);
  pass.run('AdaptiveAvgPool2d', { output_size: [1n, 1n] }).run('Flatten', {});
  return pass.run('Linear', { in_features: 512n * EXPANSION, out_features: 1000n }).calls;
}
