/** A text as a tool printed it: never wrapped, scrolled sideways where it is too wide. */
import type { Words } from '#i18n/index.ts';
import { Scrolling } from './Scrolling.tsx';

interface Props {
  text: string;
  /** The exact count behind the printed total. */
  parameters: bigint;
  words: Words['hands_on'];
}

const TOTAL = 'Total params: ';

export function Printed({ text, parameters, words }: Props) {
  const start = text.indexOf(TOTAL) + TOTAL.length;
  const end = text.indexOf('\n', start);
  return (
    <Scrolling class="printed" label={words.printed}>
      {text.slice(0, start)}
      <output name="parameters" aria-live="off" data-value={parameters.toString()}>
        {text.slice(start, end)}
      </output>
      {text.slice(end)}
    </Scrolling>
  );
}
