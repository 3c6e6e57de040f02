import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { officeFolder } from "./office.js";

/** Starts the browser that is installed. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
}

/** A page that is open, and what it has done that it should not have. */
export interface Opened {
  readonly page: Page;
  /** Complaints on the console, errors, and requests for anything but the page itself. */
  readonly misdeeds: readonly string[];
}

/** Opens the page from the file system, as somebody does who was sent it. Gone when the test is over. */
export async function open(browser: Browser, html: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const file = join(officeFolder(), "page.html");
  writeFileSync(file, html);
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const address = pathToFileURL(file).href;
  const misdeeds: string[] = [];
  page.on("console", (message) => misdeeds.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => misdeeds.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (request.url() !== address) misdeeds.push(`request: ${request.url()}`);
  });
  await page.goto(address);
  return { page, misdeeds };
}

/** What axe finds wrong with a page, a line each; the page must have been opened with `bypassCSP`. */
export async function axeFindings(page: Page): Promise<string[]> {
  // The shade at the edge of a table would hide from it what the ground of the texts is.
  await page.addStyleTag({ content: ".table { background: none !important; }" });
  await page.addScriptTag({ content: axe.source });
  const { violations, passes } = await page.evaluate<axe.AxeResults>("axe.run()");
  if (passes.length === 0) throw new Error("axe has not looked at anything");
  return violations.map(({ impact, id, nodes }) => `${impact} ${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** What the Tab key reaches, in this order: the name of the element, and what it is called. */
export async function reachedByTab(page: Page): Promise<string[]> {
  const focused = `(() => {
    const { activeElement: element } = document;
    if (element === null || element === document.body) return null;
    if (getComputedStyle(element).outlineStyle === "none") throw new Error("the focus cannot be seen");
    return element.localName + " " + (element.getAttribute("aria-label") ?? element.textContent);
  })()`;
  const reached: string[] = [];
  while (reached.length < 100) {
    await page.keyboard.press("Tab");
    const told = await page.evaluate<string | null>(focused);
    if (told === null) break;
    reached.push(told);
  }
  return reached;
}

/** The text of each page of a PDF in the order in which it was written, without blanks. */
export function writtenText(pdf: Buffer): string[] {
  const text = execFileSync("pdftotext", ["-raw", "-", "-"], { input: pdf, encoding: "utf8" });
  return text
    .split("\f")
    .slice(0, -1)
    .map((page) => page.replace(/\s/g, ""));
}
