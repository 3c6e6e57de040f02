import type { Series } from "../../../../documents/document.js";

type Tone = Series["tone"];

interface Look {
  /** What fills a bar: its colour, or its colour under a pattern. */
  readonly fill: string;
  readonly dashes: readonly number[];
}

/** Told apart by pattern also where colours are not: by some people, and on grey paper. */
const looks: Readonly<Record<Tone, Look>> = {
  done: { fill: "var(--done)", dashes: [] },
  in_progress: { fill: "url(#in_progress)", dashes: [8, 4] },
  staged: { fill: "url(#staged)", dashes: [2, 4] },
  pending: { fill: "var(--pending)", dashes: [1, 3] },
  total: { fill: "var(--total)", dashes: [6, 5] },
};

/** How a tone is drawn, for the library that draws. The colours are those of the page, light or dark. */
export function lookOf(tone: Tone) {
  return {
    ...looks[tone],
    base: `var(--${tone})`,
    edge: `var(--${tone}-edge)`,
    /** Of a label on the bar. */
    ink: `var(--${tone}-ink)`,
    width: tone === "total" ? 2 : 3,
  };
}

/** The same as attributes of SVG. */
export function fillOf(tone: Tone): string {
  const { fill, edge } = lookOf(tone);
  return `fill="${fill}" stroke="${edge}"`;
}

export function lineOf(tone: Tone): string {
  const { edge, dashes, width } = lookOf(tone);
  const dashed = dashes.length === 0 ? "" : ` stroke-dasharray="${dashes.join(" ")}"`;
  return `fill="none" stroke="${edge}" stroke-width="${width}"${dashed}`;
}

/** The patterns that the charts of a page refer to; a picture without a size of its own. */
export const patterns = `<svg class="patterns" width="0" height="0" aria-hidden="true"><defs>
<pattern id="in_progress" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<rect width="8" height="8" fill="var(--in_progress)"/><path d="M1 0v8" stroke="var(--in_progress-mark)" stroke-width="2"/>
</pattern>
<pattern id="staged" width="8" height="8" patternUnits="userSpaceOnUse">
<rect width="8" height="8" fill="var(--staged)"/><circle cx="2" cy="2" r="1.3" fill="var(--staged-mark)"/><circle cx="6" cy="6" r="1.3" fill="var(--staged-mark)"/>
</pattern>
</defs></svg>
`;
