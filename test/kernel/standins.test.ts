/** What Python lacks imports where files of models import it, and refuses by name where it is used. */
import { beforeAll, describe, expect, it } from 'vitest';
import { warmSession } from '#kernel/node/warm.ts';
import type { Session } from '#kernel/session.ts';

let session: Session;
beforeAll(async () => {
  session = await warmSession();
});

const lastWords = (source: string) => session.cells([source]).cells[0]?.error?.words;

describe('a part of the standard library that is not here', () => {
  it.each([
    ['import tarfile', "tarfile.open('data.tar')", 'tarfile.open'],
    ['import xml.etree.ElementTree as ET', "ET.parse('boxes.xml')", 'xml.etree.ElementTree.parse'],
    ['from unittest import mock', 'mock.Mock()', 'unittest.mock.Mock'],
    [
      'from multiprocessing.shared_memory import SharedMemory',
      'SharedMemory(create=True, size=8)',
      'multiprocessing.shared_memory.SharedMemory',
    ],
    ['import multiprocessing as mp', 'mp.Process(target=print).start()', 'multiprocessing.popen_forkserver.Popen'],
    ['import concurrent.futures as cf', 'cf.ProcessPoolExecutor(2)', 'concurrent.futures.process.ProcessPoolExecutor'],
  ])('%s', (line, use, name) => {
    expect(lastWords(line)).toBeUndefined();
    expect(lastWords(`${line}\n${use}`)).toBe(`${name} is not there: its package is no part of this Python`);
  });

  it('is none of what data files are read with', () => {
    const read =
      'import csv, gzip, bz2, json, pickle, shutil, tempfile, urllib.request, zipfile, logging.config, asyncio';
    expect(lastWords(read)).toBeUndefined();
    expect(lastWords('import nobodys_module')).toBe("No module named 'nobodys_module'");
  });
});
