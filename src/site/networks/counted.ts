/** Where the counts of networks are kept: the build counts them and puts the folder here (`countedRun.ts`). */
export const FOLDER: string = '';

/** Where what grows is kept (`growthRun.ts`). */
export const GROWTH: string = '';
