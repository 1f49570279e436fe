// Builds elements. Text only ever becomes text: nothing that came over the wire is read as markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(element, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== undefined && value !== null) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** An HTML element with attributes, listeners (onclick …) and children. */
export function h(tag, properties = {}, ...children) {
  return fill(document.createElement(tag), properties, children);
}

/** The same for SVG. */
export function svg(tag, properties = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), properties, children);
}

/** A link to an address of another site; anything but http and https is shown as text. */
export function outside(address, text) {
  return /^https?:\/\//i.test(address)
    ? h("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, text)
    : h("span", {}, text);
}

const CLOCK = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const DAY = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" });
const FULL = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "medium" });

/** A moment: the time of day, with the date where it is not today's. */
export function moment(text) {
  const time = new Date(text);
  const today = time.toDateString() === new Date().toDateString();
  const short = today ? CLOCK.format(time) : `${DAY.format(time)}, ${CLOCK.format(time)}`;
  return h("time", { datetime: text, title: FULL.format(time) }, short);
}

const DATE = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });

/** A day without a time, the same wherever it is read. */
export function day(text) {
  const time = new Date(text);
  return h("time", { datetime: time.toISOString().slice(0, 10) }, DATE.format(time));
}

/** How long ago, in the largest unit that fits. */
export function ago(text) {
  const seconds = Math.max(0, (Date.now() - new Date(text)) / 1000);
  const [size, unit] = [[86400, "d"], [3600, "h"], [60, "min"], [1, "s"]].find(([size]) => seconds >= size) ?? [1, "s"];
  return `${Math.floor(seconds / size)} ${unit} ago`;
}

/** A region's id as people say it. */
export function regionName(id) {
  return id.split("-").map((word) => word[0].toUpperCase() + word.slice(1)).join(" ").replace("Sub Saharan", "Sub-Saharan");
}

const COUNTRIES = new Intl.DisplayNames(undefined, { type: "region" });

/** A country's name. */
export function countryName(code) {
  try {
    return COUNTRIES.of(code);
  } catch {
    return code;
  }
}

/** A score as people read it: +0.42, −0.10. */
export function score(value) {
  return (value < 0 ? "−" : "+") + Math.abs(value).toFixed(2);
}

/** A share as a percentage. */
export function percent(value) {
  return `${Math.round(value * 100)} %`;
}

/** A tone in colour and in words. */
export function tone(sentiment) {
  if (!sentiment) {
    return null;
  }
  const label = sentiment.label ?? (sentiment.score > 0.1 ? "positive" : sentiment.score < -0.1 ? "negative" : "neutral");
  const why = sentiment.confidence === undefined ? label : `${label}, ${percent(sentiment.confidence)} sure`;
  return h("span", { class: `tone ${label}`, title: why }, h("span", { class: "sr" }, `${label} `), score(sentiment.score));
}

/** A number of articles in words. */
export function articles(count) {
  return count === 1 ? "1 article" : `${count} articles`;
}

/** What is shown where there is nothing. */
export function empty(text) {
  return h("p", { class: "empty" }, text);
}
