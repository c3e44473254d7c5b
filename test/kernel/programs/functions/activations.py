"""Activations as functions."""
import torch
import torch.nn.functional as F


def tried(make):
    """The shape and type of what is made, or the error."""
    try:
        made = make()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
        return
    for one in made if isinstance(made, tuple) else (made,):
        print(tuple(one.shape), one.dtype)


x = torch.randn(2, 6)
n = torch.arange(4)
tried(lambda: F.relu(x))
tried(lambda: F.relu6(x))
tried(lambda: F.elu(x))
tried(lambda: F.selu(x))
tried(lambda: F.celu(x))
tried(lambda: F.leaky_relu(x))
tried(lambda: F.gelu(x))
tried(lambda: F.silu(x))
tried(lambda: F.mish(x))
tried(lambda: F.softplus(x))
tried(lambda: F.softsign(x))
tried(lambda: F.tanhshrink(x))
tried(lambda: F.softshrink(x))
tried(lambda: F.hardshrink(x))
tried(lambda: F.hardtanh(x))
tried(lambda: F.hardswish(x))
tried(lambda: F.hardsigmoid(x))
tried(lambda: F.logsigmoid(x))
tried(lambda: F.sigmoid(x))
tried(lambda: F.tanh(x))
tried(lambda: F.rrelu(x))
tried(lambda: F.glu(x))
tried(lambda: F.gelu(x, approximate="tanh"))
tried(lambda: F.gelu(x, approximate="foo"))
tried(lambda: F.gelu(n))
tried(lambda: F.relu(n))
tried(lambda: F.relu("a"))
tried(lambda: F.relu(x, True))
tried(lambda: F.softmax(x, dim=1))
tried(lambda: F.softmax(x, dim=-1, dtype=torch.float64))
tried(lambda: F.softmax(x, dim=2))
tried(lambda: F.softmax(n, dim=0))
tried(lambda: F.log_softmax(x, 1))
tried(lambda: F.softmin(x, 0))
tried(lambda: F.gumbel_softmax(x))
tried(lambda: F.threshold(x, 0.1, 20))
tried(lambda: F.glu(torch.randn(3, 3)))
tried(lambda: F.hardtanh(x, 1, 0))
tried(lambda: F.relu(x.half()))
tried(lambda: F.silu(n))
tried(lambda: F.elu(x, alpha=0.5, inplace=True))
tried(lambda: torch.relu(x > 0))
tried(lambda: F.relu(x, foo=1))
