import { attach } from "../../web/dist/textarea.js";
import { startWorker } from "../../web/dist/worker.js";

attach(document.querySelector("#letter"), {
  checker: startWorker(),
  options: () => ({ uiLang: "nl" }),
  onReport: ({ score }) => {
    document.querySelector("#score").textContent = score ? `${score.band} · ${score.total}/100` : "";
  },
});
