"""The texts of the stress site that are more than a line."""

HAN_TITLE = "在资源受限的情形之下如何把一种模态里学到的知识迁移到另一种模态" * 3
HAN_TITLE = HAN_TITLE[:79] + "吗"

LONG_WORD = ("pneumonoultramicroscopicsilicovolcanoconiosis" * 5)[:200]
LONG_URL = "https://example.org/" + "a-rather-long-path-without-any-space/" * 6 + "?query=" + "x" * 60

PARAGRAPH = (
    "多模态学习里常说的“对齐”，指的是让 *image encoder* 和 *text encoder* 的输出落在同一个空间；这一步做得好不好，"
    "直接决定后面的 fusion 能不能学到东西。详见（*Radford et al., Learning Transferable Visual Models From Natural "
    "Language Supervision. ICML 2021*），其中 `temperature` 是学出来的。"
)


def long_mixed_note() -> str:
    wide_row = "".join(f"<th>第 {column} 列 column {column}</th>" for column in range(1, 19))
    cells = "".join(f"<td>{column * 1234.5678:.4f}</td>" for column in range(1, 19))
    nested_list = "".join(f"{'  ' * level}- 第 {level + 1} 层 nested item\n" for level in range(10))
    nested_quote = "".join(f"{'> ' * (level + 1)}引用第 {level + 1} 层\n{'> ' * (level + 1)}\n" for level in range(6))
    return f"""\
{PARAGRAPH}

![第一张图](long-mixed/figure.svg)

<!--more-->

{PARAGRAPH}

## 图与 figures

<img src="long-mixed/wide.png" alt="一张宽图" style="zoom:50%;" />

<img src="long-mixed/tall.png" style="zoom:33%;" alt="一张高图" />

<figure>
<img src="long-mixed/figure.svg" alt="两个圆">
<figcaption>图题：两个圆与一个框，a caption in two languages.</figcaption>
</figure>

文字里的小图 <img src="long-mixed/figure.svg" alt="小图" style="zoom:10%;" /> 和后面的字。

### 三级标题 h3

{PARAGRAPH}

#### 四级标题 h4

{PARAGRAPH}

##### 五级标题 h5

正文。

###### 六级标题 h6

正文。

## 宽表 wide table

<table>
<thead><tr>{wide_row}</tr></thead>
<tbody><tr>{cells}</tr><tr>{cells}</tr></tbody>
</table>

## 宽代码 wide code

```python
def contrastive_loss(images, texts, temperature):  # {"一行很长的注释 " * 20}
    return cross_entropy(normalize(images) @ normalize(texts).T / temperature, arange(len(images))) / 2
```

短的 `inline code` 与很长的 `{"some.module.with.a.long.name." * 6}call()`。

## 长地址与长词

<{LONG_URL}>

一个两百字母的词 {LONG_WORD}，还有一个[长地址的链接]({LONG_URL})。

## {LONG_WORD[:90]} 标题里的长词

{PARAGRAPH}

## 其他 HTML

<details>
<summary>点开看证明</summary>

证明略，*see the appendix*。

</details>

<video src="long-mixed/clip.mp4" width="640" height="360" controls preload="none"></video>

<audio src="long-mixed/tone.wav" controls preload="none"></audio>

<iframe srcdoc="&lt;p&gt;里面的一页&lt;/p&gt;" width="900" height="120" title="里面的一页"></iframe>

按 <kbd>Ctrl</kbd>+<kbd>S</kbd>，<mark>标记</mark>，H<sub>2</sub>O，x<sup>2</sup>，<del>删去</del>，
<abbr title="Convolutional Neural Network">CNN</abbr>。

<dl><dt>模态</dt><dd>信息的一种样式。</dd><dt>Modality</dt><dd>One way in which something happens.</dd></dl>

## 嵌套 nesting

{nested_list}

{nested_quote}

1. 第一
2. 第二
   - 里面的

     > 列表里的引用，里面还有代码：

     ```
     {"x" * 120}
     ```

<p dir="rtl" lang="ar">التعلم متعدد الوسائط هو بناء نماذج تعالج معلومات من وسائط متعددة.</p>

脚注样的写法<sup id="ref1"><a href="#note1">1</a></sup>。

---

<section>
<p id="note1">1. 脚注的内容。<a href="#ref1">回到正文</a></p>
</section>

## 结尾 the end

{PARAGRAPH}

{PARAGRAPH}
"""


def thousands_of_lines(count: int) -> str:
    lines = []
    while len(lines) < count:
        section = len(lines) // 100
        lines += [f"## 第 {section} 节 section {section}", "", PARAGRAPH, ""]
        lines += [f"{number}. 第 {number} 条 item" for number in range(1, 31)] + [""]
        lines += [f"### 小节 {section}.1", ""]
        lines += ["一行文字，lines of text,"] * 40 + [""]
        lines += ["```python", *[f"value_{number} = {number}" for number in range(15)], "```", ""]
        lines += [f"> 引用 {section}", ""] * 3
    return "\n".join(lines[:count]) + "\n"


def english_note() -> str:
    paragraph = (
        "A model that reads pictures and words learns *where* they meet. The question of this note is whether it looks "
        "at the picture at all (*Goyal et al., Making the V in VQA Matter. CVPR 2017*), which 多模态 models often do not."
    )
    sections = "\n\n".join(
        f"## Section {name}\n\n{paragraph}\n\n{paragraph}" for name in ("one", "two", "three", "four")
    )
    return f"{paragraph}\n\n<!--more-->\n\n{sections}\n\n- [ ] not a task list\n- an item\n"
