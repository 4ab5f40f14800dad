/** What an element asks for, by its attributes. */
export interface PlayerWish {
  /** Any link to Sitehop, its fragment with the scenario. */
  readonly src: string | null;
  /** Id of a shipped scenario. */
  readonly scenario: string | null;
  readonly event: string | null;
  readonly controls: string | null;
  readonly theme: string | null;
  readonly lang: string | null;
  readonly speed: string | null;
}

/** The address of the player that shows it; null when `src` is not the address of a page. `home`: where `embed.js` lies. */
export function playerAddressOf(wish: PlayerWish, home: string, page: string): string | null {
  let address: URL;
  try {
    address = new URL(wish.src ?? home, wish.src === null ? home : page);
  } catch {
    return null;
  }
  if (!/^https?:$|^file:$/.test(address.protocol)) return null;
  const fields = new URLSearchParams(wish.src === null ? "" : address.hash.slice(1));
  const set = (name: string, value: string | null): void => {
    if (value !== null) fields.set(name, value);
  };
  if (wish.src === null) set("s", wish.scenario);
  set("e", wish.event);
  set("controls", wish.controls);
  set("theme", wish.theme);
  set("lang", wish.lang);
  set("speed", wish.speed);
  set("embed", "1");
  // The page hands the player's links on to the player's own document: this way is shorter.
  if (/\/(index\.html)?$/.test(address.pathname) || wish.src === null) address = new URL("embed.html", address);
  address.hash = fields.toString();
  return address.href;
}
