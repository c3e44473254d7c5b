/** Why a count came to nothing: PyTorch's words, and the line of the code. */
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
  const text = name === '' ? python : `${name}: ${python}`;
  const where = line > 0 ? `, ${message(words.at_line, { n: line })}` : '';
  const label = `${words.error}${where}`;
  return (
    <div role="alert" class="failure">
      <p class="label">{label}</p>
      <pre class="out-error" translate={false} lang="en">
        {text}
      </pre>
      <Advised said={said} />
    </div>
  );
}
