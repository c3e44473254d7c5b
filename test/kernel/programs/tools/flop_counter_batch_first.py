"""To which operators FlopCounterMode books layers whose batches come first."""
import torch
import torch.nn as nn
from torch.utils.flop_counter import FlopCounterMode
for b,l in ((1,5),(2,5),(2,1),(1,1)):
    m=nn.MultiheadAttention(16,4,batch_first=True).eval()
    x=torch.rand(b,l,16)
    with FlopCounterMode(display=False) as c: m(x,x,x)
    print(b,l,{str(k):v for k,v in c.get_flop_counts()['Global'].items()})
    r=nn.RNN(16,8,batch_first=True).eval()
    with FlopCounterMode(display=False) as c: r(x)
    print(b,l,{str(k):v for k,v in c.get_flop_counts()['Global'].items()})
