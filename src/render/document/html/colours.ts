/** Colours of a page by day. Text has a contrast of 4.5 and more on its ground, edges of bars and lines of 3 and more. */
const light = `
  --ground: #f5f6f8; --card: #fff; --ink: #1b2330; --faint: #55606f; --rule: #dde2e8; --rule-strong: #9aa5b3;
  --shade: rgb(27 35 48 / .16); --link: #1d5fa8; --focus: #1d5fa8;
  --red: #b3261e; --red-ground: #fdf0ee; --red-edge: #efc4bf;
  --yellow: #7d5800; --yellow-ground: #fdf6e3; --yellow-edge: #e8d296;
  --green: #1e6b47;
  --done: #2f7d5b; --done-edge: #256349; --done-ink: #fff;
  --in_progress: #a9c7ee; --in_progress-mark: #8cb2e4; --in_progress-edge: #3a6cb0; --in_progress-ink: #12305a;
  --staged: #f0d08a; --staged-mark: #dcb257; --staged-edge: #94690d; --staged-ink: #4a3300;
  --pending: #eceff3; --pending-edge: #78848f; --pending-ink: #1b2330;
  --total: #55606f; --total-edge: #55606f; --total-ink: #fff;
`;

/** The same by night. */
const dark = `
  --ground: #12161b; --card: #1a2027; --ink: #e7ebf0; --faint: #a6b1be; --rule: #2f3843; --rule-strong: #647080;
  --shade: rgb(0 0 0 / .6); --link: #8dbcf2; --focus: #8dbcf2;
  --red: #ff9d94; --red-ground: #33191a; --red-edge: #6d3532;
  --yellow: #f0c566; --yellow-ground: #2d2612; --yellow-edge: #66541f;
  --green: #7ed3a8;
  --done: #57b48c; --done-edge: #7ed3a8; --done-ink: #06251a;
  --in_progress: #2c4f80; --in_progress-mark: #3a629b; --in_progress-edge: #7ea9e3; --in_progress-ink: #f0f5fc;
  --staged: #5f4a16; --staged-mark: #7b6122; --staged-edge: #d9ad4e; --staged-ink: #fff3d6;
  --pending: #262e37; --pending-edge: #8593a3; --pending-ink: #e7ebf0;
  --total: #a6b1be; --total-edge: #a6b1be; --total-ink: #12161b;
`;

/** On paper it is always day, and the ground is white. */
export const colours = `:root { color-scheme: light dark;${light}}
@media screen and (prefers-color-scheme: dark) {
  :root {${dark}}
}
@media print {
  :root { color-scheme: light; --ground: #fff; }
}
`;
