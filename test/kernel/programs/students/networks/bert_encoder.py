import torch
import torch.nn as nn


class BertEmbeddings(nn.Module):
    def __init__(self, vocab=1000, hidden=64, max_len=128, types=2):
        super().__init__()
        self.word_embeddings = nn.Embedding(vocab, hidden, padding_idx=0)
        self.position_embeddings = nn.Embedding(max_len, hidden)
        self.token_type_embeddings = nn.Embedding(types, hidden)
        self.LayerNorm = nn.LayerNorm(hidden, eps=1e-12)
        self.dropout = nn.Dropout(0.1)
        self.register_buffer("position_ids", torch.arange(max_len).expand((1, -1)), persistent=False)

    def forward(self, input_ids, token_type_ids=None):
        seq_length = input_ids.shape[1]
        position_ids = self.position_ids[:, :seq_length]
        if token_type_ids is None:
            token_type_ids = torch.zeros_like(input_ids)
        e = self.word_embeddings(input_ids) + self.token_type_embeddings(token_type_ids)
        return self.dropout(self.LayerNorm(e + self.position_embeddings(position_ids)))


class TinyBert(nn.Module):
    def __init__(self, hidden=64, heads=4, layers=2, vocab=1000):
        super().__init__()
        self.embeddings = BertEmbeddings(vocab, hidden)
        layer = nn.TransformerEncoderLayer(d_model=hidden, nhead=heads, dim_feedforward=4 * hidden, activation='gelu', batch_first=True)
        self.encoder = nn.TransformerEncoder(layer, num_layers=layers)
        self.pooler = nn.Sequential(nn.Linear(hidden, hidden), nn.Tanh())
        self.mlm = nn.Linear(hidden, vocab)

    def forward(self, ids, mask=None):
        x = self.embeddings(ids)
        x = self.encoder(x, src_key_padding_mask=mask)
        return self.mlm(x), self.pooler(x[:, 0])


model = TinyBert()
ids = torch.randint(1, 1000, (3, 20))
mask = ids == 0
print(mask.shape, mask.dtype)
logits, pooled = model(ids, mask)
print(logits.shape, pooled.shape)
print(model)
print(len(model.state_dict()), 'position_ids' in model.embeddings.state_dict())
for name, child in model.named_children():
    print(f"{name:<12}{sum(p.numel() for p in child.parameters()):>10,d}")
