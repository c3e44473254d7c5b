"""Tables of vectors, read by indices."""
from ..._tensor import Tensor
from ._types import check_indices, refuse_kernel
from .layer import Layer


def _padding(index, count, name):
    if index is None:
        return None
    if index > 0 and not index < count or index < 0 and not index >= -count:
        raise AssertionError(f"{name} must be within num_embeddings")
    return index if index >= 0 else count + index


class _Table(Layer):
    """What keeps one vector for each index."""

    def _keep(self, weight, device, dtype, requires_grad=True):
        """Makes the table, or takes one that is given."""
        size = (self.num_embeddings, self.embedding_dim)
        if weight is None:
            self._check_size(size, device)
        if weight is not None and list(weight.shape) != list(size):
            raise AssertionError("Shape of weight does not match num_embeddings and embedding_dim")
        self._make(device, dtype, **self._options())
        if weight is not None:
            from ..parameter import Parameter

            self.weight = Parameter(weight)
        self.weight.requires_grad = requires_grad

    def _now(self):
        return self._options()

    def _options(self):
        held = self._parameters.get("weight")
        count, width = held.shape if held is not None else (self.num_embeddings, self.embedding_dim)
        return {"num_embeddings": count, "embedding_dim": width, "padding_idx": self.padding_idx,
                "max_norm": self.max_norm, "norm_type": self.norm_type, "sparse": bool(self.sparse),
                "scale_grad_by_freq": bool(self.scale_grad_by_freq)}

    def reset_parameters(self):
        """Draws the table anew."""

    def _read(self, input):
        made = self._run(input)
        made.dtype = self.weight.dtype
        return made

    @classmethod
    def from_pretrained(cls, embeddings, freeze=True, **named):
        """A table of given vectors."""
        if len(embeddings.shape) != 2:
            raise AssertionError("Embeddings parameter is expected to be 2-dimensional")
        rows, columns = embeddings.shape
        made = cls(num_embeddings=rows, embedding_dim=columns, _weight=embeddings, **named)
        made.weight.requires_grad = not freeze
        return made


class Embedding(_Table):
    """One vector for each index."""

    _layer, _function, _later = "Embedding", "F.embedding", ("max_norm", "norm_type")
    __constants__ = ["num_embeddings", "embedding_dim", "padding_idx", "max_norm", "norm_type", "scale_grad_by_freq",
                     "sparse"]

    def __init__(self, num_embeddings, embedding_dim, padding_idx=None, max_norm=None, norm_type=2.0,
                 scale_grad_by_freq=False, sparse=False, _weight=None, _freeze=False, device=None, dtype=None):
        super().__init__()
        self.num_embeddings, self.embedding_dim = num_embeddings, embedding_dim
        self.padding_idx = _padding(padding_idx, num_embeddings, "Padding_idx")
        self.max_norm, self.norm_type = max_norm, norm_type
        self.scale_grad_by_freq, self.sparse = scale_grad_by_freq, sparse
        self._keep(_weight, device, dtype, not _freeze)

    def _check_kinds(self, tensors):
        if not isinstance(tensors[0], Tensor):
            kind = type(tensors[0]).__name__
            raise TypeError(f"embedding(): argument 'indices' (position 2) must be Tensor, not {kind}")

    def _check(self, input):
        for at, flag in enumerate(("scale_grad_by_freq", "sparse")):
            given = getattr(self, flag)
            if not isinstance(given, bool):
                raise TypeError(f"embedding(): argument '{flag}' (position {at + 4}) must be bool, not {type(given).__name__}")
        check_indices("embedding", input)
        if input._values and not 0 <= min(input._values) <= max(input._values) < self.weight.shape[0]:
            raise IndexError("index out of range in self")

    def forward(self, input):
        return self._read(input)

    def extra_repr(self):
        text = f"{self.num_embeddings}, {self.embedding_dim}"
        if self.padding_idx is not None:
            text += f", padding_idx={self.padding_idx}"
        if self.max_norm is not None:
            text += f", max_norm={self.max_norm}"
        if self.norm_type != 2:
            text += f", norm_type={self.norm_type}"
        if self.scale_grad_by_freq is not False:
            text += f", scale_grad_by_freq={self.scale_grad_by_freq}"
        return text + (", sparse=True" if self.sparse is not False else "")


class EmbeddingBag(_Table):
    """The sum, mean or maximum of the vectors of a bag of indices."""

    _layer, _function = "EmbeddingBag", "F.embedding_bag"
    __constants__ = ["num_embeddings", "embedding_dim", "max_norm", "norm_type", "scale_grad_by_freq", "mode",
                     "sparse", "include_last_offset", "padding_idx"]

    def __init__(self, num_embeddings, embedding_dim, max_norm=None, norm_type=2.0, scale_grad_by_freq=False,
                 mode="mean", sparse=False, _weight=None, include_last_offset=False, padding_idx=None, device=None,
                 dtype=None):
        super().__init__()
        self.num_embeddings, self.embedding_dim = num_embeddings, embedding_dim
        self.max_norm, self.norm_type, self.scale_grad_by_freq = max_norm, norm_type, scale_grad_by_freq
        self.padding_idx = _padding(padding_idx, num_embeddings, "padding_idx")
        self.mode, self.sparse, self.include_last_offset = mode, sparse, include_last_offset
        self._keep(_weight, device, dtype)

    def _options(self):
        mode = self.mode if self.mode in ("sum", "mean", "max") else "mean"
        return {**super()._options(), "mode": mode, "include_last_offset": bool(self.include_last_offset)}

    def _check(self, input):
        if input.dtype.name in ("bool", "complex64"):
            refuse_kernel("arange_cpu", input.dtype)
        check_indices("embedding_bag", input)
        if self.mode not in ("sum", "mean", "max"):
            raise ValueError("mode has to be one of sum, mean or max")

    def forward(self, input, offsets=None, per_sample_weights=None):
        if len(input.shape) == 2 and offsets is not None:
            raise ValueError(
                "if input is 2D, then offsets has to be None, as input is treated is a mini-batch of fixed length "
                f"sequences. However, found offsets of type {type(offsets)}"
            )
        if offsets is not None or per_sample_weights is not None:
            raise NotImplementedError("nn.EmbeddingBag with offsets or per_sample_weights is not counted here")
        return self._read(input)

    def extra_repr(self):
        text = f"{self.num_embeddings!r}, {self.embedding_dim!r}"
        if self.max_norm is not None:
            text += f", max_norm={self.max_norm!r}"
        if self.norm_type != 2:
            text += f", norm_type={self.norm_type!r}"
        if self.scale_grad_by_freq is not False:
            text += f", scale_grad_by_freq={self.scale_grad_by_freq!r}"
        text += f", mode={self.mode!r}"
        return text + (f", padding_idx={self.padding_idx!r}" if self.padding_idx is not None else "")


__all__ = ["Embedding", "EmbeddingBag"]
