/** The letters of a shape: which axis is which, in the forms that a layer takes. */
import type { FieldName, Quantity } from '#calc/fields/fields.ts';
import { isList } from '#calc/fields/fields.ts';
import type { Options } from '#calc/layers/define.ts';
import { dimensionAt } from '#calc/layers/inputShape.ts';

/** An axis as a form names it. */
export interface InputAxis {
  /** Its letter, and the subscript of that if it has one. */
  letter: string;
  sub: string;
  quantity: Quantity;
  /** What it is, in a word or two. */
  name: string;
}

/** A form of a layer's input. */
export interface AxisForm {
  /** Letters, a star for any number of axes, or the option whose sizes stand here. */
  axes: readonly string[];
  /** The flag that makes it this form. */
  when?: FieldName | undefined;
  /** The options that say where the letters between two stars begin and end. */
  dims?: readonly FieldName[] | undefined;
}

/** What an example knows of the axes of its input: all that its page was built with. */
export interface ShapeAxes {
  forms: readonly AxisForm[];
  /** Axes by their letters in the forms; a star is named by its place. */
  known: Readonly<Record<string, InputAxis>>;
}

export const STAR = '*';

/** Axes that a button adds at most; who writes a shape may write more. */
const MOST_AXES = 5;

/** Letters from one dimension to another, which options name; stars around them. `null` where there is no such dimension. */
function between({ axes, dims = [] }: AxisForm, rank: number, options: Options): readonly string[] | null {
  const [from, to = from] = dims.map((dim) => dimensionAt(options[dim], rank));
  const [first = STAR, ...rest] = axes.filter((axis) => axis !== STAR);
  const [middle = first, last = first] = rest;
  if (from == null || to == null) return null;
  return Array.from({ length: rank }, (_, index) => {
    if (index < from || index > to) return STAR;
    return index === from ? first : index === to ? last : middle;
  });
}

/** The letters of a form for so many axes; `null` where it has fewer, or more. */
function fitted(form: AxisForm, rank: number, options: Options): readonly string[] | null {
  if (form.dims) return between(form, rank, options);
  const axes = form.axes.flatMap((axis) => {
    const sizes = options[axis as FieldName];
    return isList(sizes) ? sizes.map(() => axis) : [axis];
  });
  const star = axes.indexOf(STAR);
  const stars = rank - axes.length + 1;
  if (star < 0) return stars === 1 ? axes : null;
  return stars < 0 ? null : axes.toSpliced(star, 1, ...Array<string>(stars).fill(STAR));
}

/** The letters of so many axes in the first form that has them, one that a flag asks for before others. */
function find({ forms }: ShapeAxes, rank: number, options: Options): readonly string[] | undefined {
  const asked = forms.filter(({ when }) => when && options[when] === true);
  const plain = forms.filter(({ when }) => !when);
  return [...asked, ...plain].map((form) => fitted(form, rank, options)).find((letters) => letters !== null);
}

/** The letters of so many axes; stars where no form of the layer has as many. */
export const lettersAt = (axes: ShapeAxes, rank: number, options: Options): readonly string[] =>
  find(axes, rank, options) ?? Array<string>(rank).fill(STAR);

/** An axis more or less: where, and the sizes of the input then. */
export interface AxisChange {
  at: number;
  sizes: readonly bigint[];
}

/** Where the longer list has a letter more: the first place, or, where stars end it, the last. */
function placeOf(longer: readonly string[], shorter: readonly string[]): number {
  const places = longer.flatMap((_, index) => (String(longer.toSpliced(index, 1)) === String(shorter) ? [index] : []));
  const place = longer.at(-1) === STAR && longer[0] !== STAR ? places.at(-1) : places[0];
  const differs = longer.findIndex((letter, index) => letter !== shorter[index]);
  return place ?? differs;
}

/** The input with an axis more (of one) or less, where a form of the layer has as many; `null` where none has. */
export function changed(axes: ShapeAxes, sizes: readonly bigint[], by: 1 | -1, options: Options): AxisChange | null {
  const rank = sizes.length + by;
  const next = rank > 0 && rank <= MOST_AXES ? find(axes, rank, options) : undefined;
  if (!next) return null;
  const now = lettersAt(axes, sizes.length, options);
  const [longer, shorter] = by > 0 ? [next, now] : [now, next];
  const at = placeOf(longer, shorter);
  return { at, sizes: by > 0 ? sizes.toSpliced(at, 0, 1n) : sizes.toSpliced(at, 1) };
}
