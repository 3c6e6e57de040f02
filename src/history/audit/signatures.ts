import { askGit } from "../git/git.js";
import type { Repository } from "../git/repository.js";
import type { LedgerHistory } from "../replay/walk.js";

/** Programs that verify signatures, by their own names: what the repository's configuration calls them is not run. */
const verifiers = [
  "gpg.program=gpg",
  "gpg.openpgp.program=gpg",
  "gpg.x509.program=gpgsm",
  "gpg.ssh.program=ssh-keygen",
];

/**
 * git's word on the signature of each commit (`git log`, %G?), by hash. Empty where no header of the history asks for
 * signatures, since verifying starts a program for each commit.
 */
export async function signaturesOf(
  repository: Repository,
  { commits, readings }: LedgerHistory,
): Promise<Map<string, string>> {
  const asked = [...readings.headers.values()].some(
    (header) => "value" in header && header.value.policy?.signed === true,
  );
  if (!asked) return new Map();
  const settings = verifiers.flatMap((setting) => ["-c", setting]);
  const args = [...settings, "log", "--no-walk=unsorted", "--stdin", "--no-color", "--format=%H %G?"];
  const input = commits.map(({ commit }) => `${commit.hash}\n`).join("");
  const lines = (await askGit(repository, args, input)).toString().split("\n").slice(0, -1);
  return new Map(lines.map((line) => line.split(" ") as [string, string]));
}
