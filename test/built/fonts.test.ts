import { readdirSync, readFileSync } from 'node:fs';
import { create } from 'fontkitten';
import { describe, expect, it } from 'vitest';
import { pages } from './weight.ts';

/** A face of the style sheet: its family, its file, and the signs that it is for. */
interface Face {
  family: string;
  file: string;
  signs: ReadonlySet<number>;
}

const numbers = (from: string, to: string): number[] =>
  Array.from(
    { length: Number.parseInt(to, 16) - Number.parseInt(from, 16) + 1 },
    (_, i) => Number.parseInt(from, 16) + i,
  );

/** The faces of a family that are cut from its package's file, and those that hold the rest of it. */
function facesOf(family: string): { cut: Face; rest: Face } {
  const sheet = readFileSync('src/styles/fonts.css', 'utf8');
  const faces = [...sheet.matchAll(/@font-face \{[^}]*\}/g)].map(([face]) => ({
    family: /font-family: "([^"]*)"/.exec(face)?.[1] ?? '',
    file: /url\("([^"]*)"\)/.exec(face)?.[1] ?? '',
    signs: new Set(
      [...face.matchAll(/U\+([\dA-F]+)(?:-([\dA-F]+))?/g)].flatMap(([, from = '', to = from]) => numbers(from, to)),
    ),
  }));
  const own = faces.filter((one) => one.family === family && /\/source-/.test(one.file));
  const [cut, rest] = ['./fonts/', '@fontsource'].map((start) => own.find(({ file }) => file.startsWith(start)));
  if (!cut || !rest || own.length !== 2) throw new Error(`${family} has not two faces`);
  return { cut, rest };
}

/** The signs that a file has. */
function signsIn({ file }: Face): ReadonlySet<number> {
  const path = file.startsWith('./') ? `src/styles/${file.slice(2)}` : `node_modules/${file}`;
  const font = create(readFileSync(path));
  return new Set('characterSet' in font ? font.characterSet : []);
}

const named = (signs: Iterable<number>): string[] => [...signs].map((sign) => `U+${sign.toString(16).toUpperCase()}`);

/** What is not drawn needs no font. */
const UNSEEN = new Set([0xad, 0x200b, 0xfeff, 0xffff]);

describe('the faces of text', () => {
  it.each(['Source Sans 3', 'Source Code Pro'])(
    'of %s have all signs of the package’s file, each in one file',
    (family) => {
      const { cut, rest } = facesOf(family);
      const [inCut, inRest] = [signsIn(cut), signsIn(rest)];
      expect(inCut.size).toBeGreaterThan(100);
      expect(named([...cut.signs].filter((sign) => !inCut.has(sign)))).toEqual([]);
      expect(named([...cut.signs].filter((sign) => rest.signs.has(sign)))).toEqual([]);
      const lacking = [...inRest].filter((sign) => !UNSEEN.has(sign) && !cut.signs.has(sign) && !rest.signs.has(sign));
      expect(named(lacking)).toEqual([]);
    },
  );

  it('on Chinese pages have no sign that the others lack, nor marks that are set full-width', () => {
    const [{ cut, rest }, latin] = [facesOf('Source Sans 3 zh'), facesOf('Source Sans 3')];
    expect(named([...cut.signs].filter((sign) => !latin.cut.signs.has(sign)))).toEqual([]);
    expect(named([...rest.signs].filter((sign) => !latin.rest.signs.has(sign)))).toEqual([]);
    for (const mark of '·—‘’“”…') expect(cut.signs.has(mark.codePointAt(0) as number), mark).toBe(false);
  });

  it('let no page ask for more than the cut files: neither what it says nor the words of the interface', () => {
    const { cut, rest } = facesOf('Source Sans 3');
    const words = readdirSync('src/i18n', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const texts = [
      ...pages().map(({ path, html }) => ({ name: path, text: html })),
      ...words.map((file) => ({ name: file, text: readFileSync(`src/i18n/${file}`, 'utf8') })),
    ];
    expect(texts.length).toBeGreaterThan(500);
    const beyond = texts.flatMap(({ name, text }) =>
      [...new Set(text)]
        .filter((sign) => rest.signs.has(sign.codePointAt(0) as number))
        .map((sign) => `${sign} in ${name}`),
    );
    expect(beyond).toEqual([]);
    expect(cut.signs.has(0x41)).toBe(true);
  });
});
