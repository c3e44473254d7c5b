/** The field of *Which count is this?*, and the sentences that answer it. */
import type { Words } from '#i18n/index.ts';

interface Props {
  id: string;
  words: Words['explain'];
  text: string;
  /** Figures that would find an answer. */
  placeholder: string;
  /** Whether what was typed is no figure, and what is said of it. */
  answer: { wrong: boolean; lines: readonly string[] };
  onType: (text: string) => void;
}

export function WhichField({ id, words, text, placeholder, answer: { wrong, lines }, onType }: Props) {
  return (
    <div class="which">
      <label>
        {words.label}
        <input
          value={text}
          placeholder={placeholder}
          aria-invalid={wrong}
          aria-describedby={`${id}-which`}
          autoComplete="off"
          spellcheck={false}
          onInput={({ currentTarget: { value } }) => onType(value)}
        />
      </label>
      <div id={`${id}-which`} role="status" data-wrong={wrong}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}
