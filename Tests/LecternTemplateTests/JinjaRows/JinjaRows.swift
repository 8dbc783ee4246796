// Recorded by Tests/Recorders/jinja.py.
// swift-format-ignore-file

enum JinjaRows {
  static let all = output + operators + filters_text + filters_lists1 + filters_lists2 + tests + statements + macros + templates

  static let context = ##"""
    {"dups": [1, 2, 2, 3, 1], "empty": "", "floats": [1.5, 2.25], "half": 0.5, "han": "多模态学习 multimodal", "html": "<b>Tom & \"Jerry\"'s</b>", "lines": "one\ntwo\n\nthree", "long": "The quick brown fox jumps over the lazy dog and runs away", "marks": ["<i>", "&"], "mixed": [1, "a", null, true], "n0": 0, "n3": 3, "n7": 7, "neg": -4, "nested": [[1, 2], [3, [4, 5]]], "nil": null, "no": false, "none_list": [], "none_map": {}, "nums": [3, 1, 2], "people": [{"age": 36, "city": "London", "name": "Ada", "ok": true}, {"age": 25, "city": "Paris", "name": "bob", "ok": false}, {"age": 36, "city": "london", "name": "Cy", "ok": true}], "person": {"age": 36, "name": "Ada", "tags": ["x", "y"]}, "pi": 3.14159, "spaces": "  pad  ", "title": "the quick-brown (fox) JUMPS", "tree": [{"kids": [{"kids": [], "name": "a1"}, {"kids": [{"kids": [], "name": "a2x"}], "name": "a2"}], "name": "a"}, {"kids": [], "name": "b"}], "word": "hello", "words": ["pear", "Apple", "fig"], "yes": true}
    """##
}
