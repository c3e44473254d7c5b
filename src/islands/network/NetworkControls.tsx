/** What a reader asks of a network's table: which count, how deep, and what is sought. */
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
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

function CountChoice({ counts, words, view, show }: Props) {
  return (
    <label>
      <span>{words.count}</span>
      <select
        name="count"
        value={view.count}
        onChange={({ currentTarget }) => show(() => ({ count: currentTarget.value as CountKey }))}
      >
        {counts.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function LevelChoice({ depth, words, view, show }: Props) {
  const open = (level: string) => show(() => ({ openTo: Number(level), turned: new Set(), sort: null }));
  return (
    <label>
      <span>{words.levels}</span>
      <select name="levels" value={view.openTo} onChange={({ currentTarget }) => open(currentTarget.value)}>
        {Array.from({ length: depth + 1 }, (_, level) => (
          <option key={level} value={level}>
            {level + 1}
          </option>
        ))}
      </select>
    </label>
  );
}

export function NetworkControls(props: Props) {
  const { id, words, view, failed, found, show } = props;
  const said = failed ? words.failed : found === undefined ? '' : message(words.found, { n: found });
  return (
    <div class="network-controls" data-controls>
      <CountChoice {...props} />
      <LevelChoice {...props} />
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
