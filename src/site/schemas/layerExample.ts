/** An example of a layer in `content/examples.yaml`: its layer, or the example it follows, and values that the layer takes. */
import { z } from 'astro/zod';
import type { FieldName } from '#calc/fields/fields.ts';
import { fieldOf, parseField } from '#calc/fields/fields.ts';
import type { LayerDefinition, Options, Problem } from '#calc/layers/define.ts';
import { evaluate } from '#calc/layers/evaluate.ts';
import { LAYERS, layerNamed } from '#calc/layers/index.ts';
import { wordsOf } from '#i18n/index.ts';
import { familyWords } from '#i18n/layers/index.ts';
import { message } from '#i18n/message.ts';
import { fieldRefusal } from './fieldTexts.ts';

/** The examples of a chapter as they are written, by id. */
export type Siblings = Readonly<Record<string, unknown>>;

/** What a kind of example asks of its layer. */
export interface LayerRule {
  /** Layers that its frame can draw; any if not said. */
  layers?: readonly string[];
  /** True for one that shows what another example counts. */
  follows?: true;
  /** Fields that it has beside those of the layer. */
  beside?: readonly FieldName[];
  /** True where an example may show what one option does: its frame can fold the rest. */
  teaches?: true;
  /** True where an example may stand folded. */
  folds?: true;
}

type Written = Readonly<Record<string, unknown>>;
type Fault = readonly [message: string, at?: string];

/** The layer of an example, and the values it starts from; or what keeps it from having one. */
type Base = { layer: LayerDefinition; values: Written } | Fault;

const isBase = (base: Base): base is Exclude<Base, Fault> => 'layer' in base;

/** What an example says of itself beside its values. */
const SAID = ['counts', 'layer', 'of', 'teaches', 'without', 'folds'];

const valuesOf = (written: Written): Written =>
  Object.fromEntries(Object.entries(written).filter(([name]) => !SAID.includes(name)));

/** An example of the chapter that says its own layer: what others can follow. */
const followed = (siblings: Siblings): [string, Written][] =>
  (Object.entries(siblings) as [string, Written | null][]).flatMap(([id, one]) =>
    typeof one?.layer === 'string' ? [[id, one]] : [],
  );

function layerOf(name: string, { layers }: LayerRule, counts: string): LayerDefinition | Fault {
  const layer = layerNamed(name);
  const near = LAYERS.find((one) => one.name.toLowerCase() === name.toLowerCase())?.name;
  const meant = near ? `did you mean ${near}?` : 'write a class of torch.nn that has a page in the reference';
  if (!layer) return [`there is no layer '${name}'; ${meant}`, 'layer'];
  if (layers && !layers.includes(name))
    return [`'${counts}' shows ${layers.join(', ')} only; ${name} has 'layer'`, 'layer'];
  return layer;
}

/** Where an example has its layer from. */
function baseOf(written: Written, siblings: Siblings, rule: LayerRule): Base {
  const { counts, layer, of } = written;
  // A kind that follows is followed by none.
  const others = followed(siblings).filter(([, one]) => !rule.follows || one.counts !== counts);
  const ids = others.map(([id]) => id).join(', ') || 'those with a layer, of which the chapter has none';
  if (of === undefined && rule.follows) return [`'${counts}' follows another example: write of, and one of ${ids}`];
  if (of === undefined && layer === undefined)
    return [`the example has no layer: write layer, or of and one of ${ids}`];
  if (of !== undefined && layer !== undefined) return ["an example with 'of' has the layer of that one", 'layer'];
  const base = others.find(([id]) => id === of)?.[1];
  if (of !== undefined && !base) return [`'${of}' is no example of this chapter with a layer; one of ${ids}`, 'of'];
  const found = layerOf(String(base?.layer ?? layer), rule, String(counts));
  return 'name' in found ? { layer: found, values: base ? valuesOf(base) : {} } : found;
}

/** Fields that an example of the layer may give a value. */
const fieldsOf = ({ input, options, forward = [] }: LayerDefinition, { beside = [] }: LayerRule): readonly string[] => [
  ...input,
  ...[...options, ...forward].map(({ field }) => field),
  ...beside,
];

/** Fields without which the layer counts nothing. */
const neededBy = ({ input, options }: LayerDefinition): readonly string[] => [
  ...input.filter((field) => field !== 'batch'),
  ...options.filter(({ initial }) => initial === undefined).map(({ field }) => field),
];

/** What keeps single values from being read. */
function valueFaults(own: Written, all: Written, layer: LayerDefinition, rule: LayerRule): Fault[] {
  const fields = fieldsOf(layer, rule);
  const read = Object.entries(own).map(([name, value]): Fault | undefined => {
    if (!fields.includes(name)) return [`${layer.name} has no '${name}'; it has ${fields.join(', ')}`, name];
    const refusal = fieldRefusal(layer, name as FieldName, value);
    return refusal === undefined ? undefined : [refusal, name];
  });
  const missing = neededBy(layer).filter((name) => !Object.hasOwn(all, name));
  return [
    ...read.filter((fault) => fault !== undefined),
    ...missing.map((name): Fault => [`${layer.name} needs ${name}, which has no value`]),
  ];
}

/** The values as the layer reads them; each must be one that it takes. */
function optionsOf(values: Written, layer: LayerDefinition): Options {
  const read = Object.entries(values).flatMap(([name, value]) => {
    const parsed = parseField(name as FieldName, String(value), layer);
    return parsed.ok ? [[name, parsed.value]] : [];
  });
  return Object.fromEntries(read);
}

function impossible(layer: LayerDefinition, { condition, values, fields }: Problem, own: Written): Fault {
  const known: Readonly<Record<string, string>> = wordsOf('en').conditions;
  const sentence = familyWords('en', layer.family).conditions[condition] ?? known[condition] ?? condition;
  return [`the example is impossible: ${message(sentence, values)}`, fields.find((name) => Object.hasOwn(own, name))];
}

/** What keeps an example from showing one option: the one it teaches, and the layer without that. `all` are values that it takes. */
function taughtFaults(
  { teaches, without, counts }: Written,
  all: Written,
  layer: LayerDefinition,
  rule: LayerRule,
): Fault[] {
  if (teaches === undefined && without === undefined) return [];
  if (!rule.teaches)
    return [[`'${counts}' has no frame that teaches one option`, teaches === undefined ? 'without' : 'teaches']];
  if (teaches === undefined)
    return [["'without' belongs to an example that teaches an option: write teaches", 'without']];
  const fields = fieldsOf(layer, rule);
  if (!fields.includes(String(teaches)))
    return [[`${layer.name} has no '${teaches}'; it has ${fields.join(', ')}`, 'teaches']];
  if (['flag', 'word'].includes(fieldOf(layer, teaches as FieldName).kind))
    return [[`${teaches} is no number, and only such a field stands in front`, 'teaches']];
  if (typeof without !== 'object' || without === null || Array.isArray(without))
    return [['what the layer is without the option it teaches is not said: write without, and its values', 'teaches']];
  const replaced = without as Written;
  if (!Object.hasOwn(replaced, String(teaches)))
    return [[`'without' has no ${teaches}, which the example teaches`, 'without']];
  const unread = valueFaults(replaced, all, layer, rule);
  if (unread.length > 0) return unread.map(([text]) => [text, 'without']);
  const outcome = evaluate(layer, optionsOf({ ...all, ...replaced }, layer));
  return outcome.ok ? [] : [[impossible(layer, outcome.problem, replaced)[0], 'without']];
}

/** What keeps an example from standing folded. */
function foldedFaults({ folds, teaches, counts }: Written, rule: LayerRule): Fault[] {
  if (folds === undefined) return [];
  if (!rule.folds) return [[`'${counts}' has no frame that folds`, 'folds']];
  if (teaches !== undefined) return [['an example that teaches an option folds the rest by itself', 'folds']];
  return typeof folds === 'boolean' ? [] : [['folds is true or false', 'folds']];
}

/** What is wrong with an example beside its kind. */
function faultsOf(written: Written, siblings: Siblings, rule: LayerRule): Fault[] {
  const base = baseOf(written, siblings, rule);
  if (!isBase(base)) return [base];
  const own = valuesOf(written);
  const all = { ...base.values, ...own };
  // What the followed example has wrong is told where that is written, and keeps both from being counted.
  if (valueFaults(all, all, base.layer, rule).length > 0) return valueFaults(own, all, base.layer, rule);
  const outcome = evaluate(base.layer, optionsOf(all, base.layer));
  return outcome.ok
    ? [...foldedFaults(written, rule), ...taughtFaults(written, all, base.layer, rule)]
    : [impossible(base.layer, outcome.problem, own)];
}

/** The schema of a kind of example that shows a layer. */
export const layerExample =
  (rule: LayerRule = {}) =>
  (siblings: Siblings) =>
    z.looseObject({ layer: z.string().optional(), of: z.string().optional() }).superRefine((written, context) => {
      for (const [text, at] of faultsOf(written, siblings, rule))
        context.addIssue({ code: 'custom', message: text, path: at === undefined ? [] : [at] });
    });
