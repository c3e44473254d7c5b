/** The source as the guards of the house read it: its files, and what imports what. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** Files below a folder whose names end so, as paths from the root of the project. */
export function filesIn(folder: string, endings: RegExp): string[] {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return found.filter((file) => endings.test(file)).map((file) => join(folder, file));
}

/** The code of an Astro file: what runs at build, and its scripts. */
function codeOf(page: string): string {
  const [, frontmatter = ''] = /^---\n([\s\S]*?)\n---/.exec(page) ?? [];
  const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1]);
  return [frontmatter, ...scripts].join('\n');
}

/** A file as TypeScript reads it. */
export function parse(file: string, text = readFileSync(file, 'utf8')): ts.SourceFile {
  const code = file.endsWith('.astro') ? codeOf(text) : text;
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, kind);
}

export interface Import {
  file: string;
  /** The folder of `src/` it stands in. */
  room: string;
  /** As written. */
  path: string;
  /** The file it leads to; none for a package. */
  target: string | undefined;
  /** A type is gone at run time; what is lazy is loaded on first use. */
  kind: 'type' | 'run' | 'lazy';
}

/** True for an import that TypeScript takes away. */
function isTypeOnly({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false;
  const { namedBindings } = importClause;
  const named = namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements : undefined;
  return importClause.isTypeOnly || (!importClause.name && named?.every((one) => one.isTypeOnly) === true);
}

/** What a node imports, if it does. */
function importOf(node: ts.Node): [ts.Node, Import['kind']] | undefined {
  if (ts.isImportDeclaration(node)) return [node.moduleSpecifier, isTypeOnly(node) ? 'type' : 'run'];
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return [node.moduleSpecifier, node.isTypeOnly ? 'type' : 'run'];
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return [node.argument.literal, 'type'];
  const calls = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return calls && node.arguments[0] ? [node.arguments[0], 'lazy'] : undefined;
}

/** The file that a path leads to from another; none for a package. */
function targetOf(file: string, path: string): string | undefined {
  const [plain = ''] = path.split('?');
  if (plain.startsWith('.')) return join(dirname(file), plain);
  const [, room, rest] = /^#(\w+)\/(.*)$/.exec(plain) ?? [];
  if (room === undefined || rest === undefined) return undefined;
  return room === 'content' ? join(room, rest) : join('src', room, rest);
}

/** All that a file imports, also where it is not run. */
export function importsOf(file: string, source = parse(file)): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const [specifier, kind] = importOf(node) ?? [];
    if (specifier && kind && ts.isStringLiteral(specifier)) {
      const path = specifier.text;
      found.push({ file, room: file.split('/')[1] as string, path, target: targetOf(file, path), kind });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every file of code in a room. */
export const sources = filesIn('src', /\.(ts|tsx|astro)$/).filter((file) => file.split('/').length > 2);

export const imports: readonly Import[] = sources.flatMap((file) => importsOf(file));
