// Requests that no browser sends: with any host name, any header, and any spelling of a path.

import { connect as connectHttp2 } from "node:http2";
import { request as requestPlain } from "node:http";
import { request } from "node:https";
import { connect as connectTcp } from "node:net";
import { connect as connectTls } from "node:tls";
import { text } from "node:stream/consumers";

/** A client of a proxy, at its ports for HTTPS and HTTP. */
export function requestsTo(port, plain, ca) {
  const where = (host) => ({ host: "127.0.0.1", port, servername: host, ca });

  /** Over HTTP/1.1. `headers` is an object, or a list of names and values if names repeat. */
  function ask(host, path, { method = "GET", headers = {}, body, address = "127.0.0.1" } = {}) {
    const all = Array.isArray(headers) ? ["Host", host, ...headers] : { Host: host, ...headers };
    return answered(request({ ...where(host), host: address, path, method, headers: all, agent: false }), body);
  }

  /** Over HTTP without TLS. */
  function askPlain(host, path, address = "127.0.0.1") {
    return answered(requestPlain({ host: address, port: plain, path, headers: { Host: host }, agent: false }));
  }

  async function answered(sent, body) {
    const answer = await new Promise((done, failed) => {
      sent.on("response", done).on("error", failed);
      if (typeof body === "function") body(sent);
      else sent.end(body);
    });
    return { status: answer.statusCode, headers: answer.headers, text: await text(answer) };
  }

  /** Over HTTP/2. Each item of a list is sent as its own header. */
  async function ask2(host, path, headers = {}) {
    const socket = connectTls({ ...where(host), ALPNProtocols: ["h2"] });
    const session = connectHttp2(`https://${host}`, { createConnection: () => socket });
    try {
      const stream = session.request({ ":authority": host, ":path": path, ...headers });
      const answered = new Promise((done, failed) => {
        stream.on("response", done);
        for (const source of [stream, session, socket]) source.on("error", failed);
      });
      stream.end();
      const answer = await answered;
      return { status: answer[":status"], headers: answer, text: await text(stream) };
    } finally {
      session.destroy();
    }
  }

  /** Sends exactly these lines over HTTP/1.1, and returns the answer until the other side closes. */
  function askRaw(host, lines) {
    return new Promise((done, failed) => {
      const socket = connectTls(where(host), () =>
        socket.write([...lines, "Connection: close", "", ""].join("\r\n"), "latin1"),
      );
      let answer = "";
      socket.on("data", (data) => (answer += data.toString("latin1")));
      socket.on("close", () => done({ status: Number(answer.match(/^HTTP\/1\.1 (\d+)/)?.[1]), text: answer }));
      socket.on("error", failed);
    });
  }

  /** Opens connections to it, for HTTPS and for HTTP. */
  const connect = (host) => () => connectTls(where(host));
  const connectPlain = () => () => connectTcp({ host: "127.0.0.1", port: plain });

  return { ask, askPlain, ask2, askRaw, connect, connectPlain, where };
}
