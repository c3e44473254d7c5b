/** Counting, stopping, and how the count stands. */
import type { Words } from '#i18n/index.ts';
import { RunButton } from '../cells/RunButton.tsx';
import { runningText } from '../cells/status.ts';
import type { Play } from './play.ts';

interface Props {
  play: Play;
  words: Words['playground'];
  cost: number;
}

/** What is said beside the button. */
function statusOf({ activity, python, notice, isOld }: Play, words: Words['playground']): string {
  const now = activity.value;
  if (now.is === 'ended') return words.ends[now.reason];
  if (now.is === 'idle') return notice.value ? words[notice.value] : isOld.value ? words.old : '';
  return runningText(python.value, words);
}

export function RunActions({ play, words, cost }: Props) {
  const isRunning = play.activity.value.is === 'running';
  return (
    <div class="cell-actions">
      {isRunning ? (
        <button type="button" class="run" onClick={() => play.stop()}>
          {words.stop}
        </button>
      ) : (
        <RunButton
          {...{ words, cost }}
          label={words.count}
          downloads={play.downloads.value}
          isThere={play.python.value.is !== 'absent'}
          onRun={() => void play.count()}
        />
      )}
      <p class="cell-status" role="status">
        {statusOf(play, words)}
      </p>
    </div>
  );
}
