/**
 * The layer as one line of PyTorch, to be edited or pasted into. A text area lies over a coloured copy of its own
 * text: the copy carries hues and letters, the area the caret. What parses applies at once; complaints wait for blur.
 */
import type { FieldName } from '#calc/fields.ts';
import { FIELDS } from '#calc/fields.ts';
import type { CallPart } from '#calc/pytorch.ts';
import { callParts, printCall } from '#calc/pytorch.ts';
import type { Model } from '../model.ts';
import { stepped } from '../model.ts';
import type { ExampleWords } from '../status.ts';
import { keyStep } from './keys.ts';
import { Letter } from './Letter.tsx';

/** The part that stands at a caret position, with its index. */
function partAt(parts: readonly CallPart[], caret: number): number {
  let end = 0;
  return parts.findIndex((part) => {
    const start = end;
    end += part.text.length;
    return part.field !== undefined && caret >= start && caret <= end;
  });
}

/** Where a part begins and ends in the printed text. */
function rangeOf(parts: readonly CallPart[], index: number): [number, number] {
  const start = parts.slice(0, index).reduce((length, part) => length + part.text.length, 0);
  return [start, start + (parts[index]?.text.length ?? 0)];
}

/** A piece of a call: a value in its quantity's hue, with its letter. */
export function ColouredPart({ part, wrong }: { part: CallPart; wrong: boolean }) {
  if (part.field === undefined) return <>{part.text}</>;
  const { quantity, symbol } = FIELDS[part.field];
  const tex = symbol && part.side !== undefined ? `${symbol}_${'hw'[part.side]}` : symbol;
  return (
    <span class={`n q-${quantity}`} data-q={quantity} data-wrong={wrong}>
      {part.text}
      {quantity !== 'bias' && tex && <Letter tex={tex} />}
    </span>
  );
}

/** Few readers write code: what reads it is loaded once the line is entered. */
const reader = () => import('../code.ts');

/** Steps the number at the caret, and selects it again once it is set anew. */
function step(event: KeyboardEvent, model: Model): void {
  const area = event.currentTarget as HTMLTextAreaElement;
  const { options } = model.state.value;
  const parts = callParts(model.layer, options);
  const index = area.value === printCall(model.layer, options) ? partAt(parts, area.selectionStart) : -1;
  const [by, part] = [keyStep(event), parts[index]];
  if (by === 0n || part?.field === undefined) return;
  event.preventDefault();
  model.set({ [part.field]: stepped(options, part.field, by, part.side) }, `step ${part.field}`);
  const after = model.state.value.options;
  area.value = printCall(model.layer, after);
  area.setSelectionRange(...rangeOf(callParts(model.layer, after), index));
}

interface Props {
  model: Model;
  words: ExampleWords;
  /** True for a field that the status strip speaks of. */
  wrong: (field: FieldName) => boolean;
}

export function CodeLine({ model, words, wrong }: Props) {
  const { options } = model.state.value;
  const parts = callParts(model.layer, options);
  const printed = printCall(model.layer, options);
  const text = model.code.value?.text ?? printed;
  return (
    <div class="code-line" data-long={text.length > 34 ? 'yes' : undefined} data-wrong={model.fault.value !== null}>
      <div class="copy" aria-hidden="true">
        {text === printed
          ? parts.map((part, index) => (
              <ColouredPart key={index} part={part} wrong={part.field !== undefined && wrong(part.field)} />
            ))
          : text}
      </div>
      <textarea
        value={text}
        rows={1}
        aria-label={words.example.code}
        aria-invalid={model.fault.value !== null}
        aria-describedby={`${model.id}-status`}
        autoComplete="off"
        autoCapitalize="off"
        spellcheck={false}
        onFocus={reader}
        onInput={({ currentTarget: { value } }) => {
          model.code.value = { text: value, reads: false };
          reader().then(({ applyCode }) => applyCode(model));
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
          step(event, model);
        }}
        onScroll={({ currentTarget }) => {
          // The copy lies under the text and scrolls with it.
          const copy = currentTarget.previousElementSibling;
          if (copy) copy.scrollTop = currentTarget.scrollTop;
        }}
        onBlur={() => reader().then(({ complain }) => complain(model))}
      />
    </div>
  );
}
