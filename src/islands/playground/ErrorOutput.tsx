/** Why a count came to nothing: PyTorch's words, and the line of the code; or the book's words alone, where Python has none. */
import type { Words } from '#i18n/index.ts';
import { message } from '#i18n/message.ts';
import type { CountedModel } from '#kernel/messages.ts';
import { Advised } from '../cells/Advised.tsx';

interface Props {
  failed: Extract<CountedModel, { ok: false }>;
  /** What the book says below it. */
  said: readonly string[];
  words: Words['playground'];
}

export function ErrorOutput({ failed: { name, words: python, line }, said, words }: Props) {
  const label = line > 0 ? message(words.error_at, { n: line }) : words.error;
  return (
    <div role="alert" class="failure">
      <p class="label">{name === '' ? words.refused : label}</p>
      {name !== '' && (
        <pre class="out-error" translate={false} lang="en">
          {`${name}: ${python}`}
        </pre>
      )}
      <Advised said={said} />
    </div>
  );
}
