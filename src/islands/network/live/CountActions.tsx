/** Counting, stopping, resetting, and how the count stands. */
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { RunButton } from '../../cells/RunButton.tsx';
import { runningText } from '../../cells/status.ts';
import type { LiveNetwork } from './liveNetwork.ts';

interface Props {
  /** None while the page stands as it was built. */
  live: LiveNetwork | undefined;
  words: Words['live_network'];
  cost: number;
  children?: preact.ComponentChildren;
}

/** What is said beside the buttons: what goes on, why nothing came of it, or what the numbers are of. */
export function statusOfNetwork(live: LiveNetwork, words: Words['live_network']): string {
  const now = live.activity.value;
  if (now.is === 'ended') return words.ends[now.reason];
  if (now.is === 'running') return runningText(live.python.value, words);
  const { notice, ignored } = live;
  if (ignored.value.length > 0) return message(words.ignored, { fields: ignored.value.join(', ') });
  if (notice.value) return notice.value === 'linked' ? message(words.linked, live.shownOf) : words[notice.value];
  if (live.isOld.value) return live.failure.value || !live.shape ? '' : words.old;
  if (!live.counted.value) return '';
  const changed = live.countedOf.value.source === live.first.source ? [] : [words.changed_code];
  return [message(words.shown, live.shownOf), ...changed].join(' · ');
}

export function CountActions({ live, words, cost, children }: Props) {
  const isAsFirst = !live || (!live.isOld.value && !live.counted.value && !live.failure.value);
  return (
    <div class="cell-actions">
      {live?.activity.value.is === 'running' ? (
        <button type="button" class="run" onClick={() => live.stop()}>
          {words.stop}
        </button>
      ) : (
        <RunButton
          {...{ words, cost }}
          label={words.count}
          downloads={live?.downloads.value}
          isThere={live !== undefined && live.python.value.is !== 'absent'}
          onRun={() => void live?.count()}
        />
      )}
      <button type="button" aria-disabled={isAsFirst} onClick={() => live?.reset()}>
        {words.reset}
      </button>
      {children}
      <p class="cell-status" role="status">
        {live && statusOfNetwork(live, words)}
      </p>
    </div>
  );
}
