/** What a page needs to frame an example: the frame, and a script that gives it the height its example tells. */

/** Widths of a column from which an example is laid out otherwise, the widest first. */
export const COLUMNS = [1240, 740, 480, 320] as const;

/** How tall an example is in columns from each of these widths on. */
export type Heights = readonly [wide: number, middle: number, narrow: number, phone: number];

const inAttribute = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/**
 * The height that fits the width of the column, by style alone: one height from the widest column on, and below each
 * width the next.
 */
function heightByColumn([wide, ...more]: Heights): string {
  const below = more.map((height, index) => `min(${height}px, (${COLUMNS[index]}px - 100cqw) * 9999)`);
  return `max(${[`${wide}px`, ...below].join(', ')})`;
}

/**
 * The frame of an example, by the address of its bare page. Its height fits where the page around runs no script; where
 * it takes no styles either, it is the one for a column of 480 to 739 pixels.
 */
export function frameCode(address: string, title: string, heights: Heights): string {
  return [
    '<div style="container-type: inline-size">',
    `<iframe src="${inAttribute(address)}"`,
    `  title="${inAttribute(title)}" width="100%" height="${heights[2]}"`,
    `  style="border: 0; height: ${heightByColumn(heights)}"`,
    '  loading="lazy" allow="clipboard-write"></iframe>',
    '</div>',
  ].join('\n');
}

/** Gives each frame of a page the height that the example in it tells, and listens to nothing else. */
export const HEIGHT_SCRIPT = `<script>
  addEventListener('message', ({ data, source }) => {
    if (data?.type !== 'flopbook:height') return;
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === source) frame.style.height = data.height + 'px';
  });
</script>`;
