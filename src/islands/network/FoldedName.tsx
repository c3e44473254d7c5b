/** The name of a row: a button where it folds others away, with how many like it stand in its place. */
import type { ComponentChildren } from 'preact';
import { message } from '#i18n/message.ts';

interface Props {
  /** Where the row stands, and whether what it holds is shown; none where it holds nothing. */
  at: string;
  open: boolean | undefined;
  name: string | undefined;
  /** The name as it stands where it is no button. */
  still?: ComponentChildren;
  /** The whole path, for ears. */
  path: string | undefined;
  times: number;
  words: { alike: string };
  onTurn?: ((at: string) => void) | undefined;
}

export function FoldedName({ at, open, name, still = name, path, times, words, onTurn }: Props) {
  return (
    <>
      {open === undefined ? (
        <span translate={false}>{still}</span>
      ) : (
        <button type="button" aria-expanded={open} data-turn={at} onClick={() => onTurn?.(at)} translate={false}>
          <span class="visually-hidden">{path}</span>
          <span aria-hidden="true">{name}</span>
        </button>
      )}
      {times > 1 && (
        <span class="times" title={message(words.alike, { n: times })}>
          {' '}
          × {times}
        </span>
      )}
    </>
  );
}
