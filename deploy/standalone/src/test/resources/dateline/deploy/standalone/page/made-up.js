// Stands in for the API inside the page: a test says what stands in the index, what is refused, and what the stream sends.
(() => {
  const api = window.api = { articles: [], refusals: {}, asked: [] };
  const START = Date.UTC(2026, 0, 1);
  const bytes = new TextEncoder();

  /** An article a minute, the higher the number the newer. */
  api.article = (number, more = {}) => ({
    id: `made${number}`, version: 1, versionCreated: new Date(START + number * 60000).toISOString(), pubStatus: "usable",
    headline: `Made ${number}`, articleBody: `Made up ${number}.`, url: "https://paper.example/", ...more,
  });
  api.range = (from, to) => Array.from({ length: to - from }, (_, i) => api.article(from + i));
  api.write = (text) => api.wire.enqueue(bytes.encode(`${text}\n\n`));
  api.publish = (...articles) => articles.forEach((article) => {
    api.articles.push(article);
    api.write(`id: c${api.articles.length}\ndata: ${JSON.stringify(article)}`);
  });
  api.times = (path) => api.asked.filter((each) => each === path).length;
  api.open = (address) => {
    history.pushState(null, "", address);
    dispatchEvent(new PopStateEvent("popstate"));
  };

  function page(parameters) {
    const from = Number(parameters.get("after") ?? 0);
    const to = from + Number(parameters.get("limit"));
    const found = api.articles.filter((each) => each.versionCreated < (parameters.get("until") ?? "9"))
      .sort((one, other) => one.versionCreated < other.versionCreated ? 1 : -1);
    return { items: found.slice(from, to), next: to < found.length ? String(to) : undefined, cursor: `c${api.articles.length}` };
  }

  function stream(signal) {
    return new Response(new ReadableStream({
      start(wire) {
        api.wire = wire;
        signal.addEventListener("abort", () => wire.error(signal.reason));
      },
    }));
  }

  function answer({ pathname, searchParams }) {
    return pathname === "/articles" ? page(searchParams)
      : pathname.startsWith("/articles/") ? { versions: api.articles.filter((each) => pathname.endsWith(`/${each.id}`)).reverse() }
        : { items: [] };
  }

  window.fetch = async (address, { headers, signal }) => {
    const url = new URL(address, location.origin);
    api.asked.push(url.pathname);
    const [status, detail] = api.refusals[url.pathname]?.(headers) ?? [];
    if (status) {
      return new Response(JSON.stringify({ detail }), { status });
    }
    return url.pathname === "/stream" ? stream(signal) : new Response(JSON.stringify(answer(url)));
  };
})();
