"""`torch.compiler`: nothing is compiled here."""


def _same(fn=None, *given, **named):
    if fn is None:
        return lambda function: function
    return fn


compile = disable = allow_in_graph = assume_constant_result = _same


def is_compiling():
    """False."""
    return False


is_dynamo_compiling = is_exporting = is_compiling


def reset():
    pass


def cudagraph_mark_step_begin():
    pass
