/**
 * The shape of an input: a field for each axis with its letter, and buttons for an axis more or less. The one named input
 * of the option holds the whole shape; it lies over the option's name, where it shows while it is typed in.
 */
import type { ComponentChildren } from 'preact';
import { isList, parseField } from '#calc/fields/fields.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { Model } from '../model.ts';
import type { ExampleWords } from '../status.ts';
import { textWhileTyping } from '../texts.ts';
import type { Named } from './AxisField.tsx';
import { AxisField, AxisLetter } from './AxisField.tsx';
import { isWholeShape, splitShape, withAxis } from './axes.ts';
import type { InputAxis, ShapeAxes } from './forms.ts';
import { changed, lettersAt, STAR } from './forms.ts';

const FIELD = 'input_shape';

interface Props {
  model: Model;
  axes: ShapeAxes;
  words: ExampleWords;
  calculator: Pick<Words['calculator'], 'dim' | 'axis_list' | 'add_axis' | 'remove_axis'>;
  /** True where the status strip speaks of the shape. */
  wrong: boolean;
  /** The field of the whole shape, the one named input. */
  whole: ComponentChildren;
}

const sizesOf = ({ state }: Model): readonly bigint[] => {
  const value = state.value.options[FIELD];
  return isList(value) ? value : [];
};

/** What the field of each axis shows: as typed, or by the shape; of a text that tells no axes apart, all stands in the first. */
export function axisTexts(model: Model): readonly string[] {
  const { state } = model;
  const typed = model.typing.value;
  const typing = typed?.field === FIELD ? typed : null;
  const text = textWhileTyping(model, FIELD, typing?.text ?? null);
  if (typing?.parts && text === typing.text) return typing.parts;
  const [parts, sizes] = [splitShape(text), sizesOf(model)];
  if (parts.length === sizes.length) return parts;
  return [state.value.drafts[FIELD] ?? '', ...sizes.slice(1).map(String)];
}

/**
 * Takes a text typed into the field of one axis. A whole shape fills all axes at once where it was pasted; where it is
 * typed `byHand` it stays in its field until the hand leaves it.
 */
export function typeAxis(model: Model, at: number, text: string, byHand: boolean): void {
  const parts = axisTexts(model);
  const whole = withAxis(parts, at, text);
  const spreads = isWholeShape(text) && !byHand && parseField(FIELD, whole, model.layer).ok;
  const shown = { parts: parts.with(at, text) };
  model.typing.value = { field: FIELD, text: whole, ...(spreads ? {} : shown) };
  model.type(FIELD, whole, `type ${FIELD} ${at}`);
}

/** The axis with its name among the others: by its place, where its letter alone does not tell. */
function named(
  letters: readonly string[],
  at: number,
  { known }: ShapeAxes,
  { dim, axis_list }: Pick<Props['calculator'], 'dim' | 'axis_list'>,
): Named {
  const letter = letters[at] as string;
  const place = message(dim, { n: String(at) });
  if (letter === STAR || !known[letter])
    return { letter: '∗', sub: String(at), quantity: 'none', name: '', called: place };
  const axis: InputAxis = known[letter];
  const several = letters.filter((one) => one === letter).length > 1;
  const spoken = axis.sub ? `${axis.letter} ${axis.sub}` : axis.letter;
  return { ...axis, called: [spoken, axis.name, ...(several ? [place] : [])].join(axis_list) };
}

/** True for a text that is no size of an axis. */
const isRefused = ({ layer }: Model, text: string): boolean => !parseField(FIELD, withAxis([text], 0, text), layer).ok;

/** The first axis whose text is refused, as a message calls it; none where the text tells no axes apart. */
export function refusedAxis(
  model: Model,
  axes: ShapeAxes,
  calculator: Pick<Words['calculator'], 'dim' | 'axis_list' | 'axis_named'>,
): string | undefined {
  const texts = axisTexts(model);
  const at = texts.findIndex((text) => isRefused(model, text));
  if (at < 0 || isWholeShape(texts[at] as string)) return undefined;
  const letters = lettersAt(axes, texts.length, model.state.value.options);
  const [letter = '', ...names] = named(letters, at, axes, calculator).called.split(calculator.axis_list);
  return names.length === 0
    ? letter
    : message(calculator.axis_named, { letter, name: names.join(calculator.axis_list) });
}

/** A button that gives the input an axis more or less, by the letter of that axis; nothing happens where no form has so many. */
function RankButton({ by, model, axes, calculator }: Pick<Props, 'model' | 'axes' | 'calculator'> & { by: 1 | -1 }) {
  const { options } = model.state.value;
  const sizes = sizesOf(model);
  const change = changed(axes, sizes, by, options);
  const rank = sizes.length + Number(by > 0);
  const letters = lettersAt(axes, by > 0 ? rank : sizes.length, options);
  const axis = change && named(letters, change.at, axes, calculator);
  return (
    <button
      type="button"
      aria-disabled={change === null}
      aria-label={message(by > 0 ? calculator.add_axis : calculator.remove_axis, { axis: axis?.called ?? '' }).trim()}
      onClick={() => {
        if (!change) return;
        model.typing.value = null;
        model.set({ [FIELD]: change.sizes });
      }}
    >
      <svg viewBox="0 0 9 9" aria-hidden="true">
        <path d={by > 0 ? 'M.5 4.5h8M4.5.5v8' : 'M.5 4.5h8'} />
      </svg>
      {axis && <AxisLetter {...axis} />}
    </button>
  );
}

export function ShapeField({ model, axes, words, calculator, wrong, whole }: Props) {
  const texts = axisTexts(model);
  const { options, drafts } = model.state.value;
  const letters = lettersAt(axes, texts.length, options);
  const refused = (text: string) => isRefused(model, text);
  const some = drafts[FIELD] !== undefined && texts.some(refused);
  const buttons = { model, axes, calculator };
  const ways = ([1, -1] as const).some((by) => changed(axes, sizesOf(model), by, options));
  return (
    <div class="tensor-shape" role="group" aria-label={`${words.fields[FIELD] ?? FIELD} (${FIELD})`}>
      <div class="tensor-axes">
        {texts.map((text, at) => (
          <AxisField
            key={at}
            model={model}
            field={FIELD}
            at={at}
            of={texts.length}
            axis={named(letters, at, axes, calculator)}
            text={text}
            words={words}
            wrong={wrong && (!some || refused(text))}
            type={(text, byHand) => typeAxis(model, at, text, byHand)}
          />
        ))}
      </div>
      {whole}
      {ways && (
        <span class="rank">
          <RankButton by={-1} {...buttons} />
          <RankButton by={1} {...buttons} />
        </span>
      )}
    </div>
  );
}
