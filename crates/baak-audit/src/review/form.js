"use strict";
// The answers live in this object until they are saved as a file. Nothing leaves the page.
const answers = {};
const t = DATA.texts;
const CODES = ["present", "absent", "wrong", "unsure"];
let at = 0;
let changed = false;
const $ = (id) => document.getElementById(id);

function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
}

function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function show() {
  const sheet = DATA.sheets[at];
  $("which").textContent = fill(t.letter, { n: at + 1, all: DATA.sheets.length }) + " (" + sheet.letter + ")";
  $("kind").textContent = sheet.kind;
  $("text").textContent = sheet.text;
  $("text").lang = sheet.lang;
  $("letter").scrollTop = 0;
  const form = $("questions");
  form.replaceChildren();
  sheet.questions.forEach((question, number) => form.append(ask(sheet, question, number)));
  form.scrollTop = 0;
  $("previous").disabled = at === 0;
  $("next").disabled = at === DATA.sheets.length - 1;
  count();
}

function ask(sheet, question, number) {
  const box = make("fieldset", { "data-element": question.element });
  box.append(make("legend", {}, question.title), make("p", {}, question.advice));
  CODES.forEach((code, key) => {
    const input = make("input", { type: "radio", name: "q" + number, value: code });
    input.checked = (answers[sheet.letter] || {})[question.element] === code;
    input.addEventListener("change", () => answer(box, code));
    box.append(make("label", {}, input, " " + t[code] + " (" + (key + 1) + ")"));
  });
  const words = question.evidence === null ? t.nothing : "“" + question.evidence + "”";
  box.append(make("details", {}, make("summary", {}, t.evidence), make("p", { lang: sheet.lang }, words)));
  box.addEventListener("focusin", () => mark(box));
  box.classList.toggle("answered", Boolean((answers[sheet.letter] || {})[question.element]));
  return box;
}

function answer(box, code) {
  const letter = DATA.sheets[at].letter;
  answers[letter] = answers[letter] || {};
  answers[letter][box.dataset.element] = code;
  box.classList.add("answered");
  changed = true;
  count();
}

function mark(box) {
  document.querySelectorAll("fieldset.on").forEach((other) => other.classList.remove("on"));
  box.classList.add("on");
}

function count() {
  const all = DATA.sheets.reduce((sum, sheet) => sum + sheet.questions.length, 0);
  const n = Object.values(answers).reduce((sum, letter) => sum + Object.keys(letter).length, 0);
  $("done").textContent = fill(t.done, { n, all });
}

function go(step) {
  const next = at + step;
  if (next < 0 || next >= DATA.sheets.length) return;
  at = next;
  show();
  $("letter").focus();
}

function save() {
  const coder = $("coder").value.trim();
  if (!coder) {
    $("done").textContent = t.noname;
    $("coder").focus();
    return;
  }
  const file = new Blob([JSON.stringify({ frame_sha256: DATA.frame, coder, answers }, null, 1)], { type: "application/json" });
  const link = make("a", { href: URL.createObjectURL(file), download: "answers-" + coder.replace(/[^\p{L}\p{N}]+/gu, "-") + ".json" });
  link.click();
  URL.revokeObjectURL(link.href);
  changed = false;
}

async function load(event) {
  const file = event.target.files[0];
  if (!file) return;
  try {
    const saved = JSON.parse(await file.text());
    if (saved.frame_sha256 !== DATA.frame) throw new Error("other letters");
    Object.assign(answers, saved.answers);
    $("coder").value = saved.coder;
    show();
  } catch (error) {
    $("done").textContent = file.name + ": " + error.message;
  }
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.id === "coder") return;
  const boxes = [...document.querySelectorAll("fieldset")];
  const here = boxes.indexOf(document.querySelector("fieldset.on"));
  if (event.key === "PageDown" || event.key === "PageUp") {
    event.preventDefault();
    go(event.key === "PageDown" ? 1 : -1);
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && event.target.id !== "letter") {
    event.preventDefault();
    const box = boxes[Math.min(boxes.length - 1, Math.max(0, here + (event.key === "ArrowDown" ? 1 : -1)))];
    (box.querySelector("input:checked") || box.querySelector("input")).focus();
    box.scrollIntoView({ block: "nearest" });
  } else if (/^[1-4]$/.test(event.key)) {
    event.preventDefault();
    const box = boxes[Math.max(0, here)];
    box.querySelectorAll("input")[Number(event.key) - 1].checked = true;
    answer(box, CODES[Number(event.key) - 1]);
    const next = boxes[Math.max(0, here) + 1];
    if (next) {
      next.querySelector("input").focus();
      next.scrollIntoView({ block: "nearest" });
    }
  }
});
window.addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
$("previous").addEventListener("click", () => go(-1));
$("next").addEventListener("click", () => go(1));
$("save").addEventListener("click", save);
$("load").addEventListener("change", load);
$("questions").addEventListener("submit", (event) => event.preventDefault());
show();
