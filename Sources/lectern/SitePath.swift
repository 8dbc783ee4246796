/// A name in the site's folder, with no `.` on the way to it; `..` stays, since a link may stand before it.
func path(of name: String, in site: String) -> String {
  let names = site.split(separator: "/").filter { $0 != "." } + [name[...]]
  return (site.hasPrefix("/") ? "/" : "") + names.joined(separator: "/")
}
