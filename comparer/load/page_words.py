"""All words of a page, for pages in which no article is found: pasted pieces, and pages nested beyond reason."""

from __future__ import annotations

from html.parser import HTMLParser

_BLOCKS = frozenset({
    "p", "div", "section", "article", "main", "header", "footer", "li", "ul", "ol", "table", "tr",
    "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "br", "hr", "blockquote", "pre", "figure",
    "figcaption", "body", "dd", "dt", "form",
})  # fmt: skip
_SILENT = frozenset(
    {"script", "style", "noscript", "template", "head", "title", "svg", "nav", "button", "select"}
)


class _Words(HTMLParser):
    """Collects words, with a line end at each edge of a block. It keeps no tree, so depth costs nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, or something without words; a page's body ends a head that was never closed."""
        del attrs
        if tag == "body":
            self._silent.clear()
        if tag in _SILENT:
            self._silent.append(tag)
        elif tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """End a block, or something without words."""
        if tag in self._silent:
            del self._silent[self._silent.index(tag) :]
        elif tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        """Keep words that are shown."""
        if not self._silent:
            self.parts.append(" ".join(data.split("\n")))


def words_of_page(source: str) -> str:
    """Return the words of a page, one block a line."""
    words = _Words()
    words.feed(source)
    words.close()
    lines = (" ".join(line.split()) for line in "".join(words.parts).split("\n"))
    return "\n".join(filter(None, lines))
