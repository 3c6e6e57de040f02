/** What a finding says, and what to do about it: whole sentences, for somebody who edits the file. */
export interface Told {
  readonly problem: string;
  readonly remedy: string;
}
