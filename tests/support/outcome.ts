/** What a run of the program leaves. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The day on which every test runs. */
export const today = "2026-11-23";

/** Whether a text tells where in the program something happened, which no user is to see. */
export function hasStackTrace({ stdout, stderr }: Outcome): boolean {
  return /^\s+at .+[:)]\d*/m.test(stdout + stderr) || /\.(ts|cjs|js):\d+:\d+/.test(stdout + stderr);
}
