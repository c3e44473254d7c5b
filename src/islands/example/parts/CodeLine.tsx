/**
 * The layer as one line of PyTorch, to be edited or pasted into. A text area lies over a coloured copy of its own
 * text: the copy carries hues and letters, the area the caret. What parses applies at once; complaints wait for blur.
 * Until the line is entered the values of the copy lie on top, and are dragged (pressSideways).
 */
import type { TargetedKeyboardEvent } from 'preact';
import type { FieldName } from '#calc/fields/fields.ts';
import { fieldOf } from '#calc/fields/fields.ts';
import type { LayerDefinition } from '#calc/layers/define.ts';
import type { CallPart } from '#calc/printed/printCall.ts';
import { callParts, printCall } from '#calc/printed/printCall.ts';
import { keyStep } from '../base/keys.ts';
import { loadPart } from '../loadPart.ts';
import type { Model } from '../model.ts';
import type { ExampleWords } from '../status.ts';
import { Letter } from './Letter.tsx';

/** A piece of a call: a value in its quantity's hue, with its letter. */
export function ColouredPart({ layer, part, wrong }: { layer: LayerDefinition; part: CallPart; wrong: boolean }) {
  if (part.field === undefined) return part.text;
  const { quantity, symbol } = fieldOf(layer, part.field);
  const tex = symbol && part.side !== undefined ? `${symbol}_${'hw'[part.side]}` : symbol;
  return (
    <span class={`n q-${quantity}`} data-q={quantity} data-wrong={wrong}>
      {part.text}
      {quantity !== 'bias' && tex && <Letter tex={tex} />}
    </span>
  );
}

type Reader = typeof import('../code/codeLine.ts');

let loaded: Reader | undefined;

/** Few readers write code: what reads it, and steps its values, is loaded once the line is entered. */
async function reader(model: Model): Promise<Reader | undefined> {
  loaded ??= await loadPart(model, 'code', () => import('../code/codeLine.ts'));
  return loaded;
}

/** Arrow keys step the number at the caret, and otherwise move it; the first may come before what steps is loaded. A line has no break. */
function press(event: TargetedKeyboardEvent<HTMLTextAreaElement>, model: Model): void {
  const area = event.currentTarget;
  if (event.key === 'Enter') event.preventDefault();
  const by = keyStep(event);
  if (by === 0n) return;
  const answer: unknown =
    loaded?.stepAtCaret(area, by, model) ?? reader(model).then((code) => code?.stepAtCaret(area, by, model));
  if (answer) event.preventDefault();
}

interface Props {
  model: Model;
  words: ExampleWords;
  /** True for a field that the status strip speaks of. */
  wrong: (field: FieldName) => boolean;
}

/** A call that needs small type everywhere, or where the page is narrow; others stand large. */
const lengthOf = (text: string) => (text.length > 34 ? 'yes' : text.length > 24 ? 'narrow' : undefined);

export function CodeLine({ model, words, wrong }: Props) {
  const { layer } = model;
  const { options } = model.state.value;
  const printed = printCall(layer, options);
  const text = model.code.value?.text ?? printed;
  return (
    <div class="code-line" data-long={lengthOf(text)}>
      <div class="copy" aria-hidden="true">
        {text === printed
          ? callParts(layer, options).map((part, index) => (
              // Of a part without a field it is not asked.
              <ColouredPart key={index} layer={layer} part={part} wrong={wrong(part.field as FieldName)} />
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
        onFocus={() => reader(model)}
        onInput={({ currentTarget: { value } }) => {
          model.code.value = { text: value, reads: false };
          reader(model).then((code) => code?.applyCode(model));
        }}
        onKeyDown={(event) => press(event, model)}
        // The copy lies under the text and scrolls with it.
        onScroll={({ currentTarget: area }) => area.previousElementSibling?.scrollTo(0, area.scrollTop)}
        onBlur={() => reader(model).then((code) => code?.leave(model))}
      />
      <a href={`${words.lines}#line=${printed}&input=${model.shown.value.input_shape}`}>{words.example.playground}</a>
    </div>
  );
}
