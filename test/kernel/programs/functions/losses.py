"""Losses as functions."""
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


x, y = torch.randn(4, 5), torch.randn(4, 5)
t = torch.tensor([0, 1, 2, 3])
tried(lambda: F.mse_loss(x, y))
tried(lambda: F.mse_loss(x, y, reduction="none"))
tried(lambda: F.mse_loss(x, y, reduction="sum"))
tried(lambda: F.mse_loss(x, y, reduction="foo"))
tried(lambda: F.mse_loss(x, torch.randn(4, 6)))
tried(lambda: F.l1_loss(x, y))
tried(lambda: F.smooth_l1_loss(x, y, beta=0.5))
tried(lambda: F.huber_loss(x, y))
tried(lambda: F.cross_entropy(x, t))
tried(lambda: F.cross_entropy(x, t, reduction="none"))
tried(lambda: F.cross_entropy(x, t, weight=torch.ones(5), label_smoothing=0.1))
tried(lambda: F.cross_entropy(x, t[:3]))
tried(lambda: F.cross_entropy(x, y.softmax(1)))
tried(lambda: F.cross_entropy(torch.randn(4, 5, 6), torch.zeros(4, 6).long()))
tried(lambda: F.cross_entropy(torch.randn(4, 5, 6), torch.zeros(4, 5).long()))
tried(lambda: F.cross_entropy(x, t.float()))
tried(lambda: F.cross_entropy(x, t[:, None]))
tried(lambda: F.cross_entropy(x, t, weight=torch.ones(4)))
tried(lambda: F.cross_entropy(x, t, ignore_index=-1))
tried(lambda: F.nll_loss(x, t))
tried(lambda: F.nll_loss(x, t[:2]))
tried(lambda: F.binary_cross_entropy(x.sigmoid(), y.sigmoid()))
tried(lambda: F.binary_cross_entropy(x.sigmoid(), torch.rand(4)))
tried(lambda: F.binary_cross_entropy_with_logits(x, y))
tried(lambda: F.binary_cross_entropy_with_logits(x, torch.rand(5)))
tried(lambda: F.kl_div(x, y, reduction="batchmean"))
tried(lambda: F.triplet_margin_loss(x, y, x))
tried(lambda: F.cosine_embedding_loss(x, y, torch.ones(4)))
tried(lambda: F.margin_ranking_loss(x, y, x))
tried(lambda: F.hinge_embedding_loss(x, y))
tried(lambda: F.soft_margin_loss(x, y))
tried(lambda: F.poisson_nll_loss(x, y))
