/** 系统给出的失败原因，说成读者能懂的话；少见的照原样显示。 */
const reasons = new Map([
  ["ENOENT", "不存在"],
  ["EISDIR", "是文件夹"],
  ["ENOTDIR", "路径中有一部分不是文件夹"],
  ["EACCES", "没有权限"],
  ["EPERM", "没有权限"],
  ["EROFS", "磁盘只读"],
  ["ENOSPC", "磁盘已满"],
  ["EINVAL", "不是普通文件"],
  ["ELOOP", "是指向别处的链接"],
]);

/** The reason in words, for a sentence's parentheses. */
export function reason(code: string): string {
  return reasons.get(code) ?? code;
}
