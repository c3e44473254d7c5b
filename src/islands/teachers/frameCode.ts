/** What a page needs to frame an example: the frame, and a script that gives it the height its example tells. */

/** Tall enough for every example in a column of 640 pixels, for pages that may not run a script. */
export const FRAME_HEIGHT = 2420;

const inAttribute = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** The frame of an example, by the address of its bare page. */
export function frameCode(address: string, title: string): string {
  return [
    `<iframe src="${inAttribute(address)}"`,
    `  title="${inAttribute(title)}" width="100%" height="${FRAME_HEIGHT}"`,
    '  style="border: 0" loading="lazy" allow="clipboard-write"></iframe>',
  ].join('\n');
}

/** Gives each frame of a page the height that the example in it tells, and listens to nothing else. */
export const HEIGHT_SCRIPT = `<script>
  addEventListener('message', ({ data, source }) => {
    if (data?.type !== 'flopbook:height') return;
    for (const frame of document.querySelectorAll('iframe')) if (frame.contentWindow === source) frame.height = data.height;
  });
</script>`;
