import { PlayerElement } from "./player-element.ts";

if (!customElements.get("sitehop-player")) customElements.define("sitehop-player", PlayerElement);
