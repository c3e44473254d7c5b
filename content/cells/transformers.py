# %% gpt2-code
from torch import nn


class GPT2(nn.Module):
    def __init__(self, tied):
        super().__init__()
        self.tokens = nn.Embedding(50257, 768)
        self.places = nn.Embedding(1024, 768)
        block = nn.TransformerEncoderLayer
        self.blocks = nn.Sequential(
            *(
                block(768, 12, 3072)
                for _ in range(12)
            )
        )
        self.norm = nn.LayerNorm(768)
        self.head = nn.Linear(
            768, 50257, bias=False
        )
        if tied:
            self.head.weight = self.tokens.weight


for tied in (True, False):
    parameters = GPT2(tied).parameters()
    count = sum(p.numel() for p in parameters)
    print(f"{count:,}")
