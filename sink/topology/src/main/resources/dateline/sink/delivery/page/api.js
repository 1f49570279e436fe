// Asks the API, and follows its stream. The stream is read with fetch, because EventSource can bear no token.

const TOKEN = "dateline-token";
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 10000;
/** The server beats every ten seconds. */
const LONGEST_SILENCE = 30000;

/** What went wrong, in the API's words. */
export class Problem extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? `status ${status}`);
    this.status = status;
  }

  /** Whether the same question will be answered the same again. */
  get isLasting() {
    return this.status >= 400 && this.status < 500 && ![408, 410, 429].includes(this.status);
  }
}

async function refusal(answer) {
  const problem = await answer.json().catch(() => ({}));
  return new Problem(answer.status, problem);
}

let asking;

/** Asks the reader for a token, and says why the one before was refused; all who wait get the same answer. */
function askForToken(refused) {
  asking ??= new Promise((resolve, reject) => {
    const dialog = document.getElementById("token");
    const input = dialog.querySelector("input");
    dialog.querySelector(".alert").textContent = refused;
    dialog.querySelector(".alert").hidden = refused === "";
    dialog.returnValue = "";
    dialog.addEventListener("close", () => {
      const token = input.value.trim();
      input.value = "";
      asking = undefined;
      if (dialog.returnValue === "use" && token) {
        sessionStorage.setItem(TOKEN, token);
        resolve();
      } else {
        reject(new Problem(401, { detail: "no token was given; load the page anew to be asked again" }));
      }
    }, { once: true });
    dialog.showModal();
  });
  return asking;
}

/** Parameters without those that are not set. */
export function query(parameters) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const each of [value].flat()) {
      if (each !== undefined && each !== null && each !== "") {
        query.append(name, each);
      }
    }
  }
  return query.toString();
}

/** A good answer, for which the reader may have to give a token; throws a Problem. */
async function ask(address, options, headers = {}) {
  const token = sessionStorage.getItem(TOKEN);
  const bearer = token ? { Authorization: `Bearer ${token}` } : {};
  const answer = await fetch(address, { ...options, headers: { ...headers, ...bearer } });
  if (answer.ok) {
    return answer;
  }
  const problem = await refusal(answer);
  if (problem.status !== 401) {
    throw problem;
  }
  // Another question may have brought a token while this one was on its way.
  if (token === sessionStorage.getItem(TOKEN)) {
    await askForToken(token ? problem.message : "");
  }
  return ask(address, options, headers);
}

/** A JSON answer; throws a Problem. */
export async function get(path, parameters = {}, signal = undefined) {
  const answer = await ask(`${path}?${query(parameters)}`, { signal });
  return answer.json();
}

/** The same, asked for again until it comes or never will; tells each failure. */
export async function insist(path, parameters, signal, tell) {
  for (let pause = FIRST_PAUSE; ; pause = longer(pause)) {
    try {
      return await get(path, parameters, signal);
    } catch (problem) {
      if (signal.aborted || problem.isLasting) {
        throw problem;
      }
      tell(problem);
    }
    await rest(pause);
  }
}

function longer(pause) {
  return Math.min(2 * pause, LONGEST_PAUSE);
}

function rest(pause) {
  return new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
}

/** A signal that ends with another, and when nothing was heard for a while. */
function watched(signal) {
  const silence = new AbortController();
  let timer;
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), LONGEST_SILENCE);
  };
  const end = () => {
    clearTimeout(timer);
    silence.abort();
  };
  heard();
  return { signal: AbortSignal.any([signal, silence.signal]), heard, end };
}

/**
 * Follows the stream from a cursor, else from the next article, until the signal ends it, across lost connections: each
 * begins where the one before ended. Throws a Problem that will last.
 *
 * listener.event(article), .state("live" | "lost"), .gap(count), .anew(): the cursor where there is no way on from the last
 */
export async function follow(parameters, start, listener, signal) {
  let cursor = start;
  let pause = FIRST_PAUSE;
  while (!signal.aborted) {
    const wire = watched(signal);
    try {
      const answer = await ask(`/stream?${query(parameters)}`, { signal: wire.signal, cache: "no-store" },
        cursor ? { "Last-Event-ID": cursor } : {});
      pause = FIRST_PAUSE;
      listener.state("live");
      for await (const event of events(answer.body, wire.heard)) {
        cursor = event.id ?? cursor;
        if (event.name === "gap") {
          listener.gap(JSON.parse(event.data).missed);
        } else if (event.data !== undefined) {
          listener.event(JSON.parse(event.data));
        }
      }
    } catch (problem) {
      if (signal.aborted) {
        return;
      }
      if (problem.isLasting) {
        throw problem;
      }
      console.info("stream:", problem.message);
      cursor = problem.status === 410 ? await listener.anew() : cursor;
    } finally {
      wire.end();
    }
    listener.state("lost");
    await rest(pause);
    pause = longer(pause);
  }
}

/** The events of a stream: {id, name, data}. */
async function* events(body, heard) {
  let rest = "";
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    heard();
    const blocks = (rest + part.value).split("\n\n");
    rest = blocks.pop();
    yield* blocks.map(parsed);
  }
}

function parsed(block) {
  const event = {};
  for (const line of block.split("\n")) {
    const colon = line.indexOf(": ");
    const [field, value] = [line.slice(0, colon), line.slice(colon + 2)];
    if (field === "id") {
      event.id = value;
    } else if (field === "event") {
      event.name = value;
    } else if (field === "data") {
      event.data = event.data === undefined ? value : `${event.data}\n${value}`;
    }
  }
  return event;
}
