import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { emptyFolder } from "../../../support/ledger.js";

/** Whether keys can be made here, and git can verify with them. */
export const canSign = spawnSync("ssh-keygen", ["-?"]).error === undefined;

/** A key of somebody's, and a configuration of git by which they sign with it. */
export interface Signer {
  /** What git is told: the configuration and nothing else. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * New keys, whose owner git knows under the office's address if `known`.
 *
 * @param trusts whose signatures this signer's git finds good; its own unless told.
 */
export function signer(known = true): Signer {
  const folder = emptyFolder();
  const key = join(folder, "key");
  const { status, stderr } = spawnSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "office", "-f", key]);
  if (status !== 0) throw new Error(String(stderr));
  const { stdout } = spawnSync("ssh-keygen", ["-y", "-f", key]);
  const allowed = join(folder, "allowed");
  writeFileSync(allowed, known ? `office@example.org ${stdout}` : "");
  const config = join(folder, "config");
  writeFileSync(
    config,
    [
      "[gpg]\n\tformat = ssh",
      `[gpg "ssh"]\n\tallowedSignersFile = ${allowed}`,
      `[user]\n\tsigningKey = ${key}`,
      "[commit]\n\tgpgSign = true\n",
    ].join("\n"),
  );
  return { env: { GIT_CONFIG_GLOBAL: config } };
}
