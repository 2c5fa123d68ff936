// Comfort only: every page works without this file.
(() => {
  "use strict";

  // Suggestions while typing, from an endpoint that the field names.
  const field = document.querySelector("input[data-suggest]");
  if (field && window.fetch && window.AbortController) suggest(field);

  function suggest(field) {
    const list = document.createElement("ul");
    list.id = field.id + "-suggestions";
    list.className = "suggestions";
    list.setAttribute("role", "listbox");
    list.hidden = true;
    field.closest(".box").append(list);
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", list.id);
    field.setAttribute("aria-expanded", "false");
    let asked = null;
    let timer = 0;
    let chosen = -1;
    let isOff = false;

    function close() {
      list.hidden = true;
      list.replaceChildren();
      chosen = -1;
      field.setAttribute("aria-expanded", "false");
      field.removeAttribute("aria-activedescendant");
    }

    function show(items) {
      list.replaceChildren(
        ...items.slice(0, 8).map((item, index) => {
          const option = document.createElement("li");
          option.id = list.id + "-" + index;
          option.setAttribute("role", "option");
          option.setAttribute("aria-selected", "false");
          option.textContent = item.text;
          option.addEventListener("mousedown", (event) => {
            event.preventDefault();
            take(item.text);
          });
          return option;
        }));
      list.hidden = list.children.length === 0;
      chosen = -1;
      field.setAttribute("aria-expanded", String(!list.hidden));
    }

    function take(text) {
      field.value = text;
      close();
      field.form.requestSubmit();
    }

    function mark(next) {
      const options = [...list.children];
      options.forEach((option, index) => {
        option.setAttribute("aria-selected", String(index === next));
      });
      chosen = next;
      if (next >= 0) field.setAttribute("aria-activedescendant", options[next].id);
      else field.removeAttribute("aria-activedescendant");
    }

    async function ask() {
      if (asked) asked.abort();
      const text = field.value.trim();
      if (isOff || text.length < 2) return close();
      asked = new AbortController();
      const address = field.dataset.suggest + "?q=" + encodeURIComponent(text)
        + "&lang=" + encodeURIComponent(document.documentElement.lang);
      try {
        const answer = await fetch(address, {
          signal: asked.signal, headers: { accept: "application/json" },
        });
        if (!answer.ok) {
          isOff = answer.status === 404;
          return close();
        }
        const items = await answer.json();
        if (document.activeElement === field) {
          show(Array.isArray(items) ? items : items.items || []);
        }
      } catch {
        // Typing on, or being offline, is no matter.
      }
    }

    field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, 150);
    });
    field.addEventListener("blur", close);
    field.addEventListener("keydown", (event) => {
      const count = list.children.length;
      if (list.hidden || count === 0) return;
      if (event.key === "ArrowDown") mark((chosen + 1) % count);
      else if (event.key === "ArrowUp") mark(chosen <= 0 ? count - 1 : chosen - 1);
      else if (event.key === "Escape") close();
      else if (event.key === "Enter" && chosen >= 0) take(list.children[chosen].textContent);
      else return;
      event.preventDefault();
    });
  }
})();
