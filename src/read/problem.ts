/** What went wrong with one input, said in one line: the file and the cause with what to do about it. */
export interface Problem {
  readonly file: string;
  readonly message: string;
}
