"""What is wrong, shown where one looks: the panel over the page, the marks beside paragraphs, the desk."""

from checks import axe
from preview_site import opened, served, shadow, text_of, until
from report import Report, View


def sheet_shows(page, text: str) -> bool:
    return until(lambda: text in text_of(page, ".sheet"))


def sheet_is_gone(page) -> bool:
    return until(lambda: shadow(page, "root.querySelector('.sheet') === null"))


def mistakes_leave_the_page_as_it_was(bench) -> None:
    with served(bench.lectern, bench.work, "mistakes") as site:
        site.post("a", "One.\n", title="Mistakes")
        site.post("b", "Other.\n", title="Other")
        site.write("Templates/partials/footer.html", "<footer>Foot</footer>")
        site.start()
        with opened(bench.browser, site.origin + "/a/") as page:
            configuration = site.path("lectern.yml").read_text(encoding="utf-8")
            for name, broken, right, shown in [
                ("Content/posts/a.md", "---\ndate: 2022-13-04\ntitle: x\n---\n\nTwo.\n", "---\ndate: 2022-01-01\ntitle: Mistakes\n---\n\nTwo.\n",
                 ["error[bad-date]", "Content/posts/a.md:2:7", "date: 2022-13-04", "month is 1 to 12"]),
                ("Content/posts/a.md", "---\ntitle: [x\n---\n\nThree.\n", "---\ndate: 2022-01-01\ntitle: Mistakes\n---\n\nThree.\n",
                 ["error[bad-front-matter]", "Content/posts/a.md:"]),
                ("Templates/partials/footer.html", "<footer>{{ page.titel }}</footer>", "<footer>Feet</footer>",
                 ["error[template-unknown-name]", "Templates/partials/footer.html:1:", "title"]),
                ("Templates/partials/footer.html", "<footer>{{ page.extra.no }}</footer>", "<footer>Feet</footer>",
                 ["error[template-undefined]", "Templates/partials/footer.html:1:"]),
                ("lectern.yml", configuration + "titel: x\n", configuration, ["error[bad-config]", "lectern.yml:5:1", "titel: x"]),
            ]:  # fmt: skip
                text = page.inner_text(".prose")
                site.write(name, broken)
                for part in shown:
                    bench.expect(sheet_shows(page, part), f"{name}: the panel does not say {part!r}: {text_of(page, '.sheet')!r}")
                link = shadow(page, "root.querySelector('.sheet a').href")
                bench.equal(link.split(":")[0] + link[link.rfind(name) :].split(":")[0], "vscode" + name, "link")
                bench.equal(page.inner_text(".prose"), text, f"{name}: the text")
                bench.equal(page.evaluate("fetch('/b/').then(answer => answer.status)") in (200, 500), True, "another page")
                site.write(name, right)
                bench.expect(sheet_is_gone(page), f"{name}: the panel stays: {text_of(page, '.sheet')!r}")
            bench.equal(page.inner_text(".prose").strip(), "Three.", "the text at the end")
            bench.equal(page.errors, [], "script errors")


def texts_of_problems_are_texts(bench) -> None:
    """No file, title or line can put anything but text into the panel, the marks and the desk."""
    attack = '"><img src=x onerror="document.documentElement.dataset.attacked=1"><script>document.documentElement.dataset.attacked=1</script>'
    with served(bench.lectern, bench.work, "attacks") as site:
        site.post("a", "One.\n", title="Attacks")
        site.start()
        with opened(bench.browser, site.origin + "/a/") as page:
            site.write("Content/posts/a.md", f"---\ndate: '{attack}'\ntitle: x\n---\n\n![]({attack.split()[0]})\n")
            site.write('Content/posts/"><svg onload=document.documentElement.dataset.attacked=1>.md', "---\ndate: x\n---\n")
            site.post("b", "Two.\n", title="'</title><script>document.documentElement.dataset.attacked=1</script>'")
            bench.expect(sheet_shows(page, "is not a date"), "no panel")
            for address in ("/a/", "/_lectern/", "/%22%3E%3Cscript%3Edocument.documentElement.dataset.attacked=1%3C/script%3E/"):
                page.goto(site.origin + address, wait_until="load")
                page.wait_for_timeout(300)
                bench.equal(page.evaluate("document.documentElement.dataset.attacked ?? ''"), "", f"{address} runs what it shows")


def warnings_stand_beside_their_paragraphs(bench) -> None:
    text = "First.\n\nSecond ![](gone.png) and [x](gone.md).\n\n> Quote ![](lost.png)\n\n"
    text += '<img src="raw.png" style="zoom:33%;" />\n\nLast.\n'
    mark_tops = "[...root.querySelectorAll('.mark')].map(mark => Math.round(mark.getBoundingClientRect().top))"
    tops = "() => [...document.querySelectorAll('.prose > p, .prose blockquote p, .prose > img')].map(p => Math.round(p.getBoundingClientRect().top))"
    for width in (1280, 360):
        with served(bench.lectern, bench.work, f"warnings-{width}") as site:
            site.post("a", text, title="Warnings")
            site.start()
            with opened(bench.browser, site.origin + "/a/", viewport={"width": width, "height": 800}) as page:
                bench.expect(until(lambda: len(shadow(page, mark_tops)) == 3), f"marks: {shadow(page, mark_tops)}")
                first, second, quote, picture, last = page.evaluate(tops)
                bench.equal(shadow(page, mark_tops), [second, quote, picture], "places of the marks")
                bench.equal(shadow(page, "[...root.querySelectorAll('.mark button')].map(each => each.textContent)"), ["2", "!", "!"], "signs")
                shadow(page, "root.querySelector('.mark button').click()")
                bench.expect("gone.png" in text_of(page, ".card"), "the card does not open")
                box = shadow(page, "root.querySelector('.card').getBoundingClientRect().toJSON()")
                bench.expect(box["left"] >= 0 and box["right"] <= width, f"the card leaves the screen: {box}")
                bench.equal(page.evaluate("document.documentElement.scrollWidth <= innerWidth"), True, "no sideways scroll")
                # A paragraph above moves them; what is open stays open, and who has the focus keeps it.
                shadow(page, "root.querySelector('.mark button').focus()")
                site.post("b", "Another note.\n", title="Another")
                page.wait_for_timeout(200)
                bench.expect("gone.png" in text_of(page, ".card"), "the card shuts at an edit of another note")
                site.post("a", "Before.\n\n" + text, title="Warnings")
                bench.expect(until(lambda: shadow(page, mark_tops)[0] > second), "the marks do not move")
                bench.expect(until(lambda: "a.md:10" in text_of(page, ".card")), f"the card is shut or old: {text_of(page, '.card')!r}")
                bench.equal(shadow(page, "root.activeElement?.textContent"), "2", "who has the focus")
                site.post("a", "First.\n\nSecond.\n", title="Warnings")
                bench.expect(until(lambda: shadow(page, mark_tops) == []), "the marks stay")
                bench.equal(page.errors, [], "script errors")


def the_desk_lists_everything(bench) -> None:
    with served(bench.lectern, bench.work, "desk") as site:
        site.post("a", "One ![](gone.png)\n", title="Listed")
        site.post("b", "Two.\n", title="Secret", hidden="true")
        site.post("c", "Three.\n", title="Not shown", notshow="true")
        site.write("Content/drafts/d.md", "---\ntitle: Draft\n---\n")
        site.write("Content/posts/e.md", "---\ntitle: Broken\ndate: 2022-13-01\n---\n")
        site.start()
        with opened(bench.browser, site.origin + "/_lectern/", script=False) as page:
            text = page.inner_text("main")
            for part in ("Listed", "Secret", "hidden", "Not shown", "notshow", "Draft", "draft", "bad-date", "missing-picture",
                         "1 error, 1 warning", "parse", "2022-01-01"):  # fmt: skip
                bench.expect(part in text, f"the desk does not say {part!r}")
            page.click("text=Listed")
            bench.equal(page.url, site.origin + "/a/", "the link")
            site.post("a", "Changed.\n", title="Listed")
            page.goto(site.origin + "/_lectern/")
            bench.expect(until(lambda: "0 warnings" in page.reload().text()), "the warning stays")


def panel_and_desk_are_accessible(bench) -> None:
    report = Report()
    with served(bench.lectern, bench.work, "accessible") as site:
        site.write("Content/posts/a.md", "---\ndate: 2022-13-01\n---\n")
        site.post("b", "One ![](gone.png)\n", title="One")
        site.start()
        for scheme in ("light", "dark"):
            for width in (1280, 360):
                for path in ("/", "/b/", "/_lectern/", "/gone/"):
                    options = {"color_scheme": scheme, "viewport": {"width": width, "height": 800}}
                    if path == "/_lectern/":
                        # Its policy lets no script in, not even this one.
                        options["bypass_csp"] = True
                    context = bench.browser.new_context(**options)
                    page = context.new_page()
                    page.goto(site.origin + path, wait_until="load")
                    page.wait_for_timeout(300)
                    axe.check(Tab(page, f"{path} {width} {scheme}"), path, report)
                    bench.equal(page.evaluate("document.documentElement.scrollWidth <= innerWidth"), True, f"{path} at {width}")
                    context.close()
    bench.findings += [] if not report.failed else [*bench.findings, *map(bench_finding, report.failures)]


def bench_finding(line: str):
    from report import Finding

    return Finding("page", line)


class Tab:
    """What axe asks of an opened page."""

    def __init__(self, page, name: str) -> None:
        self.page, self.name = page, name

    def view(self, kind: str) -> View:
        return View("preview", self.name)


CHECKS = [
    mistakes_leave_the_page_as_it_was,
    texts_of_problems_are_texts,
    warnings_stand_beside_their_paragraphs,
    the_desk_lists_everything,
    panel_and_desk_are_accessible,
]
