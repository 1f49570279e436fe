// Asks the API, and follows its stream. The stream is read with fetch, because EventSource can bear no token.

const TOKEN = "dateline-token";
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 10000;

/** What went wrong, in the API's words. */
export class Problem extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? `status ${status}`);
    this.status = status;
  }
}

function headers(more = {}) {
  const token = sessionStorage.getItem(TOKEN);
  return token ? { ...more, Authorization: `Bearer ${token}` } : more;
}

async function refusal(answer) {
  const problem = await answer.json().catch(() => ({}));
  return new Problem(answer.status, problem);
}

let asking;

/** Asks the reader for a token; all who wait get the same answer. */
function askForToken() {
  asking ??= new Promise((resolve) => {
    const dialog = document.getElementById("token");
    const input = dialog.querySelector("input");
    dialog.addEventListener("close", () => {
      sessionStorage.setItem(TOKEN, input.value);
      input.value = "";
      asking = undefined;
      resolve();
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

/** A JSON answer; throws a Problem. */
export async function get(path, parameters = {}, signal = undefined) {
  const answer = await fetch(`${path}?${query(parameters)}`, { headers: headers(), signal });
  if (answer.status === 401) {
    await askForToken();
    return get(path, parameters, signal);
  }
  if (!answer.ok) {
    throw await refusal(answer);
  }
  return answer.json();
}

/**
 * Follows the stream from a cursor, else from the next article, until the signal ends it, across lost connections: each
 * begins where the one before ended.
 *
 * listener.event(article), .state("live" | "lost"), .gap(count)
 */
export async function follow(parameters, start, listener, signal) {
  let cursor = start;
  let pause = FIRST_PAUSE;
  while (!signal.aborted) {
    try {
      const answer = await fetch(`/stream?${query(parameters)}`, {
        headers: headers(cursor ? { "Last-Event-ID": cursor } : {}), signal, cache: "no-store",
      });
      if (answer.status === 401) {
        await askForToken();
        continue;
      }
      if (answer.status === 410) {
        cursor = undefined;
        listener.gap();
      }
      if (!answer.ok) {
        throw await refusal(answer);
      }
      pause = FIRST_PAUSE;
      listener.state("live");
      for await (const event of events(answer.body)) {
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
      console.info("stream:", problem.message);
    }
    listener.state("lost");
    await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
    pause = Math.min(2 * pause, LONGEST_PAUSE);
  }
}

/** The events of a stream: {id, name, data}. */
async function* events(body) {
  let rest = "";
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
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
