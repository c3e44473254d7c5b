"""Numbers as texts, and texts in colour."""
from collections.abc import Iterable

COLOR_RED, COLOR_GREEN, COLOR_YELLOW = "91m", "92m", "93m"


def colorful_print(fn_print, color=COLOR_RED):
    def actual_call(*args, **kwargs):
        print(f"\033[{color}", end="")
        fn_print(*args, **kwargs)
        print("\033[00m", end="")

    return actual_call


prRed = colorful_print(print, color=COLOR_RED)
prGreen = colorful_print(print, color=COLOR_GREEN)
prYellow = colorful_print(print, color=COLOR_YELLOW)


def clever_format(nums, format="%.2f"):
    """Numbers in the unit that suits each: `4.13G`; one alone stands by itself."""
    texts = [_readable(num, format) for num in (nums if isinstance(nums, Iterable) else [nums])]
    return texts[0] if len(texts) == 1 else tuple(texts)


def _readable(num, format):
    for unit, factor in (("T", 1e12), ("G", 1e9), ("M", 1e6), ("K", 1e3)):
        if num > factor:
            return format % (num / factor) + unit
    return format % num + "B"
