"""Runs a program as `python file.py` does, and says what it printed and how it ended."""
import linecache
import sys
import traceback
import types

from . import _PACKAGES, State


def _listed(source, filename):
    """Tracebacks show the lines of what is run."""
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)


def _frames(error):
    """The frames of a program: those of our packages, and this one, are left out."""
    found = traceback.TracebackException.from_exception(error, compact=True)
    one = found
    while one is not None:
        one.stack = traceback.StackSummary.from_list(
            [frame for frame in one.stack if not frame.filename.startswith(_PACKAGES)]
        )
        one = one.__cause__ or one.__context__
    return found


def _line(error):
    """The last line of the program that the error came by."""
    places = [(frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(error.__traceback__)]
    if isinstance(error, SyntaxError):
        places.append((error.filename, error.lineno or 0))
    lines = [State.places[file] + line for file, line in places if file in State.places]
    return lines[-1] if lines else 0


def describe_error(error):
    """The class, the words, the line and the traceback of an error."""
    frames = _frames(error)
    return [type(error).__name__, _words(error, frames), _line(error), "".join(frames.format())]


def _words(error, frames):
    """The words of an error, with the name that Python thinks was meant."""
    said = str(error)
    last = list(frames.format_exception_only())[-1].rstrip("\n")
    return last[last.index(said) :] if said and said in last and isinstance(error, (AttributeError, NameError)) else said


def namespace(filename):
    """A fresh `__main__`."""
    module = types.ModuleType("__main__")
    module.__file__ = filename
    sys.modules["__main__"] = module
    return module.__dict__


def run(source, filename, names=None):
    """Runs a program; answers its exit status, and the class, words, line and traceback of what it raised."""
    State.places = {filename: 0}
    _listed(source, filename)
    held = namespace(filename) if names is None else names
    try:
        exec(compile(source, filename, "exec", dont_inherit=True), held)
    except SystemExit as error:
        return _exit(error.code)
    except BaseException as error:
        return [1, *describe_error(error)]
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
    return [0]


def _exit(code):
    if code is None or isinstance(code, int):
        return [(code or 0) & 255]
    print(code, file=sys.stderr)
    return [1]
