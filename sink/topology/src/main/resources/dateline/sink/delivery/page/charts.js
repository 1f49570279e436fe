// Charts by hand: a bar is as high as its count, and has its tone's colour.

import { svg, score, articles } from "./dom.js";

/** The class of a mean tone. */
export function toneClass(value) {
  return value === undefined || value === null ? "unjudged" : value > 0.1 ? "positive" : value < -0.1 ? "negative" : "neutral";
}

/** Bars of a story's hours. */
export function toneBars(hours, width = 160, height = 36) {
  const bars = hours.map((hour) => ({ start: hour.start, count: hour.articles, score: hour.score }));
  return bars.length ? barChart(bars, 3600e3, width, height) : svg("svg", { class: "bars", width, height, "aria-hidden": "true" });
}

/** Bars over time: {start, count, score} each, one for each step in milliseconds. */
export function barChart(bars, step, width, height, range = undefined, highest = undefined) {
  const times = bars.map((bar) => new Date(bar.start).getTime());
  const first = range?.[0] ?? Math.min(...times);
  const steps = Math.max(1, Math.round(((range?.[1] ?? Math.max(...times)) - first) / step) + 1);
  const most = highest ?? Math.max(1, ...bars.map((bar) => bar.count));
  const wide = Math.min(24, width / Math.max(steps, 6));
  const total = bars.reduce((sum, bar) => sum + bar.count, 0);
  return svg("svg", {
    class: "bars", viewBox: `0 0 ${width} ${height}`, role: "img", preserveAspectRatio: "none",
    "aria-label": `${articles(total)}, at most ${Math.max(0, ...bars.map((bar) => bar.count))} at a time`,
  },
    svg("line", { x1: 0, x2: width, y1: height - 0.5, y2: height - 0.5, class: "axis" }),
    bars.map((bar, i) => {
      const tall = Math.max(bar.count > 0 ? 2 : 0, (height - 2) * bar.count / most);
      return svg("rect", {
        class: toneClass(bar.score), x: ((times[i] - first) / step * wide).toFixed(1), y: (height - 1 - tall).toFixed(1),
        width: Math.max(1, wide - 1).toFixed(1), height: tall.toFixed(1), rx: 1,
      }, svg("title", {}, `${new Date(bar.start).toLocaleString()}: ${articles(bar.count)}${bar.score === undefined ? "" : `, tone ${score(bar.score)}`}`));
    }));
}
