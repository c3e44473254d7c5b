/** English words of the page that shows any network of the list. */
export const chosen = {
  chosen: {
    title: 'Any network of the list',
    lead: 'Choose a network and see it module by module, on the input it is usually counted on.',
    network: 'network',
    shown: '{name} on {shape}.',
    own: 'The page of {name}, with its code',
    playground: 'Count {name} anew in the playground',
    compare: '{name} beside another network',
    unknown: 'There is no network “{slug}” in the list: choose one. Shown is {name}.',
    unnamed: 'The link leaves the network out: choose one. Shown is {name}.',
    failed: 'The numbers did not come: choose again. Shown is {name}.',
    coming: 'The numbers are on their way.',
    without_script: 'Without script this page shows {name} only. The list of networks has the counts of all.',
  },
};
