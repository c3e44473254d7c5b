/** What the build changes of others says why and for which version, and ends the build where it finds nothing. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { CLIENT, mustChange } from '#site/mustChange.ts';
import { parse } from './sources.ts';

/** A build of some modules in one environment, as a plugin meets it; answers what it threw at the end. */
function run(environment: { name: string; mode: string }, ids: readonly string[], error?: Error): unknown {
  const plugin = mustChange(CLIENT, { name: 'lean', load: (id: string) => (id === 'jsx' ? 'lean' : null) });
  const ended = plugin as unknown as { buildEnd: (this: object, error?: Error) => void };
  for (const id of ids) plugin.load.call({ environment } as never, id);
  try {
    ended.buildEnd.call({ environment }, error);
    return null;
  } catch (thrown) {
    return thrown;
  }
}

describe('a patch', () => {
  const client = { name: CLIENT, mode: 'build' };

  it('that finds nothing to change ends the build with its name', () => {
    expect(run(client, ['jsx', 'other'])).toBe(null);
    expect(String(run(client, ['other']))).toContain('lean found nothing to change');
  });

  it('counts what it finds where it is meant to, while building', () => {
    expect(run({ name: 'prerender', mode: 'build' }, ['other'])).toBe(null);
    expect(run({ name: CLIENT, mode: 'dev' }, ['other'])).toBe(null);
    expect(run(client, [], new Error('another reason'))).toBe(null);
  });
});

/** The exported functions of the patches with their comments. */
const source = parse('src/site/patches.ts');
const patches = source.statements
  .filter((one) => (ts.isFunctionDeclaration(one) || ts.isVariableStatement(one)) && one.modifiers?.length)
  .map((one) => {
    const [comment = ''] = (ts.getLeadingCommentRanges(source.text, one.pos) ?? []).map(({ pos, end }) =>
      source.text.slice(pos, end).replace(/\s*\n \* ?/g, ' '),
    );
    return [comment, one.getText(source)] as const;
  });

describe('each patch', () => {
  it('says for which version it was written, and that one is installed', () => {
    expect(patches.length).toBeGreaterThanOrEqual(4);
    for (const [comment, code] of patches) {
      const [, name = '', version] = / For ([@\w/-]+) (\d[\w.]*\w)\.[^.]*$/.exec(comment) ?? [];
      expect(name, `${code.slice(0, 40)}: ${comment}`).not.toBe('');
      const installed = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
      expect(version, `read ${name} ${installed} before its patch is kept`).toBe(installed);
    }
  });

  it('must change something', () => {
    for (const [, code] of patches) expect(code).toContain('mustChange(');
  });
});
