/// The preview's own pages: one look, no script.
enum PreviewPage {
  /// - Parameters:
  ///   - title: escaped.
  ///   - main: HTML.
  static func html(title: String, _ main: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>\(title)</title>
    <style>
    \(css)
    </style>
    </head>
    <body>
    <main>
    \(main)</main>
    </body>
    </html>

    """
  }

  private static let css = """
    :root { color-scheme: light dark; --text: light-dark(#1c1e21, #e4e6ea); --ground: light-dark(#fff, #17191c);
      --soft: light-dark(#f3f4f6, #22252a); --line: light-dark(#d9dce1, #383c43); --quiet: light-dark(#5a616b, #a3aab4);
      --accent: light-dark(#1d5fb0, #7fb2f5); --error: light-dark(#b3261e, #ff9b93); --warning: light-dark(#8a5300, #f2b45c); }
    * { box-sizing: border-box; }
    body { margin: 0; color: var(--text); background: var(--ground); font: 16px/1.6 system-ui, "PingFang SC",
      "Hiragino Sans GB", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; overflow-wrap: anywhere; }
    main { max-width: 68rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
    h1 { font-size: 1.6rem; line-height: 1.25; margin: 0.5rem 0 1rem; }
    h2 { font-size: 1.15rem; margin: 2rem 0 0.5rem; }
    a { color: var(--accent); } a:focus-visible, summary:focus-visible { outline: 2px solid; outline-offset: 2px; }
    code, pre { font: 0.9em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; }
    pre { margin: 0.3rem 0; padding: 0.4rem 0.6rem; background: var(--soft); overflow-x: auto; white-space: pre; }
    mark { color: inherit; background: none; border-bottom: 2px solid var(--error); }
    .quiet, .hint { color: var(--quiet); } .hint { margin: 0.2rem 0; }
    .problem { border-left: 3px solid var(--line); padding: 0.1rem 0 0.1rem 0.8rem; margin: 0.8rem 0; }
    .problem p { margin: 0.2rem 0; } .error strong { color: var(--error); } .warning strong { color: var(--warning); }
    .error { border-color: var(--error); } .warning { border-color: var(--warning); } .warning mark { border-color: var(--warning); }
    .wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
    th { text-align: left; font-weight: 600; color: var(--quiet); white-space: nowrap; }
    td, th { padding: 0.3rem 0.8rem 0.3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
    td.number, th.number { text-align: right; } td.date { white-space: nowrap; }
    .state { border: 1px solid var(--line); border-radius: 1rem; padding: 0 0.5rem; font-size: 0.85em; color: var(--quiet); white-space: nowrap; }
    """
}
