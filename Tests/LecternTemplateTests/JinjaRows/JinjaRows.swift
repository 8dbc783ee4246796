// Recorded by Tests/Recorders/jinja.py.
// swift-format-ignore-file

enum JinjaRows {
  static let all = output + operators + filters_text + filters_lists1 + filters_lists2 + tests + statements + macros + templates

  static let context = ##"""
    {"n0": 0, "n3": 3, "n7": 7, "neg": -4, "pi": 3.14159, "half": 0.5, "yes": true, "no": false, "nil": null, "empty": "", "word": "hello", "title": "the quick-brown (fox) JUMPS", "han": "多模态学习 multimodal", "html": "<b>Tom & \"Jerry\"'s</b>", "lines": "one\ntwo\n\nthree", "spaces": "  pad  ", "long": "The quick brown fox jumps over the lazy dog and runs away", "nums": [3, 1, 2], "dups": [1, 2, 2, 3, 1], "floats": [1.5, 2.25], "none_list": [], "mixed": [1, "a", null, true], "words": ["pear", "Apple", "fig"], "marks": ["<i>", "&"], "nested": [[1, 2], [3, [4, 5]]], "person": {"name": "Ada", "age": 36, "tags": ["x", "y"]}, "none_map": {}, "people": [{"name": "Ada", "age": 36, "city": "London", "ok": true}, {"name": "bob", "age": 25, "city": "Paris", "ok": false}, {"name": "Cy", "age": 36, "city": "london", "ok": true}], "tree": [{"name": "a", "kids": [{"name": "a1", "kids": []}, {"name": "a2", "kids": [{"name": "a2x", "kids": []}]}]}, {"name": "b", "kids": []}]}
    """##
}
