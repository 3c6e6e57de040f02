import { type Git, gitFailed, readGit } from "./git.js";

/** One blob as it arrives: its id and size first, then its bytes piece by piece, then its end. */
export interface BlobSink {
  /** `size` in bytes; null where the repository lacks the blob. */
  begin(id: string, size: number | null): void;
  /** A piece is valid only during the call. */
  piece(bytes: Buffer): void;
  end(): void;
}

/**
 * Hands the blobs named by `ids` to `sink`, in order, from one `git cat-file --batch`; of any size, since nothing but
 * the piece at hand is kept.
 */
export async function streamBlobs(git: Git, ids: readonly string[], sink: BlobSink): Promise<void> {
  if (ids.length === 0) return;
  const reader = new BatchReader(sink);
  const input = ids.map((id) => `${id}\n`).join("");
  const ran = await readGit(git, ["cat-file", "--batch"], { input, take: (chunk) => reader.take(chunk) });
  if (ran.status !== 0) throw gitFailed(["cat-file"], ran);
}

/** The same, each blob whole, for files that are small. One of more than `limit` bytes arrives as its size. */
export async function eachBlob(
  git: Git,
  ids: readonly string[],
  limit: number,
  take: (id: string, content: Buffer | { readonly bytes: number } | null) => void,
): Promise<void> {
  let current = { id: "", size: 0 as number | null };
  let pieces: Buffer[] = [];
  await streamBlobs(git, ids, {
    begin: (id, size) => {
      current = { id, size };
      pieces = [];
    },
    piece: (bytes) => {
      if ((current.size ?? 0) <= limit) pieces.push(Buffer.from(bytes));
    },
    end: () => {
      const { id, size } = current;
      take(id, size === null ? null : size > limit ? { bytes: size } : Buffer.concat(pieces));
    },
  });
}

/** Takes apart what `cat-file --batch` prints: `ID blob SIZE`, a line feed, the bytes, a line feed. */
export class BatchReader {
  private head = "";
  /** Bytes still to come of the blob at hand, and the line feed behind it; -1 while its first line is read. */
  private left = -1;

  constructor(private readonly sink: BlobSink) {}

  take(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) at = this.left < 0 ? this.line(chunk, at) : this.bytes(chunk, at);
  }

  private line(chunk: Buffer, at: number): number {
    const end = chunk.indexOf(10, at);
    this.head += chunk.toString("latin1", at, end === -1 ? chunk.length : end);
    if (end === -1) return chunk.length;
    const [id = "", type, size] = this.head.split(" ");
    this.head = "";
    if (type === "missing") {
      this.sink.begin(id, null);
      this.sink.end();
    } else {
      this.left = Number(size) + 1;
      this.sink.begin(id, Number(size));
    }
    return end + 1;
  }

  private bytes(chunk: Buffer, at: number): number {
    const end = Math.min(chunk.length, at + this.left);
    this.left -= end - at;
    const last = this.left === 0 ? end - 1 : end;
    if (last > at) this.sink.piece(chunk.subarray(at, last));
    if (this.left === 0) {
      this.left = -1;
      this.sink.end();
    }
    return end;
  }
}
