/** What a cell comes to: what it printed, its value as `Out [n]`, or how it failed. */
import type { ComponentChildren } from 'preact';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { Shown } from '#kernel/shown.ts';
import { Advised } from './Advised.tsx';
import type { Lighting } from './lighting.ts';
import { wordsOfCell } from './status.ts';
import { tableText } from './tableText.tsx';

interface Props {
  number: number;
  shown: Shown;
  /** True where it is that of other code than stands above it. */
  isOld: boolean;
  words: Words['cells'];
  /** What lights lines and rows, once a cell with a table is alive. */
  lighting: Lighting | undefined;
}

/** What Python prints is not to be translated. */
const VERBATIM = { translate: 'no', lang: 'en' } as object;

interface TextProps {
  kind: string;
  text: ComponentChildren;
  label: string;
  /** What is done under a hand. */
  hands?: object | undefined;
}

/** Text as it was printed; wide lines scroll in it, by keyboard too. */
function Text({ kind, text, label, hands }: TextProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <pre class={`scrolling ${kind}`} tabIndex={0} role="group" aria-label={label} {...VERBATIM} {...hands}>
      {text}
    </pre>
  );
}

/** The value of a cell; the rows of a table of modules can be pointed at. */
function Value({ number, shown: { value = '', rows }, words, lighting }: Props) {
  const { output: label } = wordsOfCell({ number, words });
  if (!rows?.length) return <Text kind="out-value" text={value} label={label} />;
  const text = tableText(value, rows, words, lighting !== undefined);
  return <Text kind="out-value" text={text} label={lighting ? label + words.rows : label} hands={lighting?.hands} />;
}

export function CellOutput(props: Props) {
  const { number, shown, isOld, words } = props;
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
          <Value {...props} />
        </div>
      )}
      {error && <Text kind="out-error" text={error.traceback.replace(/\n$/, '')} label={label} />}
      <Advised said={error?.said} />
      {passed && <p class="nothing">{message(words.passed_over, { n: passed.join(', ') })}</p>}
      {printed === '' && value === undefined && !error && <p class="nothing">{words.no_output}</p>}
    </div>
  );
}
