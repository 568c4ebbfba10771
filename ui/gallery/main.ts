// For the eye, while building: /?page=parts&theme=dark&text=150. Not part of the product.
import "../src/styles/index.css";
import { mount } from "svelte";
import Gallery from "./Gallery.svelte";
import { oweFocus } from "../src/shared/focus";
import { installKeys } from "../src/shared/keys.svelte";
import { installUndoKey } from "../src/shared/undo-key";

const asked = new URLSearchParams(location.search);
const root = document.documentElement;
root.dataset.theme = asked.get("theme") ?? "light";
root.dir = asked.get("dir") ?? "ltr";
if (asked.has("contrast")) root.dataset.contrast = "more";
root.style.setProperty("--text-size", String(Number(asked.get("text") ?? 100) / 100));
oweFocus();
installKeys(window);
if (!asked.has("noundo")) installUndoKey(window, true);
const target = document.getElementById("app");
if (target) mount(Gallery, { target, props: { page: asked.get("page") ?? "parts" } });
