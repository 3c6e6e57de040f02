/** The operating system's word for what went wrong (`ENOSPC`, `EACCES` …). Throws on what is no such error. */
export function errnoOf(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string" && "syscall" in error) {
    return error.code;
  }
  throw error;
}
