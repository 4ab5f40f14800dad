// Serves a folder with the headers Sitehop is meant to be served with. Node's built-ins only.
import { createReadStream, existsSync, statSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { headersFor, unusualTypes } from "./headers.mjs";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ...unusualTypes,
};

/** Of an answer that is no file. */
const headers = headersFor("", null);

function answer(base, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") return void response.writeHead(405, headers).end();
  let file;
  try {
    file = path.join(base, decodeURIComponent(new URL(request.url, "http://localhost").pathname));
  } catch {
    return void response.writeHead(400, headers).end();
  }
  if (file !== base && !file.startsWith(base + path.sep)) return void response.writeHead(403, headers).end();
  try {
    if (statSync(file).isDirectory()) file = path.join(file, "index.html");
    statSync(file);
    const encoding = smallest(file, request.headers["accept-encoding"] ?? "");
    const sent = encoding ? `${file}.${encoding.ending}` : file;
    response.writeHead(200, {
      ...headersFor(path.relative(base, file).split(path.sep).join("/"), originOf(request)),
      "content-type": types[path.extname(file)] ?? "application/octet-stream",
      "content-length": statSync(sent).size,
      ...(encoding && { "content-encoding": encoding.name, vary: "accept-encoding" }),
    });
    if (request.method === "HEAD") response.end();
    else createReadStream(sent).pipe(response);
  } catch {
    response.writeHead(404, { ...headers, "content-type": "text/plain; charset=utf-8" }).end("Not found");
  }
}

/** Where the request was sent to; null when it says nothing that could be an address. */
function originOf({ headers: { host = "" } }) {
  return /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host) ? `http://${host}` : null;
}

const encodings = [
  { name: "br", ending: "br" },
  { name: "gzip", ending: "gz" },
];

/** The best of the compressed files that lie beside a file and that the browser takes; undefined when there is none. */
function smallest(file, accepted) {
  const names = accepted.split(",").map((part) => part.split(";")[0].trim());
  return encodings.find(({ name, ending }) => names.includes(name) && existsSync(`${file}.${ending}`));
}

/** Serves `root`; the next free port is taken unless one was asked for. Resolves when it listens. */
export function serve({ root, port, host, quiet = false }) {
  const base = path.resolve(root);
  const server = http.createServer((request, response) => answer(base, request, response));
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE" && !process.env.PORT && port < 4193) {
        serve({ root, port: port + 1, host, quiet }).then(resolve, reject);
      } else reject(error);
    });
    server.listen(port, host, () => {
      const shown = host === "0.0.0.0" || host === "::" || host === "127.0.0.1" ? "localhost" : host;
      if (!quiet) console.log(`\n  Sitehop is at  http://${shown}:${server.address().port}/\n  (Ctrl+C stops it)\n`);
      resolve(server);
    });
    for (const signal of ["SIGINT", "SIGTERM"]) {
      process.once(signal, () => {
        server.close();
        server.closeAllConnections();
        process.exit(0);
      });
    }
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await serve({
    root: process.argv[2] ?? "dist",
    port: Number(process.env.PORT ?? 4173),
    host: "127.0.0.1",
    quiet: true,
  });
}
