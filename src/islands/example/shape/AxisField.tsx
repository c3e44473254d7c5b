/** One axis of a shape as a field: its letter, its size, steppers. A long size is a power of ten until it is entered. */
import type { FieldName } from '#calc/fields/fields.ts';
import { message } from '#i18n/message.ts';
import { keyStep } from '../base/keys.ts';
import { Stepper } from '../base/Stepper.tsx';
import { step } from '../edit.ts';
import type { Model } from '../model.ts';
import { Mark } from '../parts/Mark.tsx';
import type { ExampleWords } from '../status.ts';
import { inPowers } from './axes.ts';
import type { InputAxis } from './forms.ts';

/** An axis as it is called among the others of its shape. */
export interface Named extends InputAxis {
  called: string;
}

interface Props {
  model: Model;
  field: FieldName;
  /** Which axis of how many. */
  at: number;
  of: number;
  axis: Named;
  text: string;
  words: ExampleWords;
  wrong: boolean;
  /** Takes a text; `byHand` while it grows letter by letter. */
  type: (text: string, byHand: boolean) => void;
}

/** The letter of an axis, for the eye; as text it reads `H in`, like the names that hold it, and its blank takes no room. */
export const AxisLetter = ({ letter, sub }: Pick<InputAxis, 'letter' | 'sub'>) => (
  <span class={`letter${letter === '∗' ? ' star' : ''}`} aria-hidden="true">
    {letter}
    {sub && (
      <>
        <span class="blank"> </span>
        <sub>{sub}</sub>
      </>
    )}
  </span>
);

/** Puts the keyboard into the last axis where the one it was in is gone. */
function keepFocus(input: HTMLInputElement): void {
  const group = input.closest('.tensor-shape');
  requestAnimationFrame(() => {
    if (!input.isConnected && document.activeElement === document.body)
      [...(group?.querySelectorAll<HTMLInputElement>('.axis input') ?? [])].at(-1)?.focus();
  });
}

const isByHand = (event: InputEvent): boolean =>
  /^(insert(Composition)?Text|delete)/.test(event.inputType ?? '') && (event.data ?? '').length < 2;

/** Ends the typing, where its text could be taken: what is refused stays as it is. */
function leave({ typing, state }: Model, field: FieldName): void {
  if (state.value.drafts[field] === undefined) typing.value = null;
}

/** A size by powers of ten, for the eye, where its digits have no room. */
function InPowers({ about, lead, power }: NonNullable<ReturnType<typeof inPowers>>) {
  const before = (about ? '≈' : '') + (lead === '1' ? '' : `${lead}×`);
  return (
    <span class="in-powers" aria-hidden="true" style={`--ems:${2.1 + before.length * 0.55}`}>
      {before}10<sup>{power}</sup>
    </span>
  );
}

function AxisInput({ model, field, at, of, axis, text, wrong, type }: Props) {
  const long = inPowers(text);
  return (
    <span class="digits" data-long={long !== null} data-end={at * 2 >= of} style={`--digits:${text.length || 1}`}>
      <input
        value={text}
        aria-label={axis.called}
        aria-invalid={wrong}
        aria-describedby={`${model.id}-status`}
        inputMode="numeric"
        autoComplete="off"
        spellcheck={false}
        onInput={(event) => {
          type(event.currentTarget.value, isByHand(event));
          keepFocus(event.currentTarget);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave(model, field);
          const by = keyStep(event);
          if (by === 0n) return;
          event.preventDefault();
          model.typing.value = null;
          step(model, field, by, at);
        }}
        onBlur={(event) => {
          leave(model, field);
          const next = event.relatedTarget;
          if (next instanceof HTMLInputElement) keepFocus(next);
        }}
      />
      {long && <InPowers {...long} />}
    </span>
  );
}

export function AxisField(props: Props) {
  const { model, field, at, axis, words, wrong } = props;
  const press = (by: bigint) => {
    model.typing.value = null;
    step(model, field, by, at);
  };
  return (
    <div class={`field axis q-${axis.quantity}`} data-q={axis.quantity} data-wrong={wrong}>
      <span class="label sideways">
        <Mark of={axis.quantity} />
        <AxisLetter {...axis} />
        {axis.name && (
          <span class="words" aria-hidden="true">
            {axis.name}
          </span>
        )}
      </span>
      <AxisInput {...props} />
      <span class="steps">
        <Stepper by={1n} press={press} label={message(words.example.increase, { field: axis.called })} />
        <Stepper by={-1n} press={press} label={message(words.example.decrease, { field: axis.called })} />
      </span>
    </div>
  );
}
