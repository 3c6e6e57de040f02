/**
 * The rate of `done` of `problems` in per cent, with as many decimals as a published one, which may have been rounded or
 * cut: 32 of 33 bears out 96.97, 96.96, 97 and 96. What is not finished never makes 100.
 */
export function comparableRate(published: number, done: number, problems: number): number {
  if (problems === 0) return 0;
  const decimals = /\.(\d+)$/.exec(String(published))?.[1]?.length ?? 0;
  const scale = 10 ** Math.min(decimals, 6);
  const exact = (done * 100 * scale) / problems;
  const rounded = Math.round(exact) / scale;
  return rounded === published && (rounded < 100 || done === problems) ? rounded : Math.floor(exact) / scale;
}
