/** Shows a count in the places of the page where the book's numbers stand, and puts these back. Loaded with the first count. */
import type { ComponentChild } from 'preact';
import { render } from 'preact';
import type { Words } from '#i18n/index.ts';
import type { NetworkCounted } from '#kernel/messages.ts';
import type { ShownTool, ToolColumns } from '../../playground/Playground.tsx';
import { ToolTable } from '../../playground/ToolTable.tsx';
import { NetworkTotals } from '../NetworkTotals.tsx';
import { PartTable } from '../PartTable.tsx';

export interface AnewProps {
  words: Pick<Words['network'], 'parameters' | 'where' | 'module' | 'shares'>;
  live: Pick<Words['live_network'], 'memory_parameters' | 'memory_outputs' | 'bytes'>;
  tools: readonly ShownTool[];
  playground: Pick<Words['playground'], 'tools' | 'coverage' | 'covered' | 'uncovered' | 'no_rule'>;
  explain: Pick<Words['explain'], 'list'>;
  columns: ToolColumns;
}

/** What stands in each place of the page, by its name. */
function partsOf(found: NetworkCounted, props: AnewProps): Readonly<Record<string, ComponentChild>> {
  const { table, counted, coverage } = found;
  const { words, live, tools, playground, explain, columns } = props;
  return {
    totals: <NetworkTotals {...{ counted, words, live }} activations={table.total.activations} />,
    shares: <PartTable rows={table.rows} total={table.total} words={words} />,
    tools: <ToolTable counted={{ pass: counted, coverage }} words={playground} {...{ tools, explain, columns }} />,
  };
}

/** What the build wrote into each place. */
const built = new Map<Element, string>();

/** Shows a count; without one, what the build wrote. */
export function showAnew(found: NetworkCounted | undefined, props: AnewProps): void {
  const parts = found && partsOf(found, props);
  for (const place of document.querySelectorAll<HTMLElement>('[data-anew]')) {
    const part = parts?.[place.dataset.anew ?? ''];
    if (part !== undefined) {
      if (!built.has(place)) built.set(place, place.innerHTML);
      render(part, place);
    } else if (built.has(place)) {
      render(null, place);
      place.innerHTML = built.get(place) as string;
      built.delete(place);
    }
  }
}
