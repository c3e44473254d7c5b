/** What starts Python, with what that downloads where nothing is kept yet. */
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { inMegabytes } from './status.ts';

interface Props {
  label: string;
  words: Pick<Words['cells'], 'cost'>;
  /** The bytes of a first run, as they travel. */
  cost: number;
  /** Whether a run would download them: that is not known at once, and their place is kept until it is. */
  downloads: boolean | undefined;
  /** True once Python is there. */
  isThere: boolean;
  onRun: () => void;
}

export function RunButton({ label, words, cost, downloads, isThere, onRun }: Props) {
  return (
    <button type="button" class="run" onClick={onRun}>
      {label}
      {!isThere && (
        <span class="cost" data-kept={downloads !== true}>
          {' '}
          · {message(words.cost, { size: inMegabytes(cost) })}
        </span>
      )}
    </button>
  );
}
