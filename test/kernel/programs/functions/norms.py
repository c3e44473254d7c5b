"""Normalizations with weights that are given."""
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


x = torch.randn(2, 3, 8, 8)
m, v, w = torch.zeros(3), torch.ones(3), torch.ones(3)
tried(lambda: F.batch_norm(x, m, v))
tried(lambda: F.batch_norm(x, m, v, w, w))
tried(lambda: F.batch_norm(x, None, None, training=True))
tried(lambda: F.batch_norm(x, None, None))
tried(lambda: F.batch_norm(x, torch.zeros(4), torch.ones(4)))
tried(lambda: F.batch_norm(x, m, v, torch.ones(4)))
tried(lambda: F.batch_norm(torch.randn(1, 3), m, v, training=True))
tried(lambda: F.batch_norm(torch.randn(4, 3), m, v))
tried(lambda: F.layer_norm(x, (8,)))
tried(lambda: F.layer_norm(x, x.shape[1:]))
tried(lambda: F.layer_norm(x, (8, 8), torch.ones(8, 8), torch.ones(8, 8)))
tried(lambda: F.layer_norm(x, (4, 8)))
tried(lambda: F.layer_norm(x, (8,), torch.ones(4)))
tried(lambda: F.layer_norm(x, 8))
tried(lambda: F.layer_norm(x, ()))
tried(lambda: F.group_norm(x, 3, w, w))
tried(lambda: F.group_norm(x, 2))
tried(lambda: F.group_norm(x, 3, torch.ones(4)))
tried(lambda: F.instance_norm(x))
tried(lambda: F.instance_norm(torch.randn(2, 3, 1)))
tried(lambda: F.rms_norm(x, (8,)))
tried(lambda: F.rms_norm(x, (4,)))
tried(lambda: F.local_response_norm(x, 2))
tried(lambda: F.local_response_norm(torch.randn(2, 3), 2))
tried(lambda: F.normalize(x))
tried(lambda: F.normalize(x, p=1, dim=-1))
tried(lambda: F.normalize(torch.randn(3)))
tried(lambda: F.prelu(x, w))
tried(lambda: F.prelu(x, torch.ones(4)))
tried(lambda: F.cosine_similarity(x, x))
tried(lambda: F.cosine_similarity(torch.randn(2, 3), torch.randn(2, 4)))
tried(lambda: F.pairwise_distance(torch.randn(2, 3), torch.randn(2, 3), keepdim=True))
