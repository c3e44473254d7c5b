import torch
import torch.nn as nn
from torch import Tensor
class Seq2SeqTransformer(nn.Module):
    def __init__(self, nenc, ndec, emb_size, nhead, src_vocab, tgt_vocab, dim_ff=512, dropout=0.1):
        super().__init__()
        self.transformer = nn.Transformer(d_model=emb_size, nhead=nhead, num_encoder_layers=nenc, num_decoder_layers=ndec, dim_feedforward=dim_ff, dropout=dropout)
        self.generator = nn.Linear(emb_size, tgt_vocab)
        self.src_tok_emb = nn.Embedding(src_vocab, emb_size)
        self.tgt_tok_emb = nn.Embedding(tgt_vocab, emb_size)
    def forward(self, src: Tensor, trg: Tensor, src_mask: Tensor, tgt_mask: Tensor, src_padding_mask: Tensor, tgt_padding_mask: Tensor, memory_key_padding_mask: Tensor):
        src_emb = self.src_tok_emb(src); tgt_emb = self.tgt_tok_emb(trg)
        outs = self.transformer(src_emb, tgt_emb, src_mask, tgt_mask, None, src_padding_mask, tgt_padding_mask, memory_key_padding_mask)
        return self.generator(outs)
    def encode(self, src, src_mask):
        return self.transformer.encoder(self.src_tok_emb(src), src_mask)
    def decode(self, tgt, memory, tgt_mask):
        return self.transformer.decoder(self.tgt_tok_emb(tgt), memory, tgt_mask)
def generate_square_subsequent_mask(sz):
    mask = (torch.triu(torch.ones((sz, sz))) == 1).transpose(0, 1)
    mask = mask.float().masked_fill(mask == 0, float('-inf')).masked_fill(mask == 1, float(0.0))
    return mask
def create_mask(src, tgt):
    s, t = src.shape[0], tgt.shape[0]
    tgt_mask = generate_square_subsequent_mask(t)
    src_mask = torch.zeros((s, s)).type(torch.bool)
    return src_mask, tgt_mask, (src == 1).transpose(0, 1), (tgt == 1).transpose(0, 1)
m = Seq2SeqTransformer(3, 3, 128, 8, 1000, 900)
for p in m.parameters():
    if p.dim() > 1:
        nn.init.xavier_uniform_(p)
src = torch.randint(2, 1000, (13, 4)); tgt = torch.randint(2, 900, (11, 4))
masks = create_mask(src, tgt)
print([tuple(k.shape) for k in masks], [k.dtype for k in masks])
logits = m(src, tgt, masks[0], masks[1], masks[2], masks[3], masks[2])
print(logits.shape)
print(generate_square_subsequent_mask(4))
mem = m.encode(src, masks[0])
ys = torch.ones(1, 4).fill_(2).type(torch.long)
for i in range(3):
    out = m.decode(ys, mem, generate_square_subsequent_mask(ys.size(0)).type(torch.bool))
    prob = m.generator(out[-1])
    _, nxt = torch.max(prob, dim=1)
    ys = torch.cat([ys, nxt.unsqueeze(0)], dim=0)
print(ys.shape)
print(sum(p.numel() for p in m.parameters()))
print(list(m.state_dict().keys())[:12])
