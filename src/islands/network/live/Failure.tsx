/** Why a count came to nothing: PyTorch's words, what the book says of them, and the line of the code. */
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import { Advised } from '../../cells/Advised.tsx';
import { askedLine } from '../liveCount.ts';
import type { LiveNetwork } from './liveNetwork.ts';

interface Props {
  id: string;
  live: LiveNetwork;
  words: Words['live_network'];
  /** True where it is said at once; elsewhere it only stands there. */
  isSaid: boolean;
}

export function Failure({ id, live, words, isSaid }: Props) {
  const failure = live.failure.value;
  if (!failure) return null;
  const { name, words: said, line } = failure;
  return (
    <div class="failure" id={id} role={isSaid ? 'alert' : undefined}>
      {name !== '' && (
        <>
          <p class="label">{words.error}</p>
          <pre class="out-error" translate={false} lang="en">
            {`${name}: ${said}`}
          </pre>
        </>
      )}
      <Advised said={live.said.value} />
      {line > 0 && (
        <button
          type="button"
          onClick={() => {
            askedLine.value = { line };
          }}
        >
          {message(words.to_code, { n: line })}
        </button>
      )}
    </div>
  );
}
