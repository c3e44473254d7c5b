/** The button that opens the rest of an example. */
interface Props {
  /** The id of what it opens. */
  of: string;
  open: boolean;
  label: string;
  press: () => void;
}

export function Unfold({ of, open, label, press }: Props) {
  return (
    <button type="button" class="unfold" aria-expanded={open} aria-controls={of} onClick={press}>
      <svg viewBox="0 0 9 9" aria-hidden="true">
        <path d="M2.5.8L6.5 4.5 2.5 8.2" />
      </svg>
      {label}
    </button>
  );
}
