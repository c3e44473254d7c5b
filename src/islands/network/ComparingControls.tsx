/** Which two networks stand beside each other, by which count and how deep; and what of the address was not known. */

import { message, quote } from '#i18n/message.ts';
import { CountChoice, LevelChoice, NetworkOptions } from './Choices.tsx';
import type { ComparingProps } from './Comparing.tsx';
import type { ComparingState, Unknown } from './comparing.ts';

interface Props extends Pick<ComparingProps, 'networks' | 'counts' | 'words'> {
  view: ComparingState;
  unknown: Unknown;
  depth: number;
  waits: boolean;
  failed?: boolean;
  choose: (some: Partial<ComparingState>) => void;
  open: (level: number) => void;
}

function NetworkChoice({ side, ...props }: Props & { side: 'one' | 'other' }) {
  const { view, words, unknown, choose } = props;
  return (
    <label>
      <span>{words[side]}</span>
      <select
        name={side}
        value={view[side]}
        aria-invalid={unknown[side] !== undefined}
        aria-describedby="comparing-status"
        onChange={({ currentTarget }) => choose({ [side]: currentTarget.value })}
      >
        <NetworkOptions {...props} />
      </select>
    </label>
  );
}

/** What of the address is not there, side by side. */
function wrongs({ unknown: { one, other, count }, words }: Props): string[] {
  const networks = [one, other].flatMap((slug) =>
    slug === undefined ? [] : slug.trim() === '' ? words.unnamed : message(words.unknown, { slug: quote(slug) }),
  );
  if (count === undefined) return networks;
  const said = count.trim() === '' ? words.unnamed_count : message(words.unknown_count, { key: quote(count) });
  return [...networks, said];
}

/** What a screen reader is told of what is shown. */
function told({ networks, view, words, waits, failed }: Props): string {
  if (failed) return words.failed;
  if (waits) return words.coming;
  if (view.one === view.other) return words.same;
  const [one, other] = [view.one, view.other].map((slug) => networks.find((network) => network.slug === slug));
  return message(words.inputs, { one: one?.input ?? '', other: other?.input ?? '' });
}

export function ComparingControls(props: Props) {
  const { counts, depth, words, view, unknown, choose, open } = props;
  const wrong = wrongs(props);
  return (
    <div class="network-choices" data-controls>
      <NetworkChoice {...props} side="one" />
      <NetworkChoice {...props} side="other" />
      <CountChoice
        name="count"
        label={words.count}
        value={view.count}
        counts={counts}
        choose={(count) => choose({ count })}
        wrong={{ 'aria-invalid': unknown.count !== undefined, 'aria-describedby': 'comparing-status' }}
      />
      <LevelChoice label={words.levels} depth={depth} openTo={view.openTo} open={open} />
      <p role="status" id="comparing-status" data-wrong={wrong.length > 0}>
        {wrong.length > 0 ? wrong.join('\n') : told(props)}
      </p>
    </div>
  );
}
