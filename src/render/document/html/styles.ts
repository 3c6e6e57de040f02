import type { Document } from "../../../documents/document.js";
import { colours } from "./colours.js";

/** The page's style: calm type, room around it, and the same on paper. */
export function styles(orientation: Document["orientation"]): string {
  return `${colours}${type}${tables}${figures}${print(orientation)}`;
}

// Line breaks of a text are <br>; its blanks stay as they are, and words that are too long break anywhere.
const type = `*, ::before, ::after { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--ground);
  color: var(--ink);
  font: 1rem/1.75 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
  overflow-wrap: anywhere;
  -webkit-text-size-adjust: 100%;
}
main { max-width: 60rem; margin: 0 auto; padding: clamp(1.25rem, 5vw, 4rem) clamp(1rem, 4vw, 2.5rem); }
.landscape main { max-width: 84rem; }
h1, h2, h3, h4, h5, h6 { margin: 2.2em 0 .6em; line-height: 1.4; font-weight: 650; text-wrap: pretty; }
h1 { margin-top: 0; font-size: clamp(1.45rem, 1.1rem + 1.6vw, 2rem); line-height: 1.3; }
h2 { font-size: 1.3rem; }
h3 { font-size: 1.12rem; }
h4, h5, h6 { margin-top: 1.6em; font-size: 1rem; }
p { margin: .75em 0; }
h1, h2, h3, h4, h5, h6, p, th, td, dt, dd, caption, figcaption { white-space: pre-wrap; }
main > p:lang(zh):not([class]), .page > p:lang(zh):not([class]) { text-indent: 2em; }
.note { color: var(--faint); font-size: .9rem; }
.remarks { margin: 1.25rem 0 2rem; padding: .15rem 1rem; border-left: 3px solid var(--rule-strong); color: var(--faint); font-size: .92rem; }
.remarks p { margin: .5em 0; }
.incomplete { border-color: var(--red); color: var(--red); background: var(--red-ground); }
.signature { margin: 2.5rem 0 1rem; text-align: right; }
.signature p { margin: .25em 0; }
.page { margin-top: 3.5rem; padding-top: .5rem; border-top: 1px solid var(--rule-strong); }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
`;

// A shade at an edge tells that there is more beyond it; where the edge is reached, the ground covers the shade.
const tables = `.table {
  --behind: var(--ground);
  margin: 1.25rem 0 2rem;
  overflow-x: auto;
  background:
    linear-gradient(to right, var(--behind) 35%, transparent) left / 3rem 100% no-repeat local,
    linear-gradient(to left, var(--behind) 35%, transparent) right / 3rem 100% no-repeat local,
    linear-gradient(to right, var(--shade), transparent) left / 1rem 100% no-repeat,
    linear-gradient(to left, var(--shade), transparent) right / 1rem 100% no-repeat;
}
figure .table { --behind: var(--card); }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: .875rem; line-height: 1.55; font-variant-numeric: tabular-nums; }
caption, figcaption { padding: 0 0 .6rem; text-align: start; font-size: .95rem; font-weight: 600; color: var(--faint); }
th, td { padding: .6em .7em; border-bottom: 1px solid var(--rule); text-align: start; vertical-align: top; font-weight: inherit; }
thead th { border-bottom: 1px solid var(--rule-strong); font-weight: 600; vertical-align: bottom; color: var(--faint); }
.none { color: var(--faint); }
.strong { font-weight: 650; }
td.red, td.yellow, td.green, th.red, th.yellow, th.green { font-weight: 600; }
.red { color: var(--red); }
.yellow { color: var(--yellow); }
.green { color: var(--green); }
:is(td, th).red::before { content: "▲ "; content: "▲ " / ""; }
:is(td, th).yellow::before { content: "◆ "; content: "◆ " / ""; }
:is(td, th).green::before { content: "● "; content: "● " / ""; }
`;

const figures = `.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(9.25rem, 1fr)); gap: .75rem; margin: 1.5rem 0; }
.tiles > div { display: flex; flex-direction: column; padding: .9rem 1rem 1rem; border: 1px solid var(--rule); border-radius: .6rem; background: var(--card); }
.tiles dt { color: var(--faint); font-size: .85rem; line-height: 1.45; }
.tiles dt::first-letter, .legend span::first-letter { text-transform: uppercase; }
.tiles dd { margin: 0; }
.tiles .figure { font-size: 2rem; font-weight: 650; line-height: 1.25; font-variant-numeric: tabular-nums; }
.tiles .note { font-size: .8rem; line-height: 1.45; }
.tiles > .red, .tiles > .yellow, .tiles > .green { color: inherit; border-left-width: 4px; }
.tiles > .red { border-color: var(--red-edge); border-left-color: var(--red); background: var(--red-ground); }
.tiles > .yellow { border-color: var(--yellow-edge); border-left-color: var(--yellow); background: var(--yellow-ground); }
.tiles > .green { border-left-color: var(--green); }
.tiles > .red .figure { color: var(--red); }
.tiles > .yellow .figure { color: var(--yellow); }
.tiles > .green .figure { color: var(--green); }
.fields { display: grid; grid-template-columns: repeat(12, 1fr); margin: 1.25rem 0; border-top: 1px solid var(--rule); }
.fields > div { grid-column: span 12; padding: .6rem .75rem .6rem 0; border-bottom: 1px solid var(--rule); }
.fields dt { color: var(--faint); font-size: .85rem; }
.fields dd { margin: 0; }
@media (min-width: 40rem) { .fields .of-2 { grid-column: span 6; } .fields .of-3 { grid-column: span 4; } .fields .of-4 { grid-column: span 3; } }
figure { margin: 1.25rem 0 2rem; padding: 1.1rem 1.25rem 1rem; border: 1px solid var(--rule); border-radius: .6rem; background: var(--card); }
.patterns { position: absolute; }
.chart > svg { display: block; width: 100%; height: auto; margin: 0 auto; }
.chart text { font-family: inherit; font-size: 13px; font-variant-numeric: tabular-nums; }
.chart .wide { max-width: 60rem; }
.chart .narrow { max-width: 30rem; display: none; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.25rem; margin: 0 0 .9rem; padding: 0; list-style: none; font-size: .85rem; }
.legend li { display: flex; align-items: center; gap: .45rem; }
.legend span { display: inline-block; }
.legend b { font-variant-numeric: tabular-nums; }
details { margin-top: .75rem; }
summary { width: fit-content; color: var(--link); font-size: .875rem; cursor: pointer; }
.chart .table { margin: .75rem 0 0; }
.chart caption { position: absolute; width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); }
@media screen and (max-width: 40rem) {
  figure { padding: 1rem .75rem .75rem; }
  .tiles { grid-template-columns: repeat(2, 1fr); }
  .chart .wide { display: none; }
  .chart .narrow { display: block; }
}
`;

// What is folded away on the screen is open on paper, and what scrolls there is as wide as the page.
function print(orientation: Document["orientation"]): string {
  return `@page { size: A4 ${orientation}; margin: 18mm 16mm; }
@media print {
  body { font-size: 10.5pt; line-height: 1.6; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main, .landscape main { max-width: none; padding: 0; }
  h1, h2, h3, h4, h5, h6, caption, figcaption { break-after: avoid; }
  .table { overflow: visible; background: none; }
  table { min-width: 0 !important; font-size: 9pt; }
  th, td { padding: .45em .5em; }
  thead { display: table-header-group; }
  tr, .tiles > div, .fields > div, .chart > svg, .signature { break-inside: avoid; }
  .page { break-before: page; margin: 0; padding: 0; border: 0; }
  figure { padding: 0; border: 0; }
  .tiles { grid-template-columns: repeat(5, 1fr); }
  summary { display: none; }
  details::details-content { content-visibility: visible; display: block; }
}
`;
}
