/** One exported name has one meaning: who reads it knows it, wherever it is imported. */
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse, sources } from './sources.ts';

/** Names that the frameworks give, and what every component calls that which it is handed. */
const GIVEN = ['Props', 'GET', 'getStaticPaths'];

/** Words are named after what they speak of, in each language. */
const isWords = (file: string) => file.startsWith('src/i18n/') && file.split('/').length > 3;

const isExported = (node: ts.Declaration) => {
  const flags = ts.getCombinedModifierFlags(node);
  return Boolean(flags & ts.ModifierFlags.Export) && !(flags & ts.ModifierFlags.Default);
};

/** The names in a pattern or of a declaration. */
function namesOf(name: ts.BindingName | undefined): string[] {
  if (!name) return [];
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((one) => (ts.isOmittedExpression(one) ? [] : namesOf(one.name)));
}

/** What a file declares and exports; what it hands on from another file is no meaning of its own. */
function exportsOf(source: ts.SourceFile): string[] {
  const names = source.statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.filter(isExported).flatMap(({ name }) => namesOf(name));
    }
    const named = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
    const typed = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
    return (named || typed || ts.isEnumDeclaration(statement)) && isExported(statement) ? namesOf(statement.name) : [];
  });
  return [...new Set(names)];
}

/** Names that stand in several files, with those files. */
function shared(files: readonly (readonly [string, readonly string[]])[]): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const [file, names] of files) {
    for (const name of names) places.set(name, [...(places.get(name) ?? []), file]);
  }
  return new Map([...places].filter(([name, all]) => all.length > 1 && !GIVEN.includes(name)));
}

describe('an exported name', () => {
  it('is found in all that a file declares', () => {
    const text =
      'export const { a, b: [c] } = x; export type D = 1; export default function e() {}; export { f } from "g";';
    expect(exportsOf(parse('x.ts', text))).toEqual(['a', 'c', 'D']);
    expect([
      ...shared([
        ['x', ['a']],
        ['y', ['a', 'b']],
      ]).keys(),
    ]).toEqual(['a']);
  });

  it('stands in one file', () => {
    const files = sources.filter((file) => !isWords(file)).map((file) => [file, exportsOf(parse(file))] as const);
    const found = shared(files);
    expect([...found.keys()].sort(), [...found].join('\n')).toEqual([]);
  });
});
