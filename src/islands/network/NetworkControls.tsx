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
  /** True where the numbers did not come. */
  failed?: boolean;
  /** How many rows there are of what is sought or sorted. */
  found: number | undefined;
  show: (some: () => Partial<NetworkViewState>) => void;
}

export function NetworkControls(props: Props) {
  const { id, counts, depth, words, view, failed, found, show } = props;
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
