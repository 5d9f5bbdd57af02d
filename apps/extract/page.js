// Narrows the page to what is typed, and opens all of it at once. Without this
// script all can be read as well.
"use strict";

addEventListener("DOMContentLoaded", () => {
  const tools = document.querySelector(".tools");
  if (!tools) return;
  const field = document.getElementById("filter");
  const found = document.getElementById("found");
  const button = document.getElementById("open-all");
  const groups = [...document.querySelectorAll(".group")];

  // As people type it: without accents and capitals.
  const folded = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const indexed = (node) => ({ node, text: folded(node.textContent) });

  // Made once somebody types: a large page shall be quick to open.
  let index;
  const make_index = () =>
    groups.map((group) => ({
      group,
      title: folded(group.querySelector("h3").textContent),
      quotes: [...group.querySelectorAll(".quote")].map(indexed),
      keywords: [...group.querySelectorAll(".keywords > li")].map((node) => ({
        node,
        details: node.querySelector("details"),
        text: folded(node.querySelector(".row > bdi").textContent),
        contexts: [...node.querySelectorAll("tbody > tr")].map(indexed),
      })),
    }));

  const is_open_before = new Map();
  const open = (details) => {
    if (!is_open_before.has(details)) is_open_before.set(details, details.open);
    details.open = true;
  };

  const show = (parts, is_shown) => {
    let count = 0;
    for (const part of parts) {
      const shown = is_shown(part);
      part.node.hidden = !shown;
      if (shown) ++count;
    }
    return count;
  };

  const narrow = (needle) => {
    const has = (part) => part.text.includes(needle);
    let keywords = 0;
    let lines = 0;
    for (const entry of index) {
      const whole = entry.title.includes(needle);
      const before = lines;
      const shown = show(entry.keywords, (keyword) => {
        const named = whole || has(keyword);
        const rows = show(keyword.contexts, (row) => named || has(row));
        lines += rows;
        if (!named && rows > 0) open(keyword.details);
        return named || rows > 0;
      });
      lines += show(entry.quotes, (quote) => whole || has(quote));
      keywords += shown;
      entry.group.hidden = !whole && shown === 0 && lines === before;
      if (!entry.group.hidden) open(entry.group);
    }
    const plural = keywords === 1 ? "" : "s";
    return `${keywords} keyword${plural}, ${lines} lines and quotes`;
  };

  const widen = () => {
    for (const entry of index) {
      entry.group.hidden = false;
      show(entry.quotes, () => true);
      for (const keyword of entry.keywords) show(keyword.contexts, () => true);
      show(entry.keywords, () => true);
    }
    for (const [details, was_open] of is_open_before) details.open = was_open;
    is_open_before.clear();
    return "";
  };

  field.addEventListener("input", () => {
    index ??= make_index();
    const needle = folded(field.value.trim());
    found.textContent = needle ? narrow(needle) : widen();
  });

  const all_open = () => groups.every((group) => group.open);
  const name_button = () => {
    button.textContent = all_open() ? "Close all" : "Open all";
  };
  button.addEventListener("click", () => {
    const opens = !all_open();
    for (const group of groups) group.open = opens;
  });
  for (const group of groups) group.addEventListener("toggle", name_button);
  addEventListener("beforeprint", () => {
    for (const group of groups) group.open = true;
  });
  name_button();
  tools.hidden = false;
});
