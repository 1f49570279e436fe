// Trends: how much is written of whom, and in which tone; and the same by region, laid out like the world.

import { h, articles, regionName, countryName, tone, empty } from "./dom.js";
import { get } from "./api.js";
import { barChart, toneClass } from "./charts.js";

const KINDS = { region: "Regions", country: "Countries", actor: "Actors", source: "Sources" };
const PERIODS = { hour: { title: "hours", step: 3600e3, since: "PT24H", span: 24 }, day: { title: "days", step: 86400e3, since: "P7D", span: 7 } };

/** Where each region lies on a map of six columns; row, column. */
const PLACES = {
  "north-america": [1, 1], "northern-europe": [1, 3], "eastern-europe": [1, 4], "global": [1, 6],
  "central-america": [2, 1], "caribbean": [2, 2], "western-europe": [2, 3], "caucasus": [2, 4], "central-asia": [2, 5], "east-asia": [2, 6],
  "europe": [1, 2], "southern-europe": [3, 3], "middle-east": [3, 4], "south-asia": [3, 5], "southeast-asia": [3, 6],
  "south-america": [4, 1], "west-africa": [4, 2], "north-africa": [4, 3], "east-africa": [4, 4], "oceania": [4, 6],
  "sub-saharan-africa": [5, 2], "central-africa": [5, 3], "southern-africa": [5, 4],
};

function nameOf(kind, subject, items) {
  return kind === "region" ? regionName(subject) : kind === "country" ? countryName(subject) : items[0].name ?? subject;
}

function bySubject(items) {
  const subjects = new Map();
  items.forEach((item) => subjects.set(item.subject, [...(subjects.get(item.subject) ?? []), item]));
  return [...subjects.entries()].map(([subject, windows]) => {
    const count = windows.reduce((sum, each) => sum + each.articles, 0);
    const judged = windows.reduce((sum, each) => sum + each.judged, 0);
    const score = judged === 0 ? undefined : windows.reduce((sum, each) => sum + (each.score ?? 0) * each.judged, 0) / judged;
    return { subject, windows, count, score };
  }).sort((one, other) => other.count - one.count);
}

/** A chart for each of the subjects of whom most is written, all on one scale. */
export async function trendView(now, link, signal) {
  const kind = Object.hasOwn(KINDS, now.kind) ? now.kind : "region";
  const period = Object.hasOwn(PERIODS, now.period) ? now.period : "hour";
  const { step, since, span } = PERIODS[period];
  const { items } = await get("/trends", { kind, period, since, limit: 24 }, signal);
  const tabs = h("div", { class: "tabs" },
    Object.entries(KINDS).map(([id, title]) => link({ kind: id }, { "aria-current": id === kind ? "true" : null }, title)),
    h("span", { class: "gap" }),
    Object.entries(PERIODS).map(([id, { title }]) => link({ period: id }, { "aria-current": id === period ? "true" : null }, title)));
  if (items.length === 0) {
    return [tabs, empty("Nothing was counted yet.")];
  }
  const subjects = bySubject(items);
  const last = Math.floor(Date.now() / step) * step;
  const most = Math.max(1, ...items.map((item) => item.articles));
  return [tabs, h("ul", { class: "charts" }, subjects.map(({ subject, windows, count, score }) => h("li", {},
    h("p", { class: "facts" }, link({ view: null, [kind]: subject, kind: null, period: null }, { class: "name", "data-step": true }, nameOf(kind, subject, windows)),
      h("span", { class: "quiet" }, articles(count)), score === undefined ? null : tone({ score })),
    barChart(windows.map((each) => ({ start: each.start, count: each.articles, score: each.score })), step, 300, 64, [last - (span - 1) * step, last], most))))];
}

/** The last day by region: how much, and in which tone. */
export async function regionView(now, link, signal) {
  const { items } = await get("/trends", { kind: "region", period: "hour", since: "PT24H", limit: 100 }, signal);
  const found = new Map(bySubject(items).map((each) => [each.subject, each]));
  const most = Math.max(1, ...[...found.values()].map((each) => each.count));
  return [
    h("p", { class: "quiet lead" }, "Articles of the last 24 hours by region; the fuller, the more of them, in the colour of their mean tone."),
    h("ul", { class: "map" }, Object.entries(PLACES).map(([id, [row, column]]) => {
      const { count = 0, score } = found.get(id) ?? {};
      const tile = h("li", { class: toneClass(score) },
        link({ view: null, region: id }, { "data-step": true }, h("span", {}, regionName(id)), h("strong", {}, count), tone(score === undefined ? undefined : { score })));
      tile.style.gridArea = `${row} / ${column}`;
      tile.style.setProperty("--share", count === 0 ? 0 : 0.15 + 0.85 * Math.sqrt(count / most));
      return tile;
    })),
  ];
}
