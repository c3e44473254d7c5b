/** Pages as readers set them who need larger or looser text, and what is lost then. Run in the page, in any browser. */

/** Doubles every text as a browser does that enlarges text alone: sizes of letters and of lines, and nothing else. */
export const TEXT_TWICE = `(() => {
  const all = [...document.body.querySelectorAll('*')].filter((one) => !one.closest('svg, math'));
  const sizes = [document.body, ...all].map((one) => {
    const { fontSize, lineHeight } = getComputedStyle(one);
    return [one, 2 * parseFloat(fontSize), 2 * parseFloat(lineHeight)];
  });
  for (const [one, size, line] of sizes) {
    one.style.setProperty('font-size', size + 'px', 'important');
    if (line > 0) one.style.setProperty('line-height', line + 'px', 'important');
  }
})()`;

/** The spacing of WCAG 1.4.12, by a style of the reader's. */
export const TEXT_SPACED = `(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(\`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-block-end: 2em !important; }\`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
})()`;

/** What is not read as text: pictures, formulas, which scroll in a box of their own, and what is hidden. */
const NO_TEXT =
  '.skip, svg, .katex, .visually-hidden, [hidden], script, style, template, noscript, .copy .letter, dialog:not([open])';

/**
 * Texts that are lost: cut off by a box that hides what runs over, beside the window, or printed over each other. Boxes
 * that scroll lose nothing.
 */
export const LOST_TEXTS = `(() => {
  const lost = new Set();
  const name = (one) => one.tagName.toLowerCase() + (one.className?.trim?.() ? '.' + one.className.trim().split(/\\s+/).join('.') : '');
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest(${JSON.stringify(NO_TEXT)}) || !parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom, width } of range.getClientRects()) {
      if (width < 2) continue;
      // Letters fill the middle of their line.
      const height = Math.min(bottom - top, parseFloat(getComputedStyle(parent).fontSize));
      const middle = (top + bottom) / 2;
      texts.push({ parent, node, left, right, top: middle - height * 0.35, bottom: middle + height * 0.35 });
    }
  }
  const say = (kind, { parent, node }, other) => lost.add(kind + ': ' + name(parent.parentElement) + ' > ' + name(parent) + ' "' + node.data.trim().slice(0, 24) + '"' + (other ? ' on ' + name(other.parent) + ' "' + other.node.data.trim().slice(0, 24) + '"' : ''));
  const inside = document.documentElement.clientWidth;
  for (const text of texts) {
    let scrolls = false;
    for (let box = text.parent; box && box !== document.body; box = box.parentElement) {
      const { overflowX, overflowY, display, position } = getComputedStyle(box);
      if (display === 'contents') continue;
      // The copy of a line of code scrolls with the text area that lies over it.
      if (/auto|scroll/.test(overflowX + overflowY) || box.matches('.copy')) scrolls = true;
      if (scrolls) break;
      const { left, right, top, bottom } = box.getBoundingClientRect();
      if (/hidden|clip/.test(overflowX) && (text.right > right + 2 || text.left < left - 2)) say('cut', text);
      if (/hidden|clip/.test(overflowY) && (text.bottom > bottom + 1 || text.top < top - 1)) say('cut', text);
      if (position === 'fixed') break;
    }
    text.scrolls = scrolls;
    if (!scrolls && (text.right > inside + 1 || text.left < -1)) say('beside', text);
  }
  const free = texts.filter(({ scrolls }) => !scrolls).sort((one, other) => one.top - other.top);
  free.forEach((one, index) => {
    for (let next = index + 1; next < free.length && free[next].top < one.bottom; next++) {
      const other = free[next];
      if (other.node === one.node || one.parent.closest('.rail, .bar') !== other.parent.closest('.rail, .bar')) continue;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 3 && down > 3) say('over', one, other);
    }
  });
  return [...lost];
})()`;
