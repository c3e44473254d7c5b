/** Importing a module does nothing: it waits for nothing, and changes nothing elsewhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Rooms of modules that others import; those of the pages hold scripts that a page runs. */
const ROOMS = ['calc', 'code', 'formula', 'islands', 'search', 'i18n'];

const files = ROOMS.flatMap((room) =>
  readdirSync(join('src', room), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join('src', room, file)),
);

const sourceOf = (file: string, text = readFileSync(file, 'utf8')) =>
  ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : undefined);

/** True for what only declares. */
const declares = (statement: ts.Statement): boolean =>
  ts.isImportDeclaration(statement) ||
  ts.isExportDeclaration(statement) ||
  ts.isExportAssignment(statement) ||
  ts.isVariableStatement(statement) ||
  ts.isFunctionDeclaration(statement) ||
  ts.isClassDeclaration(statement) ||
  ts.isInterfaceDeclaration(statement) ||
  ts.isTypeAliasDeclaration(statement);

/** Waits that stand in no function. */
function waits(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  return ts.isAwaitExpression(node) || ts.forEachChild(node, (child) => waits(child) || undefined) === true;
}

/** What a module does besides declaring. */
function doings(source: ts.SourceFile): string[] {
  const done = source.statements.filter((statement) => !declares(statement) || waits(statement));
  return done.map((statement) => statement.getText(source).slice(0, 80));
}

describe('a module', () => {
  it('is caught when it waits or writes where it is imported', () => {
    const texts = ['const a = await load();', 'READERS.sizes = read;', 'if (SSR) learn();', 'listen();'];
    for (const text of texts) expect(doings(sourceOf('x.ts', text)), text).toHaveLength(1);
    expect(doings(sourceOf('x.ts', 'const f = async () => await load();'))).toEqual([]);
  });

  it.each(files)('%s only declares', (file) => {
    expect(doings(sourceOf(file))).toEqual([]);
  });

  it.each(files)('%s can be imported where there is no page', async (file) => {
    expect(typeof document).toBe('undefined');
    expect(Object.keys(await import(join(process.cwd(), file)))).toBeInstanceOf(Array);
  });
});
