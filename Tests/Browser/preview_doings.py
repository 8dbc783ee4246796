"""What the reader did in an open page stays with the thing it was done to, whatever comes, goes or changes beside it."""

from preview_site import opened, served, until

# Things of each kind, told apart by what a name is for them; `{}` stands for it.
THINGS = [
    '<p>Words {words} <input id="{}"></p>',
    '<div>Words {words} <textarea name="{}"></textarea></div>',
    "<details><summary>{}</summary>\n\nWords {words}.\n\n</details>",
    '<p>Words {words} <video src="/{}.webm" controls></video></p>',
    '<p>Words {words} <audio controls><source src="/{}.wav"></audio></p>',
    '<div><p>Words {words}</p><iframe title="{}" src="/frame.html?{}"></iframe></div>',
]

# Marks each live thing with its name; a thing that is another's mark or has lost its own is told.
MARK = """() => {
  for (const thing of document.querySelectorAll(".prose :is(input, textarea, details, video, audio, iframe)")) {
    thing.doneTo = nameOf(thing);
    if ("value" in thing) thing.value = "typed into " + nameOf(thing);
    if (thing.matches("details")) thing.open = true;
  }
}"""
LOOK = """kept => [...document.querySelectorAll(".prose :is(input, textarea, details, video, audio, iframe)")].map(thing => {
  const [own, mine] = [nameOf(thing), thing.doneTo ?? ""];
  if (mine && mine !== own) return own + " was " + mine;
  if (kept.includes(own) !== (mine !== "")) return own + (mine ? " is known" : " is another element");
  if ("value" in thing && thing.value !== (mine && "typed into " + own)) return own + " holds " + thing.value;
  return thing.matches("details") && thing.open !== (mine !== "") ? own + (mine ? " is shut" : " is open") : "";
}).filter(Boolean)"""
NAME = """() => { window.nameOf = thing => thing.id || thing.getAttribute("name") || (thing.getAttribute("src")
  ?? thing.querySelector("source")?.getAttribute("src") ?? thing.querySelector("summary").textContent); }"""


def what_was_done_stays_where_it_was_done(bench) -> None:
    count = 0

    def thing(kind: int) -> list:
        nonlocal count
        count += 1
        return [kind, f"thing{count}", bench.random.randrange(1000)]

    def text(things: list) -> str:
        return "\n\n".join(THINGS[kind].replace("{words}", str(words)).replace("{}", name) for kind, name, words in things) + "\n"

    with served(bench.lectern, bench.work, "doings") as site:
        things = [thing(kind) for kind in range(len(THINGS))]
        site.post("a", text(things), title="Doings")
        site.write("Content/frame.html", "<p>A frame.</p>")
        site.start()
        with opened(bench.browser, site.origin + "/a/") as page:
            page.evaluate(NAME)
            for step in range(bench.steps // 2):
                page.evaluate(MARK)
                known = page.evaluate("[...document.querySelectorAll('.prose :is(input, textarea, details, video, audio, iframe)')].map(nameOf)")
                # Something of a kind comes before one that changes at the same time; or one goes.
                place = bench.random.randrange(len(things))
                things[place][2] += 1
                if len(things) > 8:
                    del things[place - 1]
                else:
                    things.insert(place, thing(things[place][0]))
                site.post("a", text(things) + f"\nStep {step}.\n", title="Doings")
                if not bench.expect(until(lambda: f"Step {step}." in page.inner_text(".prose")), f"step {step} never shows"):
                    return
                if not bench.equal(page.evaluate(LOOK, known), [], f"step {step}"):
                    return
            bench.equal(page.evaluate("window.sameLoad"), True, "loaded anew")
            bench.equal(page.errors, [], "script errors")


def templates_are_patched(bench) -> None:
    text = 'First.\n\n<template id="t"><p>One <template>deep</template></p></template>\n\n<pre data-line="2">code</pre>\n'
    inside = "document.getElementById('t').innerHTML"
    with served(bench.lectern, bench.work, "templates") as site:
        site.post("a", text, title="Templates")
        site.start()
        with opened(bench.browser, site.origin + "/a/") as page:
            until(lambda: page.evaluate("document.querySelector('[data-lectern-line]') === null"))
            for old, new in (("One", "Two"), ("deep", "deeper"), ("First.", "Other.\n\nFirst.")):
                text = text.replace(old, new)
                site.post("a", text, title="Templates")
                wanted = text.partition('<template id="t">')[2].partition("</template>\n")[0]
                bench.expect(until(lambda: page.evaluate(inside) == wanted), f"{new}: the template is {page.evaluate(inside)!r}")
            bench.expect(until(lambda: "Other." in page.inner_text(".prose")), "the paragraph never shows")
            bench.equal(page.evaluate("document.querySelector('.prose pre').dataset.line"), "2", "an attribute of the note's own")
            bench.equal(page.evaluate("window.sameLoad"), True, "loaded anew")
            bench.equal(page.errors, [], "script errors")


def a_page_that_nobody_looked_at_goes_where_its_note_went(bench) -> None:
    hide = "Object.defineProperty(Document.prototype, 'hidden', { get: () => sessionStorage.looked !== 'yes' })"
    look = "looked => { sessionStorage.looked = looked; document.dispatchEvent(new Event('visibilitychange')); }"
    for name, aliases in (("moved", ""), ("with an alias", "[/a/]")):
        with served(bench.lectern, bench.work, name) as site:
            site.post("a", "Text.\n", title="Moves")
            site.start()
            with opened(bench.browser, site.origin + "/a/?x=1#here") as page:
                page.evaluate(hide)
                page.evaluate(look, "no")
                site.post("a", "Text.\n", title="Moves", permalink="b/c/", **({"aliases": aliases} if aliases else {}))
                bench.expect(until(lambda: page.request.get(site.origin + "/b/c/").status == 200), f"{name}: the note does not move")
                page.evaluate(look, "yes")
                bench.expect(until(lambda: page.evaluate("location.pathname") == "/b/c/"), f"{name}: the page stays at {page.url}")


def a_note_that_became_a_draft_says_so(bench) -> None:
    with served(bench.lectern, bench.work, "draft") as site:
        site.post("a", "Text.\n", title="Draft")
        site.start()
        with opened(bench.browser, site.origin + "/a/") as page:
            site.post("a", "Text.\n", title="Draft", draft="true")
            told = "document.querySelector('lectern-preview').shadowRoot.querySelector('.sheet')?.textContent ?? ''"
            bench.expect(until(lambda: "it is a draft; --drafts builds it" in page.evaluate(told)), page.evaluate(told))
            site.post("a", "Back.\n", title="Draft")
            bench.expect(until(lambda: "Back." in page.inner_text(".prose")), "the page does not come back")


CHECKS = [
    what_was_done_stays_where_it_was_done,
    templates_are_patched,
    a_page_that_nobody_looked_at_goes_where_its_note_went,
    a_note_that_became_a_draft_says_so,
]
