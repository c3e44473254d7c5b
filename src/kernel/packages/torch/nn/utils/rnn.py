"""Sequences of several lengths."""


class PackedSequence:
    """Sequences of several lengths in one tensor. It is not counted here."""

    def __init__(self, *args, **kwargs):
        raise NotImplementedError("torch.nn.utils.rnn.PackedSequence is not counted here")


def _lacking(name):
    def lacking(*args, **kwargs):
        raise NotImplementedError(f"torch.nn.utils.rnn.{name} is not counted here")

    lacking.__name__ = name
    return lacking


pack_padded_sequence, pad_packed_sequence, pack_sequence, unpack_sequence, unpad_sequence = map(
    _lacking, ("pack_padded_sequence", "pad_packed_sequence", "pack_sequence", "unpack_sequence", "unpad_sequence")
)


def pad_sequence(sequences, batch_first=False, padding_value=0.0, padding_side="right"):
    """Sequences of several lengths, filled up to the longest."""
    from ..._tensor import Tensor

    sequences = list(sequences)
    longest = max(len(one) for one in sequences)
    lead = (len(sequences), longest) if batch_first else (longest, len(sequences))
    return Tensor._of((*lead, *sequences[0].shape[1:]), sequences[0].dtype)
