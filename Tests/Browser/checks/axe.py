"""axe-core in the page: nothing serious or critical; what is moderate is a warning."""

import functools
import importlib.util
import pathlib

from report import Finding, Report
from view_page import Opened

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SEVERE = ("serious", "critical")

RUN = """async (tags) => {
  const results = await axe.run(document, {
    runOnly: {type: "tag", values: tags}, resultTypes: ["violations"], elementRef: false,
  });
  return results.violations.map(({id, impact, help, nodes}) => ({
    id, impact, help, count: nodes.length,
    nodes: nodes.slice(0, 5).map(({target, any}) => ({target: target.flat().join(" "), why: any[0]?.message ?? ""})),
  }));
}"""


@functools.cache
def source() -> str:
    """axe.min.js of the Python package that carries it."""
    package = importlib.util.find_spec("axe_playwright_python")
    return pathlib.Path(package.origin).with_name("axe.min.js").read_text(encoding="utf-8")


def check(tab: Opened, kind: str, report: Report) -> None:
    tab.page.evaluate(source())
    severe, slight = [], []
    for violation in tab.page.evaluate(RUN, TAGS):
        for node in violation["nodes"]:
            rule = f"{violation['id']} ({violation['impact']}, {violation['count']} there)"
            advice = f"{rule}: {violation['help']}. {node['why']}"
            (severe if violation["impact"] in SEVERE else slight).append(Finding(node["target"], advice.strip()))
    report.record("axe", tab.view(kind), severe)
    report.warn("axe", tab.view(kind), slight[:3])
