import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts);

describe('the README', () => {
  it('names only paths that exist', () => {
    const named = [
      ...readme.matchAll(/`((?:src|content|public|test|\.ci|\.github)\/[\w./*[\]-]*|[\w.-]+\.(?:json|mjs|md))`/g),
    ].map((match) => match[1] as string);
    expect(named.length).toBeGreaterThan(15);
    for (const path of named) expect(existsSync(path.replace(/\*.*$/, '')), path).toBe(true);
  });

  it('names only scripts that exist, and all of them', () => {
    const named = new Set([...readme.matchAll(/npm (?:run )?(?:-s )?([\w:]+)(?=[`\s])/g)].map((match) => match[1]));
    named.delete('install');
    named.delete('ci');
    for (const script of named) expect(scripts, script).toContain(script);
    for (const script of scripts) expect(named, script).toContain(script);
  });

  it('shows pictures that exist', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map((match) => match[1] as string);
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) expect(existsSync(picture), picture).toBe(true);
  });
});

/** What lies at the top of the tree, beside files whose names begin with a dot and what Git ignores. */
const TOP = `
  CHANGELOG.md CONTRIBUTING.md LICENSE README.md astro.config.mjs content package-lock.json package.json public src test
  tsconfig.json`;

describe('the top of the tree', () => {
  it('holds what everyone looks for there, and nothing that was left behind', () => {
    const ignored = readFileSync('.gitignore', 'utf8').split('\n');
    const isIgnored = (name: string) =>
      ignored.some((one) => one === `${name}/` || (one.startsWith('*.') && name.endsWith(one.slice(1))));
    const found = readdirSync('.').filter((name) => !name.startsWith('.') && !isIgnored(name));
    expect(found.sort()).toEqual(TOP.trim().split(/\s+/));
  });
});
