/** What a count shows in the places of the page where the numbers of the book stand. Loaded with the first count. */
import type { ComponentChild } from 'preact';
import type { Words } from '#i18n/index.ts';
import type { NetworkCounted } from '#kernel/messages.ts';
import type { ShownTool, ToolColumns } from '../../playground/Playground.tsx';
import { ToolTable } from '../../playground/ToolTable.tsx';
import { NetworkTotals } from '../NetworkTotals.tsx';
import { PartTable } from '../PartTable.tsx';

/** A place of the page with the words that it needs. */
export type AnewPlace =
  | {
      is: 'totals';
      words: Pick<Words['network'], 'parameters'>;
      live: Pick<Words['live_network'], 'memory_parameters' | 'memory_outputs' | 'bytes'>;
    }
  | { is: 'shares'; words: Pick<Words['network'], 'parameters' | 'where' | 'module' | 'shares'> }
  | {
      is: 'tools';
      tools: readonly ShownTool[];
      words: Pick<Words['playground'], 'tools' | 'coverage' | 'covered' | 'uncovered' | 'no_rule'>;
      explain: Pick<Words['explain'], 'list'>;
      columns: ToolColumns;
    };

/** What stands in a place for a count. */
export function anewIn(place: AnewPlace, { table, counted, coverage }: NetworkCounted): ComponentChild {
  const { total, rows } = table;
  if (place.is === 'totals')
    return <NetworkTotals {...{ counted }} activations={total.activations} words={place.words} live={place.live} />;
  if (place.is === 'shares') return <PartTable {...{ rows, total }} words={place.words} />;
  return <ToolTable counted={{ pass: counted, coverage }} {...place} />;
}
