import { expect, it } from "vitest";
import { readLink } from "../store/index.ts";
import { type PlayerWish, playerAddressOf } from "./player-address.ts";

const home = "https://sitehop.example/app/embed.js";
const page = "https://course.example/lesson/3.html";
const nothing: PlayerWish = {
  src: null,
  scenario: null,
  event: null,
  controls: null,
  theme: null,
  lang: null,
  speed: null,
};
const addressOf = (wish: Partial<PlayerWish>) => playerAddressOf({ ...nothing, ...wish }, home, page);

it("a scenario by its name is shown by the player beside embed.js", () => {
  expect(addressOf({ scenario: "two-sites", event: "12", controls: "min", theme: "dark" })).toBe(
    "https://sitehop.example/app/embed.html#s=two-sites&e=12&controls=min&theme=dark&embed=1",
  );
});

it("a link that was copied from the page is shown by the player of that page", () => {
  const address = addressOf({ src: "https://other.example/hop/#d=eJwx&e=3&h=a1b2c3d4", event: "7" });
  expect(address).toBe("https://other.example/hop/embed.html#d=eJwx&e=7&h=a1b2c3d4&embed=1");
  expect(readLink(new URL(address ?? "").hash).ok).toBe(true);
});

it("a page of one file plays itself", () => {
  expect(addressOf({ src: "files/sitehop.html#s=two-sites" })).toBe(
    "https://course.example/lesson/files/sitehop.html#s=two-sites&embed=1",
  );
});

it("an address that would run script or read data is none", () => {
  for (const src of ["javascript:alert(1)", "data:text/html,<script>1</script>", "blob:https://x/y", "http://["])
    expect(addressOf({ src }), src).toBeNull();
});

it("what an attribute says is one part of the link, whatever is in it", () => {
  const address = addressOf({ scenario: "a&theme=dark#x", event: "1&e=2" }) ?? "";
  expect(readLink(new URL(address).hash)).toMatchObject({ ok: false, problem: { path: "s" } });
});
