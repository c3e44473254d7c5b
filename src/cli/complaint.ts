/** Ends the program with one line that says what to do instead. */
export class Complaint extends Error {}
