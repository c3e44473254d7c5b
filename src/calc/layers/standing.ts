/** When a tensor or an operation of a layer stands, in words of its options: read off the definition by trying. */
import type { FieldName, Value } from '../fields/fields.ts';
import { fieldOf } from '../fields/fields.ts';
import type { LayerDefinition, Operation, Options, When } from './define.ts';
import { completeOptions, stands } from './evaluate.ts';

/** An option, and the values with which the part stands: one of them must hold. */
export interface Requirement {
  field: FieldName;
  /** The values among those tried, or from which number on. */
  values: readonly Value[];
  from?: bigint;
}

/** Numbers tried for an option of whole numbers: those by which layers tell one from several. */
const NUMBERS = [0n, 1n, 2n, 3n, 4n];

/** The options that say whether something stands: flags, words and numbers, each with the values to try. */
function tried(layer: LayerDefinition): [FieldName, readonly Value[]][] {
  return [...layer.options, ...(layer.forward ?? [])].flatMap(({ field }): [FieldName, readonly Value[]][] => {
    const { kind, words = [], min } = fieldOf(layer, field);
    if (kind === 'flag') return [[field, [true, false]]];
    if (kind === 'word' && words.length > 1) return [[field, words]];
    return kind === 'whole' ? [[field, NUMBERS.filter((one) => one >= min)]] : [];
  });
}

/** All combinations of some options. */
const combinations = (axes: readonly [FieldName, readonly Value[]][]): Options[] =>
  axes.reduce<Options[]>(
    (all, [field, values]) => all.flatMap((one) => values.map((value) => ({ ...one, [field]: value }))),
    [{}],
  );

/** The options that this condition looks at in some setting. */
function readBy(when: When, options: Options): string[] {
  const read: string[] = [];
  const watched = new Proxy(options, {
    get(all, field: string) {
      read.push(field);
      return all[field as FieldName];
    },
  });
  stands(when, watched);
  return read;
}

/** Options that change something by themselves, from some setting of those that the condition looks at. */
function deciding(layer: LayerDefinition, when: When, axes = tried(layer)): [FieldName, readonly Value[]][] {
  const start = completeOptions(layer, {});
  const looked = new Set<string>();
  for (;;) {
    const known = axes.filter(([field]) => looked.has(field));
    const settings = combinations(known).map((one) => ({ ...start, ...one }));
    const before = looked.size;
    for (const field of settings.flatMap((one) => readBy(when, one))) looked.add(field);
    if (looked.size === before)
      return known.filter(([field, values]) =>
        settings.some((base) => new Set(values.map((value) => stands(when, { ...base, [field]: value }))).size > 1),
      );
  }
}

function requirement(field: FieldName, all: readonly Value[], values: readonly Value[]): Requirement {
  const [first] = values;
  const open = typeof first === 'bigint' && values.length > 1 && values.at(-1) === all.at(-1);
  return { field, values, ...(open && { from: first }) };
}

/**
 * What must hold for it to stand: every requirement, none where it always stands; `never` where no option makes it.
 * Throws where that cannot be said so, since one option matters only under another.
 */
export function requirementsOf(layer: LayerDefinition, when: When): readonly Requirement[] | 'never' {
  const axes = deciding(layer, when);
  const all = combinations(axes).map((one) => ({ ...completeOptions(layer, {}), ...one }));
  const standing = all.filter((options) => stands(when, options));
  if (standing.length === 0) return 'never';
  const requirements = axes.map(([field, values]) =>
    requirement(
      field,
      values,
      values.filter((value) => standing.some((options) => options[field] === value)),
    ),
  );
  const product = requirements.reduce((count, { values }) => count * values.length, 1);
  if (product !== standing.length) throw new RangeError(`${layer.name}: a part stands by options that mix`);
  return requirements;
}

/** An operation where it stands, with its count as an expression. */
export interface StandingOperation {
  operation: Operation;
  of: readonly Requirement[];
  text: string;
}

const textOf = ({ perOutput, total }: Operation, options: Options): string =>
  total?.(options) ?? perOutput?.(options) ?? '0';

/** The words of an option by what they make of a count; all of them together where they make no difference. */
function byText(operation: Operation, options: Options, { field, values }: Requirement): StandingOperation[] {
  const texts = values.map((value) => textOf(operation, { ...options, [field]: value }));
  return [...new Set(texts)].map((text) => ({
    operation,
    of: [{ field, values: values.filter((_, index) => texts[index] === text) }],
    text,
  }));
}

/**
 * The operations of a layer as they stand, other options as given. One whose count an option of words changes stands
 * once for each count.
 */
export function standingOperations(layer: LayerDefinition, given: Options): StandingOperation[] {
  return layer.operations.flatMap((operation): StandingOperation[] => {
    const of = requirementsOf(layer, operation.when);
    if (of === 'never') return [];
    const held = of.filter(({ field, values }) => !values.some((value) => value === given[field]));
    const options = { ...given, ...Object.fromEntries(held.map(({ field, values }) => [field, values[0]])) };
    for (const [field, values] of tried(layer).filter(([name]) => fieldOf(layer, name).kind === 'word')) {
      const standing = of.find((one) => one.field === field) ?? { field, values };
      const rows = byText(operation, options, standing);
      const others = of.filter((one) => one.field !== field);
      if (rows.length > 1) return rows.map((row) => ({ ...row, of: [...others, ...row.of] }));
    }
    return [{ operation, of, text: textOf(operation, options) }];
  });
}
