/**
 * ResNet-50 as a run: He et al., *Deep Residual Learning for Image Recognition* (2015), table 1, in the two ways it is
 * built. The paper strides in the first 1 × 1 of a stage; torchvision, since 2017 most others too ("v1.5"), in its 3 × 3,
 * which costs more. Names, order and calls are those of torchvision's `ResNet` and `Bottleneck`
 * (`torchvision/models/resnet.py`).
 */
import type { Shape } from '#calc/fields/shapes.ts';
import type { Options } from '#calc/layers/define.ts';
import { layerNamed } from '#calc/layers/index.ts';
import type { Run } from '#calc/run/call.ts';
import type { Child, Module } from '#calc/run/module.ts';
import type { Called } from '#calc/run/recorder.ts';
import { handOn, Recorder } from '#calc/run/recorder.ts';
import type { Tensor } from '#calc/run/tensor.ts';
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

/** What calling a module makes of a tensor. */
type Forward = (x: Tensor) => Tensor;

/** A module, and how it is called. */
interface Part {
  module: Module;
  call: Forward;
}

/** The tensor that a call hands on; the shapes of this network fit. */
function handedOn(called: Called): Tensor {
  const tensor = called.ok ? called.outputs[0] : undefined;
  if (!tensor) throw new RangeError('ResNet-50 does not fit on this input');
  return tensor;
}

function layer(run: Recorder, name: string, options: Options): Part {
  const definition = layerNamed(name);
  if (!definition) throw new ReferenceError(`there is no ${name}`);
  const module = run.layer(definition, options);
  return { module, call: (x) => handedOn(run.call(module, [x])) };
}

/** A module that holds parts, by what its `forward` makes of a tensor. */
function holder(run: Recorder, className: string, parts: Readonly<Record<string, Part>>, forward: Forward): Part {
  const children = Object.entries(parts).map(([name, { module }]): Child => [name, module]);
  const module = run.container(className, children);
  return { module, call: (x) => handedOn(run.enter(module, [x], () => handOn(forward(x)))) };
}

/** Parts one after another. */
const inTurn =
  (...parts: readonly Part[]): Forward =>
  (x) =>
    parts.reduce((tensor, { call }) => call(tensor), x);

function sequential(run: Recorder, parts: readonly Part[]): Part {
  return holder(run, 'Sequential', Object.fromEntries(parts.entries()), inTurn(...parts));
}

const convolution = (run: Recorder, from: bigint, to: bigint, kernel_size: bigint, stride: bigint): Part =>
  layer(run, 'Conv2d', {
    in_channels: from,
    out_channels: to,
    kernel_size,
    stride,
    padding: kernel_size / 2n,
    bias: false,
  });

const norm = (run: Recorder, num_features: bigint): Part => layer(run, 'BatchNorm2d', { num_features });

function add(run: Recorder, first: Tensor, second: Tensor): Tensor {
  const made = elementwise('add', first.shape, second.shape);
  if (!made.ok) throw new RangeError(`(${first.shape}) and (${second.shape}) cannot be added`);
  return run.apply('+', [first, second], made);
}

function bottleneck(run: Recorder, from: bigint, width: bigint, stride: bigint, at: Stride): Part {
  const to = width * EXPANSION;
  const main = {
    conv1: convolution(run, from, width, 1n, at === 'first' ? stride : 1n),
    bn1: norm(run, width),
    conv2: convolution(run, width, width, 3n, at === 'second' ? stride : 1n),
    bn2: norm(run, width),
    conv3: convolution(run, width, to, 1n, 1n),
    bn3: norm(run, to),
    relu: layer(run, 'ReLU', {}),
  };
  const downsample = from === to ? null : sequential(run, [convolution(run, from, to, 1n, stride), norm(run, to)]);
  const { conv1, bn1, conv2, bn2, conv3, bn3, relu } = main;
  const branch = inTurn(conv1, bn1, relu, conv2, bn2, relu, conv3, bn3);
  return holder(run, 'Bottleneck', { ...main, ...(downsample && { downsample }) }, (x) => {
    const out = branch(x);
    return relu.call(add(run, out, downsample ? downsample.call(x) : x));
  });
}

function stages(run: Recorder, at: Stride): Part[] {
  let from = 64n;
  return STAGES.map(([width, blocks], stage) => {
    const parts = Array.from({ length: blocks }, (_, block) => {
      const part = bottleneck(run, from, width, stage > 0 && block === 0 ? 2n : 1n, at);
      from = width * EXPANSION;
      return part;
    });
    return sequential(run, parts);
  });
}

/** The forward pass of a ResNet-50 on an input of N, 3, H, W. */
export function resnet50(input: Shape, at: Stride): Run {
  const run = new Recorder();
  const [layer1, layer2, layer3, layer4] = stages(run, at) as [Part, Part, Part, Part];
  const parts = {
    conv1: convolution(run, 3n, 64n, 7n, 2n),
    bn1: norm(run, 64n),
    relu: layer(run, 'ReLU', {}),
    maxpool: layer(run, 'MaxPool2d', { kernel_size: 3n, stride: 2n, padding: 1n }),
    layer1,
    layer2,
    layer3,
    layer4,
    avgpool: layer(run, 'AdaptiveAvgPool2d', { output_size: [1n, 1n] }),
  };
  const fc = layer(run, 'Linear', { in_features: 512n * EXPANSION, out_features: 1000n });
  const { module } = holder(run, 'ResNet', { ...parts, fc }, (x) => x);
  const flatten = layerNamed('Flatten');
  const x = run.tensor(input);
  const made = run.run(module, [x], () => {
    const pooled = inTurn(...Object.values(parts))(x);
    const flat = flatten ? handedOn(run.callAs('torch.flatten', flatten, { start_dim: 1n }, [pooled])) : pooled;
    return handOn(fc.call(flat));
  });
  if (!made.ok) throw new RangeError('ResNet-50 does not fit on this input');
  return made.run;
}
