/** Inside a room, too, imports run one way: between calc's floors, families of layers, and folders of islands. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FLOORS } from './floors.ts';
import type { Import } from './sources.ts';
import { imports } from './sources.ts';

/** A file that imports from another folder. */
interface Arrow extends Pick<Import, 'file' | 'kind'> {
  target: string;
  from: string;
  to: string;
}

/** What is imported between the folders below one place; files that lie there themselves belong to no folder. */
function arrowsIn(place: string): Arrow[] {
  const folderOf = (path = '') =>
    path.startsWith(place) ? /^([^/]+)\//.exec(path.slice(place.length))?.[1] : undefined;
  return imports.flatMap(({ file, target, kind }) => {
    const [from, to] = [folderOf(file), folderOf(target)];
    return target && from && to && from !== to ? [{ file, target, kind, from, to }] : [];
  });
}

/** Folders below a place. */
const foldersIn = (place: string) =>
  readdirSync(place, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** What an arrow is called in a list or a failure. */
const nameOf = ({ file, target }: Pick<Import, 'file' | 'target'>) => `${file} → ${target}`;

/** The place of a floor in their order. */
const floorOf = (folder: string) => (FLOORS as readonly string[]).indexOf(folder);

/** Arrows to a floor above, types as well: whoever reads the lower one would have to know the higher. */
const upward = (arrows: readonly Arrow[]) => arrows.filter(({ from, to }) => floorOf(to) > floorOf(from));

describe('the floors of calc', () => {
  it('are its folders, and all of its files stand on one', () => {
    expect(foldersIn('src/calc').sort()).toEqual([...FLOORS].sort());
    expect(readdirSync('src/calc').length).toBe(FLOORS.length);
  });

  it('import only what lies below', () => {
    expect(arrowsIn('src/calc/').length).toBeGreaterThan(100);
    expect(upward(arrowsIn('src/calc/')).map(nameOf)).toEqual([]);
  });
});

/** Families that need another: what is made of other layers, and what goes over the input as they do. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  attention: ['activation', 'linear', 'normalization'],
  shape: ['pooling'],
};

/** What families have in common: the sizes of images. */
const COMMON = 'space';

/** Lists of all families, which lie beside them. */
const LISTS = ['index.ts', 'proofs.ts', 'cures.ts'].map((file) => `src/calc/layers/${file}`);

describe('a family of layers', () => {
  const arrows = arrowsIn('src/calc/layers/');

  it('imports another only where its layers are made of those', () => {
    for (const arrow of arrows) {
      const may = [COMMON, ...(NEEDS[arrow.from] ?? [])];
      expect(may, nameOf(arrow)).toContain(arrow.to);
    }
  });

  it('needs all that it is allowed', () => {
    const needed = arrows.filter(({ to }) => to !== COMMON).map(({ from, to }) => `${from} ${to}`);
    const allowed = Object.entries(NEEDS).flatMap(([from, all]) => all.map((to) => `${from} ${to}`));
    expect([...new Set(needed)].sort()).toEqual(allowed.sort());
  });
});

describe('what lies beside the families', () => {
  const families = foldersIn('src/calc/layers').filter((folder) => folder !== COMMON);
  const isOf = (family: string, path = '') => path.startsWith(`src/calc/layers/${family}/`);
  const inFamily = (path?: string) => families.some((family) => isOf(family, path));
  const beside = imports.filter(({ file }) => /^src\/calc\/layers\/[^/]+$/.test(file));

  it('hands nothing of one on to another: only lists import families', () => {
    const importing = new Set(beside.filter(({ target }) => inFamily(target)).map(({ file }) => file));
    expect([...importing].sort()).toEqual([...LISTS].sort());
  });

  it('lists all families, in lists that none of them reads', () => {
    for (const list of LISTS) {
      const targets = beside.filter(({ file }) => file === list).map(({ target }) => target);
      expect(
        families.filter((family) => !targets.some((target) => isOf(family, target))),
        list,
      ).toEqual([]);
    }
    const readers = imports.filter(({ file, target }) => inFamily(file) && LISTS.includes(target ?? ''));
    expect(readers.map(nameOf)).toEqual([]);
  });
});

/** The playground is made of the editor of cells and of what tools say, the page of a network of that editor and of what the playground shows. */
const MADE_OF = ['playground cells', 'playground tools', 'network cells', 'network playground'];

describe('the folders of islands', () => {
  it('import, of each other, the example alone, and the playground and networks their parts; others are loaded on first use', () => {
    const arrows = arrowsIn('src/islands/');
    expect(arrows.length).toBeGreaterThan(50);
    for (const arrow of arrows) {
      const may = arrow.to === 'example' || MADE_OF.includes(`${arrow.from} ${arrow.to}`) || arrow.kind === 'lazy';
      expect(may, nameOf(arrow)).toBe(true);
    }
  });
});
