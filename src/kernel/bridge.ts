/**
 * All that Python may ask of calc: make a layer, call it, call a function, and record what is called. Text crosses, in
 * which whole numbers are digits and stay exact:
 *
 * - a shape is `1,3,224,224`, a tensor `12:float32:1,3,224,224` with its number first, several are parted by `;`;
 * - an answer is one tensor, or JSON for several (`[…]`) and for what is made (`{…}`); `!RuntimeError` and a line with
 *   PyTorch's words where it refuses.
 */

import { multAddsFactor } from '#calc/conventions/torchinfo.ts';
import { parseField } from '#calc/fields/fields.ts';
import type { LayerDefinition, Options } from '#calc/layers/define.ts';
import { layerNamed } from '#calc/layers/index.ts';
import type { Call, Run } from '#calc/run/call.ts';
import { functionRule } from '#calc/run/functions/index.ts';
import type { Outcome } from '#calc/run/functions/rule.ts';
import { Raised } from '#calc/run/functions/rule.ts';
import { checkBefore, checkBehind } from '#calc/run/functions/weights.ts';
import { Kept } from '#calc/run/kept.ts';
import type { Module } from '#calc/run/module.ts';
import { ProgramRecorder } from '#calc/run/programRecorder.ts';
import type { Called, HandedOn } from '#calc/run/recorder.ts';
import type { Tensor } from '#calc/run/tensor.ts';
import {
  askedLater,
  asOperand,
  crossedShape,
  handed,
  operandsText,
  readTensors,
  returnedIn,
  tensorsJson,
  tensorText,
} from './crossing.ts';
import { Described } from './described.ts';
import { refusalWords } from './refusals/index.ts';
import type { Seen } from './tallies.ts';
import { atenSteps, calflopsSteps, flopCounterSteps, fvcoreSteps, hookCount, ptflopsSteps } from './tallies.ts';
import { readGiven } from './values.ts';

/** A layer that Python made. */
interface Made {
  layer: LayerDefinition;
  module: Module;
}

const refuse = (raises: string, words: string): string => `!${raises}\n${words}`;

/** PyTorch takes such a value; the book has no rule for it. */
const lacks = (name: string, option: string): string =>
  refuse('NotImplementedError', `${name}: ${option} is not counted here`);

export class Bridge {
  private readonly recorder = new ProgramRecorder();
  private made: Made[] = [];
  /** The first layer of each name and options, and what each function made of the same types and shapes. */
  private readonly first = new Kept<Made>();
  private readonly outcomes = new Kept<{ made: Outcome; options: Options }>();
  /** The modules of Python's that have been told, by their numbers. */
  private readonly described = new Described((handle) => this.made[handle]?.module);
  /** What went wrong in calc itself: to Python it is a `SystemError`. */
  fault: unknown;
  /** The layer that is called as a module, by its number; a `forward` alone enters none. */
  private entered = -1;
  /** The calls of each recording that has ended. */
  private kept: (readonly Call[])[] = [];

  /** Makes a layer. `options` is JSON of the constructor's arguments, each as its field is written. */
  make = (name: string, options: string): string =>
    this.answer(() => {
      const layer = layerNamed(name);
      if (!layer) return refuse('NotImplementedError', `nn.${name} is not counted here`);
      const read = readOptions(layer, JSON.parse(options));
      if ('refused' in read) return lacks(name, read.refused);
      const module = this.recorder.layer(layer, read.options);
      this.first.keep(`${name} ${options}`, { layer, module });
      const { parameters, buffers } = module;
      return JSON.stringify({
        handle: this.made.push({ layer, module }) - 1,
        parameters: tensorsJson(parameters),
        buffers: tensorsJson(buffers),
      });
    });

  /** Makes a layer as one was made before, of which all is known but the handle, which it answers. */
  make_again = (name: string, options: string): number => {
    const first = this.first.get(`${name} ${options}`);
    if (!first) return JSON.parse(this.make(name, options)).handle;
    return this.made.push({ layer: first.layer, module: this.recorder.again(first.module) }) - 1;
  };

  /** Calls a layer; `module` is the number of Python's module, `forward` JSON of the arguments of the call. */
  call = (handle: number, module: number, tensors: string, forward: string, line: number, name: string): string =>
    this.answer(() => {
      const { layer, module: plain } = this.made[handle] as Made;
      const self = (this.recorder.isOpen && this.described.get(module)) || plain;
      const told = forward === '' ? {} : JSON.parse(forward);
      const read = readOptions(layer, told);
      if ('refused' in read) return lacks(layer.name, read.refused);
      const inputs = readTensors(tensors);
      const asked = { ...read.options, ...besideOf(told) };
      const options = { ...plain.options, ...asked };
      const recorder = this.at(line);
      recorder.direct = this.entered !== module;
      this.entered = -1;
      // A class of one's own that calls the `forward` of a layer calls the function behind it.
      const called = self.layer
        ? recorder.call(self, inputs, asked)
        : recorder.callAs(name || layer.name, layer, options, inputs);
      return this.called(called, inputs, options);
    });

  /** Calls a function that is a layer without the object. `name` is how it is called. */
  layerFunction = (layerName: string, name: string, tensors: string, options: string, line: number): string =>
    this.answer(() => {
      const layer = layerNamed(layerName) as LayerDefinition;
      const told = JSON.parse(options);
      const read = readOptions(layer, told);
      if ('refused' in read) return lacks(name, read.refused);
      const inputs = readTensors(tensors);
      checkBefore(layer.name, inputs, read.options);
      this.recorder.direct = false;
      const called = this.at(line).callAs(name, layer, { ...read.options, ...besideOf(told) }, inputs);
      if (called.ok) checkBehind(layer.name, inputs, read.options);
      return this.called(called, inputs, read.options);
    });

  /** Calls a function of tensors. `rule` is its name in `torch`, `name` how it is called. */
  call_function = (rule: string, name: string, tensors: string, given: string, line: number): string =>
    this.answer(() => {
      const make = functionRule(rule);
      if (!make) return refuse('NotImplementedError', `${name} is not counted here`);
      const inputs = readTensors(tensors);
      const { made, options } = this.outcomes.of(`${rule} ${given} ${operandsText(inputs)}`, () => {
        const read = given === '' ? {} : readGiven(given);
        return { made: make(inputs.map(asOperand), read), options: askedLater(read) };
      });
      const outputs = this.at(line).applyAll(name, inputs, made, options);
      const [first] = outputs;
      return outputs.length === 1 && first ? tensorText(first) : JSON.stringify(outputs.map(tensorText));
    });

  /** Hears of modules, inner ones first; forgets them, since a tree may change between two recordings. */
  describe = (text: string): void => this.described.tell(text);
  forget = (): void => this.described.forget();

  /** Forgets what programs before have made. */
  clear(): void {
    this.made = [];
    this.kept = [];
    this.described.forget();
    this.recorder.forget();
    this.recorder.held = 0;
  }

  /** From here on calls are kept. */
  open = (): void => this.recorder.open();

  /** How many are open, one in another. */
  opened = (): number => this.recorder.opened;

  /** Ends a recording, and answers its number. */
  keep = (): number => this.kept.push(this.recorder.closeInto()) - 1;

  /** The run of a module in a recording; `undefined` where it was not called. */
  runOf(recording: number, module: number): Run | undefined {
    const root = this.described.get(module);
    return root && this.recorder.runOf(root, this.kept[recording] ?? []);
  }

  /** What a tool makes of a recording, step by step; of all of it, or of the run of a module. */
  steps = (recording: number, module: number, tool: string): string => {
    const calls = this.kept[recording] ?? [];
    const { isByName, isForward } = this.recorder;
    const seen: Seen = { numberOf: this.described.numberOf, isByName, isForward };
    if (tool === 'flop_counter') return JSON.stringify(flopCounterSteps(calls, seen));
    if (tool === 'ptflops_aten') return JSON.stringify(atenSteps(calls, seen));
    if (tool === 'calflops') return JSON.stringify(calflopsSteps(calls, seen));
    if (tool === 'ptflops') return JSON.stringify(ptflopsSteps(calls, seen));
    const run = this.runOf(recording, module);
    return JSON.stringify(run ? fvcoreSteps(run, calls, seen) : []);
  };

  /** What a tool's hook on a module counts for the call that has just ended; nothing where it was no call of a layer. */
  hook_count = (tool: string, module: number): string => {
    const self = this.described.get(module);
    const call = self?.layer && this.recorder.lastCallOf(self);
    const run = call && this.recorder.runOf(self, [call]);
    return call && run ? hookCount(tool, call, run) : '';
  };

  /** Functions that a tool has put itself before: how many more of them run now. */
  replace = (more: number): void => {
    this.recorder.replaced += more;
  };

  /** Functions that the program holds under a name of its own: how many more of them run now. */
  hold = (more: number): void => {
    this.recorder.held += more;
  };

  /** A module is called that is a layer, while gradients are tracked or not. */
  enter = (module: number, tracked: boolean): void => {
    this.entered = module;
    this.recorder.untracked = !tracked;
  };

  /** A function makes a tensor of nothing: `torch.randn`. */
  made_of_nothing = (name: string, tensor: string): void => {
    const [output] = readTensors(tensor);
    if (output) this.recorder.noteMade(name, output);
  };

  /**
   * Ends the call of a module that holds others: what it was called with, what it returns, in which brackets and names,
   * and whether that is an object of another kind.
   */
  leave = (
    module: number,
    inputs: string,
    outputs: string,
    brackets: string,
    keys: string,
    isObject: boolean,
  ): void => {
    const calls = this.recorder.close();
    const self = this.described.get(module);
    if (!self) return;
    const tensors = readTensors(outputs);
    const returned = returnedIn(JSON.parse(brackets), tensors);
    const handedOn: HandedOn = {
      ok: true,
      outputs: tensors,
      returned: tensors.length > 0 ? returned : null,
      ...(keys && { names: JSON.parse(keys) }),
      ...(isObject && { returnsObject: true }),
    };
    this.recorder.noteCall(self, readTensors(inputs), handedOn, calls);
  };

  /** Forgets the calls since `open`: the `forward` raised. */
  abandon = (): void => {
    this.recorder.close();
  };

  /** What torchinfo multiplies the numbers of a tensor by. */
  mult_adds_factor = (className: string, output: string, tensor: string): string =>
    String(multAddsFactor(className, crossedShape(output), tensor));

  private at(line: number): ProgramRecorder {
    this.recorder.line = line > 0 ? line : undefined;
    return this.recorder;
  }

  private called(called: Called, inputs: readonly Tensor[], options: Options): string {
    if (called.ok) return handed(called);
    const [raises, words] = refusalWords(called, inputs, options);
    return refuse(raises, words);
  }

  /** An answer, or the error that PyTorch raises in its place. */
  private answer(work: () => string): string {
    try {
      return work();
    } catch (error) {
      if (error instanceof Raised) return refuse(error.raises, error.message);
      if (error instanceof RangeError) return refuse('OverflowError', 'a number is too large to be computed here');
      this.fault = error;
      return refuse('SystemError', 'this is a fault of the book, not of the program: what was called has no answer');
    }
  }
}

/** What a call says that no option of its layer does: its masks, and what makes an area another. */
const besideOf = ({ masks, scaled_by, sized_by }: Readonly<Record<string, string>>): Options => ({
  ...(masks && { masks }),
  ...(scaled_by && { scale_factor: scaled_by }),
  ...(sized_by && { size: sized_by.includes(',') ? crossedShape(sized_by.replace(/,$/, '')) : BigInt(sized_by) }),
});

/** Options as Python hands them over: each value as the text its field takes. */
export function readOptions(
  layer: LayerDefinition,
  texts: Readonly<Record<string, string>>,
): { options: Options } | { refused: string } {
  const options: Record<string, unknown> = {};
  const fields = [...layer.options, ...(layer.forward ?? [])];
  for (const { field } of fields) {
    const text = texts[field];
    if (text === undefined) continue;
    const parsed = parseField(field, text, layer);
    if (!parsed.ok) return { refused: `${field}=${text}` };
    options[field] = parsed.value;
  }
  return { options: options as Options };
}
