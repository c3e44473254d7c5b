/** What opens the folded part of an example, and closes it. */
interface Props {
  /** The example's id: its folded part is `<id>-whole`. */
  id: string;
  open: boolean;
  words: { open: string };
  onClick: () => void;
}

export const UnfoldButton = ({ id, open, words, onClick }: Props) => (
  <button type="button" class="unfold" aria-expanded={open} aria-controls={`${id}-whole`} onClick={onClick}>
    <svg viewBox="0 0 9 9" aria-hidden="true">
      <path d="M2.5.8L6.5 4.5 2.5 8.2" />
    </svg>
    {words.open}
  </button>
);
