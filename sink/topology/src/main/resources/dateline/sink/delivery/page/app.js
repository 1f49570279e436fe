// The page: which view and which filters the address names, and the keys.

import { h, empty, regionName } from "./dom.js";
import { get } from "./api.js";
import { River } from "./articles.js";
import { articleDetail } from "./article.js";
import { storyList, storyDetail } from "./stories.js";
import { trendView, regionView } from "./trends.js";
import { sourceView } from "./sources.js";

const VIEWS = { river: "River", stories: "Stories", trends: "Trends", regions: "Regions", sources: "Sources" };
const REGIONS = ["global", "middle-east", "north-africa", "sub-saharan-africa", "west-africa", "east-africa",
  "central-africa", "southern-africa", "europe", "western-europe", "eastern-europe", "northern-europe",
  "southern-europe", "caucasus", "central-asia", "south-asia", "southeast-asia", "east-asia", "oceania",
  "north-america", "central-america", "caribbean", "south-america"];
const FILTERS = ["region", "country", "actor", "source", "language", "story", "sentiment", "minSentiment", "maxSentiment",
  "since", "until", "duplicates", "retracted", "q"];

const main = document.getElementById("main");
const detail = document.getElementById("detail");
let shown;
let leave = () => {};
let river;

function state() {
  const address = new URLSearchParams(location.search);
  const view = Object.hasOwn(VIEWS, address.get("view")) ? address.get("view") : "river";
  const filters = {};
  for (const name of FILTERS) {
    const values = address.getAll(name).filter((value) => value !== "");
    if (values.length) {
      filters[name] = values;
    }
  }
  return { view, filters, article: address.get("article"), story: address.get("open"), kind: address.get("kind"), period: address.get("period") };
}

/** The address of the page with some of it changed; null takes a part away. */
export function address(changes) {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    query.delete(name);
    [value].flat().filter((each) => each !== null && each !== "").forEach((each) => query.append(name, each));
  }
  return `/?${query}`;
}

function go(changes) {
  history.pushState(null, "", address(changes));
  show();
}

/** A link within the page. */
function link(changes, properties, ...children) {
  return h("a", { ...properties, href: address(changes) }, ...children);
}

document.addEventListener("click", (event) => {
  const anchor = event.target.closest("a");
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
  if (anchor && plain && anchor.origin === location.origin && anchor.pathname === "/" && !anchor.hash) {
    event.preventDefault();
    history.pushState(null, "", anchor.href);
    show();
  }
});
addEventListener("popstate", () => show(true));

const views = Object.entries(VIEWS).map(([name, title], i) => ({ name, tab: h("a", { title: `${title} (key ${i + 1})` }, title) }));
document.getElementById("views").append(...views.map(({ tab }) => tab));

function showViews(view) {
  views.forEach(({ name, tab }) => {
    tab.href = address({ view: name === "river" ? null : name, article: null, open: null });
    tab.ariaCurrent = name === view ? "page" : null;
  });
}

const form = document.getElementById("filters");
const clear = h("a", { class: "clear" }, "Clear");
let controlsOf;

/** The controls stay while the view does: one that is replaced loses focus, and the click that is under way. */
function showFilters({ view, filters }, isBack) {
  form.hidden = view !== "river" && view !== "stories";
  if (controlsOf !== view) {
    controlsOf = view;
    form.replaceChildren(...controls(view === "river"), clear);
  }
  for (const control of form.elements) {
    if (isBack || control !== document.activeElement || control.tagName === "SELECT") {
      control.value = filters[control.name]?.[0] ?? "";
    }
  }
  clear.href = address(Object.fromEntries(FILTERS.map((name) => [name, null])));
  clear.hidden = Object.keys(filters).length === 0;
}

function controls(river) {
  const select = (name, label, options) => h("label", {}, h("span", {}, label),
    h("select", { name }, h("option", { value: "" }, "any"), options.map(([id, text]) => h("option", { value: id }, text))));
  const input = (name, label, hint) => h("label", {}, h("span", {}, label),
    h("input", { name, placeholder: hint, type: "search", autocomplete: "off", spellcheck: "false" }));
  return [
    input("q", "Words", "flood \"prime minister\""),
    select("region", "Region", REGIONS.map((id) => [id, regionName(id)])),
    input("actor", "Actor", "NATO"),
    river ? input("source", "Source", "id") : null,
    river ? select("sentiment", "Tone", [["negative", "negative"], ["neutral", "neutral"], ["positive", "positive"]]) : null,
    river ? select("duplicates", "Copies", [["false", "hidden"]]) : null,
  ].filter(Boolean);
}

form.addEventListener("change", (event) => go({ [event.target.name]: event.target.value.trim() }));
form.addEventListener("submit", (event) => event.preventDefault());

function tellState(text) {
  const place = document.getElementById("link");
  place.textContent = text;
  place.dataset.state = text;
}

/** Shows what the address names; leaves alone what is shown already. */
/** Whoever goes back wants the fields as they were, also the one that has the focus. */
function show(isBack = false) {
  const now = state();
  showViews(now.view);
  showFilters(now, isBack);
  const key = JSON.stringify([now.view, now.filters, now.kind, now.period]);
  if (key !== shown) {
    shown = key;
    leave();
    main.setAttribute("aria-busy", "true");
    leave = open(now);
    scrollTo(0, 0);
  }
  showDetail(now);
  tellTitle();
}

/** A tab and a bookmark bear the headline of what is read. */
function tellTitle() {
  const headline = detail.hidden ? undefined : detail.querySelector("h1")?.textContent;
  document.title = `${headline ?? VIEWS[state().view]} · Dateline`;
}

function open(now) {
  const ending = new AbortController();
  main.replaceChildren();
  if (now.view === "river") {
    river = new River(main, now.filters, tellState, link);
    river.start(ending.signal);
    return () => ending.abort();
  }
  river = undefined;
  tellState("");
  const shows = { stories: storyList, trends: trendView, regions: regionView, sources: sourceView }[now.view];
  shows(now, link, ending.signal).then((content) => main.replaceChildren(...[content].flat()), tellProblem(ending.signal))
    .finally(() => main.removeAttribute("aria-busy"));
  return () => ending.abort();
}

function tellProblem(signal) {
  return (problem) => {
    if (!signal.aborted) {
      main.replaceChildren(empty(`That did not work: ${problem.message}`));
    }
  };
}

const phone = matchMedia("(max-width: 46rem)");
const behind = document.querySelectorAll("body > :is(.skip, .top, .filters, main)");
let opened;
let from;

async function showDetail({ article, story }) {
  const wanted = article ? `article ${article}` : story ? `story ${story}` : undefined;
  if (wanted === opened) {
    return;
  }
  if (!opened) {
    from = { article, element: document.activeElement };
  }
  opened = wanted;
  detail.hidden = wanted === undefined;
  cover();
  if (!wanted) {
    goBack();
    return;
  }
  const close = link({ article: null, open: null }, { class: "close", "aria-label": "Close (Esc)" }, "×");
  const told = article ? river?.article(article) : undefined;
  const render = (content) => {
    if (opened === wanted) {
      detail.replaceChildren(close, ...content);
      detail.scrollTop = 0;
      tellTitle();
      close.focus();
    }
  };
  render(told ? articleDetail([told], link) : [h("p", { class: "empty" }, "…")]);
  try {
    if (story && !article) {
      render(storyDetail(await indexed(`/stories/${encodeURIComponent(story)}`), link));
      return;
    }
    const { versions } = await indexed(`/articles/${encodeURIComponent(article)}`);
    // What is read already is not put there a second time.
    if (versions.length > 1 || versions[0].version !== told?.version) {
      render(articleDetail(versions, link));
    }
  } catch (problem) {
    if (!told) {
      render([empty(problem.message)]);
    }
  }
}

/** What the detail hides cannot be walked into. */
function cover() {
  behind.forEach((each) => each.inert = phone.matches && opened !== undefined);
}

phone.addEventListener("change", cover);

/** To what led to the detail, else to its article's row as it stands now. */
function goBack() {
  const { article, element } = from;
  const row = [...main.querySelectorAll("[data-id]")].find((each) => each.dataset.id === article);
  const led = main.contains(element) ? element : row?.querySelector("[data-step]");
  (led ?? main).focus({ preventScroll: true });
}

/** What the stream has told already may need a moment until it can be asked for. */
async function indexed(path, tries = 8) {
  try {
    return await get(path);
  } catch (problem) {
    if (problem.status !== 404 || tries === 0) {
      throw problem;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    return indexed(path, tries - 1);
  }
}

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  Escape: () => opened && go({ article: null, open: null }),
  "/": () => document.querySelector("#filters input")?.focus(),
};

function step(by) {
  const links = [...main.querySelectorAll("[data-step]")];
  const at = links.findIndex((each) => each.closest("li, tr").contains(document.activeElement));
  links[Math.max(0, Math.min(links.length - 1, at < 0 ? 0 : at + by))]?.focus();
}

document.addEventListener("keydown", (event) => {
  const writing = event.target.closest("input, select, textarea");
  const elsewhere = event.metaKey || event.ctrlKey || event.altKey || event.target.closest("dialog");
  if (elsewhere || (writing && event.key !== "Escape")) {
    return;
  }
  const view = Object.keys(VIEWS)[Number(event.key) - 1];
  if (view) {
    go({ view: view === "river" ? null : view, article: null, open: null });
  } else if (KEYS[event.key]) {
    event.preventDefault();
    KEYS[event.key]();
  }
});

show();
