/// The site that all engines render, before it takes the form that each of them wants.
struct Sample {
  struct Link {
    var name: String
    var url: String
  }

  struct Post {
    var title: String
    var url: String
    var date: String
    var iso: String
    var updated: String?
    var description: String
    var excerpt: String
    var content: String
    var tags: [Link]
    var categories: [Link]
    var outline: [Link]
    var hasMore: Bool
    var isSticky: Bool
    var readingTime: Int
  }

  let title = "学习笔记 & Notes"
  let author = "Ada O'Neil"
  let language = "zh-CN"
  let url = "/notes/"
  let listTitle = "Latest notes"
  let listDescription = "Notes on \"multimodal\" learning & more"
  let menu: [Link]
  let posts: [Post]
  let pageCount = 7

  init() {
    menu = [
      Link(name: "Home", url: "/notes/"), Link(name: "归档", url: "/notes/archives/"),
      Link(name: "分类", url: "/notes/categories/"), Link(name: "Tags", url: "/notes/tags/"),
      Link(name: "About & contact", url: "/notes/about/"),
    ]
    posts = (1...10).map(Self.post)
  }

  private static func post(_ number: Int) -> Post {
    let words = ["attention", "表示学习", "fine tuning", "损失函数", "retrieval", "R&D"]
    let tags = (0..<3).map { words[(number + $0 * 2) % words.count] }
    let paragraph = """
      <p>先看 decoder 这一侧，它的作用是<strong>对齐两路特征</strong>，see <a href="https://reading.example.org/\(number)">\
      lesson \(number)</a> and <code>top_k</code>; 代价是推理时多走一遍网络。</p>\n
      """
    let figure =
      "<p><img src=\"/notes/p/\(number)/figure.png\" alt=\"\" width=\"640\" height=\"360\" loading=\"lazy\"></p>\n"
    return Post(
      title: number % 3 == 0 ? "第 \(number) 讲 \"Beam Search\" <draft> & after" : "\(number). 从 encoder 到 token",
      url: "/notes/posts/\(number)/", date: "2026-03-\(number + 9)", iso: "2026-03-\(number + 9)T08:00:00+08:00",
      updated: number % 2 == 0 ? nil : "2026-04-01",
      description: "If a < b && b > c, the model's \"loss\" goes down: 从小数据集开始试，\(number) 次。",
      excerpt: paragraph + figure + paragraph,
      content: (1...8).map { "<h2 id=\"part-\($0)\">Part \($0)</h2>\n" + paragraph + paragraph + figure }.joined(),
      tags: tags.map { Link(name: $0, url: "/notes/tags/\($0.utf8.count)/") },
      categories: [
        Link(name: "tutorial", url: "/notes/categories/tutorial/"),
        Link(name: "q & a", url: "/notes/categories/tutorial/q-a/"),
      ],
      outline: (1...8).map { Link(name: "Part \($0)", url: "#part-\($0)") },
      hasMore: number % 4 != 0, isSticky: number == 1, readingTime: number + 3)
  }

  /// The page that the post templates show; it has neighbours on both sides.
  var shown: Int { 4 }
}
