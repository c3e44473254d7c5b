import torch, torch.nn as nn, torch.nn.functional as F
def t(f):
    try: r = f(); print('ok', getattr(r, 'shape', r), r.dtype)
    except Exception as e: print(type(e).__name__, '|', e)
z = torch.zeros
for f, x in ((F.binary_cross_entropy, torch.full((2, 3), .5)), (F.binary_cross_entropy_with_logits, z(2, 3))):
    for w in (z(3), z(2, 1), z(4), z(5, 2, 3), z(3, 2), z(()), z(3, dtype=torch.float64), z(3, dtype=torch.long)):
        for r in ('mean', 'none'):
            print(f.__name__, tuple(w.shape), w.dtype, r); t(lambda: f(x, z(2, 3), weight=w, reduction=r))
for w in (z(3), z(2, 1), z(4), z(5, 2, 3), z(3, 2), z(()), z(3, dtype=torch.float64), z(3, dtype=torch.long)):
    print(tuple(w.shape), w.dtype); t(lambda: F.binary_cross_entropy_with_logits(z(2, 3), z(2, 3), pos_weight=w)); t(lambda: F.binary_cross_entropy_with_logits(z(2, 3), z(2, 3), pos_weight=w, weight=w, reduction='none'))
t(lambda: F.cross_entropy(z(2, 3), torch.tensor([0, 1]), label_smoothing=.1, weight=z(3), reduction='none')); t(lambda: F.cross_entropy(z(2, 3), z(2, 3), label_smoothing=.1, weight=z(3), reduction='none')); t(lambda: F.cross_entropy(z(2, 3), z(2, 3), ignore_index=1)); t(lambda: F.cross_entropy(z(2, 3, 4), z(2, 3, 4), label_smoothing=.1, weight=z(4)))
t(lambda: F.huber_loss(z(2, 3), z(2, 3), weight=z(2, 3))); t(lambda: F.huber_loss(z(2, 3), z(2, 3), weight=z(3)))
t(lambda: F.cross_entropy(z(2, 3), torch.tensor([0, 1]), ignore_index=-1)); t(lambda: F.cross_entropy(z(2, 3), torch.tensor([0, 1]), ignore_index=1.5))
