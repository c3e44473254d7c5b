/** Tables wider than their box scroll in it; then it is reached by keyboard, and is called there as its table is. */

/** Gives the box of a table its place among what the keyboard reaches, or takes it away. */
function place(table: Element): void {
  const box = table.parentElement as HTMLElement;
  const scrolls = box.scrollWidth > box.clientWidth;
  if (scrolls === box.hasAttribute('role')) return;
  const given = { role: 'region', tabindex: '0', 'aria-label': table.ariaLabel ?? '' };
  for (const [name, value] of Object.entries(given))
    if (scrolls) box.setAttribute(name, value);
    else box.removeAttribute(name);
}

const sizes = new ResizeObserver((seen) => {
  for (const { target } of seen) place(target);
});
for (const table of document.querySelectorAll('.table-box > table')) sizes.observe(table);
