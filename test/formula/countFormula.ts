/**
 * The operations that a formula of TeX writes: those of each sign, as often as its letters run. What a value does not
 * depend on is computed once for all; what holds constants alone is computed beforehand and not counted.
 */
import type { Primitive } from '#calc/layers/define.ts';

export type Counts = Partial<Record<Primitive, bigint>>;

/** What a formula's names are. */
export interface Names {
  /** For each name the letters it depends on. */
  over: Readonly<Record<string, readonly string[]>>;
  constants: readonly string[];
  /** How many choices there are of these letters together. */
  size: (letters: readonly string[]) => bigint;
}

type Letters = ReadonlySet<string>;

/** A part of a formula: what it depends on (a constant: null), and whether it is a matrix, with its last letter. */
interface Part {
  over: Letters | null;
  matrix?: string;
}

const SPACE =
  /^(\s|\\[,;!: ]|\\(quad|qquad|displaystyle|allowbreak)(?![a-zA-Z])|\\(left|right|[bB]igg?[lr]?)(?![a-zA-Z])|&)+/;
const NAME =
  /^(\\bar ?(?:\{\w\}|\w)|\\(?:alpha|beta|gamma|varepsilon|lambda|mu|pi|sigma)(?![a-zA-Z])|[A-Za-z])(_(?:\{[^}]*\}|\w))?/;
const RELATION = /^(<|>|\\(?:le|ge)(?![a-zA-Z]))/;
const FUNCTION = /^\\(exp|log|tanh|sigma(?=\s*\()|operatorname\{erf\})/;

const union = (...all: readonly (Letters | null)[]): Letters | null => {
  const known = all.filter((one) => one !== null);
  return known.length > 0 ? new Set(known.flatMap((one) => [...one])) : null;
};

class Reader {
  readonly counts: Counts = {};
  private text: string;
  private readonly names: Names;

  constructor(text: string, names: Names) {
    this.text = text;
    this.names = names;
  }

  /** Past `pattern`, where it comes next. */
  private take(pattern: RegExp | string): string | null {
    this.text = this.text.replace(SPACE, '');
    const found = typeof pattern === 'string' ? this.text.startsWith(pattern) && pattern : pattern.exec(this.text)?.[0];
    if (!found) return null;
    this.text = this.text.slice(found.length);
    return found;
  }

  private expect(sign: string): void {
    if (this.take(sign) === null) throw new SyntaxError(`'${sign}' is missing before '${this.text}'`);
  }

  private group<T>(open: string, close: string, read: () => T): T {
    this.expect(open);
    const found = read();
    this.expect(close);
    return found;
  }

  /** One operation for each choice of the letters; `less` of them fewer; none among constants. */
  private count(primitive: Primitive, over: Letters | null, times = 1n, less: Letters | null = null): void {
    if (!over) return;
    const all = this.names.size([...over]) * times - (less ? this.names.size([...less]) : 0n);
    this.counts[primitive] = (this.counts[primitive] ?? 0n) + all;
  }

  private combine(primitive: Primitive, ...parts: readonly Part[]): Part {
    const over = union(...parts.map((part) => part.over));
    this.count(primitive, over);
    return { over };
  }

  done(): boolean {
    return this.take(/^$/) !== null || this.text === '';
  }

  equation(): void {
    const left = this.take(NAME);
    if (left === null || !this.take(/^(\^2)?\s*=/)) throw new SyntaxError(`no equation: ${this.text}`);
    if (this.take('\\begin{cases}')) this.cases();
    else this.sum();
    if (!this.done()) throw new SyntaxError(`not read: ${this.text}`);
  }

  /** Every condition but the last is a comparison; of the values the longest counts. */
  private cases(): void {
    const rows = (this.text.split('\\end{cases}')[0] ?? '').split('\\\\');
    this.text = this.text.split('\\end{cases}')[1] ?? '';
    const read = rows.map((row, index) => {
      const [value = '', condition = ''] = row.split('&');
      const one = new Reader(value, this.names);
      one.sum();
      const other = new Reader(condition, this.names);
      if (index < rows.length - 1) other.relation();
      return { value: one.counts, condition: other.counts };
    });
    const total = (counts: Counts) => Object.values(counts).reduce((sum, count) => sum + count, 0n);
    const longest = read.reduce((best, one) => (total(one.value) > total(best.value) ? one : best));
    for (const counts of [longest.value, ...read.map(({ condition }) => condition)]) this.add(counts);
  }

  private add(counts: Counts): void {
    for (const [primitive, count] of Object.entries(counts) as [Primitive, bigint][])
      this.counts[primitive] = (this.counts[primitive] ?? 0n) + count;
  }

  private relation(): void {
    const left = this.sum();
    if (!this.take(RELATION)) throw new SyntaxError(`no condition: ${this.text}`);
    this.combine('compare', left, this.sum());
  }

  private sum(): Part {
    let part = this.product();
    for (let sign = this.take(/^[+-]/); sign; sign = this.take(/^[+-]/))
      part = this.combine('add', part, this.product());
    return part;
  }

  private product(): Part {
    while (this.take('-')); // To change a sign is no arithmetic.
    let part = this.power();
    for (;;) {
      if (this.take(/^\\(cdot|odot|times)(?![a-zA-Z])/)) part = this.combine('multiply', part, this.power());
      else if (this.take('/')) part = this.combine('divide', part, this.power());
      else if (this.beginsFactor()) part = this.beside(part, this.power());
      else return part;
    }
  }

  private beginsFactor(): boolean {
    this.text = this.text.replace(SPACE, '');
    return NAME.test(this.text) || /^\\(frac|tfrac|sqrt|sum|max)/.test(this.text);
  }

  /** Two factors without a sign: a matrix and a vector, whose own letter gives way to the columns, or two numbers. */
  private beside(left: Part, right: Part): Part {
    const { matrix } = left;
    if (!matrix) return this.combine('multiply', left, right);
    const others = new Set([...(right.over ?? [])].slice(0, -1));
    return this.summed(matrix, this.combine('multiply', left, { over: others }));
  }

  /** A sum over a letter: one addition fewer than terms. */
  private summed(letter: string, { over }: Part, primitive: Primitive = 'add'): Part {
    if (!over?.has(letter)) throw new SyntaxError(`nothing runs over ${letter}`);
    const rest = new Set([...over].filter((one) => one !== letter));
    this.count(primitive, over, 1n, rest);
    return { over: rest };
  }

  private power(): Part {
    const base = this.factor();
    if (!this.take('^')) return base;
    const exponent = this.take(/^(\{[^}]*\}|\w)/) ?? '';
    const whole = /^\{?(\d)\}?$/.exec(exponent)?.[1];
    if (whole) this.count('multiply', base.over, BigInt(whole) - 1n);
    else this.count('exponential', base.over);
    return { over: base.over };
  }

  private factor(): Part {
    const name = this.take(/^\\(frac|tfrac|sqrt|sum|max|min)(?![a-zA-Z])/)?.slice(1);
    if (name === 'frac' || name === 'tfrac') return this.combine('divide', this.braced(), this.braced());
    if (name === 'sqrt') return this.combine('square_root', this.braced());
    if (name) return this.over(name);
    const of = this.take(FUNCTION);
    if (of) return this.function(of);
    if (this.text.startsWith('(')) return this.group('(', ')', () => this.sum());
    if (this.text.startsWith('|')) return this.group('|', '|', () => this.sum());
    if (this.take(/^\d[\d.]*/)) return { over: null };
    return this.name();
  }

  private braced = (): Part => this.group('{', '}', () => this.sum());

  /** `\sum_{i=1}^{n} …`, `\max_{j=1}^{n} …`, `\max(a, b)`. */
  private over(name: string): Part {
    const letter = /^_\{(\w)=1\}$/.exec(this.take(/^_\{\w=1\}/) ?? '')?.[1];
    if (!letter) {
      return this.group('(', ')', () => {
        const first = this.sum();
        this.expect(',');
        return this.combine('compare', first, this.sum());
      });
    }
    this.take(/^\^(\{\w+\}|\w)/);
    return this.summed(letter, this.product(), name === 'sum' ? 'add' : 'compare');
  }

  private function(name: string): Part {
    const part = this.take('\\sum') ? this.over('sum') : this.factor();
    this.count('exponential', part.over);
    // σ(x) is 1 / (1 + exp(−x)).
    if (name.startsWith('\\sigma')) for (const also of ['add', 'divide'] as const) this.count(also, part.over);
    return { over: part.over };
  }

  private name(): Part {
    const written = this.take(/^\\sigma\^2/) ?? this.take(NAME);
    if (written === null) throw new SyntaxError(`no factor: ${this.text}`);
    const name = written.replace(/[{} ]/g, '');
    if (this.names.constants.includes(name)) return { over: null };
    const over = this.names.over[name];
    if (!over) throw new ReferenceError(`what '${name}' depends on is not said`);
    return { over: new Set(over), ...(/^W/.test(name) && { matrix: over.at(-1) as string }) };
  }
}

/** The operations of some lines of TeX, kind by kind. */
export function countLines(lines: readonly string[], names: Names): Counts {
  const counts: Counts = {};
  for (const line of lines) {
    const reader = new Reader(line, names);
    reader.equation();
    for (const [primitive, count] of Object.entries(reader.counts) as [Primitive, bigint][])
      counts[primitive] = (counts[primitive] ?? 0n) + count;
  }
  return counts;
}
