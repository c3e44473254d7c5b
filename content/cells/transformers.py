# %% gpt2-code
from torch import nn


class GPT2(nn.Module):
    def __init__(self, tied, vocabulary=50257, places=1024, width=768, heads=12, blocks=12):
        super().__init__()
        self.tokens = nn.Embedding(vocabulary, width)
        self.places = nn.Embedding(places, width)
        self.blocks = nn.Sequential(
            *(nn.TransformerEncoderLayer(width, heads, 4 * width) for _ in range(blocks))
        )
        self.norm = nn.LayerNorm(width)
        self.head = nn.Linear(width, vocabulary, bias=False)
        if tied:
            self.head.weight = self.tokens.weight


for tied in (True, False):
    print("tied" if tied else "apart", f"{sum(p.numel() for p in GPT2(tied).parameters()):,}")
