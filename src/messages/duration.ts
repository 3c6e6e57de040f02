const units = [
  ["days", 86_400],
  ["hours", 3_600],
  ["minutes", 60],
  ["seconds", 1],
] as const;

/** A span of time as people tell it: how many of the largest unit that it fills at least once. */
export function duration(seconds: number): { readonly count: number; readonly unit: (typeof units)[number][0] } {
  const [unit, length] = units.find(([, size]) => seconds >= size) ?? units[3];
  return { count: Math.floor(seconds / length), unit };
}
