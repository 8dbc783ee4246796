"""A theme of a few lines, for cases that build the same small site a thousand times."""

import pathlib
import shutil

import program
from website import write

LIST = """\
<!doctype html><title>{{ page.title }}</title>
{% for post in posts %}<a href="{{ post.url }}">{{ post.title }}</a>{{ post.card }}{% endfor %}{{ page.content }}
"""
TERMS = """\
<!doctype html><title>{{ page.title }}</title>
{% for term in site.tags %}<a href="{{ term.url }}">{{ term.name }}</a> {{ term.count }}{% endfor %}
"""
NOTE = """\
<!doctype html><title>{{ page.title }}</title>
{{ page.content }}{% if page.older %}<a href="{{ page.older.url }}">{{ page.older.title }}</a>{% endif %}
"""
FILES = {
    "theme.yml": "{}\n",
    **dict.fromkeys(("home.html", "archive.html", "term.html", "404.html"), LIST),
    "terms.html": TERMS,
    **dict.fromkeys(("post.html", "page.html"), NOTE),
    "partials/card.html": "{{ post.excerpt }}",
    "assets/css/main.css": "body { color: black }\n",
    "assets/main.js": "// nothing\n",
}


def with_small_theme(given: program.Program, folder: pathlib.Path) -> program.Program:
    """The same program once more, in a folder where it finds this theme."""
    copy, theme = folder / "bin/lectern", folder / "share/lectern/Templates"
    copy.parent.mkdir(parents=True)
    shutil.copy(given.path, copy)
    for name, text in FILES.items():
        write(theme / name, text)
    return program.Program(copy, theme)
