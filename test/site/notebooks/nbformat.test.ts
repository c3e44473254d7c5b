/** A notebook is what nbformat 4.5 says: fields, ids, counts, and outputs as a kernel gives them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourceLines } from '#calc/printed/jupyter.ts';
import type { NotebookPart } from '#site/notebooks/nbformat.ts';
import { notebookOf } from '#site/notebooks/nbformat.ts';
import { installCell, PIP_NAMES } from '#site/notebooks/packages.ts';
import { runNotebook } from '#site/notebooks/running.ts';

const code = (id: string, source: string, raises = false): NotebookPart & { kind: 'code' } => ({
  kind: 'code',
  ...{ id, source, raises },
});

const HEAD: NotebookPart = { kind: 'text', id: 'head', text: '# A\n\nb' };

describe('the lines of a text', () => {
  it.each([
    ['', []],
    ['a', ['a']],
    ['a\n\nb', ['a\n', '\n', 'b']],
    ['a\n', ['a\n']],
  ])('of %j', (text, lines) => {
    expect(sourceLines(text)).toEqual(lines);
  });
});

describe('a notebook', () => {
  const error = { name: 'ValueError', words: 'no', traceback: 'Traceback\n  line\nValueError: no\n' };
  const notebook = notebookOf(
    'A',
    [
      HEAD,
      code('one', 'print(1)\n1'),
      { kind: 'text', id: 'head', text: 'again' },
      code('two', 'x', true),
      { kind: 'text', id: 'one, again', text: 'c' },
      { kind: 'text', id: 'one', text: 'd' },
    ],
    [
      { output: '1\n', warnings: 'careful\n', value: '1' },
      { output: '', warnings: '', error },
    ],
    '%pip install -q torch',
  );

  it('says its format, its kernel and its language', () => {
    expect(notebook).toMatchObject({ nbformat: 4, nbformat_minor: 5 });
    expect(notebook.metadata).toMatchObject({ kernelspec: { name: 'python3' }, language_info: { name: 'python' } });
  });

  it('has a name for each cell that no other has, of letters that nbformat takes', () => {
    expect(notebook.cells.map(({ id }) => id)).toEqual([
      'head',
      'install',
      'one',
      'head-2',
      'two',
      'one-again',
      'one-2',
    ]);
  });

  it('has what is installed behind its head, not run', () => {
    expect(notebook.cells[1]).toEqual({
      ...{ cell_type: 'code', id: 'install', metadata: {}, execution_count: null, outputs: [] },
      source: ['%pip install -q torch'],
    });
  });

  it('has what is printed, what went beside it, and the value, each as its own output', () => {
    expect(notebook.cells[2]).toMatchObject({
      execution_count: 1,
      outputs: [
        { output_type: 'stream', name: 'stdout', text: ['1\n'] },
        { output_type: 'stream', name: 'stderr', text: ['careful\n'] },
        { output_type: 'execute_result', execution_count: 1, data: { 'text/plain': ['1'] }, metadata: {} },
      ],
    });
  });

  it('has an error that is meant as an output, and goes on behind it', () => {
    expect(notebook.cells[4]).toMatchObject({
      metadata: { tags: ['raises-exception'] },
      execution_count: 2,
      outputs: [
        { output_type: 'error', ename: 'ValueError', evalue: 'no', traceback: error.traceback.trim().split('\n') },
      ],
    });
  });

  it('has no cell that installs nothing', () => {
    expect(notebookOf('A', [HEAD], [], '').cells).toHaveLength(1);
  });
});

describe('what is installed', () => {
  it('are the packages that are imported, each once', () => {
    const sources = ['import torch\nfrom torch import nn', 'if x:\n    from thop import profile', 'import calflops'];
    expect(installCell(sources)).toBe('%pip install -q torch thop==0.1.1.post2209072238 calflops==0.3.2 transformers');
    expect(installCell(['x = 1'])).toBe('');
    expect(() => installCell(['import strange'])).toThrow("'strange'");
  });

  it('are the releases that are measured', () => {
    const measured = readFileSync('test/recorder/requirements.txt', 'utf8').split('\n');
    const pinned = Object.values(PIP_NAMES)
      .flat()
      .filter((one) => one.includes('=='));
    expect(pinned.length).toBeGreaterThan(4);
    for (const one of pinned) expect(measured).toContain(one);
  });
});

describe('the code of a notebook', () => {
  it('runs from the first cell to the last in one namespace', async () => {
    const ran = await runNotebook('here', [code('a', 'x = 2\nprint(x)'), code('b', 'x + 1')]);
    expect(ran).toMatchObject([{ output: '2\n' }, { output: '', value: '3' }]);
  });

  it('stops the build where it raises and does not say so, or says so and does not', async () => {
    await expect(runNotebook('here', [code('a', '1 / 0')])).rejects.toThrow(
      /^here, cell 'a': [\s\S]*ZeroDivisionError/,
    );
    await expect(runNotebook('here', [code('a', '1', true)])).rejects.toThrow('it says that it raises, and does not');
    await expect(runNotebook('here', [code('a', '1 / 0', true)])).resolves.toMatchObject([{ output: '' }]);
    const behind = [code('a', '1 / 0', true), code('b', '1')];
    await expect(runNotebook('here', behind)).rejects.toThrow("here, cell 'b': the cell did not run");
  });
});
