/** The way from a network to the calculator of training memory, set to it. */
import { grouped } from '#calc/numbers/units.ts';
import type { Sized, Wish } from '#calc/questions/fit.ts';
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { trainingAddress } from '../playground/trainingAddress.ts';

export interface TrainingLink {
  /** Where the calculator's chapter stands. */
  address: string;
  /** What PyTorch keeps of one sample of the book's input for the backward pass, where that was recorded. */
  kept?: bigint | undefined;
}

interface Props extends TrainingLink {
  sized: Sized;
  wish: Wish;
  /** True while the network is the one that was recorded. */
  measured: boolean;
  words: Words['fitting'];
}

/** What was recorded, or else all outputs, of which no more than what later layers need is kept. */
export function TrainingNote({ address, kept: recorded, sized, wish, measured, words }: Props) {
  const known = measured ? recorded : undefined;
  const kept = known ?? sized.memory.all;
  const set = { parameters: sized.params, learned: sized.params, activations: kept, batch: wish.batch };
  const fills = { parameters: grouped(sized.params), kept: grouped(kept) };
  return (
    <p class="below-table">
      <a href={trainingAddress(address, set)}>{words.training}</a>
      {message(known === undefined ? words.estimated : words.measured, fills)}
    </p>
  );
}
