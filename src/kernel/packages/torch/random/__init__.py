"""`torch.random`: seeds change nothing, since no number is drawn."""
import contextlib

from .._layout import default_generator, initial_seed, manual_seed, seed


@contextlib.contextmanager
def fork_rng(devices=None, enabled=True, **named):
    """A block with chance of its own."""
    yield


__all__ = ["default_generator", "fork_rng", "initial_seed", "manual_seed", "seed"]
