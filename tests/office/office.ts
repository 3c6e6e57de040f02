import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder for files of an office program, gone when the test is over. */
export function officeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ledger-office-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Lets LibreOffice open `file` and save it as `format` into `folder`, under a fresh profile; the path of the result.
 * Throws with what LibreOffice said when there is none: it exits 0 also where it could not open the file.
 */
export function convert(file: string, format: string, folder: string): string {
  const profile = mkdtempSync(join(tmpdir(), "ledger-profile-"));
  try {
    const said = execFileSync(
      "soffice",
      [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", format, "--outdir", folder, file],
      { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], timeout: 120_000 },
    );
    const ending = `.${format.split(":")[0]}`;
    const made = readdirSync(folder).find((name) => name.endsWith(ending) && join(folder, name) !== file);
    if (made === undefined) throw new Error(`LibreOffice could not open ${file}: ${said}`);
    return join(folder, made);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** The text of a PDF, page by page, as its reader lays it out. */
export function pdfText(file: string): string[] {
  return execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).split("\f").slice(0, -1);
}
