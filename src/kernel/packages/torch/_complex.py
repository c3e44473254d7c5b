"""Complex numbers, made of two parts and taken apart."""
from ._call import function
from ._functions import both, named


def _of_parts(name, rule):
    def body(called, **parts):
        return function(rule, called, tuple(parts.values()))

    return body


named("complex polar", _of_parts)


@both
def view_as_real(called, input):
    return function("view_as_real", called, (input,))


@both
def view_as_complex(called, input):
    return function("view_as_complex", called, (input,))
