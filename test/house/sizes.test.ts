/** Functions and files that one can read: a function within 40 lines, a file within 300, or a reason for it here. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesIn, parse } from './sources.ts';

const LINES_OF_A_FUNCTION = 40;
const LINES_OF_A_FILE = 300;
const EXCEPTIONS_AT_MOST = 10;

/**
 * What is longer, as `file` or `file function`, with a sentence about the thing itself. Word lists are no code: a file
 * of `src/i18n/` is as long as what it has to say.
 */
const LONG: Readonly<Record<string, string>> = {
  'src/calc/layers/convolution/convolutions.ts convolution':
    'One definition object, made for one and for three dimensions: read from top to bottom, as every definition is.',
  'src/calc/layers/convolution/transposed.ts transposed':
    'One definition object for three numbers of dimensions, whose conditions stand with the formulas they guard.',
  'test/recorder/cases.py': 'A list of cases, layer by layer: data in the language of the tools that it is given to.',
  'test/recorder/code_lines.py':
    'Lines of code as people paste them, one a row, grouped by what they are written with: data for the recorder.',
  'test/recorder/layers.py': 'Seven tools are measured in one process each, by one protocol that all of them speak.',
};

const isWords = (file: string) => file.startsWith('src/i18n/');

const files = ['src', 'test'].flatMap((folder) => filesIn(folder, /\.(ts|tsx|astro|css|mjs|py)$/));

const linesOf = (text: string) => text.replace(/\n$/, '').split('\n').length;

/** `describe` holds a list of tests, each of which is a function. */
const isSuite = ({ parent }: ts.Node) => ts.isCallExpression(parent) && /^describe\b/.test(parent.expression.getText());

/** What a function is called, or what it is handed to or held by. */
function nameOf(node: ts.Node): string {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    const { name } = at as ts.NamedDeclaration;
    if (name) return name.getText();
    if (ts.isCallExpression(at) && at !== node) return `${at.expression.getText()}(${at.arguments[0]?.getText()})`;
  }
  return 'a function';
}

/** Functions of a file of TypeScript with their lines. */
function functionsIn(source: ts.SourceFile): [string, number][] {
  const found: [string, number][] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body && !isSuite(node)) {
      found.push([nameOf(node), linesOf(node.getText())]);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Functions of a file of Python: each ends before the next line that is indented no deeper than its `def`. */
function pythonFunctions(text: string): [string, number][] {
  const lines = text.trimEnd().split('\n');
  return lines.flatMap((line, at): [string, number][] => {
    const [, indent, name] = /^(\s*)(?:async )?def (\w+)/.exec(line) ?? [];
    if (indent === undefined || name === undefined) return [];
    const signature = lines.findIndex((other, index) => index >= at && /:\s*(#.*)?$/.test(other));
    const after = lines.findIndex(
      (other, index) => index > signature && /\S/.test(other) && !other.startsWith(`${indent} `),
    );
    const body = lines.slice(at, after === -1 ? undefined : after);
    return [[name, linesOf(body.join('\n').trimEnd())]];
  });
}

/** What is too long in a file. */
function longIn(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const functions = /\.css$/.test(file)
    ? []
    : /\.py$/.test(file)
      ? pythonFunctions(text)
      : functionsIn(parse(file, text));
  const long = functions.filter(([, lines]) => lines > LINES_OF_A_FUNCTION).map(([name]) => `${file} ${name}`);
  return linesOf(text) > LINES_OF_A_FILE && !isWords(file) ? [file, ...long] : long;
}

const body = (lines: number, indent: string) => Array.from({ length: lines }, () => `${indent}step\n`).join('');

describe('the length of a function', () => {
  it('is that of its lines, in both languages', () => {
    expect(functionsIn(parse('x.ts', `const f = () => {\n${body(39, '  ')}};\n`))).toEqual([['f', 41]]);
    expect(functionsIn(parse('x.ts', `describe('x', () => {\n${body(50, '  ')}});\n`))).toEqual([]);
    expect(pythonFunctions(`def f(\n    x,\n):\n${body(3, '    ')}\n\ng = 1\n`)).toEqual([['f', 6]]);
  });
});

describe('functions and files', () => {
  it('are short, or listed: no other is long, and none is listed that is short', () => {
    expect(files.length).toBeGreaterThan(400);
    expect(files.flatMap(longIn).sort()).toEqual(Object.keys(LONG).sort());
  });

  it('are listed with a sentence, ten at most', () => {
    expect(Object.keys(LONG).length).toBeLessThanOrEqual(EXCEPTIONS_AT_MOST);
    for (const [what, why] of Object.entries(LONG)) expect(why, what).toMatch(/^[A-Z].{30,}\.$/s);
  });
});
