import { type ElementWords, elementWords } from "../i18n/element-words.ts";
import { elementMarkup, elementStyle } from "./element-look.ts";
import { playerAddressOf } from "./player-address.ts";
import { createPlayerFrame, type PlayerFrame } from "./player-frame.ts";

/** How long a frame may take to show its scenario. */
const readyLimit = 10_000;

const script = document.currentScript ?? document.querySelector('script[src$="/embed.js"], script[src="embed.js"]');
const home = script instanceof HTMLScriptElement ? script.src : document.baseURI;

type Listener = (data: unknown) => void;

/**
 * `<sitehop-player>`: first what stands in it, a picture at best, with a button to play; the player itself comes when a
 * reader presses that, or, with `loading="visible"`, when it comes near the screen.
 */
export class PlayerElement extends HTMLElement {
  static readonly observedAttributes = ["src", "scenario", "event", "controls", "theme", "lang", "speed", "title"];

  #frame: PlayerFrame | null = null;
  #ready: Promise<unknown> | null = null;
  #settle: ((error: Error | null) => void) | null = null;
  #watcher: IntersectionObserver | null = null;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #root = this.attachShadow({ mode: "open" });
  readonly #message: HTMLElement;
  readonly #button: HTMLElement;

  constructor() {
    super();
    const { still, button, message } = elementMarkup();
    this.#message = message;
    this.#button = button;
    this.#root.adoptedStyleSheets = [elementStyle()];
    this.#root.append(still);
    button.addEventListener("click", () => {
      this.play().catch(() => {
        // Told by the event and on the element itself.
      });
    });
  }

  connectedCallback(): void {
    this.#nameButton();
    if (this.querySelector("img, picture, svg") === null) this.#message.textContent = this.title;
    if (this.getAttribute("loading") !== "visible") return;
    this.#watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#start().catch(() => {});
      },
      { rootMargin: "200px" },
    );
    this.#watcher.observe(this);
  }

  disconnectedCallback(): void {
    this.#watcher?.disconnect();
    this.#end("The player was taken out of the page.");
  }

  attributeChangedCallback(name: string, _old: string | null, value: string | null): void {
    if (name === "lang") this.#nameButton();
    if (this.#frame === null) return;
    if (name === "event") this.seek({ event: Number(value) }).catch(() => {});
    else this.#end("The player was asked to show something else.");
  }

  /** Resolves when the player shows its scenario. Starts it if need be. */
  get ready(): Promise<void> {
    return this.#start().then(() => {});
  }
  load(scenario: unknown): Promise<unknown> {
    return this.#call("load", scenario);
  }
  play(): Promise<unknown> {
    const hadFocus = this.#root.activeElement !== null;
    const started = this.#call("play");
    // The button is gone: the reader who pressed it goes on in the player.
    if (hadFocus) this.#frame?.element.focus({ preventScroll: true });
    return started;
  }
  pause(): Promise<unknown> {
    return this.#call("pause");
  }
  step(count = 1): Promise<unknown> {
    return this.#call("step", count);
  }
  seek(to: unknown): Promise<unknown> {
    return this.#call("seek", to);
  }
  setSpeed(speed: number): Promise<unknown> {
    return this.#call("setSpeed", speed);
  }
  state(): Promise<unknown> {
    return this.#call("state");
  }
  /** Returns the way to stop listening. */
  on(type: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  async #call(method: string, ...args: readonly unknown[]): Promise<unknown> {
    await this.#start();
    if (this.#frame === null) throw new Error("The player is gone.");
    return this.#frame.call(method, args);
  }

  #start(): Promise<unknown> {
    this.#ready ??= new Promise<void>((resolve, reject) => {
      this.#watcher?.disconnect();
      const attribute = (name: string): string | null => this.getAttribute(name);
      const address = playerAddressOf(
        {
          src: attribute("src"),
          scenario: attribute("scenario"),
          event: attribute("event"),
          controls: attribute("controls"),
          theme: attribute("theme"),
          lang: attribute("lang"),
          speed: attribute("speed"),
        },
        home,
        document.baseURI,
      );
      const limit = setTimeout(() => this.#fail(this.#words.notReady(readyLimit / 1_000)), readyLimit);
      this.#settle = (error) => {
        clearTimeout(limit);
        if (error === null) resolve();
        else reject(error);
      };
      if (address === null || !this.isConnected) {
        queueMicrotask(() => this.#fail(address === null ? this.#words.noAddress : this.#words.noPage));
        return;
      }
      this.#frame = createPlayerFrame({
        address,
        title: attribute("title") ?? "Sitehop",
        onNotice: (event, data) => this.#tell(event, data),
      });
      this.#message.textContent = "";
      this.#root.append(this.#frame.element);
      this.toggleAttribute("data-live", true);
    });
    this.#ready.catch(() => {});
    return this.#ready;
  }

  /** In its own language, else in that of the page around it. */
  get #words(): ElementWords {
    return elementWords(this.closest("[lang]")?.getAttribute("lang") ?? null);
  }

  #nameButton(): void {
    this.#button.setAttribute("aria-label", this.#words.play);
  }

  #tell(type: string, data: unknown): void {
    if (type === "ready") this.#settle?.(null);
    // What is wrong stands in the player itself, for whoever reads the page.
    if (type === "problem")
      this.#settle?.(Object.assign(new Error("The scenario was not opened."), { problems: data }));
    for (const listener of this.#listeners.get(type) ?? []) listener(data);
    this.dispatchEvent(new CustomEvent(type, { detail: data }));
  }

  /** Back to what stands in the element, with what went wrong. */
  #fail(message: string): void {
    const settle = this.#settle;
    this.#end(message);
    settle?.(new Error(message));
    this.#message.textContent = message;
    this.#tell("error", { message });
  }

  #end(reason: string): void {
    this.#settle?.(new Error(reason));
    this.#settle = null;
    this.#ready = null;
    this.#frame?.destroy(reason);
    this.#frame = null;
    this.removeAttribute("data-live");
  }
}
