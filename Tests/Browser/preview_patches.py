"""What changes in an open page when a note is saved, and what must not."""

import wave

from preview_notes import Note
from preview_site import UNLIKE, PreviewSite, connected, opened, served, text_of, unlike, until

NOTE = """\
# Long

<details><summary>More</summary>

Inside **text** here.

</details>

<audio id="sound" controls src="/sound.wav"></audio>

<input id="field">

```python
print(1)
```

## A heading

"""

# What the reader did with the page, and would not want to do again.
USE = """() => {
  document.querySelector(".prose details").open = true;
  document.getElementById("field").value = "typed";
  document.getElementById("field").focus();
  document.getElementById("sound").play();
  document.documentElement.style.scrollBehavior = "auto";
  scrollTo(0, 20000);
}"""

USED = """() => ({
  open: document.querySelector(".prose details").open, typed: document.getElementById("field").value,
  focus: document.activeElement.id, playing: !document.getElementById("sound").paused, scroll: scrollY,
  copy: document.querySelectorAll(".prose .code button").length, sameLoad: window.sameLoad === true
})"""

KEPT = {"open": True, "typed": "typed", "focus": "field", "playing": True, "scroll": 20000, "copy": 1, "sameLoad": True}

CHANGES = "() => { const made = window.changes.filter(change => change.inNote); window.changes = []; return made; }"


def long_note(words: list[str]) -> str:
    return NOTE + "".join(f"Paragraph {index} with **bold** {word}.\n\n" for index, word in enumerate(words))


def sound(site: PreviewSite) -> None:
    with wave.open(str(site.path("Content/sound.wav")), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(bytes(2 * 8000 * 120))


def a_note_of_5000_lines_is_edited_word_by_word(bench) -> None:
    words = ["word"] * 2500
    with served(bench.lectern, bench.work, "long") as site:
        site.post("a", long_note(words), title="Long")
        sound(site)
        site.start()
        with opened(bench.browser, site.origin + "/a/") as page:
            page.evaluate(USE)
            page.evaluate(CHANGES)
            for step in range(12):
                place = bench.random.randrange(len(words))
                words[place] = f"step{step}"
                site.post("a", long_note(words), title="Long")
                shown = f"() => document.querySelector('.prose').textContent.includes('bold step{step}.')"
                if not bench.expect(until(lambda: page.evaluate(shown)), f"step {step} never shows"):
                    return
                made = page.evaluate(CHANGES)
                bench.equal([change["type"] for change in made], ["characterData"], f"step {step} changes")
                bench.equal(page.evaluate(USED), KEPT, f"step {step}")
            before = page.evaluate("document.getElementById('sound').currentTime")
            bench.expect(until(lambda: page.evaluate("document.getElementById('sound').currentTime") > before), "no sound")
            site.post("a", long_note(words).replace("**text**", "*new* text"), title="Long")
            bench.expect(until(lambda: page.inner_text(".prose details em") == "new"), "the details do not change")
            bench.equal(page.evaluate(USED), KEPT, "after the details")
            visible = """() => {
              const first = [...document.querySelectorAll(".prose > p")].find(block => block.getBoundingClientRect().top > 100);
              return [first.textContent, Math.round(first.getBoundingClientRect().top)];
            }"""
            seen = page.evaluate(visible)
            site.post("a", "A new first paragraph.\n\n" + long_note(words), title="Long")
            bench.expect(until(lambda: "A new first" in page.inner_text(".prose > p")), "the new paragraph never shows")
            page.wait_for_timeout(200)
            bench.equal(page.evaluate(visible), seen, "what is on the screen after a new paragraph above")
            bench.equal({**page.evaluate(USED), "scroll": 0}, {**KEPT, "scroll": 0}, "after a new paragraph")
            bench.equal(page.errors, [], "script errors")


def random_edits_lead_where_a_new_page_does(bench) -> None:
    """Without the theme's scripts the live page is exactly the page that the server sends."""
    with served(bench.lectern, bench.work, "random") as site:
        note = Note(bench.random)
        site.post("a", note.text, title="Random")
        site.start()
        with opened(bench.browser, site.origin + "/a/") as page:
            page.route("**/assets/js/*", lambda route: route.fulfill(body=""))
            page.reload(wait_until="load")
            connected(page)
            page.evaluate("window.sameLoad = true")
            for step in range(bench.steps):
                note.edit()
                site.post("a", note.text, title="Random")
                if until(lambda: page.evaluate(UNLIKE) == [], 5):
                    continue
                bench.expect(False, f"step {step}\n{unlike(page)}")
                return
            bench.equal(page.evaluate("window.sameLoad"), True, "the page was loaded anew")
            bench.equal(page.errors, [], "script errors")


def what_scripts_have_made_stays(bench) -> None:
    script = "<script>document.getElementById('chart').innerHTML = '<b>drawn</b>';</script>"
    text = f'<div id="chart"></div>\n\n{script}\n\nOne word.\n\n```js\nlet a = 1;\n```\n\n## Part\n\nLast.\n'
    with served(bench.lectern, bench.work, "scripts") as site:
        site.post("a", text, title="Scripts")
        site.start()
        with opened(bench.browser, site.origin + "/a/") as page:
            made = (
                "() => [document.querySelector('#chart b')?.textContent, document.querySelectorAll('.code button').length,"
                " document.querySelectorAll('h2 .anchor').length, window.sameLoad]"
            )
            site.post("a", text.replace("One", "Two"), title="Scripts")
            bench.expect(until(lambda: "Two word." in page.inner_text(".prose")), "the word never shows")
            bench.equal(page.evaluate(made), ["drawn", 1, 1, True], "a word")
            site.post("a", text.replace("let a = 1;", "let a = 2;\nlet b;").replace("## Part", "## Other"), title="Scripts")
            bench.expect(until(lambda: "let b" in page.inner_text(".prose pre")), "the code never shows")
            bench.equal(page.evaluate(made), ["drawn", 1, 1, True], "code and heading")
            site.post("a", "Before.\n\n" + text.replace("```js\nlet a = 1;\n```\n\n", ""), title="Scripts")
            bench.expect(until(lambda: page.evaluate("document.querySelectorAll('.code').length === 0")), "the frame stays")
            site.post("a", text.replace("drawn", "painted"), title="Scripts")
            bench.expect(until(lambda: page.evaluate(made)[0] == "painted"), "a changed script does not run")
            bench.equal(page.evaluate("window.sameLoad ?? false"), False, "a changed script without loading anew")
            bench.equal(page.errors, [], "script errors")


def contents_follow_headings_that_come(bench) -> None:
    def note(count: int) -> str:
        return "".join(f"## Part {number}\n\n" + "Words.\n\n" * 30 for number in range(count)) or "Words.\n"

    with served(bench.lectern, bench.work, "contents") as site:
        site.post("a", note(0), title="Contents")
        site.start()
        with opened(bench.browser, site.origin + "/a/", viewport={"width": 1680, "height": 800}) as page:
            page.evaluate("document.documentElement.style.scrollBehavior = 'auto'")
            page.evaluate("window.prose = document.querySelector('.prose')")
            for count in (3, 5):
                site.post("a", note(count), title="Contents")
                bench.expect(until(lambda: page.locator(".toc a").count() == count), f"no contents of {count} parts")
                bench.equal(page.evaluate("document.querySelector('.toc > details').open"), True, f"open at {count} parts")
                anchors = "[...document.querySelectorAll('.prose h2')].map(h => decodeURI(h.querySelector('.anchor').hash) === '#' + h.id)"
                bench.equal(page.evaluate(anchors), [True] * count, "links to headings")
                page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
                current = "() => document.querySelector('.toc [aria-current]')?.textContent.trim()"
                last = f"Part {count - 1}"
                bench.expect(until(lambda: page.evaluate(current) == last), f"{page.evaluate(current)!r} is marked, not {last}")
            site.post("a", note(5).replace("Part 3", "第三"), title="Contents")
            bench.expect(until(lambda: page.evaluate("document.querySelector('#第三 .anchor')?.hash") == "#%E7%AC%AC%E4%B8%89"), "old link")
            bench.equal(page.evaluate("window.prose === document.querySelector('.prose')"), True, "the text is the same element")
            bench.equal(page.evaluate("window.sameLoad"), True, "loaded anew")
            bench.equal(page.errors, [], "script errors")


def styles_are_exchanged_and_the_rest_loads_anew(bench) -> None:
    with served(bench.lectern, bench.work, "styles") as site:
        site.post("a", "Text. ![](a/x.svg)\n", title="Styles")
        site.write("Content/posts/a/x.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>')
        site.write("Templates/assets/css/main.css", "body { color: rgb(1, 2, 3) }")
        site.start()
        with opened(bench.browser, site.origin + "/a/") as page:
            colour = "() => getComputedStyle(document.body).color"
            site.write("Templates/assets/css/main.css", "body { color: rgb(4, 5, 6) }")
            bench.expect(until(lambda: page.evaluate(colour) == "rgb(4, 5, 6)"), "the style does not change")
            bench.equal(page.evaluate("window.sameLoad"), True, "a style")
            until(lambda: page.locator("link[rel=stylesheet]").count() == 1)
            bench.equal(page.locator("link[rel=stylesheet]").count(), 1, "style sheets")
            site.post("a", "Other. ![](a/x.svg)\n", title="Styles")
            bench.expect(until(lambda: "Other" in page.inner_text("main")), "the note does not change after a style")
            bench.equal(page.evaluate("window.sameLoad"), True, "a note after a style")
            for name, text, shown in [
                ("Templates/partials/footer.html", "<footer>Mine</footer>", "() => document.querySelector('body > footer').textContent === 'Mine'"),
                ("Content/posts/a/x.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="10"/>', "() => document.querySelector('main img').naturalWidth === 40"),
                ("lectern.yml", "title: Renamed\ntimezone: UTC\nlanguage: en\npermalink: ':title/'\n", "() => document.title.includes('Renamed')"),
            ]:  # fmt: skip
                page.evaluate("window.sameLoad = true")
                site.write(name, text)
                bench.expect(until(lambda: page.evaluate(shown)), f"{name} does not show")
                bench.equal(page.evaluate("window.sameLoad ?? false"), False, f"{name} without loading anew")


def a_page_goes_where_its_note_goes(bench) -> None:
    with served(bench.lectern, bench.work, "moves") as site:
        site.post("a", "Text.\n", title="Moves")
        site.start()
        with opened(bench.browser, site.origin + "/a/") as page:
            site.post("a", "Text.\n", title="Moves", permalink="b/c/")
            bench.expect(until(lambda: page.evaluate("location.pathname") == "/b/c/"), "the page stays")
            page.wait_for_function("document.querySelector('lectern-preview')")
            site.write("lectern.yml", "title: Preview\ntimezone: UTC\nlanguage: en\npermalink: ':title/'\nurl: http://host/sub\n")
            bench.expect(until(lambda: page.evaluate("location.pathname") == "/sub/b/c/"), "the page stays when the settings move it")
            site.write("lectern.yml", "title: Preview\ntimezone: UTC\nlanguage: en\npermalink: ':title/'\n")
            bench.expect(until(lambda: page.evaluate("location.pathname") == "/b/c/"), "the page stays where it was for a while")
            page.wait_for_function("document.querySelector('lectern-preview')")
            site.path("Content/posts/a.md").unlink()
            gone = "document.querySelector('lectern-preview').shadowRoot.querySelector('h2')?.textContent === 'This page is gone'"
            bench.expect(until(lambda: page.evaluate(gone)), "nobody says that the page is gone")
            bench.expect("Text." in page.inner_text(".prose"), "the text went too")
            site.post("a", "Back.\n", title="Moves", permalink="b/c/")
            bench.expect(until(lambda: "Back." in page.inner_text(".prose")), "the page does not come back")
            bench.expect(until(lambda: not page.evaluate(gone)), "the panel stays")
            site.path("Content/posts/a.md").unlink()
            site.post("d", "Text.\n", title="Moved", permalink="b/cc/")
            bench.expect(until(lambda: "It may be /b/cc/." in text_of(page, ".sheet")), "no near address is named")
        with opened(bench.browser, site.origin + "/new/") as page:
            bench.expect("Nothing is here" in page.inner_text("h1"), "no page for what is not there")
            site.post("new", "Now here.\n", title="New")
            bench.expect(until(lambda: "Now here." in page.inner_text("body")), "the new page does not take its place")


def an_open_page_follows_the_edited_block(bench) -> None:
    words = ["word"] * 300
    for option, moves in (("--follow", True), ("--drafts", False)):
        with served(bench.lectern, bench.work, option, option) as site:
            site.post("a", long_note(words), title="Follow")
            site.start()
            options = {"reduced_motion": "reduce", "viewport": {"width": 1000, "height": 700}}
            with opened(bench.browser, site.origin + "/a/", **options) as page:
                changed = [*words[:200], "there", *words[201:]]
                site.post("a", long_note(changed), title="Follow")
                bench.expect(until(lambda: "bold there." in page.inner_text(".prose")), "the word never shows")
                page.wait_for_timeout(300)
                place = "[...document.querySelectorAll('.prose p')].find(p => p.textContent.includes('bold there.')).getBoundingClientRect().top"
                seen = 0 < page.evaluate(place) < 700
                bench.equal(seen, moves, f"{option}: the edited block is on the screen")


def a_server_that_comes_back_is_heard_again(bench) -> None:
    with served(bench.lectern, bench.work, "back") as site:
        site.post("a", "One.\n", title="Back")
        site.start()
        with opened(bench.browser, site.origin + "/a/") as page:
            site.stop()
            lost = "document.querySelector('lectern-preview').shadowRoot.querySelector('.badge').textContent.includes('disconnected')"
            bench.expect(until(lambda: page.evaluate(lost)), "nobody says that the server is gone")
            bench.expect("One." in page.inner_text(".prose"), "the page went too")
            site.post("a", "Two.\n", title="Back")
            site.start(site.port)
            bench.expect(until(lambda: "Two." in page.inner_text(".prose")), "the page does not come back")


def pages_that_nobody_looks_at_leave_the_line_to_others(bench) -> None:
    """A browser holds six connections to one host, and each open page listens on one."""
    hide = "Object.defineProperty(Document.prototype, 'hidden', { get: () => sessionStorage.looked !== 'yes' })"
    look = "looked => { sessionStorage.looked = looked; document.dispatchEvent(new Event('visibilitychange')); }"
    with served(bench.lectern, bench.work, "many") as site:
        site.post("a", "One word.\n", title="Many")
        site.start()
        with opened(bench.browser, site.origin + "/a/") as page:
            others = [page.context.new_page() for _ in range(8)]
            for other in others:
                other.add_init_script(hide)
                other.goto(site.origin + "/a/", wait_until="load")
            site.post("a", "Two words.\n", title="Many")
            bench.expect(until(lambda: "Two words." in page.inner_text(".prose")), "the page hears nothing")
            page.evaluate(hide)
            page.evaluate(look, "no")
            last = others[-1]
            last.evaluate(look, "yes")
            bench.expect(until(lambda: "Two words." in last.inner_text(".prose")), "who is looked at again is old")
            site.post("a", "Three words.\n", title="Many")
            bench.expect(until(lambda: "Three words." in last.inner_text(".prose")), "who is looked at hears nothing")
            page.wait_for_timeout(300)
            bench.equal(page.inner_text(".prose").strip(), "Two words.", "who is not looked at")
            page.evaluate(look, "yes")
            bench.expect(until(lambda: "Three words." in page.inner_text(".prose")), "who comes back is old")
            bench.equal(page.evaluate("window.sameLoad"), True, "loaded anew")


def without_script_the_page_is_the_page(bench) -> None:
    with served(bench.lectern, bench.work, "noscript") as site:
        site.post("a", "One.\n", title="Plain")
        site.start()
        with opened(bench.browser, site.origin + "/a/", script=False) as page:
            bench.equal(page.inner_text(".prose").strip(), "One.", "text")
            bench.equal(page.locator("lectern-preview").count(), 0, "what the preview adds")


CHECKS = [
    a_note_of_5000_lines_is_edited_word_by_word,
    random_edits_lead_where_a_new_page_does,
    what_scripts_have_made_stays,
    contents_follow_headings_that_come,
    styles_are_exchanged_and_the_rest_loads_anew,
    a_page_goes_where_its_note_goes,
    an_open_page_follows_the_edited_block,
    a_server_that_comes_back_is_heard_again,
    pages_that_nobody_looks_at_leave_the_line_to_others,
    without_script_the_page_is_the_page,
]
