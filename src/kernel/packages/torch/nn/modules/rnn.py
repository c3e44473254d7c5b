"""Recurrent layers and their cells."""
from ._recurrent import check_options, refuse_projection
from ._types import check_product
from ..._arguments import bind_native
from ..._strides import transposed
from ..._tensor import Tensor
from .layer import Layer


def _states(hx):
    """The tensors that a step begins with, none where they are zeros."""
    return () if hx is None else (hx,) if isinstance(hx, Tensor) else tuple(hx)


class RNNBase(Layer):
    """What runs a cell over sequences."""

    __constants__ = ["mode", "input_size", "hidden_size", "num_layers", "bias", "batch_first", "dropout",
                     "bidirectional", "proj_size"]

    def __init__(self, mode, input_size, hidden_size, num_layers=1, bias=True, batch_first=False, dropout=0.0,
                 bidirectional=False, proj_size=0, device=None, dtype=None):
        super().__init__()
        self.mode, self.input_size, self.hidden_size, self.num_layers = mode, input_size, hidden_size, num_layers
        self.bias, self.batch_first, self.dropout = bias, batch_first, float(dropout)
        self.bidirectional, self.proj_size = bidirectional, proj_size
        check_options(input_size, hidden_size, num_layers, bias, batch_first, dropout, proj_size)
        if proj_size and mode != "LSTM":
            raise NotImplementedError(f"nn.{mode.partition('_')[0]} with proj_size is not here")
        self._check_size((hidden_size, proj_size))
        more = {"proj_size": proj_size} if mode == "LSTM" else {}
        if mode.startswith("RNN"):
            more["nonlinearity"] = mode[4:].lower()
        self._make(device, dtype, input_size=input_size, hidden_size=hidden_size, num_layers=num_layers, bias=bias,
                   batch_first=batch_first, dropout=self.dropout, bidirectional=bool(bidirectional), **more)
        self._flat_weights_names = list(self._parameters)

    _reads = ("batch_first", "dropout")

    @property
    def all_weights(self):
        each = len(self._flat_weights_names) // (self.num_layers * (2 if self.bidirectional else 1))
        names = self._flat_weights_names
        return [[getattr(self, one) for one in names[at : at + each]] for at in range(0, len(names), each)]

    @property
    def _flat_weights(self):
        return [getattr(self, one) for one in self._flat_weights_names]

    def flatten_parameters(self):
        """Puts the weights beside each other in memory: nothing that a shape shows."""

    def reset_parameters(self):
        """Draws the weights anew."""

    def _now(self):
        named = ("input_size", "hidden_size", "num_layers", "bias", "bidirectional", "proj_size")
        if any(getattr(self, one) != self._given.get(one, getattr(self, one)) for one in named):
            raise NotImplementedError(f"nn.{self._get_name()}: sizes that are changed after it was made")
        return super()._now()

    def _check_sequence(self, input):
        rank = input.dim()
        if rank not in (2, 3):
            tensor = " tensor" if self.mode.startswith("RNN") else ""
            raise ValueError(f"{self._layer}: Expected input to be 2D or 3D, got {rank}D{tensor} instead")
        weight = self.weight_ih_l0.dtype
        if input.dtype is not weight:
            raise ValueError(
                f"RNN input dtype ({input.dtype}) does not match weight dtype ({weight}). "
                f"Convert input: input.to({weight}), or convert model: model.to({input.dtype})"
            )

    def _expected(self, input, size):
        batch = 1 if len(input.shape) == 2 else input.shape[0 if self.batch_first else 1]
        return self.num_layers * (2 if self.bidirectional else 1), batch, size

    def _check_state(self, state, wanted, words, batched):
        found = list(state.shape) if batched else [state.shape[0], 1, state.shape[1]]
        if tuple(found) != wanted:
            raise RuntimeError(words.format(wanted, found))

    def _check_hidden(self, input, hx):
        """One state, of every layer and direction."""
        batched = len(input.shape) == 3
        if hx.dim() != len(input.shape):
            kind = "batched 3-D" if batched else "unbatched 2-D"
            raise RuntimeError(
                f"For {kind} input, hx should also be {len(input.shape)}-D but got {hx.dim()}-D tensor"
            )
        if input.shape[-1] == self.input_size:
            self._check_state(hx, self._expected(input, self.hidden_size), "Expected hidden size {}, got {}", batched)

    def _forward(self, input, hx):
        if _is_packed(input):
            raise NotImplementedError(f"nn.{self._get_name()} of a packed sequence is not counted here")
        self._check_sequence(input)
        if hx is not None:
            self._check_hidden(input, hx)
        if not isinstance(self.bidirectional, bool):
            states = (input, input) if self._layer == "LSTM" else input
            name = self._function[6:] if self._layer != "RNN" else self.mode.lower()
            bind_native(name, (input, states, list(self.parameters()), self.bias, self.num_layers, self.dropout,
                               self.training, self.bidirectional, self.batch_first), {})
        if 0 in input.shape[:1] and input.shape[-1] == self.input_size:
            raise RuntimeError("Expected sequence length to be larger than 0 in RNN")
        made = self._run(input, *_states(hx))
        if self.batch_first and len(input.shape) == 3:
            transposed(made[0], 0, 1)
        return made

    def extra_repr(self):
        text = f"{self.input_size}, {self.hidden_size}"
        for name, usual in (("proj_size", 0), ("num_layers", 1), ("bias", True), ("batch_first", False),
                            ("dropout", 0), ("bidirectional", False)):
            value = getattr(self, name)
            if value is not usual if isinstance(usual, bool) else value != usual:
                text += f", {name}={value}"
        return text


def _is_packed(input):
    return type(input).__name__ == "PackedSequence"


class RNN(RNNBase):
    """h′ = tanh(W x + b + U h + c)."""

    _layer, _function = "RNN", "torch.rnn_tanh"

    def __init__(self, *args, **kwargs):
        refuse_projection(kwargs)
        if len(args) > 3:
            nonlinearity, args = args[3], args[:3] + args[4:]
        else:
            nonlinearity = kwargs.pop("nonlinearity", "tanh")
        if nonlinearity not in ("tanh", "relu"):
            raise ValueError(f"Unknown nonlinearity '{nonlinearity}'. Select from 'tanh' or 'relu'.")
        super().__init__(f"RNN_{nonlinearity.upper()}", *args, **kwargs)
        self.nonlinearity = nonlinearity

    def forward(self, input, hx=None):
        return self._forward(input, hx)


class LSTM(RNNBase):
    """Long short-term memory: two states."""

    _layer, _function = "LSTM", "torch.lstm"

    def __init__(self, *args, **kwargs):
        super().__init__("LSTM", *args, **kwargs)

    def forward(self, input, hx=None):
        return self._forward(input, hx)

    def _check_hidden(self, input, hx):
        batched = len(input.shape) == 3
        ranks = [hx[0].dim(), hx[1].dim()]
        if any(one != len(input.shape) for one in ranks):
            kind = "batched 3-D" if batched else "unbatched 2-D"
            raise RuntimeError(
                f"For {kind} input, hx and cx should also be {len(input.shape)}-D but got "
                f"({ranks[0]}-D, {ranks[1]}-D) tensors"
            )
        if input.shape[-1] != self.input_size:
            return
        if isinstance(hx, Tensor):
            bind_native("lstm", (input, hx, list(self.parameters()), self.bias, self.num_layers, self.dropout,
                                 self.training, self.bidirectional, self.batch_first), {})
        sizes = (self.proj_size or self.hidden_size, self.hidden_size)
        for at, (state, size) in enumerate(zip(hx, sizes)):
            words = f"Expected hidden[{at}] size {{}}, got {{}}"
            self._check_state(state, self._expected(input, size), words, batched)


class GRU(RNNBase):
    """Gated recurrent units."""

    _layer, _function = "GRU", "torch.gru"

    def __init__(self, *args, **kwargs):
        refuse_projection(kwargs)
        super().__init__("GRU", *args, **kwargs)

    def forward(self, input, hx=None):
        return self._forward(input, hx)


class RNNCellBase(Layer):
    """One step of a cell."""

    #: How many matrices stand in one weight, one below the other.
    _chunks = 1
    __constants__ = ["input_size", "hidden_size", "bias"]
    _reads = ()

    def _start(self, input_size, hidden_size, bias, device, dtype, **more):
        Layer.__init__(self)
        self.input_size, self.hidden_size, self.bias = input_size, hidden_size, bias
        for name, value in more.items():
            setattr(self, name, value)
        self._check_size((self._chunks * hidden_size, input_size), device)
        known = {name: value if value in ("tanh", "relu") else "tanh" for name, value in more.items()}
        self._make(device, dtype, input_size=input_size, hidden_size=hidden_size, bias=bool(bias), **known)
        self._absent("bias_ih", "bias_hh")

    def reset_parameters(self):
        """Draws the weights anew."""

    def _check(self, input):
        check_product(input, self.weight_ih, self.bias_ih)

    def _check_step(self, input, states, names):
        rank = len(input.shape)
        if rank not in (1, 2):
            raise ValueError(f"{self._layer}: Expected input to be 1D or 2D, got {rank}D instead")
        for name, state in zip(names, states or ()):
            if len(state.shape) not in (1, 2):
                words = f"{self._layer}: Expected {name} to be 1D or 2D, got {len(state.shape)}D instead"
                raise ValueError(words)
        if input.shape[-1] != self.input_size:
            return
        batch = input.shape[0] if rank == 2 else 1
        for at, state in enumerate(states or ()):
            size = state.shape if len(state.shape) == 2 else (1, *state.shape)
            if size[0] != batch:
                raise RuntimeError(f"Input batch size {batch} doesn't match hidden{at} batch size {size[0]}")
            if size[1] != self.hidden_size:
                raise RuntimeError(
                    f"hidden{'' if at else at} has inconsistent hidden_size: got {size[1]}, expected {self.hidden_size}"
                )

    def extra_repr(self):
        text = f"{self.input_size}, {self.hidden_size}"
        if self.bias is not True:
            text += f", bias={self.bias}"
        if getattr(self, "nonlinearity", "tanh") != "tanh":
            text += f", nonlinearity={self.nonlinearity}"
        return text


class RNNCell(RNNCellBase):
    """h′ = tanh(W x + b + U h + c)."""

    _layer, _function = "RNNCell", "torch.rnn_tanh_cell"

    def __init__(self, input_size, hidden_size, bias=True, nonlinearity="tanh", device=None, dtype=None):
        self._start(input_size, hidden_size, bias, device, dtype, nonlinearity=nonlinearity)

    def forward(self, input, hx=None):
        self._check_step(input, None if hx is None else (hx,), ("hidden",))
        if self.nonlinearity not in ("tanh", "relu"):
            raise RuntimeError(f"Unknown nonlinearity: {self.nonlinearity}")
        return self._run(input, *_states(hx))


class LSTMCell(RNNCellBase):
    """One step with two states."""

    _layer, _function = "LSTMCell", "torch.lstm_cell"
    _chunks = 4

    def __init__(self, input_size, hidden_size, bias=True, device=None, dtype=None):
        self._start(input_size, hidden_size, bias, device, dtype)

    def forward(self, input, hx=None):
        self._check_step(input, hx, ("hx[0]", "hx[1]"))
        return self._run(input, *_states(hx))


class GRUCell(RNNCellBase):
    """One step of gated recurrent units."""

    _layer, _function = "GRUCell", "torch.gru_cell"
    _chunks = 3

    def __init__(self, input_size, hidden_size, bias=True, device=None, dtype=None):
        self._start(input_size, hidden_size, bias, device, dtype)

    def forward(self, input, hx=None):
        self._check_step(input, None if hx is None else (hx,), ("hidden",))
        return self._run(input, *_states(hx))


__all__ = ["GRU", "GRUCell", "LSTM", "LSTMCell", "RNN", "RNNBase", "RNNCell", "RNNCellBase"]
