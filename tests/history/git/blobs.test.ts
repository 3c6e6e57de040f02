import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BatchReader, type BlobSink, eachBlob, streamBlobs } from "../../../src/history/git/blobs.js";
import { git, gitEnv, madeRepository } from "../../support/repository.js";

const mebibyte = 1024 * 1024;

/** A sink that keeps what it is given, each blob as `[id, size, text]`. */
function keeping(): BlobSink & { readonly kept: [string, number | null, string][] } {
  const kept: [string, number | null, string][] = [];
  let pieces: Buffer[] = [];
  return {
    kept,
    begin: (id, size) => {
      pieces = [];
      kept.push([id, size, ""]);
    },
    piece: (bytes) => pieces.push(Buffer.from(bytes)),
    end: () => {
      const last = kept.at(-1);
      if (last !== undefined) last[2] = Buffer.concat(pieces).toString("latin1");
    },
  };
}

const id = fc
  .array(fc.constantFrom(..."0123456789abcdef"), { minLength: 40, maxLength: 40 })
  .map((digits) => digits.join(""));

/** Bytes that look like what stands between blobs are the likeliest to be misread. */
const content = fc.oneof(
  fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes).toString("latin1")),
  fc.constantFrom("", "\n", "\n\n", "0123456789abcdef0123456789abcdef01234567 blob 3\nabc\n", "x missing\n"),
);

const answer = fc.record({ id, content: fc.option(content, { nil: null }) });

function printed({ id, content }: { id: string; content: string | null }): string {
  return content === null ? `${id} missing\n` : `${id} blob ${content.length}\n${content}\n`;
}

test("what git prints is taken apart alike, wherever the pipe cuts it", () => {
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 6 }), fc.infiniteStream(fc.integer({ min: 1, max: 9 })), (all, sizes) => {
      const sink = keeping();
      const reader = new BatchReader(sink);
      const bytes = Buffer.from(all.map(printed).join(""), "latin1");
      for (let at = 0; at < bytes.length; ) {
        const size = sizes.next().value ?? 1;
        reader.take(bytes.subarray(at, at + size));
        at += size;
      }
      expect(sink.kept).toEqual(all.map(({ id, content }) => [id, content?.length ?? null, content ?? ""]));
    }),
  );
});

describe("from a repository", () => {
  const files = {
    "empty.txt": "",
    "chinese.txt": "整改\r\n完成",
    "binary.dat": Buffer.from([0, 255, 10, 0, 10]),
    "limit.dat": Buffer.alloc(mebibyte, "a"),
    "large.dat": Buffer.alloc(3 * mebibyte + 1, "b"),
  };
  const names = Object.keys(files);

  function made(): { folder: string; ids: string[] } {
    const folder = madeRepository([{ on: "2026-01-01", files }]);
    const ids = names.map((name) => git(folder, ["rev-parse", `HEAD:${name}`]).trim());
    return { folder, ids };
  }

  test("every blob comes in the order asked for, to the byte", async () => {
    const { folder, ids } = made();
    const sink = keeping();
    await streamBlobs({ folder, env: gitEnv }, ids, sink);
    const expected = Object.values(files).map((file) => Buffer.from(file).toString("latin1"));
    expect(sink.kept.map(([, , text]) => text)).toEqual(expected);
    expect(sink.kept.map(([name]) => name)).toEqual(ids);
  });

  test("one over the limit comes as its size, one that is missing as nothing, and the next ones are whole", async () => {
    const { folder, ids } = made();
    const missing = "0123456789abcdef0123456789abcdef01234567";
    const [empty = "", chinese = "", , limit = "", large = ""] = ids;
    const got = new Map<string, unknown>();
    await eachBlob({ folder, env: gitEnv }, [large, missing, limit, chinese, empty], mebibyte, (each, whole) => {
      got.set(each, Buffer.isBuffer(whole) ? whole.length : whole);
    });
    expect([...got]).toEqual([
      [large, { bytes: 3 * mebibyte + 1 }],
      [missing, null],
      [limit, mebibyte],
      [chinese, Buffer.byteLength(files["chinese.txt"])],
      [empty, 0],
    ]);
  });

  test("nothing asked for starts nothing", async () => {
    const sink = keeping();
    await streamBlobs({ folder: "/nonexistent", env: {} }, [], sink);
    expect(sink.kept).toEqual([]);
  });

  test("a damaged blob comes as nothing, and takes nothing else with it", async () => {
    const { folder, ids } = made();
    writeFileSync(join(folder, "loose.txt"), "loose");
    const damaged = git(folder, ["hash-object", "-w", "loose.txt"]).trim();
    const path = join(folder, ".git/objects", damaged.slice(0, 2), damaged.slice(2));
    rmSync(path);
    writeFileSync(path, "damaged");
    const got: [string, boolean][] = [];
    const at = { folder, env: gitEnv };
    await eachBlob(at, [damaged, ids[1] ?? ""], mebibyte, (each, content) => got.push([each, content !== null]));
    expect(got).toEqual([
      [damaged, false],
      [ids[1], true],
    ]);
  });
});
