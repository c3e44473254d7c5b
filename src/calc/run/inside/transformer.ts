/**
 * What the layers of a transformer hold and call. Order: PyTorch 2.13, `torch/nn/modules/transformer.py`, in evaluation
 * mode with gradients on, where no fast path is taken.
 */
import { sublayersOf } from '../../layers/attention/transformer.ts';
import type { Options } from '../../layers/define.ts';
import type { Part } from '../../layers/parts.ts';
import { partNamed } from '../../layers/parts.ts';
import { SHAPE } from '../../layers/shape/shape.ts';
import type { Inside } from '../composition.ts';
import type { Child, Module } from '../module.ts';
import type { Recorder } from '../recorder.ts';
import type { Tensor } from '../tensor.ts';
import { elementwise } from '../tensorFunctions.ts';
import { fitting } from './attention.ts';

/** A stretch between two residual additions. */
type Stretch = (x: Tensor) => Tensor;

/** The first tensor that a module hands on. The conditions of the whole make those of its parts hold. */
function callFor(run: Recorder, module: Module, inputs: readonly Tensor[], forward: Options = {}): Tensor {
  const called = run.call(module, inputs, forward);
  const output = called.ok ? called.outputs[0] : undefined;
  if (!output) throw new RangeError(`${module.className} refuses its input`);
  return output;
}

/** A layer's modules by name; each is there, as `children` made them. */
const memberOf =
  (self: Module) =>
  (name: string): Module =>
    self.children.find(([one]) => one === name)?.[1] as Module;

/** A residual addition around each stretch, with a norm before the stretch or behind the addition. */
function stretch(run: Recorder, self: Module, options: Options, x: Tensor, stretches: readonly Stretch[]): void {
  const member = memberOf(self);
  let state = x;
  for (const [index, work] of stretches.entries()) {
    const norm = (one: Tensor) => callFor(run, member(`norm${index + 1}`), [one]);
    const made = work(options.norm_first === true ? norm(state) : state);
    const sum = run.apply('+', [state, made], fitting('+', elementwise('add', state.shape, made.shape)));
    state = options.norm_first === true ? sum : norm(sum);
  }
}

/**
 * The two linear layers with what stands between and behind them. The activation is the function that the layer took when
 * it was made: what a tool later puts in the place of `F.relu` is not called.
 */
const feedForward =
  (run: Recorder, self: Module, options: Options, dropout: string): Stretch =>
  (x) => {
    const member = memberOf(self);
    const { activation } = sublayersOf(options);
    const name = options.activation === 'gelu' ? 'F.gelu' : 'F.relu';
    const hidden = callFor(run, member('linear1'), [x]);
    const called = run.callAs(name, activation.layer, {}, [hidden]);
    const [active = hidden] = called.ok ? called.outputs : [];
    const out = callFor(run, member('linear2'), [callFor(run, member('dropout'), [active])]);
    return callFor(run, member(dropout), [out]);
  };

/** Attention to a sequence, its own or a memory, and a dropout. */
const attending =
  (run: Recorder, self: Module, name: string, dropout: string, memory?: Tensor): Stretch =>
  (x) => {
    const member = memberOf(self);
    const source = memory ?? x;
    const attended = callFor(run, member(name), [x, source, source], { need_weights: false });
    return callFor(run, member(dropout), [attended]);
  };

/** The modules in a layer, in the order in which its constructor registers them. */
function membersOf(run: Recorder, options: Options, trainable: boolean, attentions: readonly string[]): Child[] {
  const { attention, linear1, linear2, norm } = sublayersOf(options);
  const make = ({ layer, options: { input_shape: _, ...own } }: Part) => run.layer(layer, own, trainable);
  const drop = () => run.layer(partNamed(SHAPE, 'Dropout'), { p: options.dropout ?? '0.1' });
  const numbers = [...attentions, 'feed forward'].map((_, index) => index + 1);
  return [
    ...attentions.map((name): Child => [name, make(attention)]),
    ['linear1', make(linear1)],
    ['dropout', drop()],
    ['linear2', make(linear2)],
    ...numbers.map((number): Child => [`norm${number}`, make(norm)]),
    ...numbers.map((number): Child => [`dropout${number}`, drop()]),
  ];
}

export const encoder: Inside = {
  children: (run, options, _, trainable) => membersOf(run, options, trainable, ['self_attn']),
  forward: (run, self, options, [x]) => {
    if (!self || !x) return;
    const attend = attending(run, self, 'self_attn', 'dropout1');
    stretch(run, self, options, x, [attend, feedForward(run, self, options, 'dropout2')]);
  },
};

export const decoder: Inside = {
  children: (run, options, _, trainable) => membersOf(run, options, trainable, ['self_attn', 'multihead_attn']),
  forward: (run, self, options, [x, memory]) => {
    if (!self || !x) return;
    stretch(run, self, options, x, [
      attending(run, self, 'self_attn', 'dropout1'),
      attending(run, self, 'multihead_attn', 'dropout2', memory),
      feedForward(run, self, options, 'dropout3'),
    ]);
  },
};
