/** What the parts of a network's page tell each other: what was counted here, and the line that a row leads to. */
import { signal } from '@preact/signals-core';
import type { NetworkCounted } from '#kernel/messages.ts';

/** The last count on this page; none while the numbers of the book stand. */
export const liveCount = signal<NetworkCounted | undefined>(undefined);

/** On a page that shows any network: which one, by the last part of its address. Its count is one of the book then. */
export const chosenNetwork = signal<string | undefined>(undefined);

/** A line of the code that a row leads to; each wish is another object. */
export const askedLine = signal<{ line: number } | undefined>(undefined);
