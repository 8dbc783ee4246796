"""Case 27: templates with mistakes."""

import re

from cases import case
from names import good_site
from trial import Trial

HEAD = "Templates/partials/head-extra.html"
# What a template says, and the file and line of the mistake.
MISTAKES = {
    "out of the folder": "\n{% include '../templates-private/x.html' %}",
    "rooted": "\n{% include '/etc/passwd' %}",
    "itself": "\n{% include 'partials/head-extra.html' %}",
    "missing": "\n{% include 'partials/nothing.html' %}",
    "a variable that is not there": "\n{{ pagee.title }}",
    "a member that is not there": "\n{{ page.titel }}",
    "syntax": "\n{% if page.title %}never closed",
    "unclosed braces": "\n{{ page.title",
    "a filter that is not there": "\n{{ page.title | uper }}",
    "division by nothing": "\n{{ 1 / 0 }}",
    "a list without end": "\n{% for x in range(100000000000) %}{% endfor %}",
    "much text": "\n{{ 'x' * 100000000000 }}",
    "deep parentheses": "\n{{ " + "(" * 200_000 + "1" + ")" * 200_000 + " }}",
    "deep blocks": "\n" + "{% if 1 %}" * 100_000 + "{% endif %}" * 100_000,
    "a macro of itself": "\n{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
}


@case()
def mistakes_in_templates_are_placed(trial: Trial) -> None:
    """Each is an error at the template's file, line and column, and where a page was being rendered names it."""
    site = good_site(trial)
    for what, text in trial.sample(MISTAKES.items(), 6):
        site.write(HEAD, text)
        run = site.build(limit=30)
        if what in ("deep parentheses", "deep blocks") and run.status == 0:
            continue
        trial.equal(run.status, 1, f"{what}: {run}")
        placed = re.search(r"(?m)^Templates/[^:\n]+:\d+:\d+: error\[[a-z-]+\]: ", run.errors)
        trial.expect(placed is not None, f"{what}: {run} has no place")
        trial.expect(run.seconds < 10, f"{what}: {run.seconds:.1f} s")
        trial.expect(run.peak < 1_000_000_000, f"{what}: {run.peak // 1_000_000} MB")
    site.write(HEAD, "\n{{ page.extra.gone }}")
    run = site.build()
    trial.equal(run.status, 1, str(run))
    trial.expect(f"{HEAD}:2:" in run.errors, f"{run} does not name the template's line")
    trial.expect("Content/posts/good.md" in run.errors or "/good/" in run.errors, f"{run} does not name the page")
    site.remove(HEAD)
    site.next_build_is_clean("after the templates were good again")
