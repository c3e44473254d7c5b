/** What the constructor of a network takes, with what it is where nothing is given, read off its file. */

/** How many are named: those that come first decide most. */
const NAMED = 10;

/** A default that says by itself what it is. */
const PLAIN = /^(?:-?[\d.]+(?:e-?\d+)?|True|False|"[^"]*"|\([\d., -]*\))$/;

/** Parts of a text between commas that stand in no brackets. */
function parted(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    if ('([{'.includes(sign)) depth += 1;
    if (')]}'.includes(sign)) depth -= 1;
    if (sign === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** What stands between the brackets behind a beginning, and what follows them up to the next line that is not indented. */
function definition(source: string, begin: RegExp): { given: string; body: string } | undefined {
  const found = begin.exec(source);
  if (!found) return undefined;
  const rest = source.slice(found.index + found[0].length);
  let depth = 1;
  let end = 0;
  for (; end < rest.length && depth > 0; end += 1)
    depth += Number('('.includes(rest[end] as string)) - Number(rest[end] === ')');
  return { given: rest.slice(0, end - 1), body: /^[^\n]*(?:\n(?:[ \t][^\n]*)?)*/.exec(rest.slice(end))?.[0] ?? '' };
}

/** `name: int = 3` as `name=3`. */
const asGiven = (text: string): string => text.replace(/^(\w+)\s*(?::[^=]*)?\s*=\s*/, '$1=');

/**
 * The arguments of a class that are not given to it by their places: those of its `__init__`, or where that takes a
 * configuration, those of this.
 */
function argumentsOfClass(source: string, className: string, placesGiven: number): string[] {
  const from = source.slice(Math.max(0, source.search(new RegExp(`^class ${className}\\b`, 'm'))));
  const own = parted(definition(from, /def __init__\(/)?.given ?? '').slice(1);
  if (own.join() !== 'config') return own.slice(placesGiven);
  const fields = /^@dataclass\nclass \w+:\n((?: {4}[^\n]*\n|\n)*?)(?=\n| {4}def )/m.exec(source)?.[1] ?? '';
  return fields.split('\n').map((line) => line.trim());
}

/** What makes the class: the body of the constructor, and that of the function of the file that it calls. */
function bodiesOf(source: string, body: string): string {
  const helper = /return (\w+)\(/.exec(body)?.[1];
  return body + (definition(source, new RegExp(`^def ${helper}\\(`, 'm'))?.body ?? '');
}

/** How many arguments are given to a class by their place. */
const placesGiven = (body: string, className: string): number =>
  parted(definition(body, new RegExp(`\\b${className}\\(`))?.given ?? '').filter((one) => !/^\*|^\w+=/.test(one))
    .length;

/** `num_classes=1000` and others like it: those that can be given to a constructor, with what they are without. */
export function constructorArguments(source: string, name: string, className: string): string[] {
  const made = definition(source, new RegExp(`^def ${name}\\(`, 'm'));
  if (!made) return [];
  const own = parted(made.given);
  const bodies = bodiesOf(source, made.body);
  const handedOn = own.some((one) => one.startsWith('**'))
    ? argumentsOfClass(source, className, placesGiven(bodies, className))
    : [];
  const isFree = (one: string) => !new RegExp(`\\b${one}["']?\\s*[=:]`).test(bodies);
  const named = (all: readonly string[]) => all.map(asGiven).filter((one) => PLAIN.test(one.split('=')[1] ?? ''));
  return [...named(own), ...named(handedOn).filter((one) => isFree(one.split('=')[0] as string))].slice(0, NAMED);
}
