"""Pooling with windows that chance places."""
from .._call import function


def _sizes(input, output_size, output_ratio, rank):
    if output_size is None and output_ratio is None:
        raise ValueError(
            f"fractional_max_pool{rank}d requires specifying either an output_size or an output_ratio"
        )
    if output_size is not None:
        return tuple(output_size) if isinstance(output_size, (tuple, list)) else (output_size,) * rank
    ratios = output_ratio if isinstance(output_ratio, (tuple, list)) else (output_ratio,) * rank
    return tuple(int(input.size(at - rank) * ratio) for at, ratio in enumerate(ratios))


def _pool(rank):
    name = f"fractional_max_pool{rank}d"

    def pool(input, kernel_size, output_size=None, output_ratio=None, return_indices=False, _random_samples=None):
        import torch

        sizes = _sizes(input, output_size, output_ratio, rank)
        if _random_samples is None:
            batch = 1 if input.dim() == rank + 1 else input.size(0)
            channels = input.size(-rank - 1)
            if not input.is_floating_point():
                raise NotImplementedError(f"\"check_uniform_bounds\" not implemented for '{input.dtype.spoken}'")
            torch.rand(batch, channels, rank, dtype=input.dtype)
        kernel = tuple(kernel_size) if isinstance(kernel_size, (tuple, list)) else (kernel_size,) * rank
        made = function("fractional_max_pool", f"F.{name}", (input,), kernel=kernel, output=sizes)
        return made if return_indices else made[0]

    def with_indices(*given, **named):
        return pool(*given, **{**named, "return_indices": True})

    pool.__name__ = pool.__qualname__ = name
    with_indices.__name__ = with_indices.__qualname__ = f"{name}_with_indices"
    return pool, with_indices


fractional_max_pool2d, fractional_max_pool2d_with_indices = _pool(2)
fractional_max_pool3d, fractional_max_pool3d_with_indices = _pool(3)
