"""Changes of everything, right and wrong, in any order and close together."""

import time

from preview_notes import Note
from preview_site import UNLIKE, connected, opened, served, unlike, until

SETTINGS = "title: Preview\ntimezone: UTC\nlanguage: en\npermalink: ':title/'\n"

# A file, its right text with a number in it, and texts that are wrong.
FILES = [
    ("lectern.yml", SETTINGS.replace("Preview", "Preview {}"),
     ["title: [\n", SETTINGS.replace(":title", ":titel"), SETTINGS + "titel: x\n", SETTINGS + "theme: {no: 1}\n"]),
    ("Templates/partials/footer.html", "<footer>Foot {}</footer>", ["{{ page.titel }}", "{% if %}"]),
    ("Content/data/d.yml", "a: {}\n", ["a: [\n"]),
    ("Content/main.css", "a {{ z-index: {} }}\n", []),
    ("Content/posts/x.png", "no picture {}", []),
    ("Content/posts/b.md", "---\ntitle: B {}\ndate: 2022-01-02\n---\n", ["---\ndate: x\n---\n"]),
    *[("Content/posts/a.md", "", ["---\ndate: x\n---\nwrong\n"])] * 3,
]  # fmt: skip


def any_changes_lead_where_a_new_page_does(bench) -> None:
    with served(bench.lectern, bench.work, "order") as site:
        note = Note(bench.random)
        site.post("a", note.text, title="Order")
        site.start()
        with opened(bench.browser, site.origin + "/a/") as page:
            page.route("**/assets/js/*", lambda route: route.fulfill(body=""))
            page.reload(wait_until="load")
            connected(page)
            for step in range(bench.steps // 2):
                done = []
                for _ in range(bench.random.randrange(1, 4)):
                    name, right, wrong = bench.random.choice(FILES)
                    text = bench.random.choice([*wrong, None, None])
                    done.append((name, text))
                    if text is None and name.endswith("a.md"):
                        note.edit()
                        site.post("a", note.text, title=bench.random.choice(["Order", f"'Order {step}'"]), permalink="a/")
                    else:
                        site.write(name, right.format(step) if text is None else text)
                    time.sleep(bench.random.choice([0, 0, 0.01, 0.05]))
                if not until(lambda: page.evaluate(UNLIKE) == []):
                    bench.expect(False, f"step {step}, {done}\n{unlike(page)}")
                    return
            bench.equal(page.errors, [], "script errors")


CHECKS = [any_changes_lead_where_a_new_page_does]
