/// A theme whose pages are lines to compare: `* address title` for each post of a list, `name value` for all else.
enum TinyTheme {
  static let files: [(String, String)] = [
    ("home.html", list), ("archive.html", list), ("term.html", list), ("404.html", list), ("terms.html", terms),
    ("post.html", note), ("page.html", note), ("partials/card.html", "{{ post.excerpt }}"),
    ("theme.yml", "{}\n"),
  ]

  private static let list = """
    kind {{ page.kind }}
    title {{ page.title }}
    {% for post in posts %}* {{ post.url }} {{ post.title }}
    {% endfor %}{% if paginator and paginator.previous %}previous {{ paginator.previous }}
    {% endif %}{% if paginator and paginator.next %}next {{ paginator.next }}
    {% endif %}
    ===
    {{ page.content }}
    """

  private static let terms = """
    {% for term in (site.tags if page.taxonomy == "tags" else site.categories) recursive -%}
    * {{ term.url }} {{ term.name }}:{{ term.count }}
    {{ loop(term.children) }}
    {%- endfor %}
    ===
    {{ page.content }}
    """

  private static let note = """
    title {{ page.title }}
    {% if page.date %}date {{ page.date | date("%Y-%m-%d %H:%M:%S") }}
    {% endif %}{% if page.older %}older {{ page.older.title }}
    {% endif %}{% if page.newer %}newer {{ page.newer.title }}
    {% endif %}{% if page.noindex %}noindex true
    {% endif %}categories{% for path in page.categories %} {% for term in path %}/{{ term.name }}{% endfor %}{% endfor %}
    tags{% for tag in page.tags %} {{ tag.name }}{% endfor %}

    ===
    {{ page.content }}
    """
}
