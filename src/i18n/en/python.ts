/** Words of Python in a page, for cells and for the playground. */
export const python = {
  stop: 'Stop',
  /** Of the first run: what is fetched. */
  cost: '{size} MB once',
  loading: 'Python comes: {loaded} of {total} MB',
  starting: 'Python starts',
  running: 'Runs',
  linked: 'This code comes from the link. It has not run.',
  bad_link: 'The link holds no code that can be read.',
  completions: 'Completions',
  copy_link: 'Copy link',
  copied: 'Copied',
  not_copied: 'The browser does not let this page copy',
};
