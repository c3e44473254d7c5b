"""Functions of `torch.nn.functional` that PyTorch writes in C++: their arguments follow its signatures."""
from .._arguments import bind_native


#: Functions whose arguments another name takes, which messages say.
_BEHIND = {"logsigmoid": "log_sigmoid"}


def native(body):
    """Makes `F.name` of a body that is told how it is called, and then the arguments by name."""
    name, called = body.__name__, f"F.{body.__name__}"

    def function(*given, **named):
        bound = bind_native(_BEHIND.get(name, name), given, named)
        out = bound.pop("out", None)
        made = body(called, **bound)
        return made if out is None else out._take(made)

    function.__name__ = function.__qualname__ = name
    function.__doc__ = body.__doc__
    function.body = body
    return function


def inplaced(input, made, inplace):
    """What was made; with `inplace` it is written into the tensor."""
    if not inplace:
        return made
    from .._operators import written

    return written(input, made)


def fitted(name, *given):
    """Raises where an argument is of a type that the function behind does not take."""
    bind_native(name, given, {})


def checked(name, input):
    """Raises where the first argument is no tensor, as the function behind does."""
    from .._parameters import is_tensor, type_name

    if not is_tensor(input):
        raise TypeError(f"{name}(): argument 'input' (position 1) must be Tensor, not {type_name(input)}")
    return input
