/** The rest of an example, and the button that opens it. */
import type { ComponentChildren } from 'preact';

interface Props {
  /** The example's. */
  id: string;
  open: boolean;
  label: string;
  press: () => void;
  children: ComponentChildren;
}

export function Unfold({ id, open, label, press, children }: Props) {
  const whole = `${id}-whole`;
  return (
    <>
      <button type="button" class="unfold" aria-expanded={open} aria-controls={whole} onClick={press}>
        <svg viewBox="0 0 9 9" aria-hidden="true">
          <path d="M2.5.8L6.5 4.5 2.5 8.2" />
        </svg>
        {label}
      </button>
      <div class="whole" id={whole} data-open={open}>
        {children}
      </div>
    </>
  );
}
