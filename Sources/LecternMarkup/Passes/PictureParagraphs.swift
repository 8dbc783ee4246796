/// Marks the paragraphs that hold pictures and nothing else with `class="picture"`, so that a theme can set them apart
/// from pictures among words, which no style sheet can tell.
func markPictureParagraphs(in tree: inout HTMLTree) {
  for node in HTMLTree.root..<HTMLTree.Index(tree.nodes.count)
  where tree.isElement(node, .p) && holdsOnlyPictures(node, tree) {
    let own = tree.value("class", of: node) ?? ""
    tree.setAttribute("class", own.isEmpty ? "picture" : own + " picture", of: node)
  }
}

/// Pictures, plain or as links; line breaks and blanks between them do not count.
private func holdsOnlyPictures(_ paragraph: HTMLTree.Index, _ tree: HTMLTree) -> Bool {
  var found = false
  var child = tree[paragraph].firstChild
  while child != HTMLTree.none {
    if isPicture(child, tree) {
      found = true
    } else if !tree.isBlank(child), !tree.isElement(child, .br) {
      return false
    }
    child = tree[child].next
  }
  return found
}

private func isPicture(_ node: HTMLTree.Index, _ tree: HTMLTree) -> Bool {
  if tree.isElement(node, .img) { return true }
  let inner = tree[node].firstChild
  return tree.isElement(node, .a) && inner != HTMLTree.none && tree[inner].next == HTMLTree.none
    && tree.isElement(inner, .img)
}
