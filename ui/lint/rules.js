// House rules that no published plugin holds.
import path from "node:path";

/** @typedef {import("eslint").Rule.RuleModule} RuleModule */

const SRC = path.resolve(import.meta.dirname, "../src");

/**
 * Where a file of src/ stands.
 * @param {string} file
 */
function place(file) {
  const [tier = "", room = ""] = path.relative(SRC, file).split(path.sep);
  return { tier: tier === ".." ? "" : tier, room };
}

/** Which tier may name which: shared knows nothing of features, features nothing of the app. */
const MAY_NAME = /** @type {Record<string, readonly string[]>} */ ({
  bindings: ["bindings"],
  shared: ["shared", "bindings"],
  features: ["shared", "features", "bindings"],
  app: ["app", "features", "shared", "bindings"],
});

/**
 * Why a file may not import another, or nothing.
 * @param {string} from
 * @param {string} to
 * @param {boolean} isType
 */
function trespass(from, to, isType) {
  const here = place(from);
  const there = place(to);
  const may = MAY_NAME[here.tier];
  if (!may || !(there.tier in MAY_NAME)) return undefined;
  if (!may.includes(there.tier)) return "tier";
  if (here.tier === "features" && there.tier === "features" && here.room !== there.room) return "feature";
  if (there.tier !== "bindings" || here.tier === "bindings") return undefined;
  const isAllowed =
    from.endsWith(".data.ts") ||
    from.endsWith(".data.svelte.ts") ||
    /\.test\.ts$/.test(from) ||
    path.relative(SRC, from) === path.join("app", "freshness.ts") ||
    // The words of failures and the query are typed by what crosses; they call nothing.
    (here.tier === "shared" && isType);
  return isAllowed ? undefined : "bindings";
}

/** @type {RuleModule} */
const tiers = {
  meta: {
    type: "problem",
    messages: {
      tier: "This tier may not name that one: shared ← features ← app.",
      feature: "A feature never names another feature; the app composes them.",
      bindings: "Only *.data.ts knows the bindings.",
    },
  },
  create(context) {
    /** @param {any} node */
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== "string" || !source.startsWith(".")) return;
      const to = path.resolve(path.dirname(context.filename), source);
      const isType = node.importKind === "type" || node.exportKind === "type";
      const why = trespass(context.filename, to, isType);
      if (why) context.report({ node, messageId: why });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

/** @type {RuleModule} */
const markup = {
  meta: {
    type: "problem",
    messages: {
      details: "WebKitGTK gives <summary> no role: use Disclosure.",
      style: "The content policy blocks style attributes: use a class or style:--name={…}.",
      block: "Styles live in CSS files, in layers.",
    },
  },
  create(context) {
    return {
      /** @param {any} node */
      SvelteElement(node) {
        const name = node.name?.name;
        if (name === "details" || name === "summary") context.report({ node, messageId: "details" });
      },
      /** @param {any} node */
      SvelteAttribute(node) {
        if (node.key?.name === "style") context.report({ node, messageId: "style" });
      },
      /** @param {any} node */
      SvelteStyleElement(node) {
        context.report({ node, messageId: "block" });
      },
    };
  },
};

const SPOKEN = new Set([
  "aria-label",
  "alt",
  "title",
  "placeholder",
  "label",
  "hint",
  "legend",
  "lede",
  "verb",
  "then",
  "more",
  "when",
]);

/** @type {RuleModule} */
const words = {
  meta: { type: "problem", messages: { words: "Words live in *.words.ts." } },
  create(context) {
    /** @param {any} node */
    const isSaid = (node) => node.type === "SvelteLiteral" && /\p{L}/u.test(node.value);
    return {
      /** @param {any} node */
      SvelteText(node) {
        if (node.parent?.type === "SvelteStyleElement") return;
        if (/\p{L}/u.test(node.value.replace(/&\w+;/g, ""))) context.report({ node, messageId: "words" });
      },
      /** @param {any} node */
      SvelteAttribute(node) {
        if (SPOKEN.has(node.key?.name) && node.value.some(isSaid))
          context.report({ node, messageId: "words" });
      },
    };
  },
};

export default { rules: { tiers, markup, words } };
