import torch

a, b, c = torch.randn(3, 4), torch.randn(4, 5), torch.randn(5)
print(torch.einsum('ij,jk->ik', a, b).shape, torch.einsum('ij,jk', a, b).shape, torch.einsum('ij->ji', a).shape, torch.einsum('ij->j', a).shape)
print(torch.einsum('ij,jk,k->i', a, b, c).shape, torch.einsum('i,j->ij', c, c).shape, torch.einsum('i,i', c, c).shape, torch.einsum('i,i->', c, c).dim())
x, w = torch.randn(2, 7, 8, 16), torch.randn(2, 9, 8, 16)
s = torch.einsum('bqhd,bkhd->bhqk', x, w)
print(s.shape, torch.einsum('bhqk,bkhd->bqhd', s, w).shape, torch.einsum('b q h d, b k h d -> b h q k', x, w).shape)
print(torch.einsum('...ij,...jk->...ik', torch.randn(6, 2, 3, 4), torch.randn(2, 4, 5)).shape, torch.einsum('...d,de->...e', x, torch.randn(16, 3)).shape)
print(torch.einsum('bn,anm,bm->ba', torch.randn(2, 5), torch.randn(3, 5, 4), torch.randn(2, 4)).shape)
print(torch.einsum('nchw,cd->ndhw', torch.randn(1, 3, 5, 5), torch.randn(3, 8)).shape, torch.einsum('ncw,vw->ncv', torch.randn(2, 3, 4), torch.randn(6, 4)).shape)
print(torch.einsum('bchw,bkchw->bk', torch.randn(2, 3, 4, 4), torch.randn(2, 5, 3, 4, 4)).shape, torch.einsum('bii->bi', torch.randn(2, 3, 3)).shape)
for eq, args in [('ij,jk->ik', (a, a)), ('ij->k', (a,)), ('ijk->i', (a,)), ('ij,jk', (a,))]:
    try:
        torch.einsum(eq, *args)
    except Exception as e:
        print(type(e).__name__, e)
