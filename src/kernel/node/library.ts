/**
 * The standard library of Python as Pyodide's package brings it, compiled to bytecode and cut to what files of models
 * import: read from source, it was three quarters of a start.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PyodideAPI } from 'pyodide';
import { version } from 'pyodide';

/** Where Pyodide's own library lies. */
const WHOLE = createRequire(import.meta.url).resolve('pyodide/python_stdlib.zip');

/**
 * What no file of a model computes with: mail, pages, servers, databases, terminals, archives, processes of its own, and
 * tools that work on Python itself. Those that files import all the same stand in `standins.py`.
 */
const CUT = [
  'asyncio/__main__ asyncio/tools concurrent/futures/interpreter concurrent/futures/process concurrent/interpreters ctypes/_aix',
  'ctypes/wintypes json/__main__ json/tool multiprocessing/forkserver multiprocessing/heap multiprocessing/popen_fork',
  'multiprocessing/popen_forkserver multiprocessing/popen_spawn_posix multiprocessing/popen_spawn_win32',
  'multiprocessing/resource_sharer multiprocessing/resource_tracker multiprocessing/shared_memory',
  'multiprocessing/sharedctypes multiprocessing/spawn multiprocessing/synchronize pathlib/types pyodide/_nodesock_transport',
  'tarfile tracemalloc urllib/robotparser',
  'asyncio/proactor_events asyncio/windows_events asyncio/windows_utils importlib/_bootstrap importlib/_bootstrap_external',
  'email/_header_value_parser email/contentmanager email/headerregistry email/policy logging/handlers multiprocessing/managers',
  '_aix_support _android_support _apple_support _ios_support _osx_support _pydatetime _pydecimal _pyio _pyrepl',
  'bdb cProfile cgi compileall ctypes/macholib curses dbm doctest ensurepip ftplib getpass html http/cookiejar',
  'http/cookies http/server idlelib imaplib lib2to3 mailbox mailcap mimetypes modulefinder netrc nntplib optparse pdb',
  'pickletools plistlib poplib profile profiling pstats pty pyclbr pydoc pydoc_data pyodide/console rlcompleter sched shelve',
  'smtplib sqlite3 symtable tabnanny telnetlib this tkinter trace turtle turtledemo unittest/mock venv wave webbrowser',
  'wsgiref xml xmlrpc zipapp site-packages',
].flatMap((names) => names.split(' '));

/** Encodings that text is read and written in here. */
const ENCODINGS =
  '__init__ aliases ascii base64_codec charmap cp1252 cp437 hex_codec idna latin_1 punycode raw_unicode_escape rot_13 unicode_escape undefined utf_16 utf_16_be utf_16_le utf_32 utf_32_be utf_32_le utf_8 utf_8_sig zlib_codec';

/** Bytecode without a check of its source, under the path that tracebacks name. */
const COMPILE = `
import ast, importlib._bootstrap_external as external, io, zipfile

HOLDERS = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)

def without_docstrings(source):
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, HOLDERS) and ast.get_docstring(node, clean=False) is not None:
            first = node.body[0]
            node.body[0] = ast.copy_location(ast.Pass(), first)
    return tree

def is_cut(name):
    stem = name.removesuffix(".py")
    if stem.startswith("encodings/"):
        return stem.split("/")[1] not in encodings
    return any(stem == one or stem.startswith(one + "/") for one in cut)

def cut_library():
    held = io.BytesIO()
    with zipfile.ZipFile("/library.zip") as whole, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(whole.namelist()):
            if name.endswith(".py") and not is_cut(name):
                source = whole.read(name)
                told = source if "pyodide" in name else without_docstrings(source)
                code = compile(told, f"/lib/python314.zip/{name}", "exec", dont_inherit=True)
                stored = zipfile.ZipInfo(name + "c")
                stored.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(stored, bytes(external._code_to_hash_pyc(code, bytes(8), False)))
    return held.getvalue()

cut_library()
`;

/** Names the library by what it is made of. */
export const LIBRARY_KEY = createHash('sha256')
  .update([version, CUT, ENCODINGS, COMPILE].join())
  .digest('hex')
  .slice(0, 16);

/** Cuts and compiles the library, in a Python that has started with the whole of it. */
export function cutLibrary(pyodide: PyodideAPI): Uint8Array {
  pyodide.FS.writeFile('/library.zip', readFileSync(WHOLE));
  const locals = pyodide.toPy({ cut: CUT, encodings: ENCODINGS.split(' ') });
  return pyodide.runPython(COMPILE, { globals: locals }).toJs() as Uint8Array;
}
