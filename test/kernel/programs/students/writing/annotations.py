from typing import Any, Dict, Final, List, NamedTuple, Optional, Sequence, Tuple, Union

import torch
import torch.nn as nn
from torch import Tensor


class Output(NamedTuple):
    logits: Tensor
    features: Tensor
    aux: Optional[Tensor] = None


class Encoder(nn.Module):
    width: Final[int]
    layers: nn.ModuleList

    def __init__(self, width: int, sizes: Sequence[int], aux: bool = False) -> None:
        super().__init__()
        self.width = width
        self.layers = nn.ModuleList(nn.Linear(a, b) for a, b in zip(sizes, sizes[1:]))
        self.head: nn.Linear = nn.Linear(sizes[-1], width)
        self.aux_head: Optional[nn.Module] = nn.Linear(sizes[1], width) if aux else None

    def features(self, x: Tensor) -> Tuple[Tensor, List[Tensor]]:
        hidden: List[Tensor] = []
        for layer in self.layers:
            x = torch.relu(layer(x))
            hidden.append(x)
        return x, hidden

    def forward(self, x: Union[Tensor, List[Tensor]], extra: Optional[Dict[str, Any]] = None) -> Output:
        if isinstance(x, list):
            x = torch.stack(x)
        f, hidden = self.features(x)
        aux = self.aux_head(hidden[0]) if self.aux_head is not None else None
        return Output(self.head(f), f, aux)


for aux in (False, True):
    enc = Encoder(5, (12, 24, 48), aux=aux)
    out = enc([torch.randn(12), torch.randn(12)])
    print(out.logits.shape, out.features.shape, None if out.aux is None else out.aux.shape, len(out))
    logits, *_ = out
    print(enc, tuple(logits.shape), out._fields)
print(Encoder.__annotations__['layers'].__name__, Encoder(3, [1, 2])(torch.ones(1)).logits.size())
