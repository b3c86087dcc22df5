// What pages do better with a script; all of it works without.
"use strict";
(() => {
  const field = document.getElementById("q");

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && field && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  });

  // What is empty or as it would be anyhow does not need to stand in the address.
  const form = document.querySelector("form.search");
  if (form) {
    const standard = { sort: "relevance", mode: "hybrid" };
    form.addEventListener("formdata", (event) => {
      for (const [name, value] of [...event.formData.entries()]) {
        if (value === "" || standard[name] === value) event.formData.delete(name);
      }
    });
    for (const choice of form.querySelectorAll("select, input[type=checkbox]")) {
      choice.addEventListener("change", () => form.requestSubmit());
    }
  }

  // Beside the text, what is said of a statement is in view anyhow: the text stays where the reader was.
  const chosen = document.querySelector(".body .chosen");
  if (chosen && location.hash === "#statement" && matchMedia("(min-width: 50.01rem)").matches) {
    addEventListener("load", () => setTimeout(() => chosen.scrollIntoView({ block: "center", behavior: "instant" })));
  }

  // Further pages come while the reader scrolls, the first few by themselves.
  const quotes = document.getElementById("quotes");
  let next = document.getElementById("next");
  let unasked = 3;
  let loading = false;

  async function more() {
    if (loading || !next) return false;
    loading = true;
    next.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(next.href, { headers: { Accept: "text/html" } });
      if (!answer.ok) return false;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const items = page.querySelectorAll("#quotes > li");
      quotes.append(...items);
      const following = page.getElementById("next");
      if (following) {
        next.href = following.href;
      } else {
        next.remove();
        next = null;
      }
      return items;
    } catch (gone) {
      return false;
    } finally {
      loading = false;
      if (next) next.removeAttribute("aria-busy");
    }
  }

  if (quotes && next) {
    next.textContent = "More statements";
    next.addEventListener("click", async (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const address = next.href;
      const items = await more();
      if (!items) location.assign(address);
      else if (items.length) items[0].querySelector("a").focus();
    });
    new IntersectionObserver((seen) => {
      if (unasked > 0 && seen.some((one) => one.isIntersecting)) {
        unasked--;
        more();
      }
    }, { rootMargin: "200px" }).observe(next);
  }
})();
