import torch, warnings
from torch import nn
warnings.simplefilter('ignore')

def t(code, *a):
    try:
        r = eval('nn.' + code)(*a)
        r = (tuple(r.shape), str(r.dtype))
    except Exception as e:
        r = f'{type(e).__name__}|{e}'
    print(code, [(tuple(x.shape), str(x.dtype)[6:]) if torch.is_tensor(x) else x for x in a], '=>', repr(r)[:330])
f = torch.zeros
i = lambda *s: torch.zeros(*s, dtype=torch.int64)
C = 'CrossEntropyLoss()'
for a in ((f(4, 5), i(4)), (f(5), i(())), (f(4, 5, 3), i(4, 3)), (f(4, 5), f(4, 5)), (f(4, 5), i(3)), (f(4, 5), f(4)), (f(4, 5), i(4, 5)), (f(4, 5), f(4, 6)), (f(4, 5, 3), i(4, 2)), (f(4, 5, 3), i(4)), (f(5), i(2)), (f(4, 5), i(4, 1)), (f(4, 5), torch.zeros(4, dtype=torch.int32)), (i(4, 5), i(4)), (f(4, 5), f(4, 1)), (f(4, 5, 3, 3), i(4, 3, 3)), (f(4, 5, 3, 3), i(4, 3, 2)), (f(4, 5, 3, 3), i(3, 3, 3)), (f(4, 5), f(3)), (f(()), i(())), (f(5), f(4)), (f(5), f(5))):
    t(C, *a)
t("CrossEntropyLoss(reduction='none')", f(4, 5), i(4))
t("CrossEntropyLoss(reduction='none')", f(4, 5), f(4, 5))
t("CrossEntropyLoss(reduction='sum')", f(4, 5), i(4))
t("CrossEntropyLoss(reduction='none')", f(4, 5, 3), i(4, 3))
t("CrossEntropyLoss(reduction='none')", f(4, 5, 3), f(4, 5, 3))
t("CrossEntropyLoss(reduction='avg')", f(4, 5), i(4))
t('CrossEntropyLoss(weight=torch.ones(4))', f(4, 5), i(4))
t('CrossEntropyLoss(label_smoothing=0.1)', f(4, 5), i(4))
N = 'NLLLoss()'
for a in ((f(4, 5), i(4)), (f(5), i(())), (f(4, 5, 3), i(4, 3)), (f(4, 5), i(3)), (f(4, 5), f(4)), (f(4, 5), i(4, 5)), (f(4, 5, 3, 3), i(4, 3, 2)), (f(4, 5, 3), i(4))):
    t(N, *a)
for L in ('MSELoss', 'L1Loss', 'SmoothL1Loss', 'HuberLoss', 'KLDivLoss', 'PoissonNLLLoss', 'SoftMarginLoss', 'HingeEmbeddingLoss'):
    t(L + '()', f(4, 5), f(4, 5))
    t(L + '()', f(4, 5), f(4, 1))
    t(L + '()', f(4, 5), f(4, 3))
    t(L + "(reduction='none')", f(4, 5), f(4, 1))
    t(L + '()', f(4, 5), i(4, 5))
    t(L + '()', i(4, 5), i(4, 5))
for L in ('BCELoss', 'BCEWithLogitsLoss'):
    t(L + '()', f(4, 1), f(4, 1))
    t(L + '()', f(4, 1), f(4))
    t(L + "(reduction='none')", f(4, 1), f(4, 1))
    t(L + '()', f(4), i(4))
t('CosineSimilarity()', f(4, 5), f(4, 5))
t('CosineSimilarity(dim=0)', f(4, 5), f(4, 5))
t('CosineSimilarity()', f(4, 5), f(4, 3))
t('CosineSimilarity()', f(5), f(5))
t('PairwiseDistance()', f(4, 5), f(4, 5))
t('PairwiseDistance(keepdim=True)', f(4, 5), f(4, 5))
t('PairwiseDistance()', f(4, 5), f(4, 3))
for x in ('CrossEntropyLoss()', 'MSELoss()', 'BCEWithLogitsLoss(pos_weight=torch.ones(3))', 'NLLLoss(weight=torch.ones(3))', 'TripletMarginLoss()', 'CosineSimilarity()', 'PairwiseDistance()', 'SmoothL1Loss()', 'HuberLoss()', 'GaussianNLLLoss()'):
    print(eval('nn.' + x), [n for n, _ in eval('nn.' + x).named_buffers()])
t('CosineEmbeddingLoss()', f(4, 5), f(4, 5), f(4))
t("CosineEmbeddingLoss(reduction='none')", f(4, 5), f(4, 5), f(4))
t('MarginRankingLoss()', f(4), f(4), f(4))
t('TripletMarginLoss()', f(4, 5), f(4, 5), f(4, 5))
t("TripletMarginLoss(reduction='none')", f(4, 5), f(4, 5), f(4, 5))
t('GaussianNLLLoss()', f(4, 5), f(4, 5), f(4, 5))
