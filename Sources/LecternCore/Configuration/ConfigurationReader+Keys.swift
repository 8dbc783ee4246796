/// Keys with rules of their own.
extension ConfigurationReader {
  mutating func url(_ entry: LocatedValue.Entry) {
    guard let text = text(entry), !text.isEmpty else { return }
    if let address = SiteAddress(url: text) {
      result.address = address
    } else {
      report(
        "\"\(text)\" is not the address of a site", at: entry.value.position,
        hint: "write https://host/ or https://host/folder/")
    }
  }

  mutating func timezone(_ entry: LocatedValue.Entry) {
    guard let text = text(entry), !text.isEmpty else { return }
    if let zone = Zone(text) {
      result.timezone = zone
    } else {
      report("unknown time zone \"\(text)\"", at: entry.value.position, hint: "write a name such as Asia/Shanghai")
    }
  }

  mutating func dateFormat(_ entry: LocatedValue.Entry) {
    guard let text = text(entry) else { return }
    do throws(DateFormatError) {
      if text != "iso" { try DateTime.check(format: text) }
      result.dateFormat = text
    } catch {
      report("\"date_format\" is \"\(text)\": \(error.reason)", at: entry.value.position, hint: error.hint)
    }
  }

  mutating func headingIDs(_ entry: LocatedValue.Entry) {
    do throws(WrongChoice) {
      result.headingIDs = try entry.value.choice(of: entry.key)
    } catch {
      report(error.message, at: error.position, hint: error.hint)
    }
  }

  /// `[{name, url}, …]`, or `name: url` pairs as Hexo's themes have them (what follows `||` there is an icon).
  mutating func menu(_ entry: LocatedValue.Entry) {
    switch entry.value.content {
    case .map(let pairs):
      for pair in pairs {
        guard let url = text(pair) else { continue }
        let address = url.split(separator: "|").first.map { String($0).trimmed } ?? url
        result.menu.append(.init(name: pair.key, url: address))
      }
    case .list(let items):
      for item in items {
        var pair = entry
        pair.value = item
        var menuItem = Configuration.MenuItem(name: "", url: "")
        section(pair, ["name", "url"]) { reader, inner in
          let text = reader.text(inner) ?? ""
          if inner.key == "name" { menuItem.name = text } else { menuItem.url = text }
        }
        if menuItem.name.isEmpty || menuItem.url.isEmpty, case .map = item.content {
          report("a menu item without name or url", at: item.position, hint: "write {name: About, url: /about/}")
        } else if !menuItem.name.isEmpty {
          result.menu.append(menuItem)
        }
      }
    default: wrongType(entry, "a list of {name, url}")
    }
  }

  mutating func comments(_ entry: LocatedValue.Entry) {
    var reader = CommentsReader()
    result.comments = reader.read(entry)
    for problem in reader.problems { report(problem.message, at: problem.position, hint: problem.hint) }
  }

  mutating func theme(_ entry: LocatedValue.Entry) {
    if case .map(let options) = entry.value.content {
      result.theme = options.map {
        .init($0, keyLine: lines[$0.keyPosition.line], valueLine: lines[$0.value.position.line])
      }
    } else {
      wrongType(entry, "a mapping")
    }
  }

  mutating func extra(_ entry: LocatedValue.Entry) {
    if case .map(let map) = entry.value.data {
      result.extra = map
    } else {
      wrongType(entry, "a mapping")
    }
  }
}
