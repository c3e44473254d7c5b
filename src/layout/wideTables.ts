/** Tables wider than their box scroll in it; then it is reached by keyboard, and is called there as its table is. */

/** Gives the box of a table its place among what the keyboard reaches, or takes it away. */
function place(box: Element): void {
  const scrolls = box.scrollWidth > box.clientWidth;
  if (scrolls === box.hasAttribute('role')) return;
  const given = { role: 'region', tabindex: '0', 'aria-label': box.firstElementChild?.ariaLabel ?? '' };
  for (const [name, value] of Object.entries(given))
    if (scrolls) box.setAttribute(name, value);
    else box.removeAttribute(name);
}

const sizes = new ResizeObserver((seen) => {
  for (const { target } of seen) place(target.closest('.table-box') as Element);
});
// A table may keep its width in a window that loses its own.
for (const one of document.querySelectorAll('.table-box, .table-box > table')) sizes.observe(one);
