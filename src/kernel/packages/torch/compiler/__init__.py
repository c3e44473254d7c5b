"""`torch.compiler`: nothing is compiled here."""


def _same(fn=None, *given, **named):
    if fn is None:
        return lambda function: function
    return fn


def allow_in_graph(fn):
    """Passes a function, or each of a list."""
    if isinstance(fn, (list, tuple)):
        return [allow_in_graph(one) for one in fn]
    if not callable(fn):
        raise AssertionError("allow_in_graph expects a callable")
    return fn


compile = disable = assume_constant_result = _same


def is_compiling():
    """False."""
    return False


is_dynamo_compiling = is_exporting = is_compiling


def reset():
    pass


def cudagraph_mark_step_begin():
    pass
