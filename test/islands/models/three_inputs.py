import torch.nn as nn
import torch.nn.functional as F


class Cross(nn.Module):
    def __init__(self):
        super().__init__()
        self.to_q, self.to_k, self.to_v = nn.Linear(16, 16), nn.Linear(24, 16), nn.Linear(24, 16)

    def forward(self, query, key, value):
        return F.scaled_dot_product_attention(self.to_q(query), self.to_k(key), self.to_v(value))
