/** What the system's word for a failure means to a reader; an uncommon one is shown as it is. */
const reasons = new Map([
  ["ENOENT", "it does not exist"],
  ["EISDIR", "it is a folder"],
  ["ENOTDIR", "a part of its path is no folder"],
  ["EACCES", "no permission"],
  ["EPERM", "no permission"],
  ["EROFS", "the disk is read-only"],
  ["ENOSPC", "the disk is full"],
  ["EINVAL", "it is no ordinary file"],
  ["ELOOP", "it is a link that leads elsewhere"],
]);

/** The reason in words, for a sentence's parentheses. */
export function reason(code: string): string {
  return reasons.get(code) ?? code;
}
