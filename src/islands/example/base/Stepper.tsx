/** A button that steps a number, by ten with Shift. */
export function Stepper({ by, label, press }: { by: 1n | -1n; label: string; press: (by: bigint) => void }) {
  return (
    <button type="button" tabIndex={-1} aria-label={label} onClick={(event) => press(by * (event.shiftKey ? 10n : 1n))}>
      <svg viewBox="0 0 9 6" aria-hidden="true">
        <path d={by > 0n ? 'M.8 5L4.5 1.2 8.2 5' : 'M.8 1L4.5 4.8 8.2 1'} />
      </svg>
    </button>
  );
}
