import Hummingbird

/// The browser's half of the preview: the files of `Client/` in one function, so that a page's own scripts see nothing of
/// them.
enum ClientScript {
  static let name = "preview.js"

  static let text: ByteBuffer = {
    var text = ByteBuffer(string: "(() => {\n\"use strict\";\n")
    for file in [
      PackageResources.alignment_js, PackageResources.patch_js, PackageResources.panel_js, PackageResources.preview_js,
    ] {
      text.writeBytes(file)
    }
    text.writeString("})();\n")
    return text
  }()
}
