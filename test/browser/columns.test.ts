/** Columns of numbers as they are seen: what they count ends on one edge, below the sum, whatever stands beside a number. */
import { describe, expect, it } from 'vitest';
import { CHAPTERS } from '#site/chapters.ts';
import { open, useBrowser } from './open.ts';

const browser = useBrowser();

/** The right edges of numbers, column by column: of what leads a cell, or of the text of a cell that has one edge. */
const EDGES = `[...document.querySelectorAll('.table-box > table, table.levels')].flatMap((table) => {
  const columns = new Map();
  for (const cell of table.querySelectorAll(':is(tbody, tfoot) :is(.count, .led)')) {
    const first = cell.matches('.led') ? cell.firstElementChild : cell;
    const text = first && document.createTreeWalker(first, NodeFilter.SHOW_TEXT).nextNode();
    if (!text || !/\\d/.test(text.data) || !cell.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(cell.matches('.count') && !cell.closest('.levels') ? cell : text);
    const boxes = range.getClientRects();
    const edges = columns.get(cell.cellIndex) ?? [];
    columns.set(cell.cellIndex, [...edges, [text.data, boxes[boxes.length - 1].right]]);
  }
  return [...columns].map(([column, edges]) => ({ column: table.id + ' ' + column, edges }));
})`;

const PLACES = CHAPTERS.flatMap((slug) => ['en', 'zh-cn'].map((locale) => `/${locale}/${slug}/`));

describe.each([1280, 320])('%i px wide', (width) => {
  it.each(PLACES)('%s has its numbers on one edge', async (path) => {
    const { page, close } = await open(browser(), path, { viewport: { width, height: 900 } });
    const columns = await page.evaluate<{ column: string; edges: [string, number][] }[]>(EDGES);
    await close();
    for (const { column, edges } of columns) {
      const [[, first] = ['', 0]] = edges;
      for (const [said, edge] of edges) expect(Math.abs(edge - first), `${column}: ${said}`).toBeLessThan(1);
    }
  });
});
