import { BarChart, LineChart } from "echarts/charts";
import { GridSimpleComponent } from "echarts/components";
import { type EChartsCoreOption, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { Chart } from "../../../../documents/document.js";
import { bars } from "./bars.js";
import { course } from "./course.js";
import { contentOf } from "./svg.js";

use([BarChart, LineChart, GridSimpleComponent, SVGRenderer]);

/** One picture: what is inside of an `<svg>` of this size. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly content: string;
}

/** A chart for wide and for narrow screens, so that its type is legible on both. */
export interface Drawing {
  readonly wide: Picture;
  readonly narrow: Picture;
}

/** What the library is to draw, and how high that is. */
export interface Plan {
  readonly height: number;
  readonly option: EChartsCoreOption;
}

export function draw(chart: Chart): Drawing {
  const plan = { bars, course }[chart.shape];
  const at = (width: number): Picture => picture(width, plan(chart, width));
  return { wide: at(800), narrow: at(340) };
}

function picture(width: number, { height, option }: Plan): Picture {
  const drawn = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    drawn.setOption({ animation: false, ...option });
    return { width, height, content: contentOf(drawn.renderToSVGString()) };
  } finally {
    // Otherwise it goes on waiting for something to animate, and the program never ends.
    drawn.dispose();
  }
}
