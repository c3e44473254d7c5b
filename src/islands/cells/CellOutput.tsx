/** What a cell comes to: what it printed, its value as `Out [n]`, or how it failed. */
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { Shown } from '#kernel/shown.ts';
import { Advised } from './Advised.tsx';
import { wordsOfCell } from './status.ts';

interface Props {
  number: number;
  shown: Shown;
  /** True where it is that of other code than stands above it. */
  isOld: boolean;
  words: Words['cells'];
}

/** What Python prints is not to be translated. */
const VERBATIM = { translate: 'no', lang: 'en' } as object;

/** Text as it was printed; wide lines scroll in it, by keyboard too. */
function Text({ kind, text, label }: { kind: string; text: string; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <pre class={`scrolling ${kind}`} tabIndex={0} role="group" aria-label={label} {...VERBATIM}>
      {text}
    </pre>
  );
}

export function CellOutput({ number, shown, isOld, words }: Props) {
  const { printed, value, error, passed } = shown;
  const { output: label } = wordsOfCell({ number, words });
  return (
    <div class="cell-output" data-output data-behind={isOld}>
      {printed !== '' && <Text kind="out-printed" text={printed.replace(/\n$/, '')} label={label} />}
      {value !== undefined && (
        <div class="cell-value">
          <p class="prompt" aria-hidden="true">
            Out <b>{`[${number}]`}</b>
          </p>
          <Text kind="out-value" text={value} label={label} />
        </div>
      )}
      {error && <Text kind="out-error" text={error.traceback.replace(/\n$/, '')} label={label} />}
      <Advised said={error?.said} />
      {passed && <p class="nothing">{message(words.passed_over, { n: passed.join(', ') })}</p>}
      {printed === '' && value === undefined && !error && <p class="nothing">{words.no_output}</p>}
    </div>
  );
}
