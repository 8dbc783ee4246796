import LecternCore
import LecternMarkup

/// A page that sends its reader on at once, and says where to without script.
func redirectPage(_ redirect: Site.Redirect, _ address: SiteAddress) -> OutputFile {
  var html = Array("<!DOCTYPE html>\n<html lang=\"".utf8)
  func attribute(_ text: String) { appendEscapedAttribute(text, to: &html) }
  attribute(redirect.language)
  html += "\">\n<head>\n<meta charset=\"utf-8\">\n<title>".utf8
  attribute(redirect.title)
  html += "</title>\n<meta name=\"robots\" content=\"noindex\">\n<link rel=\"canonical\" href=\"".utf8
  attribute(address.origin + redirect.url)
  html += "\">\n<meta http-equiv=\"refresh\" content=\"0; url=".utf8
  attribute(redirect.url)
  html += "\">\n</head>\n<body>\n<p><a href=\"".utf8
  attribute(redirect.url)
  html += "\">".utf8
  attribute(redirect.title)
  html += "</a></p>\n</body>\n</html>\n".utf8
  return OutputFile(path: redirect.output, body: .bytes(html))
}
