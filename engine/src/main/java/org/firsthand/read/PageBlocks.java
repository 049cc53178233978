// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.read.Frame.Mark;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// All blocks of text on a page, furniture included, in order.
final class PageBlocks implements NodeVisitor {
    private static final Set<String> SILENT =
            Set.of(
                    "script", "style", "noscript", "template", "textarea", "select", "option",
                    "iframe", "svg", "canvas", "object", "embed", "button", "input", "audio",
                    "video", "map", "applet", "math");
    private static final Set<String> ROWS = Set.of("table", "tr", "td", "th", "tbody");
    private static final Set<String> LISTS = Set.of("ul", "ol", "dl", "li", "dd", "dt");
    private static final int MOST = 20_000;

    private final Set<Element> clutter;
    private final Element root;
    private final List<TextBlock> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<TextNode> nodes = new ArrayList<>();
    private @Nullable Frame frame;
    private @Nullable Element silent;
    private int anchors;
    private int strongs;
    private int linked;
    private int links;
    private int strong;
    private boolean broken;

    private PageBlocks(Set<Element> clutter, Element root) {
        this.clutter = clutter;
        this.root = root;
    }

    /// The blocks below `body`, in which `clutter` is held for furniture and `root` for the account
    /// by the rules.
    static List<TextBlock> of(Element body, Set<Element> clutter, Element root) {
        var page = new PageBlocks(clutter, root);
        body.traverse(page);
        page.flush();
        return page.blocks;
    }

    @Override
    public void head(Node node, int depth) {
        if (silent != null) {
            return;
        }
        if (node instanceof TextNode words) {
            append(words);
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    private void open(Element element) {
        if (SILENT.contains(element.normalName())) {
            silent = element;
            flush();
            return;
        }
        if (element.nameIs("a")) {
            anchors++;
            links++;
        }
        strongs += element.nameIs("b") || element.nameIs("strong") ? 1 : 0;
        if (!Blocks.isInline(element)) {
            flush();
            if (element.nameIs("br")) {
                broken = true;
            } else {
                frame = new Frame(element, frame, marks(element), names(element));
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (silent != null) {
            silent = silent.equals(node) ? null : silent;
            return;
        }
        if (!(node instanceof Element element)) {
            return;
        }
        anchors -= element.nameIs("a") ? 1 : 0;
        strongs -= element.nameIs("b") || element.nameIs("strong") ? 1 : 0;
        if (!Blocks.isInline(element) && !element.nameIs("br")) {
            flush();
            frame = frame == null ? null : frame.above;
            broken = false;
        }
    }

    private void append(TextNode node) {
        var words = node.getWholeText();
        int before = text.length();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean blank =
                    Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff';
            if (!blank) {
                text.append(c);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
        int added = text.length() - before;
        linked += anchors > 0 ? added : 0;
        strong += strongs > 0 ? added : 0;
        nodes.add(node);
    }

    private void flush() {
        var words = text.toString().strip();
        if (!words.isEmpty() && frame != null && blocks.size() < MOST) {
            add(new TextBlock(frame, words, nodes, linked, links, strong, broken));
        }
        nodes = new ArrayList<>();
        text.setLength(0);
        linked = 0;
        links = anchors;
        strong = 0;
    }

    private void add(TextBlock block) {
        int index = blocks.size();
        int length = block.text().length();
        for (var at = block.frame(); at != null; at = at.above) {
            at.first = Math.min(at.first, index);
            at.last = index;
            at.blocks++;
            at.letters += length;
            at.linked += Math.min(length, block.linked());
            at.prose += block.isProse() ? length : 0;
        }
        blocks.add(block);
    }

    private int marks(Element element) {
        int marks = frame == null ? 0 : frame.marks;
        var tag = element.normalName();
        marks |=
                switch (tag) {
                    case "nav", "menu" -> Mark.NAV.bit();
                    case "aside" -> Mark.ASIDE.bit();
                    case "footer" -> Mark.FOOTER.bit();
                    case "header" -> Mark.HEADER.bit();
                    case "form", "fieldset", "dialog" -> Mark.FORM.bit();
                    case "figure", "figcaption" -> Mark.FIGURE.bit();
                    case "blockquote", "pre" -> Mark.QUOTE.bit();
                    case "article" -> Mark.ARTICLE.bit();
                    case "main" -> Mark.MAIN.bit();
                    default -> 0;
                };
        marks |= ROWS.contains(tag) ? Mark.TABLE.bit() : 0;
        marks |= LISTS.contains(tag) ? Mark.LIST.bit() : 0;
        marks |= element.attr("role").equals("main") ? Mark.MAIN.bit() : 0;
        marks |= isBody(element) ? Mark.BODY.bit() : 0;
        marks |= Clutter.isHidden(element) ? Mark.HIDDEN.bit() : 0;
        marks |= clutter.contains(element) ? Mark.CLUTTER.bit() : 0;
        marks |= element.equals(root) ? Mark.ROOT.bit() : 0;
        return marks | (anchors > 0 ? Mark.LINK.bit() : 0);
    }

    private static boolean isBody(Element element) {
        return element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody");
    }

    private static int[] names(Element element) {
        var words =
                element.hasAttr("class") || element.hasAttr("id")
                        ? Names.of(element)
                        : List.<String>of();
        var names = new int[words.size() + 1];
        names[0] = element.normalName().hashCode();
        for (int i = 0; i < words.size(); i++) {
            names[i + 1] = Hashes.name(words.get(i));
        }
        return names;
    }
}
