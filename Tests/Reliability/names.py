"""Cases 12 to 14: addresses that meet, names that a disk reads otherwise, addresses that leave the site."""

import re

import trees
from cases import case
from trial import Trial
from website import Site


def good_site(trial: Trial) -> Site:
    """One good post, built."""
    site = Site(trial)
    site.note("good.md", "good", title="Good")
    trial.equal((run := site.build()).status, 0, str(run))
    return site


CLASHES: dict[str, tuple[dict[str, str], list[str]]] = {
    "slug": ({"posts/b.md": "---\ndate: 2022-01-01\nslug: good\n---\n"}, ["posts/b.md:", "posts/good.md:"]),
    "permalink": ({"posts/b.md": "---\ndate: 2022-01-01\npermalink: good/\n---\n"}, ["posts/b.md:", "posts/good.md:"]),
    "three": (
        {
            "posts/b.md": "---\ndate: 2022-01-01\npermalink: good/\n---\n",
            "posts/c.md": "---\ndate: 2022-01-01\npermalink: /good\n---\n",
        },
        ["posts/b.md:", "posts/c.md:", "posts/good.md:"],
    ),
    "title": (
        {
            "posts/b.md": "---\ndate: 2022-01-01\ntitle: same\npermalink: ':post_title/'\n---\n",
            "posts/c.md": "---\ndate: 2022-01-01\ntitle: Same!\npermalink: ':post_title/'\n---\n",
        },
        ["posts/b.md:", "posts/c.md:"],
    ),
    "page": ({"good.md": "page"}, ["Content/good.md:", "posts/good.md:"]),
    "static file": ({"good/index.html": "file"}, ["Content/good/index.html", "posts/good.md:"]),
    "file and folder": ({"good": "file"}, ["Content/good", "posts/good.md:"]),
    "tag": ({"posts/b.md": "---\ndate: 2022-01-01\ntags: x\npermalink: tags/x/\n---\n"}, ["posts/b.md:", 'tag "x"']),
    "404": ({"404.html": "mine", "posts/b.md": "---\ndate: 2022-01-01\npermalink: 404.html\n---\n"}, ["404.html"]),
}


@case()
def two_sources_of_one_address_are_both_named(trial: Trial) -> None:
    for what, (files, named) in trial.sample(CLASHES.items(), 4):
        site = good_site(trial)
        for path, text in files.items():
            site.write(f"Content/{path}", text)
        run = site.content_error("duplicate-url")
        missing = [name for name in named if name not in run.errors]
        trial.expect(not missing, f"{what}: {run} does not name {missing}")
        for path in files:
            site.remove(f"Content/{path}")
        if what == "static file":
            site.remove("Content/good")
        site.next_build_is_clean(f"{what}, mended")


@case()
def tags_that_meet_are_kept_apart(trial: Trial) -> None:
    site = Site(trial)
    site.note("a.md", "first", tags="[a b, C, 'C++', 'C#']")
    site.note("b.md", "second", tags="[a-b, C]")
    run = site.build()
    trial.equal(run.status, 0, str(run))
    trial.expect("warning[slug-clash]" in run.errors, f"{run} does not warn")
    found = [path for path in site.published() if re.fullmatch(r"tags/[^/]+/index.html", path)]
    trial.equal(len(found), 5, f"pages of the five tags, {found}")
    run = site.build("--strict")
    trial.equal(run.status, 1, str(run))


@case()
def names_that_only_differ_in_case_or_form(trial: Trial) -> None:
    site = good_site(trial)
    site.write("Content/Foo.txt", "1")
    site.write("Content/foo.txt", "2")
    run = site.build()
    trial.equal(run.status, 0, str(run))
    trial.expect("warning[case-twins]" in run.errors, f"{run} does not warn")
    site.refused(1, r"error\[case-twins\]", "--strict")
    trial.equal([(site.output / name).read_text() for name in ("Foo.txt", "foo.txt")], ["1", "2"], "the two files")
    site.write("Content/caf\u00e9.md", "1")
    site.write("Content/cafe\u0301.md", "2")
    site.content_error("duplicate-url")


@case()
def names_that_no_disk_takes(trial: Trial) -> None:
    for name in ("CON", "aux.", "nul.txt", "com1", "x "):
        site = good_site(trial)
        site.write(f"Content/files/{name}", "1")
        site.content_error("reserved-name")
    han = "长" * 86
    for front in ({"permalink": han}, {"tags": han}, {"permalink": "a" * 256}, {"categories": f"[x, {han}]"}):
        site = good_site(trial)
        site.note("long.md", "text", **front)
        site.content_error("bad-permalink")
    # 85 Han characters fit a name, and a path of many names fits too.
    site = good_site(trial)
    site.note("long.md", "text", permalink="/".join(["长" * 85] * 3))
    trial.equal((run := site.build()).status, 0, str(run))
    # Longer than the system takes as a path: a diagnostic, not a half built site.
    site.note("longer.md", "text", permalink="/".join(["长" * 80] * 20))
    before = site.published()
    run = site.build()
    trial.expect(run.status in (1, 3), str(run))
    changed = trees.difference(site.published(), before)
    trial.expect(not changed, f"{run} changed the output: {changed}")


LEAVING = (
    "../x", "../../x", "a/../../x", "/etc/../../x", "%2e%2e/x", "%2e%2e%2fx", "..%2fx", r"a\..\x", r"..\x", "//h/x",
    "///", r'"a\0b"', r'"a\x01b"', "./x", "a/./b", "x/..", "..", ".", "...%00", ".lectern/x", ".git/config",
)  # fmt: skip


@case()
def addresses_do_not_leave_the_output(trial: Trial) -> None:
    """Refused, or inside; what lies around is compared after every build."""
    for permalink in trial.sample((*LEAVING, "/etc/x"), 8):
        site = good_site(trial)
        quoted = permalink if permalink.startswith('"') else f"'{permalink}'"
        site.note("bad.md", "LEFT", permalink=quoted)
        before = set(site.published())
        run = site.build()
        trial.expect(run.status in (0, 1), f"permalink {permalink}: {run}")
        if run.status == 1:
            placed = re.search(r"(?m)^Content/posts/bad\.md:3:\d+: error\[bad-permalink\]: ", run.errors)
            trial.expect(placed is not None, f"permalink {permalink}: {run} has no place")
        else:
            new = {path for path in site.published() if path not in before and path.endswith(".html")}
            odd = [path for path in new if ".." in path or "\\" in path or path.startswith((".", "/")) or "%" in path]
            trial.expect(not odd, f"permalink {permalink} became {odd}")
            trial.expect(permalink.startswith(("/", "...")), f"permalink {permalink} was taken: {sorted(new)}")
        state = sorted(path.name for path in (site.output / ".lectern").iterdir())
        trial.equal(state, ["lock", "manifest"], f"permalink {permalink}: .lectern")
    for key, value in (
        ("slug", "../../x"),
        ("slug", "a/../../../x"),
        ("tags", "['../../x', '..', '.']"),
        ("categories", "[['..', '..', x]]"),
    ):
        site = good_site(trial)
        site.note("bad.md", "LEFT", **{key: value})
        run = site.build()
        trial.expect(run.status in (0, 1), f"{key}: {value}: {run}")
