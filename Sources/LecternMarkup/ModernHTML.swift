/// Writes today's HTML for yesterday's, without a change of look.
func modernise(_ tree: inout HTMLTree) {
  var node = tree.successor(of: HTMLTree.root)
  while node != HTMLTree.none {
    if tree[node].kind == .element, tree[node].namespace == .html {
      if tree[node].tag == .img, tree.attribute("alt", of: node) == HTMLTree.none {
        tree.setAttribute("alt", "", of: node)
      }
    }
    node = tree.successor(of: node)
  }
}
