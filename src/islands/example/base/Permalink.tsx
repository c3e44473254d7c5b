/** A visible link to a place of the page. Its sign is drawn by the style sheet, so that titles stay their text alone. */
export function Permalink({ to, label }: { to: string; label: string }) {
  // biome-ignore lint/a11y/useAnchorContent: it has a name by its label
  return <a class="permalink" href={`#${to}`} aria-label={label} />;
}
