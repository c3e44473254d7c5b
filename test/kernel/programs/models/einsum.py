"""Sums of products by an equation: how what comes out lies, and which of it is a product of matrices."""
import torch
from torch.utils.flop_counter import FlopCounterMode


def told(equation, *shapes):
    with FlopCounterMode(display=False) as counter:
        made = torch.einsum(equation, *map(torch.ones, shapes))
    print(equation, *shapes, tuple(made.shape), made.stride(), made.is_contiguous(), counter.get_total_flops())


told("b i j, b j d -> b i d", (2,3,1), (2,1,5))
told("b i j, b j d -> b i d", (2,3,4), (2,1,5))
told("b i j, b j d -> b i d", (2,3,1), (2,4,5))
told("b h i d, b h j d -> b h i j", (2,4,1,8), (2,4,1,8))
told("b h i d, b h j d -> b h i j", (2,4,3,1), (2,4,5,1))
told("b i j, b j d -> b i d", (2,1,4), (2,4,1))
told("b d i, b d j -> b i j", (2,3,1), (2,3,1))
told("ij,jk,kl->il", (2,1), (1,3), (3,4))
told("ij,jk,kl->il", (2,3), (3,1), (1,4))
told("i,j->ij", (3,), (4,))
told("i,i->", (3,), (3,))
told("i,i->", (1,), (1,))
told("bij,bjk->", (2,3,1), (2,1,5))
told("b i j k, b j d k -> b i d", (2,3,1,1), (2,1,5,1))
told("b i j k, b j d k -> b i d", (2,3,1,6), (2,1,5,6))
told("bij,jk->bik", (2,3,4), (4,5))
told("bij,bkj->bki", (2,3,4), (2,5,4))
told("nkctv,kvw->nctw", (2,3,4,5,6), (3,6,7))
told("bhid,bhjd->bhij", (2,4,3,8), (2,4,5,8))
told("bhij,bhjd->bihd", (2,4,3,5), (2,4,5,8))
told("bqhd,bkhd->bhqk", (2,3,4,8), (2,5,4,8))
told("bhqk,bkhd->bqhd", (2,4,3,5), (2,5,4,8))
told("ij->ji", (3,4))
told("ii->i", (3,3))
told("ij,j", (3,4), (4,))
told("ij,ij->ij", (3,4), (3,4))
told("bij,bij->bij", (2,3,4), (2,3,4))
told("bij->bj", (2,3,4))
told("bij,k->bk", (2,3,4), (5,))
told("bij,bk->bk", (2,3,4), (2,5,))
told("eba,aGf->fGea", (1, 4, 4), (4, 3, 4))
told("bd,fed,eG->dGe", (3, 1), (1, 4, 1), (4, 3))
told("cbGf,db->cGfd", (1, 4, 3, 1), (3, 4))
told("ik,bjk->bji", (2, 3), (4, 5, 3))
told("...id,...jd->...ij", (2, 4, 3, 8), (4, 5, 8))

heads = torch.ones(2, 5, 4, 8).transpose(1, 2)
print(torch.einsum("...id,...jd->...ij", heads, heads).stride(), torch.einsum("...ij->...ji", heads).stride())
print(torch.einsum("b...,b...->b...", heads, heads).stride(), torch.einsum("bhij,hij->bhij", heads, heads[0]).stride())
try:
    torch.einsum("bhij,bhjd->bihd", torch.ones(2, 4, 3, 5), torch.ones(2, 4, 5, 8)).view(2, 3, 32)
except RuntimeError as error:
    print(error)
