/** What the book says of a layer that refused: the condition of its own that is broken, and the cures that calc knows for it. */
import type { FieldName } from '#calc/fields/fields.ts';
import type { Shape } from '#calc/fields/shapes.ts';
import { joinShape, pythonShape } from '#calc/fields/shapes.ts';
import type { Cure, CuresByCondition, Family, LayerDefinition, Options, Problem } from '#calc/layers/define.ts';
import { brokenConditions, completeOptions } from '#calc/layers/evaluate.ts';
import { layerNamed } from '#calc/layers/index.ts';
import { matchInput } from '#calc/layers/matchInput.ts';
import { printCall, printValue } from '#calc/printed/printCall.ts';
import { mendOptions, proposals } from '#calc/questions/cures.ts';
import { ProgramRecorder } from '#calc/run/programRecorder.ts';
import type { Tensor } from '#calc/run/tensor.ts';
import { readOptions } from '../bridge.ts';
import { refusalWords } from '../refusals/index.ts';
import type { Words } from '../refusals/refusedLayer.ts';
import type { Advice, Mend } from './advice.ts';
import { fewest } from './advice.ts';
import type { AskedLayer } from './asked.ts';
import { reshapings } from './reshapings.ts';

/** What mends the conditions of each family. */
export type FamilyCures = Readonly<Record<Family, CuresByCondition>>;

/** A call that is refused, with all that it was made with. */
interface RefusedCall {
  layer: LayerDefinition;
  options: Options;
  inputs: readonly Tensor[];
  called?: string;
}

const says = (words: Words, [raises, said]: Words): boolean =>
  words[0] === raises && words[1].toLowerCase() === said.toLowerCase();

/** Conditions on how many dimensions an input has, of which PyTorch speaks in many words. */
const OF_RANKS = /^(takes_\w+_shapes?|axes_to_pad|input_has_\w+|sequence_of_features|has_\w+)$/;

/** True where PyTorch's words are those of this condition: its own, or any on dimensions or features. */
const isSaid = (told: Words, { condition }: Problem, said: Words): boolean =>
  says(told, said) ||
  (OF_RANKS.test(condition) && /\b\dD\b|dimension/i.test(told[1])) ||
  (condition === 'channels_match' && told[1].includes('to match num_features'));

/** What was called, as PyTorch writes it. */
const written = ({ layer, options, called }: RefusedCall): string => called ?? printCall(layer, options);

const sizeOf = (shape: Shape): string => pythonShape(shape);

/** The layer with one option changed; of a function, the argument alone. */
function changed(refused: RefusedCall, { field, value }: Cure): Mend {
  const { layer, options, called } = refused;
  return called === undefined
    ? { how: 'module', code: printCall(layer, { ...options, [field]: value }) }
    : { how: 'argument', code: `${field}=${printValue(layer, field, value)}` };
}

/** Options that a function reads off its weight: no argument of it sets them. */
const OF_THE_WEIGHT: readonly FieldName[] = [
  'in_channels',
  'out_channels',
  'in_features',
  'out_features',
  'num_features',
];

const isSet = ({ layer, called }: RefusedCall, field: FieldName): boolean =>
  layer.options.some((option) => option.field === field) &&
  (called === undefined ||
    !(OF_THE_WEIGHT.includes(field) || (layer.family === 'convolution' && field === 'kernel_size')));

/** True where queries, keys and values have the features that attention takes of each. */
function areFeatures({ embed_dim, kdim, vdim }: Options, inputs: readonly Tensor[]): boolean {
  const features = [embed_dim, kdim, vdim].map((one) => (typeof one === 'bigint' ? one : embed_dim));
  return inputs.every(({ shape }, at) => at >= features.length || shape.at(-1) === features[at]);
}

/** True where the tensors behind the first fit: by the shapes that follow from it, or by features alone. */
function areBeside(layer: LayerDefinition, options: Options, inputs: readonly Tensor[]): boolean {
  if (layer.beside) return areFeatures(options, inputs);
  if (!layer.takes) return true;
  const shapes = layer.takes(completeOptions(layer, options), inputs[0]?.shape ?? []);
  return inputs.every(({ shape }, at) => shapes[at] === undefined || joinShape(shape) === joinShape(shapes[at]));
}

/** True where the layer takes these tensors with these options. */
const takes = ({ layer }: RefusedCall, options: Options, inputs: readonly Tensor[]): boolean =>
  new ProgramRecorder().callAs(layer.name, layer, options, inputs).ok && areBeside(layer, options, inputs);

/** The tensors with another first one; where it is handed over several times, each time. */
const withFirst = (inputs: readonly Tensor[], shape: Shape): Tensor[] =>
  inputs.map((one) => (one.id === inputs[0]?.id ? { ...one, shape } : one));

/** The input with the size of a field changed. */
function inputWith({ layer, inputs }: RefusedCall, { field, value }: Cure): Shape | undefined {
  const shape = inputs[0]?.shape ?? [];
  if (field === 'input_shape') return value as Shape;
  const at = layer.input.indexOf(field) - (layer.input.length - shape.length);
  return at >= 0 && typeof value === 'bigint' ? shape.with(at, value) : undefined;
}

/** Cures of calc's that this call takes: those of options first. */
function ofOptions(refused: RefusedCall, cures: readonly Cure[]): Mend[] {
  return cures
    .filter((cure) => isSet(refused, cure.field))
    .filter(({ field, value }) => takes(refused, { ...refused.options, [field]: value }, refused.inputs))
    .map((cure) => changed(refused, cure));
}

function ofInputs(refused: RefusedCall, cures: readonly Cure[]): Mend[] {
  const shapes = cures
    .filter(({ field }) => !refused.layer.options.some((option) => option.field === field))
    .map((cure) => inputWith(refused, cure));
  return shapes
    .filter((shape) => shape !== undefined)
    .filter((shape) => takes(refused, refused.options, withFirst(refused.inputs, shape)))
    .map((shape) => ({ how: 'input', code: sizeOf(shape) }));
}

/** Conditions that the same numbers in another shape may keep. */
const OF_SHAPES =
  /^(takes_|input_has_|has_|features_fit|channels_|group_channels|parameters_match|input_size_fits|ends_with|last_size|sequence_of|rank_|mode_fits)/;

/** Layers that know nothing of places: what they take may be all numbers of an image. */
const OF_ROWS: readonly Family[] = ['linear', 'normalization'];

function ofShapes(refused: RefusedCall, condition: string): Mend[] {
  const { inputs, options } = refused;
  const { in_channels } = options;
  if (!OF_SHAPES.test(condition) || !inputs[0]) return [];
  const channels = typeof in_channels === 'bigint' ? in_channels : undefined;
  return reshapings(inputs[0].shape, { flat: OF_ROWS.includes(refused.layer.family), ...(channels && { channels }) })
    .filter(({ shape }) => takes(refused, options, withFirst(inputs, shape)))
    .map(({ code, shape }) => ({ how: 'first', code: `x.${code}`, shape: sizeOf(shape) }));
}

/** More inputs than these would be guesses. */
const MOST_INPUTS = 2;

/** The same numbers in another shape first, where they fit; then options; another input where its own fits in no shape. */
function mendsOf(refused: RefusedCall, condition: string, cures: readonly Cure[]): Mend[] {
  const shapes = ofShapes(refused, condition);
  const others = shapes.length > 0 ? [] : ofInputs(refused, cures).slice(0, MOST_INPUTS);
  return fewest([...shapes, ...ofOptions(refused, cures), ...others]);
}

function ofProblem(refused: RefusedCall, problem: Problem, cures: CuresByCondition): Advice {
  const { layer, options, inputs } = refused;
  const matched = matchInput(layer, options, inputs[0]?.shape ?? []);
  const found = matched.ok ? mendOptions(layer, completeOptions(layer, matched.options), cures) : [];
  const { condition, values } = problem;
  const mends = mendsOf(refused, condition, found);
  return { kind: condition, family: layer.family, of: written(refused), values, mends };
}

/** A convolution that gets another rank, or other channels, than it takes. */
function ofExpected(refused: RefusedCall): Advice | undefined {
  const { layer, options, inputs } = refused;
  const shape = inputs[0]?.shape ?? [];
  const rank = layer.input.length;
  const of = written(refused);
  if (shape.length !== rank && shape.length !== rank - 1) {
    const values = {
      wanted: String(rank),
      unbatched: String(rank - 1),
      given: String(shape.length),
      shape: sizeOf(shape),
    };
    return { kind: 'rank_expected', of, values, mends: mendsOf(refused, 'rank_expected', []) };
  }
  const channels = shape[shape.length - rank + 1] as bigint;
  if (channels === options.in_channels) return undefined;
  const values = { wanted: String(options.in_channels), given: String(channels), shape: sizeOf(shape) };
  const kind = shape.length === rank ? 'channels_expected' : 'channels_of_one';
  return {
    kind,
    of,
    values,
    mends: mendsOf(refused, 'channels_expected', [{ field: 'in_channels', value: channels }]),
  };
}

function ofCall(refused: RefusedCall, told: Words, cures: FamilyCures): Advice | undefined {
  const { layer, options, inputs } = refused;
  const called = new ProgramRecorder().callAs(layer.name, layer, options, inputs);
  if (called.ok || !('layer' in called)) return undefined;
  const said = refusalWords(called, inputs, options);
  if ('expected' in called) return says(told, said) ? ofExpected(refused) : undefined;
  return isSaid(told, called.problem, said) ? ofProblem(refused, called.problem, cures[layer.family]) : undefined;
}

/** Wider than any kernel that is tried on it. */
const WIDE = 1_000_000_000n;

/** An input on which a module that is being made can be judged: its options alone are looked at. */
const anyInput = ({ input }: LayerDefinition): Options =>
  Object.fromEntries(input.map((field) => [field, field === 'input_shape' ? [1n, 1n, 1n] : WIDE]));

/** The conditions that options alone break, whatever the input. */
const brokenByOptions = (layer: LayerDefinition, options: Options): Problem[] =>
  brokenConditions(layer, options).filter(({ fields }) =>
    fields.every((field) => layer.options.some((option) => option.field === field)),
  );

/** A module that cannot be made: the condition whose words PyTorch says. */
function ofMaking(layer: LayerDefinition, given: Options, told: Words, cures: FamilyCures): Advice | undefined {
  const options: Options = { ...anyInput(layer), ...completeOptions(layer, given) };
  // Without an option that it needs, Python itself has said so.
  if (layer.options.some(({ field }) => options[field] === undefined)) return undefined;
  const problem = brokenByOptions(layer, options).find((one) =>
    says(told, refusalWords({ ok: false, layer, problem: one }, [], options)),
  );
  if (!problem) return undefined;
  const { condition, values } = problem;
  const call: RefusedCall = { layer, options: given, inputs: [] };
  const mends = proposals(layer, options, cures[layer.family], problem)
    .filter(({ field }) => isSet(call, field))
    .filter(({ field, value }) => brokenByOptions(layer, { ...options, [field]: value }).length === 0)
    .map((cure) => changed(call, cure));
  return { kind: condition, family: layer.family, of: written(call), values, mends: fewest(mends) };
}

/** A layer that was called, as PyTorch writes it; nothing of one that was not made. */
export function layerCalled({ layer: name, options, called, making }: AskedLayer): string | undefined {
  const layer = layerNamed(name);
  const read = layer && readOptions(layer, options);
  return called ?? (making || !layer || !read || 'refused' in read ? undefined : printCall(layer, read.options));
}

/** What the book says of a layer's refusal, where PyTorch's words are those of a condition of calc's. */
export function layerAdvice(asked: AskedLayer, told: Words, cures: FamilyCures): Advice | undefined {
  const layer = layerNamed(asked.layer);
  const read = layer && readOptions(layer, asked.options);
  if (!layer || !read || 'refused' in read) return undefined;
  if (asked.making) return ofMaking(layer, read.options, told, cures);
  const { called, tensors: inputs } = asked;
  return ofCall({ layer, options: read.options, inputs, ...(called !== undefined && { called }) }, told, cures);
}
