"""The largest numbers of windows that chance places."""
from .layer import ntuple
from .module import Module


class _FractionalMaxPoolNd(Module):
    """Windows as many as the output has numbers: a size, or a part of the input."""

    __constants__ = ["kernel_size", "return_indices", "output_size", "output_ratio"]

    def __init__(self, kernel_size, output_size=None, output_ratio=None, return_indices=False, _random_samples=None):
        super().__init__()
        rank, name = self._rank, type(self).__name__
        self.kernel_size, self.return_indices = ntuple(kernel_size, rank), return_indices
        self.output_size = None if output_size is None else ntuple(output_size, rank)
        self.output_ratio = None if output_ratio is None else ntuple(output_ratio, rank)
        if _random_samples is not None:
            raise NotImplementedError(f"nn.{name} with _random_samples is not counted here")
        if output_size is None and output_ratio is None:
            raise ValueError(f"{name} requires specifying either an output size, or a pooling ratio")
        if output_size is not None and output_ratio is not None:
            raise ValueError("only one of output_size and output_ratio may be specified")
        if self.output_ratio is not None and not all(0 < one < 1 for one in self.output_ratio):
            told = output_ratio if rank == 2 or not isinstance(output_ratio, tuple) else self.output_ratio
            raise ValueError(f"output_ratio must be between 0 and 1 (got {told})")

    def forward(self, input):
        from .. import functional

        pool = getattr(functional, f"fractional_max_pool{self._rank}d")
        return pool(input, self.kernel_size, self.output_size, self.output_ratio, self.return_indices)


class FractionalMaxPool2d(_FractionalMaxPoolNd):
    """Over two dimensions."""

    _rank = 2


class FractionalMaxPool3d(_FractionalMaxPoolNd):
    """Over three dimensions."""

    _rank = 3


__all__ = ["FractionalMaxPool2d", "FractionalMaxPool3d"]
