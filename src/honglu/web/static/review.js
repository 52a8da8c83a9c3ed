// Keys press the buttons and links of the page that show them: [data-key]. Without this file they are clicked.
"use strict";

let pressed = false;

document.addEventListener("keydown", (event) => {
  const writing = event.target.closest("input, textarea, select");
  if (writing && event.key === "Escape") {
    writing.blur();
    return;
  }
  if (writing || pressed || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (target) {
    pressed = true; // one decision a page, however fast the fingers
    event.preventDefault();
    target.click();
  }
});

// A page that the browser kept is fresh again when one goes back to it.
window.addEventListener("pageshow", () => {
  pressed = false;
});
