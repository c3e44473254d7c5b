import torch
import torch.nn as nn

emb = nn.Embedding(num_embeddings=1000, embedding_dim=16)
print(emb(torch.zeros(2, 5, dtype=torch.int64)).shape)
print(emb(torch.zeros(2, 5, dtype=torch.int32)).shape)
tokens = torch.zeros(2, 5)
print(tokens.dtype)
emb(tokens)
