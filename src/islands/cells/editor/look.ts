/**
 * How Python looks, by the grammar of the editor: the build colours the source that stands in the page with it, and the
 * editor what is typed, so that nothing changes where the one takes the place of the other. It knows nothing of the
 * editor itself, which is not loaded with it.
 */
import { highlightCode, tagHighlighter, tags } from '@lezer/highlight';
import { parser } from '@lezer/python';

/** What is known of a line when it has run: the shape that it makes. */
export interface LineHint {
  /** From 1. */
  line: number;
  text: string;
  /** True while the text is that of an earlier run. */
  stale?: boolean;
}

/** What a source shows besides its text. */
export interface SourceMarks {
  hints?: readonly LineHint[];
  /** The line that failed. */
  failed?: number | undefined;
}

/** Five classes, for which `src/styles/source.css` has the colours. */
export const LOOK = tagHighlighter([
  { tag: [tags.keyword, tags.bool], class: 'py-keyword' },
  { tag: [tags.string, tags.escape], class: 'py-string' },
  { tag: tags.number, class: 'py-number' },
  { tag: tags.comment, class: 'py-comment' },
  { tag: [tags.definition(tags.variableName), tags.definition(tags.className)], class: 'py-definition' },
]);

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] as string);

/** The attributes of a line for what is known of it: a style sheet shows them, and no one selects, copies or edits them. */
export const hintAttributes = ({ text, stale }: LineHint): Record<string, string> => ({
  'data-hint': text,
  ...(stale ? { 'data-stale': '' } : {}),
});

/** The lines of a source as HTML. Every sign of it stands there, but for the breaks between the lines. */
export function highlightPython(source: string): string[] {
  const text = source.replace(/\r\n?/g, '\n');
  const lines = [''];
  const put = (html: string): void => {
    lines[lines.length - 1] += html;
  };
  highlightCode(
    text,
    parser.parse(text),
    LOOK,
    (part, classes) => put(classes ? `<span class="${classes}">${escaped(part)}</span>` : escaped(part)),
    () => lines.push(''),
  );
  return lines;
}

/** What stands in `<pre class="source" translate="no" lang="en">`: each line an element that ends with its break. */
export function sourceHtml(source: string, { hints = [], failed }: SourceMarks = {}): string {
  const known = new Map(hints.map((hint) => [hint.line, hint]));
  const lines = highlightPython(source).map((html, index) => {
    const hint = known.get(index + 1);
    const attributes = Object.entries(hint ? hintAttributes(hint) : {}).map(
      ([name, value]) => ` ${name}="${escaped(value)}"`,
    );
    return `<span class="py-line${index + 1 === failed ? ' py-failed' : ''}"${attributes.join('')}>${html}`;
  });
  return lines.map((line, index) => `${line}${index < lines.length - 1 ? '\n' : ''}</span>`).join('');
}
