// The health of sources: what became of each one's pages, and why one is silent.

import { h, ago, empty } from "./dom.js";
import { get } from "./api.js";

const DAY = 86400e3;
const WORDS = {
  "timeout": "it does not answer in time", "connection": "the connection fails", "unknown-host": "its host has no address",
  "tls": "its certificate cannot be trusted", "blocked": "it turns the robot away", "gone": "it is not there any more",
  "http-error": "it answers with an error", "robots": "its robots.txt forbids it", "unreadable": "it cannot be read",
  "forbidden-address": "its address may not be dialled", "redirects": "it redirects without end", "empty": "it is empty",
};

/** All sources, those that need looking after first. */
export async function sourceView(now, link, signal) {
  const { items = [] } = await get("/sources", {}, signal);
  const rows = items.map((item) => ({ ...item, ...judged(item) })).sort((one, other) => one.rank - other.rank);
  return rows.length === 0
    ? empty("No source is followed yet.")
    : h("div", { class: "scroll" }, h("table", { class: "sources" },
      h("thead", {}, h("tr", {}, ["Source", "State", "Last article", "What became of its addresses"].map((title) => h("th", { scope: "col" }, title)))),
      h("tbody", {}, rows.map((row) => shown(row, link)))));
}

/** The state, and the likeliest reason for silence. */
function judged({ source, ledger }) {
  if (source.enabled === false) {
    return { rank: 2, state: "paused", why: "The operator paused it." };
  }
  if (!ledger) {
    return { rank: 1, state: "new", why: "Nothing has been looked at yet." };
  }
  const feeds = ledger.feeds ?? [];
  const troubled = feeds.filter((feed) => feed.trouble);
  if (feeds.length && troubled.length === feeds.length) {
    return { rank: 0, state: "silent", why: trouble(troubled[0]) };
  }
  if (ledger.lastPublished && Date.now() - new Date(ledger.lastPublished) < DAY) {
    return troubled.length ? { rank: 2, state: "in part", why: trouble(troubled[0]) } : { rank: 3, state: "healthy" };
  }
  if (!ledger.lastFound) {
    return { rank: 1, state: "quiet", why: "Its feeds are read, but name no page." };
  }
  const refused = (ledger.outcomes ?? []).filter((count) => !["queued", "fetched", "enriched", "published", "unchanged", "duplicate"].includes(count.outcome));
  const most = refused.sort((one, other) => other.urls - one.urls)[0];
  return most
    ? { rank: 0, state: "silent", why: `Most of its pages end as ${most.outcome}: ${WORDS[most.outcome] ?? "they hold no article"}.` }
    : { rank: 1, state: "quiet", why: `Nothing new since ${ago(ledger.lastFound)}.` };
}

function trouble(feed) {
  const again = new Date(feed.nextPoll) > new Date() ? ` It is asked again at ${new Date(feed.nextPoll).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}.` : "";
  return `${new URL(feed.url).pathname}: ${WORDS[feed.trouble] ?? feed.trouble}${feed.detail ? ` (${feed.detail})` : ""}.${again}`;
}

function shown({ source, ledger, state, why }, link) {
  const kind = { healthy: "good", silent: "alert" }[state] ?? "quiet";
  return h("tr", {},
    h("th", { scope: "row" }, link({ view: null, source: source.id }, { "data-step": true }, source.name ?? source.id)),
    h("td", {}, h("span", { class: `badge ${kind}` }, state), why ? h("p", { class: "quiet" }, why) : null),
    h("td", {}, ledger?.lastPublished ? h("span", { title: ledger.lastPublished }, ago(ledger.lastPublished)) : "never"),
    h("td", {}, h("p", { class: "facts" }, (ledger?.outcomes ?? []).map((count) => h("span", {}, `${count.outcome} ${count.urls}`)))));
}
