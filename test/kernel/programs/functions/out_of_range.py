import torch
import torch.nn as nn
import torch.nn.functional as F


def told(make):
    try:
        made = make()
        print("made", made.shape if isinstance(made, torch.Tensor) else made)
    except Exception as error:
        print(type(error).__name__, error)


scores = torch.zeros(2, 3)
told(lambda: F.cross_entropy(scores, torch.tensor([0, 3])))
told(lambda: F.cross_entropy(scores, torch.tensor([0, -1])))
told(lambda: F.cross_entropy(scores, torch.tensor([0, -1]), ignore_index=-1))
told(lambda: F.nll_loss(scores, torch.tensor([2, 5])))
told(lambda: nn.CrossEntropyLoss(label_smoothing=0.1)(scores, torch.tensor([2, 1])))
told(lambda: scores.index_select(0, torch.tensor([2])))
told(lambda: scores.index_select(1, torch.tensor([2, 0])))
told(lambda: torch.index_select(torch.zeros(4), 0, torch.tensor([4])))
told(lambda: nn.ParameterList([1, torch.zeros(2), nn.Parameter(torch.zeros(3, 2))]))
told(lambda: nn.ParameterDict({"a": torch.zeros(2), "b": 3, "c": nn.Parameter(torch.zeros(2, dtype=torch.float64))}))
