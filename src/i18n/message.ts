/** Fills a sentence: `{name}` takes a value; `{name|one|many}` picks by whether the value is 1. */

export type Fills = Readonly<Record<string, string | number | bigint>>;

const HOLE = /\{(\w+)(?:\|((?:[^{}|]|\{\w+\})*)\|((?:[^{}]|\{\w+\})*))?\}/g;

/** The sentence with its values in. A hole without a value stays visible, so that a test or a reader sees it. */
export function message(template: string, fills: Fills): string {
  return template.replace(HOLE, (hole, name: string, one?: string, many?: string) => {
    const value = fills[name];
    if (value === undefined) return hole;
    if (one === undefined || many === undefined) return String(value);
    return message(String(value) === '1' ? one : many, fills);
  });
}

/** A text a person gave, short enough to quote. */
export const quote = (text: string): string => (text.length > 24 ? `${text.slice(0, 23)}…` : text);
