// Screens of a pair, for the eye: /pair.html?page=parcels-waiting&theme=dark&long. Not part of the product.
import "../src/styles/index.css";
import { mount } from "svelte";
import { fakeDesk } from "../test/desk";
import { answersFor } from "../test/pair-scenes";
import PairGallery from "./PairGallery.svelte";
import { oweFocus } from "../src/shared/focus";

const asked = new URLSearchParams(location.search);
const root = document.documentElement;
const page = asked.get("page") ?? "today";
root.dataset.theme = asked.get("theme") ?? "light";
root.dir = asked.get("dir") ?? "ltr";
root.style.setProperty("--text-size", String(Number(asked.get("text") ?? 100) / 100));
fakeDesk(answersFor(page, asked.has("long")));
oweFocus();
const target = document.getElementById("app");
if (target) mount(PairGallery, { target, props: { page, isLong: asked.has("long") } });
