import math
import torch
from torch import nn, Tensor


class PositionalEncoding(nn.Module):
    def __init__(self, emb_size: int, dropout: float, maxlen: int = 5000):
        super(PositionalEncoding, self).__init__()
        den = torch.exp(- torch.arange(0, emb_size, 2) * math.log(10000) / emb_size)
        pos = torch.arange(0, maxlen).reshape(maxlen, 1)
        pos_embedding = torch.zeros((maxlen, emb_size))
        pos_embedding[:, 0::2] = torch.sin(pos * den)
        pos_embedding[:, 1::2] = torch.cos(pos * den)
        pos_embedding = pos_embedding.unsqueeze(-2)
        self.dropout = nn.Dropout(dropout)
        self.register_buffer('pos_embedding', pos_embedding)

    def forward(self, token_embedding: Tensor):
        return self.dropout(token_embedding + self.pos_embedding[:token_embedding.size(0), :])


class Seq2SeqTransformer(nn.Module):
    def __init__(self, n_enc, n_dec, emb_size, nhead, src_vocab, tgt_vocab, dim_feedforward=512, dropout=0.1):
        super().__init__()
        self.transformer = nn.Transformer(d_model=emb_size, nhead=nhead, num_encoder_layers=n_enc,
                                          num_decoder_layers=n_dec, dim_feedforward=dim_feedforward, dropout=dropout)
        self.generator = nn.Linear(emb_size, tgt_vocab)
        self.src_tok_emb = nn.Embedding(src_vocab, emb_size)
        self.tgt_tok_emb = nn.Embedding(tgt_vocab, emb_size)
        self.scale = math.sqrt(emb_size)
        self.positional_encoding = PositionalEncoding(emb_size, dropout=dropout, maxlen=100)

    def forward(self, src: Tensor, trg: Tensor, src_mask: Tensor, tgt_mask: Tensor, src_padding_mask, tgt_padding_mask, memory_key_padding_mask):
        src_emb = self.positional_encoding(self.src_tok_emb(src.long()) * self.scale)
        tgt_emb = self.positional_encoding(self.tgt_tok_emb(trg.long()) * self.scale)
        outs = self.transformer(src_emb, tgt_emb, src_mask, tgt_mask, None, src_padding_mask, tgt_padding_mask, memory_key_padding_mask)
        return self.generator(outs)


def generate_square_subsequent_mask(sz):
    mask = (torch.triu(torch.ones((sz, sz))) == 1).transpose(0, 1)
    mask = mask.float().masked_fill(mask == 0, float('-inf')).masked_fill(mask == 1, float(0.0))
    return mask


net = Seq2SeqTransformer(1, 1, 64, 4, 300, 400, 128)
for p in net.parameters():
    if p.dim() > 1:
        nn.init.xavier_uniform_(p)
src, tgt = torch.randint(4, 300, (12, 5)), torch.randint(4, 400, (9, 5))
tgt_mask = generate_square_subsequent_mask(9)
src_mask = torch.zeros((12, 12)).type(torch.bool)
src_pad = (src == 1).transpose(0, 1)
tgt_pad = (tgt == 1).transpose(0, 1)
print(net(src, tgt, src_mask, tgt_mask.bool(), src_pad, tgt_pad, src_pad).shape)
print(net.transformer.encoder)
print(net.transformer.decoder.layers[0])
print(net.positional_encoding.pos_embedding.shape, sum(p.numel() for p in net.parameters()))
