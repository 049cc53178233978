// SPDX-License-Identifier: Apache-2.0
"use strict";
(function () {
  document.documentElement.classList.add("js");

  function fallback(text) {
    const area = document.createElement("textarea");
    area.className = "off-screen";
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("copy"));
  }

  function copy(text) {
    return navigator.clipboard ? navigator.clipboard.writeText(text).catch(() => fallback(text)) : fallback(text);
  }

  function say(button, words) {
    button.textContent = words;
    setTimeout(() => { button.textContent = "Copy citation"; }, 1600);
  }

  function reveal(hash) {
    const place = hash.length > 1 && document.getElementById(hash.slice(1));
    if (!place) return;
    for (let element = place; element; element = element.parentElement) {
      if (element.tagName === "DETAILS") element.open = true;
    }
    (place.closest("details") || place).scrollIntoView();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button.cite");
    if (button) {
      copy(button.dataset.cite).then(() => say(button, "Copied"), () => say(button, "Not copied"));
    }
    const link = event.target.closest("a[href^='#']");
    if (link) setTimeout(() => reveal(link.hash));
  });
  addEventListener("hashchange", () => reveal(location.hash));
  reveal(location.hash);
})();
