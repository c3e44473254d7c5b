/** How tall the pages for frames are: measured in a browser by `npm run heights`, in the language that takes more. */
import type { Heights } from '#islands/teachers/frameCode.ts';
import measured from './frameHeights.json' with { type: 'json' };

const HEIGHTS = measured as unknown as Readonly<Record<string, Heights>>;

/** As tall as the tallest, for a page that has not been measured yet. */
const TALLEST = [0, 1, 2, 3].map((column) =>
  Math.max(...Object.values(HEIGHTS).map((heights) => heights[column] ?? 0)),
) as unknown as Heights;

/** The heights of an example alone on a page, by its chapter and id. */
export const heightsOf = (slug: string, id: string): Heights => HEIGHTS[`${slug}/${id}`] ?? TALLEST;
