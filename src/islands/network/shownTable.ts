/** What the parts of a network's page tell each other: the table that was counted here, and the line that a row leads to. */
import { signal } from '@preact/signals-core';
import type { PagedTable } from '#calc/conventions/networkRows.ts';

/** The table of the last count on this page; none while that of the book stands. */
export const liveTable = signal<PagedTable | undefined>(undefined);

/** A line of the code that a row leads to; each wish is another object. */
export const askedLine = signal<{ line: number } | undefined>(undefined);
