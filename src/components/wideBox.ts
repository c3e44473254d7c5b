/** The box of a table that is wider than a phone: what scrolls must be reached by keyboard, and is called there as its table is. */
export const wideBox = (label: string) =>
  ({ class: 'table-box', role: 'region', tabindex: 0, 'aria-label': label }) as const;
