import torch
import torch.nn as nn
import torch.nn.functional as F

logits, probs = torch.rand(4, 3), torch.rand(4)
labels = torch.tensor([0, 1, 2, 1])
for name, f in {
    "ce": lambda: nn.CrossEntropyLoss()(logits, labels),
    "ce batch": lambda: nn.CrossEntropyLoss()(logits, labels[:3]),
    "ce float": lambda: nn.CrossEntropyLoss()(logits, labels.float()),
    "ce probs": lambda: nn.CrossEntropyLoss()(logits, torch.rand(4, 3)),
    "ce probs shape": lambda: nn.CrossEntropyLoss()(logits, torch.rand(4, 2)),
    "ce image": lambda: F.cross_entropy(torch.rand(2, 5, 8, 8), torch.zeros(2, 8, 8).long()),
    "ce image size": lambda: F.cross_entropy(torch.rand(2, 5, 8, 8), torch.zeros(2, 4, 4).long()),
    "ce rank": lambda: F.cross_entropy(torch.rand(2, 5, 8), torch.zeros(2, 5, 8).long()),
    "ce weight": lambda: nn.CrossEntropyLoss(weight=torch.ones(5))(logits, labels),
    "ce reduction": lambda: nn.CrossEntropyLoss(reduction='avg')(logits, labels),
    "nll": lambda: F.nll_loss(logits, labels.view(2, 2)),
    "bce": lambda: nn.BCELoss()(torch.sigmoid(probs), torch.ones(4)),
    "bce size": lambda: nn.BCELoss()(torch.sigmoid(probs), torch.ones(4, 1)),
    "bce dtype": lambda: nn.BCELoss()(torch.sigmoid(probs), labels),
    "bcel size": lambda: nn.BCEWithLogitsLoss()(probs, torch.ones(4, 1)),
    "mse": lambda: nn.MSELoss(reduction='none')(logits, torch.rand(4, 3)),
    "mse size": lambda: nn.MSELoss()(logits, torch.rand(4, 2)),
    "l1": lambda: nn.L1Loss(reduction='sum')(logits, logits),
    "huber": lambda: nn.HuberLoss()(logits, logits),
    "kl": lambda: nn.KLDivLoss(reduction='batchmean')(logits, logits),
    "ctc": lambda: nn.CTCLoss()(torch.rand(10, 2, 5).log_softmax(2), torch.ones(2, 4).long(), torch.tensor([10, 10]), torch.tensor([4, 4])),
    "embedding": lambda: nn.CosineEmbeddingLoss()(logits, logits, torch.ones(4)),
    "margin": lambda: nn.MarginRankingLoss()(probs, probs, torch.ones(4)),
    "missing": lambda: nn.MSELoss()(logits),
    "keyword": lambda: nn.MSELoss(reduce_mean=True),
}.items():
    try:
        r = f()
        print(name, tuple(r.shape), r.dtype)
    except Exception as e:
        print(name, type(e).__name__, '-', e)
print(nn.CrossEntropyLoss(), nn.MSELoss(), nn.BCEWithLogitsLoss(), nn.SmoothL1Loss(), nn.NLLLoss())
