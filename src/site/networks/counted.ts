/** Where the counts of networks are kept: the build counts them and puts the folder here (`countedRun.ts`). */
export const FOLDER: string = '';
