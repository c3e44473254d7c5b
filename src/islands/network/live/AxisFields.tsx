/** The sizes of the input: a field for each axis; a whole shape that is pasted into one of them fills all. */
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { keyStep } from '../../example/base/keys.ts';
import { Stepper } from '../../example/base/Stepper.tsx';
import { axesOfRank, axisTextsOf, sizeOf, steppedInput, withAxisText } from './inputSizes.ts';

interface Props {
  id: string;
  input: string;
  /** True where the network looks its input up. */
  indices: boolean;
  words: Pick<Words['live_network'], 'input' | 'size' | 'axes'>;
  stepping: Pick<Words['example'], 'increase' | 'decrease'>;
  /** The id of what says why the network does not take them. */
  refused: string | undefined;
  /** Changes the latest text of the input, which may be newer than the one that is shown. */
  set: (change: (input: string) => string) => void;
  /** Counts at once. */
  count: () => void;
}

interface AxisProps extends Props {
  at: number;
  name: string;
}

function Axis({ id, input, at, name, words, stepping, refused, set, count }: AxisProps) {
  const text = axisTextsOf(input)[at] ?? '';
  const wrong = sizeOf(text) === undefined || refused !== undefined;
  const step = (by: bigint) => set((latest) => steppedInput(latest, at, by));
  return (
    <div class="field q-none" data-wrong={wrong}>
      <label class="label" for={`${id}-axis-${at}`}>
        <span class="words">{name}</span>
      </label>
      <input
        id={`${id}-axis-${at}`}
        name={`size-${at}`}
        value={text}
        aria-label={message(words.size, { axis: name })}
        aria-invalid={wrong}
        aria-describedby={[`${id}-input-said`, refused].join(' ').trim()}
        inputMode="numeric"
        autoComplete="off"
        spellcheck={false}
        style={`--digits:${text.length || 1}`}
        onInput={({ currentTarget: { value } }) => set((latest) => withAxisText(latest, at, value))}
        onKeyDown={(event) => {
          if (event.key === 'Enter') count();
          const by = keyStep(event);
          if (by === 0n) return;
          event.preventDefault();
          step(by);
        }}
      />
      <span class="steps">
        <Stepper by={1n} press={step} label={message(stepping.increase, { field: name })} />
        <Stepper by={-1n} press={step} label={message(stepping.decrease, { field: name })} />
      </span>
    </div>
  );
}

export function AxisFields(props: Props) {
  const { input, indices, words } = props;
  const keys = axesOfRank(axisTextsOf(input).length, indices);
  return (
    <div class="fields" role="group" aria-label={words.input}>
      {keys.map((key, at) => (
        <Axis key={at} {...props} at={at} name={message(words.axes[key], { n: at + 1 })} />
      ))}
      <input type="hidden" name="input" value={input} />
    </div>
  );
}
