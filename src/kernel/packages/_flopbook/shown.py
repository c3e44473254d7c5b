"""A value as a notebook shows it."""


def shown(value):
    return repr(value)
