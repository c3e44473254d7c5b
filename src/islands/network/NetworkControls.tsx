/** What a reader asks of a network's table: which count, how deep, and what is sought. */
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { CountChoice, LevelChoice } from './Choices.tsx';
import type { CountKey, NetworkViewState } from './view.ts';

interface Props {
  id: string;
  counts: readonly { key: CountKey; name: string }[];
  /** How many levels there are below the first. */
  depth: number;
  words: Words['network'];
  view: NetworkViewState;
  /** Where bytes are shown, the words of their batch. */
  roof?: { words: Words['network_roof'] } | undefined;
  /** True where the numbers did not come. */
  failed?: boolean;
  /** How many rows there are of what is sought or sorted. */
  found: number | undefined;
  show: (some: () => Partial<NetworkViewState>) => void;
}

/** How many inputs at once: from one to as many as keep a machine busy. */
const BATCHES = ['1', '4', '16', '64', '256'] as const;

/** Which batch bytes are reckoned for. */
const BatchChoice = ({ label, view, show }: Pick<Props, 'view' | 'show'> & { label: string }) => (
  <CountChoice
    name="batch"
    label={label}
    value={String(view.batch)}
    counts={BATCHES.map((key) => ({ key, name: key }))}
    choose={(batch) => show(() => ({ batch: BigInt(batch) }))}
  />
);

export function NetworkControls(props: Props) {
  const { id, counts, depth, words, view, roof, failed, found, show } = props;
  const said = failed ? words.failed : found === undefined ? '' : message(words.found, { n: found });
  return (
    <div class="network-controls" data-controls>
      <CountChoice
        name="count"
        label={words.count}
        value={view.count}
        counts={counts}
        choose={(count) => show(() => ({ count }))}
      />
      {roof && <BatchChoice label={roof.words.batch} {...{ view, show }} />}
      <LevelChoice
        label={words.levels}
        depth={depth}
        openTo={view.openTo}
        open={(openTo) => show(() => ({ openTo, turned: new Set(), sort: null }))}
      />
      <label>
        <span>{words.search}</span>
        <input
          type="search"
          name="sought"
          value={view.sought}
          placeholder={words.search_example}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => show(() => ({ sought: currentTarget.value }))}
        />
      </label>
      <p role="status" id={`${id}-status`}>
        {said}
      </p>
    </div>
  );
}
