import type { Port } from "./protocol.ts";
import { router } from "./router.ts";
import { serve } from "./serve.ts";

const port: Port = {
  post: (message, transfer = []) => postMessage(message, [...transfer]),
  listen: (listener) => addEventListener("message", ({ data }) => listener(data)),
};

// The page waits for this lock. A worker that dies lets go of it, and so the page learns what no event would tell it.
const name = `sitehop-router-${crypto.getRandomValues(new Uint32Array(4)).join("-")}`;
try {
  void navigator.locks
    .request(name, () => {
      serve(port, router, name);
      return new Promise<never>(() => {});
    })
    .catch(() => serve(port, router, null));
} catch {
  // Not a secure context, or an opaque origin: no locks, and a death is noticed at the next question only.
  serve(port, router, null);
}
