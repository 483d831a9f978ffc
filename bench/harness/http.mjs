// A small client for many requests at once over a few kept connections. Node's own agent would be busier than the
// servers it asks.

import http from "node:http";

/** Asks once. Answers status, headers and body. */
export function ask(agent, port, path, { method = "GET", headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request({ agent, port, host: "127.0.0.1", path, method, headers }, (response) => {
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.once("error", reject);
      response.once("end", () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts).toString() }));
    });
    request.once("error", reject);
    request.end(body);
  });
}

/** Does `work(i)` for 0 <= i < count, `width` of them at a time, over kept connections. */
export async function abreast(count, width, work) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: width });
  let next = 0;
  const worker = async () => {
    while (next < count) await work(next++, agent);
  };
  await Promise.all(Array.from({ length: Math.min(width, count) }, worker));
  agent.destroy();
}
