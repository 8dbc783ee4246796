// Fetches the comments of giscus, utterances or Waline once the reader has scrolled to them, and no sooner.
(function () {
  "use strict";
  var place = document.querySelector(".comments");
  if (!place) return;
  var root = document.documentElement;
  var options = JSON.parse(place.dataset.options);
  var lang = place.closest("[lang]").lang;
  var scheme = function () { return root.dataset.scheme || "auto"; };

  var script = function (address, attributes) {
    var element = document.createElement("script");
    element.src = address;
    element.async = true;
    element.crossOrigin = "anonymous";
    Object.keys(attributes).forEach(function (name) { element.setAttribute(name, attributes[name]); });
    place.append(element);
  };
  // A frame of another host is told when the reader switches colours.
  var tell = function (selector, host, message) {
    new MutationObserver(function () {
      var frame = document.querySelector(selector);
      if (frame) frame.contentWindow.postMessage(message(), host);
    }).observe(root, { attributeFilter: ["data-scheme"] });
  };

  var providers = {
    giscus: function () {
      var theme = function () {
        return options.theme || { auto: "preferred_color_scheme", light: "light", dark: "dark" }[scheme()];
      };
      var flag = function (value) { return value ? "1" : "0"; };
      script("https://giscus.app/client.js", {
        "data-repo": options.repo, "data-repo-id": options.repo_id, "data-category": options.category || "",
        "data-category-id": options.category_id, "data-mapping": options.mapping, "data-term": options.term || "",
        "data-strict": flag(options.strict), "data-reactions-enabled": flag(options.reactions),
        "data-emit-metadata": flag(options.emit_metadata), "data-input-position": options.input_position,
        "data-theme": theme(), "data-lang": options.lang || lang
      });
      tell("iframe.giscus-frame", "https://giscus.app", function () {
        return { giscus: { setConfig: { theme: theme() } } };
      });
    },
    utterances: function () {
      var theme = function () {
        return options.theme
          || { auto: "preferred-color-scheme", light: "github-light", dark: "github-dark" }[scheme()];
      };
      var attributes = { repo: options.repo, theme: theme() };
      if (options.issue_number) attributes["issue-number"] = options.issue_number;
      else attributes["issue-term"] = options.issue_term;
      if (options.label) attributes.label = options.label;
      script("https://utteranc.es/client.js", attributes);
      tell(".utterances-frame", "https://utteranc.es", function () { return { type: "set-theme", theme: theme() }; });
    },
    waline: function () {
      var from = "https://unpkg.com/@waline/client@v3/dist/";
      var style = document.createElement("link");
      style.rel = "stylesheet";
      style.href = from + "waline.css";
      document.head.append(style);
      var box = document.createElement("div");
      place.append(box);
      import(from + "waline.js").then(function (waline) {
        var dark = function () {
          if (options.dark !== undefined) return options.dark;
          return scheme() === "auto" ? "auto" : scheme() === "dark";
        };
        var settings = { el: box, serverURL: options.server, lang: lang, dark: dark() };
        Object.keys(options).forEach(function (name) {
          settings[name.replace(/_([a-z])/g, function (all, letter) { return letter.toUpperCase(); })] = options[name];
        });
        var shown = waline.init(settings);
        new MutationObserver(function () { shown.update({ dark: dark() }); })
          .observe(root, { attributeFilter: ["data-scheme"] });
      });
    }
  };

  new IntersectionObserver(function (entries, observer) {
    if (!entries.some(function (entry) { return entry.isIntersecting; })) return;
    observer.disconnect();
    providers[place.dataset.provider]();
  }, { rootMargin: "200px" }).observe(place);
})();
