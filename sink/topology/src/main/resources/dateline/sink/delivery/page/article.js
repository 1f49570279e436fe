// One article: its text with those who act in it, and why Dateline says what it says.

import { h, moment, day, tone, regionName, countryName, percent, score, outside } from "./dom.js";
import { badges, changesOf } from "./articles.js";

/** The detail of an article, given its versions, the newest first. */
export function articleDetail(versions, link) {
  const article = versions[0];
  const why = h("p", { class: "why", role: "status", hidden: true });
  return [
    h("article", {},
      h("p", { class: "facts" },
        article.source ? link({ source: article.source.id, article: null, view: null }, { class: "source" }, article.source.name ?? article.source.id) : null,
        published(article), tone(article.sentiment), badges(article)),
      h("h1", { lang: article.inLanguage, dir: "auto" }, article.headline ?? "Without a headline"),
      article.author?.length ? h("p", { class: "author" }, `By ${article.author.map((author) => author.name).join(", ")}`) : null,
      article.retraction ? h("p", { class: "notice alert" }, article.retraction.notice ?? "Its publisher took it back: the page is gone.") : null,
      article.description ? h("p", { class: "deck", lang: article.inLanguage, dir: "auto" }, article.description) : null,
      h("div", { class: "body", lang: article.inLanguage, dir: "auto" }, paragraphs(article, why)),
      why,
      h("p", {}, outside(article.url, "Read it where it was published"))),
    h("section", { class: "reasons" }, h("h2", {}, "Why"), reasons(article, link)),
    versions.length > 1 ? versionList(versions) : null,
  ].filter(Boolean);
}

/** Its date, as exactly as it is known. */
function published({ datePublished, dateInfo, versionCreated }) {
  return datePublished && dateInfo?.precision === "day" ? day(datePublished) : moment(datePublished ?? versionCreated);
}

/** The text by paragraphs; offsets count code points, which are not what JavaScript's strings count. */
function paragraphs(article, why) {
  const text = Array.from(article.articleBody);
  const marks = (article.actors ?? [])
    .flatMap((actor) => actor.mentions.map((mention) => ({ ...mention, actor })))
    .sort((one, other) => one.start - other.start);
  const parts = [[]];
  let at = 0;
  const plain = (end) => {
    text.slice(at, end).join("").split("\n").forEach((line, i) => {
      if (i > 0) {
        parts.push([]);
      }
      parts.at(-1).push(line);
    });
    at = end;
  };
  for (const mark of marks) {
    if (mark.start >= at && mark.end <= text.length) {
      plain(mark.start);
      parts.at(-1).push(marked(text.slice(mark.start, mark.end).join(""), mark.actor, why));
      at = mark.end;
    }
  }
  plain(text.length);
  return parts.map((part) => h("p", {}, part));
}

function marked(text, actor, why) {
  const tell = () => {
    why.textContent = reasonOf(actor);
    why.hidden = false;
  };
  return h("button", {
    type: "button", class: `mark ${actor.sentiment?.label ?? "unjudged"}`, title: reasonOf(actor), onclick: tell, onfocus: tell,
  }, text);
}

function reasonOf(actor) {
  const who = [actor.name, actor.type, actor.role].filter(Boolean).join(", ");
  const judged = actor.sentiment
    ? `tone towards it ${actor.sentiment.label} (${score(actor.sentiment.score)}), ${percent(actor.sentiment.confidence)} sure, by ${actor.sentiment.mentions} mentions`
      + (actor.sentiment.quoted ? `; ${actor.sentiment.quoted} in quotations are not counted` : "")
    : "tone towards it not judged";
  return `${who}: ${judged}`;
}

function reasons(article, link) {
  const annotators = article.pipeline?.annotators ?? [];
  const by = (...names) => annotators.filter((each) => names.some((name) => each.startsWith(name))).join(", ");
  const rows = [];
  const row = (what, value, confidence, method) => rows.push(h("tr", {},
    h("th", { scope: "row" }, what), h("td", {}, value),
    h("td", {}, confidence === undefined ? "" : percent(confidence)), h("td", {}, method)));
  (article.regions ?? []).forEach((region) => row("Region", link({ region: region.id, article: null, view: null }, {}, regionName(region.id)), region.confidence, by("region", "place")));
  (article.countries ?? []).forEach((country) => row("Country", `${countryName(country.code)}, ${percent(country.salience)} of it`, country.confidence, by("region", "countr", "place")));
  (article.actors ?? []).forEach((actor) => row("Actor", h("span", {},
    link({ actor: actor.id, article: null, view: null }, {}, actor.name), ` ${actor.type}, ${actor.mentions.length} × `, tone(actor.sentiment)), actor.sentiment?.confidence, by("actor", "sentiment")));
  if (article.sentiment) {
    row("Tone", h("span", {}, tone(article.sentiment), article.sentiment.gravity ? ` ${percent(article.sentiment.gravity)} of what sounds bad is grave news` : ""), article.sentiment.confidence, by("sentiment"));
  }
  if (article.dateInfo) {
    row("Date", `to the ${article.dateInfo.precision}`, article.dateInfo.confidence, article.dateInfo.method);
  }
  if (article.inLanguage) {
    row("Language", article.inLanguage, article.languageInfo?.confidence, by("language"));
  }
  return h("div", { class: "scroll" }, h("table", {},
    h("thead", {}, h("tr", {}, ["", "", "sure", "by"].map((title) => h("th", { scope: "col" }, title)))),
    h("tbody", {}, rows)));
}

function versionList(versions) {
  return h("section", {}, h("h2", {}, "Versions"), h("ol", { class: "versions" }, versions.map((version) => h("li", {},
    moment(version.versionCreated), ` version ${version.version}: `,
    version.version === 1 ? "first" : version.pubStatus === "canceled" ? "retracted" : changesOf(version),
    version.changes ? h("span", { class: "quiet" }, ` +${version.changes.charsAdded} −${version.changes.charsRemoved} characters`) : null,
    version.headline ? h("div", { class: "quiet", lang: version.inLanguage, dir: "auto" }, version.headline) : null))));
}
