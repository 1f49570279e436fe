// The river: articles as they come, the newest on top.

import { h, moment, tone, regionName } from "./dom.js";
import { get, insist, follow } from "./api.js";

const PAGE = 50;
const MOST_SHOWN = 300;
const MOST_ACTORS = 4;

/** The articles that meet some filters. */
export class River {
  #items = new Map();
  #waiting = new Map();
  #missed = 0;
  #most = MOST_SHOWN;
  #list = h("ol", { class: "river", "aria-label": "Articles, the newest first" });
  #more = h("button", { type: "button", class: "more", hidden: true, onclick: () => this.#older() }, "Older");
  #fresh = h("button", { type: "button", class: "fresh", hidden: true, onclick: () => this.#surface() });
  #notice = h("p", { class: "notice", role: "status", hidden: true });
  #nothing = h("p", { class: "empty", role: "status", hidden: true },
    "Nothing yet that meets these filters. What comes will appear here by itself.");

  constructor(place, filters, tellState, link) {
    this.filters = filters;
    this.tellState = tellState;
    this.link = link;
    this.place = place;
    place.replaceChildren(this.#notice, this.#nothing, this.#fresh, this.#list, this.#more);
  }

  /** An article as it was last told; undefined where it is not shown. */
  article(id) {
    return this.#items.get(id)?.article;
  }

  /** The stream goes on where the list ends, so that nothing falls between them. */
  async start(signal) {
    this.signal = signal;
    addEventListener("scroll", () => scrollY < 100 && this.#surface(), { signal, passive: true });
    try {
      await follow(this.filters, await this.#load(), {
        event: (article) => this.#arrive(article),
        state: (state) => this.tellState(state),
        gap: (missed) => this.#tell(`${missed} records were lost while this page was away.`),
        anew: () => this.#loadAnew(),
      }, signal);
    } catch (problem) {
      if (!signal.aborted) {
        this.tellState("stopped");
        this.#tell(`That did not work: ${problem.message}`);
      }
    }
  }

  #tell(text) {
    this.#notice.textContent = text;
    this.#notice.hidden = false;
    this.place.removeAttribute("aria-busy");
  }

  async #loadAnew() {
    const cursor = await this.#load();
    this.#tell("The topic was made anew.");
    return cursor;
  }

  /** The newest articles alone; where the stream goes on, undefined: with the next. */
  async #load() {
    const page = await insist("/articles", { ...this.filters, limit: PAGE }, this.signal,
      (problem) => this.#tell(`That did not work: ${problem.message}. It is tried again.`));
    this.#notice.hidden = true;
    this.#clear();
    this.#waiting.clear();
    this.#missed = 0;
    this.#fresh.hidden = true;
    page.items.forEach((article) => this.#put(article, false));
    this.#more.hidden = page.next === undefined;
    this.#nothing.hidden = this.#items.size > 0;
    this.place.removeAttribute("aria-busy");
    return page.cursor;
  }

  #clear() {
    this.#list.replaceChildren();
    this.#items.clear();
  }

  async #older() {
    this.#more.disabled = true;
    this.#more.textContent = "Older";
    try {
      await this.#loadOlder();
    } catch (problem) {
      this.#more.textContent = `Older: that did not work (${problem.message}). Try again`;
    }
    this.#more.disabled = false;
  }

  /** What follows the last row, which is not where a page ended: arrivals push rows out. */
  async #loadOlder() {
    const last = this.#list.lastElementChild;
    const until = new Date(new Date(last.dataset.time).getTime() + 1).toISOString();
    const shown = this.#items.size;
    let page = {};
    do {
      page = await get("/articles", { ...this.filters, until, limit: PAGE, after: page.next }, this.signal);
      if (!last.isConnected) {
        return; // the list began anew meanwhile
      }
      page.items.forEach((article) => this.#put(article, false));
    } while (page.next !== undefined && this.#items.size === shown);
    this.#most = Math.max(this.#most, this.#items.size);
    this.#more.hidden = page.next === undefined;
  }

  /** Who reads further down is not moved; what came waits above. */
  #arrive(article) {
    if (this.#items.has(article.id) || scrollY < 100) {
      this.#put(article, true);
    } else {
      this.#wait(article);
    }
  }

  #wait(article) {
    this.#waiting.delete(article.id);
    this.#waiting.set(article.id, article);
    if (this.#waiting.size > MOST_SHOWN) {
      this.#waiting.delete(this.#waiting.keys().next().value);
      this.#missed += 1;
    }
    this.#fresh.textContent = `${this.#waiting.size + this.#missed} new`;
    this.#fresh.hidden = false;
  }

  #surface() {
    if (this.#fresh.hidden) {
      return;
    }
    this.#fresh.hidden = true;
    if (this.#missed > 0) {
      // Below the newest is a hole, which "Older" fills again from the top.
      this.#clear();
      this.#more.hidden = false;
    }
    this.#waiting.forEach((article) => this.#put(article, true));
    this.#waiting.clear();
    this.#missed = 0;
    scrollTo({ top: 0 });
  }

  #put(article, isNew) {
    const known = this.#items.get(article.id);
    if (known && known.article.version >= article.version) {
      return;
    }
    this.#nothing.hidden = true;
    const row = this.#row(article, isNew);
    const focused = known?.row.contains(document.activeElement) ? document.activeElement.href : undefined;
    known?.row.remove();
    this.#items.set(article.id, { article, row });
    const before = [...this.#list.children].find((other) => other.dataset.time < row.dataset.time);
    this.#list.insertBefore(row, before ?? null);
    if (focused !== undefined) {
      const links = [...row.querySelectorAll("a")];
      (links.find((each) => each.href === focused) ?? links[0]).focus({ preventScroll: true });
    }
    if (isNew) {
      this.#trim();
    }
  }

  /** Takes the oldest away where there are more than the reader asked for. */
  #trim() {
    while (this.#list.children.length > this.#most) {
      this.#items.delete(this.#list.lastElementChild.dataset.id);
      this.#list.lastElementChild.remove();
      this.#more.hidden = false;
    }
  }

  #row(article, isNew) {
    const { link } = this;
    const actors = (article.actors ?? []).slice(0, MOST_ACTORS);
    return h("li", {
      class: ["item", isNew ? "new" : "", article.pubStatus === "canceled" ? "retracted" : ""].join(" "),
      "data-id": article.id, "data-time": new Date(article.versionCreated).toISOString(),
    },
      h("div", { class: "when" }, moment(article.versionCreated), tone(article.sentiment)),
      h("div", { class: "what" },
        h("h2", { lang: article.inLanguage, dir: "auto" },
          link({ article: article.id, open: null }, { "data-step": true }, article.headline ?? article.articleBody.slice(0, 90)), badges(article)),
        article.description ? h("p", { class: "deck", lang: article.inLanguage, dir: "auto" }, article.description) : null,
        h("p", { class: "facts" },
          article.source ? link({ source: article.source.id }, { class: "source" }, article.source.name ?? article.source.id) : null,
          article.region ? link({ region: article.region.id }, { class: "region" }, regionName(article.region.id)) : null,
          actors.map((actor) => link({ actor: actor.id }, { class: "actor" }, actor.name)))));
  }
}

/** What a reader should know before reading: that it was corrected, copied, taken back. */
export function badges(article) {
  return [
    article.version > 1 && article.pubStatus !== "canceled" ? badge("", `version ${article.version}`, changesOf(article)) : null,
    article.isDuplicate ? badge("quiet", "copy", "A copy of an article that appeared earlier") : null,
    article.pubStatus === "canceled" ? badge("alert", "retracted") : null,
  ];
}

/** It may stand in a headline of another language, and is English all the same. */
function badge(kind, text, title) {
  return h("span", { class: `badge ${kind}`, title, lang: "en", dir: "ltr" }, text);
}

/** What a version changed, in words. */
export function changesOf(article) {
  const fields = article.changes?.fields ?? [];
  return fields.length ? `changed: ${fields.join(", ")}` : "no change told";
}
