// Stories: what several articles tell of.

import { h, articles, moment, ago, regionName, countryName, empty } from "./dom.js";
import { get } from "./api.js";
import { toneBars } from "./charts.js";

/** The stories that meet the filters, the one with the newest article first. */
export async function storyList({ filters }, link, signal) {
  const { region, country, actor, q, since, until } = filters;
  const page = await get("/stories", { region, country, actor, q, since, until, minArticles: 2, limit: 100 }, signal);
  if (page.items.length === 0) {
    return empty("No story of two articles or more yet.");
  }
  return h("ol", { class: "stories" }, page.items.map((story) => h("li", { class: "item" },
    h("div", { class: "when" }, h("strong", { class: "count" }, story.articleCount), h("span", { class: "quiet" }, "articles")),
    h("div", { class: "what" },
      h("h2", { lang: languageOf(story), dir: "auto" }, link({ open: story.id, article: null }, { "data-step": true }, story.headline ?? "Without a headline")),
      h("p", { class: "facts" },
        h("span", { title: story.end }, ago(story.end)),
        story.region ? link({ region: story.region.id }, { class: "region" }, regionName(story.region.id)) : null,
        (story.actors ?? []).slice(0, 4).map((one) => link({ actor: one.id }, { class: "actor" }, one.name)))),
    toneBars(story.sentiment ?? []))));
}

/** The language of its headline, which is one of its articles'. */
function languageOf({ headline, articles = [] }) {
  return articles.find((article) => article.headline === headline)?.inLanguage;
}

/** One story with its articles, the first to report first. */
export function storyDetail(story, link) {
  return [
    h("p", { class: "facts" }, articles(story.articleCount), moment(story.start), "to", moment(story.end),
      story.region ? link({ region: story.region.id, open: null, view: null }, { class: "region" }, regionName(story.region.id)) : null),
    h("h1", { lang: languageOf(story), dir: "auto" }, story.headline ?? "Without a headline"),
    story.mergedInto ? h("p", { class: "notice" }, "It goes on in ", link({ open: story.mergedInto }, {}, "another story"), ".") : null,
    story.splitFrom ? h("p", { class: "notice" }, "It parted from ", link({ open: story.splitFrom }, {}, "another story"), ".") : null,
    story.countries?.length ? h("p", { class: "quiet" }, story.countries.map(countryName).join(", ")) : null,
    story.actors?.length ? h("p", { class: "facts" }, story.actors.map((actor) =>
      link({ actor: actor.id, open: null, view: null }, { class: "actor" }, `${actor.name} ${actor.articles}`))) : null,
    story.sentiment?.length ? h("figure", {}, toneBars(story.sentiment, 320, 60), h("figcaption", { class: "quiet" }, "Articles an hour and their tone")) : null,
    h("ol", { class: "timeline" }, (story.articles ?? []).map((article) => h("li", {},
      moment(article.time), " ",
      h("span", { class: "quiet" }, article.source ?? ""),
      article.id === story.firstToReport ? h("span", { class: "badge" }, "first to report") : null,
      h("div", { lang: article.inLanguage, dir: "auto" }, link({ article: article.id, open: null }, {}, article.headline ?? article.url))))),
  ].filter(Boolean);
}
