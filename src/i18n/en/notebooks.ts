/** What stands in the notebooks of the chapters, and the words that lead to them. */
export const notebooks = {
  notebooks: {
    take: 'Take this chapter as a notebook',
    colab: 'Open in Colab',
    /** Below the title of a notebook, where the host is known. */
    from: 'This is a chapter of {book}. On its page the numbers can be changed: {address}',
    from_book: 'This is a chapter of {book}. On its page the numbers can be changed.',
    example: '**{title}.** {parameters} parameters and {flops} FLOPs, as this book counts.',
    note: ' ({note})',
    colon: ':',
  },
};
