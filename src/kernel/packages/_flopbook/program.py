"""Runs a program as `python file.py` does, and says what it printed and how it ended."""
import atexit
import gc
import linecache
import sys
import traceback
import types

from . import _PACKAGES, State
from .asked import asked, cause

#: No text is handed over that is longer.
_LONGEST = 1_000_000


def _listed(source, filename):
    """Tracebacks show the lines of what is run."""
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)


def _frames(error):
    """The frames of a program, the last thousand as Python prints: those of our packages, and this one, are left out."""
    found = traceback.TracebackException.from_exception(error, limit=-1000, compact=True)
    left, seen = [found], set()
    while left:
        one = left.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        one.stack = traceback.StackSummary.from_list(
            [frame for frame in one.stack if not frame.filename.startswith(_PACKAGES)]
        )
        left += [one.__cause__, one.__context__, *(one.exceptions or ())]
    return found


def _line(error):
    """The last line of the program that the error came by."""
    places = [(frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(error.__traceback__)]
    if isinstance(error, SyntaxError):
        places.append((error.filename, error.lineno or 0))
    lines = [State.places[file] + line for file, line in places if file in State.places]
    return lines[-1] if lines else 0


def describe_error(error):
    """
    The class, the words, the line and the traceback of an error; and of what it was raised from, what was asked for. What
    it cannot say of itself is left out.
    """
    name = type.__dict__["__name__"].__get__(type(error))
    try:
        frames, first = _frames(error), cause(error)
        described = [name, _plain(_words(error, frames)), _line(error), _plain("".join(frames.format()))]
        return [*described, type(first).__name__, _plain(_words(first, _frames(first))), asked(first)]
    except BaseException:
        return [name, "", 0, f"{name}\n", name, "", ""]


def _plain(text):
    """A text that can be handed over, no longer than what a program may print."""
    return "".join([text])[:_LONGEST].encode("utf-8", "backslashreplace").decode()


def _words(error, frames):
    """The words of an error, with the name that Python thinks was meant."""
    last = list(frames.format_exception_only())[-1].rstrip("\n")
    try:
        said = str(error)
    except BaseException:
        return "<exception str() failed>"
    return last[last.index(said) :] if said and said in last and isinstance(error, (AttributeError, NameError)) else said


def namespace(filename):
    """A fresh `__main__`."""
    module = types.ModuleType("__main__")
    module.__file__ = filename
    sys.modules["__main__"] = module
    return module.__dict__


def run(source, filename):
    """Runs a program; answers its exit status, and what `describe_error` says of what it raised."""
    State.places = {filename: 0}
    _listed(source, filename)
    before = _collections()
    return _ended(_ran(source, filename, namespace(filename)), before)


def _collections():
    """How often Python has looked for rubbish: what was made before is no longer new."""
    return sum(one["collections"] for one in gc.get_stats())


def _ran(source, filename, held):
    try:
        exec(compile(source, filename, "exec", dont_inherit=True), held)
    except SystemExit as error:
        return _exit(error.code)
    except BaseException as error:
        return [1, *describe_error(error)]
    return [0]


def _ended(answer, before):
    """Ends a program as Python does: what it has asked for at the exit runs, what it has made is deleted, all is told."""
    atexit._run_exitfuncs()
    sys.modules.pop("__main__", None)
    gc.collect(2 if _collections() > before else 0)
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except Exception as error:
        _say(f"Exception ignored on flushing sys.stdout: {type(error).__name__}", sys.__stderr__)
        return [120] if answer == [0] else answer
    return answer


def _say(what, stream):
    """Prints something where that can be heard; nothing is said of it where it cannot."""
    try:
        print(what, file=stream, flush=True)
    except Exception:
        pass


def _exit(code):
    if code is None or isinstance(code, int):
        return [int(code or 0) & 255]
    _say(code, sys.stderr)
    return [1]
