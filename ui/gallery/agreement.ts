// For the eye: /agreement.html?scene=crossed&theme=dark&text=150&dir=rtl. Not part of the product.
import "../src/styles/index.css";
import { mount } from "svelte";
import { oweFocus } from "../src/shared/focus";
import { installKeys } from "../src/shared/keys.svelte";
import { fakeDesk } from "../test/desk";
import { scenes } from "../test/scenes";
import AgreementGallery from "./AgreementGallery.svelte";

const asked = new URLSearchParams(location.search);
const root = document.documentElement;
root.dataset.theme = asked.get("theme") ?? "light";
root.dir = asked.get("dir") ?? "ltr";
root.style.setProperty("--text-size", String(Number(asked.get("text") ?? 100) / 100));
oweFocus();
installKeys(window);
const name = asked.get("scene") ?? "standing";
const scene = scenes[name]?.();
const target = document.getElementById("app");
if (scene && target) {
  fakeDesk(scene.answers);
  mount(AgreementGallery, { target, props: { scene, isLong: name.includes("long-names") } });
}
