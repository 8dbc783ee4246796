// Fetches the comments of giscus, utterances or Waline once the reader has scrolled to them, and no sooner.
(() => {
  const place = document.querySelector(".comments");
  if (!place) return;
  const root = document.documentElement;
  const options = JSON.parse(place.dataset.options);
  const lang = place.closest("[lang]").lang;
  const scheme = () => root.dataset.scheme || "auto";

  const fail = () => { place.querySelector("[hidden]").hidden = false; };
  const script = (address, attributes) => {
    const element = document.createElement("script");
    element.src = address;
    element.onerror = fail;
    element.crossOrigin = "anonymous";
    for (const name in attributes) element.setAttribute(name, attributes[name]);
    place.append(element);
  };
  // A frame of another host is told when the reader switches colours.
  const tell = (selector, host, message) => {
    new MutationObserver(() => {
      const frame = document.querySelector(selector);
      if (frame) frame.contentWindow.postMessage(message(), host);
    }).observe(root, { attributeFilter: ["data-scheme"] });
  };

  const providers = {
    giscus: () => {
      const theme = () =>
        options.theme || { auto: "preferred_color_scheme", light: "light", dark: "dark" }[scheme()];
      const flag = value => value ? "1" : "0";
      script("https://giscus.app/client.js", {
        "data-repo": options.repo, "data-repo-id": options.repo_id, "data-category": options.category || "",
        "data-category-id": options.category_id, "data-mapping": options.mapping, "data-term": options.term || "",
        "data-strict": flag(options.strict), "data-reactions-enabled": flag(options.reactions),
        "data-emit-metadata": flag(options.emit_metadata), "data-input-position": options.input_position,
        "data-theme": theme(), "data-lang": options.lang || lang,
        "data-loading": options.loading || "lazy"
      });
      tell("iframe.giscus-frame", "https://giscus.app", () => ({ giscus: { setConfig: { theme: theme() } } }));
    },
    utterances: () => {
      const theme = () =>
        options.theme || { auto: "preferred-color-scheme", light: "github-light", dark: "github-dark" }[scheme()];
      const attributes = { repo: options.repo, theme: theme() };
      if (options.issue_number) attributes["issue-number"] = options.issue_number;
      else attributes["issue-term"] = options.issue_term;
      if (options.label) attributes.label = options.label;
      script("https://utteranc.es/client.js", attributes);
      tell(".utterances-frame", "https://utteranc.es", () => ({ type: "set-theme", theme: theme() }));
    },
    waline: () => {
      const from = "https://unpkg.com/@waline/client@v3/dist/";
      const style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = from + "waline.css";
      document.head.append(style);
      const box = document.createElement("div");
      place.append(box);
      import(from + "waline.js").then(waline => {
        const dark = () => options.dark ?? (scheme() === "auto" ? "auto" : scheme() === "dark");
        const settings = { el: box, serverURL: options.server, lang: lang, dark: dark() };
        for (const name in options) {
          settings[name.replace(/_([a-z])/g, (all, letter) => letter.toUpperCase())] = options[name];
        }
        const shown = waline.init(settings);
        new MutationObserver(() => { shown.update({ dark: dark() }); })
          .observe(root, { attributeFilter: ["data-scheme"] });
      }, fail);
    }
  };

  new IntersectionObserver((entries, observer) => {
    if (!entries.some(entry => entry.isIntersecting)) return;
    observer.disconnect();
    providers[place.dataset.provider]();
  }, { rootMargin: "200px" }).observe(place);
})();
