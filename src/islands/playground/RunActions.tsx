/** Counting, stopping, and how the count stands. */
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { inMegabytes, runningText } from '../cells/status.ts';
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
        <button type="button" class="run" onClick={() => void play.count()}>
          {words.count}
          {play.python.value.is === 'absent' && (
            <span class="cost"> · {message(words.cost, { size: inMegabytes(cost) })}</span>
          )}
        </button>
      )}
      <p class="cell-status" role="status">
        {statusOf(play, words)}
      </p>
    </div>
  );
}
