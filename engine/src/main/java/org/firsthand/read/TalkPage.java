// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.model.Moment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// The comments on a wiki's talk page: each ends with a signature, a link to its author and a time
/// with its zone, and answers the comment that stands less far in within the same section.
final class TalkPage implements NodeFilter {
    private static final String UNSIGNED = "unsigned comment added by";
    private static final String NESTING = "nesting";
    private static final double SURE = 0.95;
    private static final Evaluator CONTENT = Selector.evaluatorOf("div.mw-parser-output");
    private static final NameSet SILENT =
            NameSet.of("script", "style", "noscript", "template", "nav", "form", "button", "svg");
    private static final NameSet QUOTES = NameSet.of("blockquote", "q", "cite");
    private static final NameSet FURNITURE =
            NameSet.of(
                    "editsection",
                    "toc",
                    "references",
                    "catlinks",
                    "jump",
                    "navbox",
                    "printfooter",
                    "tracked");
    private static final Set<String> USERS =
            Set.of(
                    "user",
                    "user talk",
                    "benutzer",
                    "benutzerin",
                    "benutzer diskussion",
                    "benutzerin diskussion",
                    "utilisateur",
                    "utilisatrice",
                    "discussion utilisateur",
                    "discussion utilisatrice",
                    "utente",
                    "discussioni utente",
                    "wikipedysta",
                    "wikipedystka",
                    "dyskusja wikipedysty",
                    "dyskusja wikipedystki",
                    "usuario",
                    "usuaria",
                    "usuario discusión",
                    "usuário",
                    "usuária",
                    "usuário discussão",
                    "участник",
                    "участница",
                    "обсуждение участника",
                    "корисник",
                    "разговор са корисником",
                    "korisnik",
                    "gebruiker",
                    "overleg gebruiker",
                    "användare",
                    "مستخدم",
                    "مستخدمة",
                    "نقاش المستخدم",
                    "نقاش المستخدمة",
                    "بەکارھێنەر",
                    "szerkesztő",
                    "szerkesztővita",
                    "وتووێژی بەکارھێنەر",
                    "لێدوانی بەکارھێنەر");
    private static final Set<String> CONTRIBUTIONS =
            Set.of("contributions", "contribs", "contributions spéciales");

    /// Characters between the author's link and the time.
    private static final int LONGEST_SIGNATURE = 120;

    private static final int LONGEST_TIME = 60;

    private final StringBuilder words = new StringBuilder();
    private final List<TextNode> taken = new ArrayList<>();
    private final List<TextNode> pending = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Signed> found = new ArrayList<>();
    private int level;
    private int quoted;
    private int startLevel = -1;
    private int section;
    private boolean sameLine;

    /// Whose page or talk page this is; null where it is another's.
    private final @Nullable String owner;

    /// A link to somebody's page, and where its words begin.
    private record Link(String name, int start) {}

    /// A comment with how far in it stands.
    private record Signed(String author, Moment time, StringBuilder text, int level, int section) {}

    private TalkPage(@Nullable String owner) {
        this.owner = owner;
    }

    /// Takes the signed comments out of a page; none where it holds none.
    static Talk take(Outline outline) {
        var page = new TalkPage(owner(outline));
        if (!page.isSigned(outline)) {
            return new Talk(List.of(), List.of());
        }
        var body = outline.element(outline.first());
        var content = body.selectFirst(CONTENT);
        (content == null ? body : content).filter(page);
        page.endLine();
        page.taken.forEach(Node::remove);
        return new Talk(page.found.stream().map(TalkPage::post).toList(), answers(page.found));
    }

    /// Whether a link leads to a user, as in every signature.
    private boolean isSigned(Outline outline) {
        for (int place = outline.first(); place < outline.size(); place++) {
            boolean signed =
                    outline.node(place) instanceof Element link
                            && link.nameIs("a")
                            && user(link) != null;
            if (signed) {
                return true;
            }
        }
        return false;
    }

    /// Whose page the first main heading calls this; null where it calls it nobody's.
    private static @Nullable String owner(Outline outline) {
        for (int place = outline.first(); place < outline.size(); place++) {
            if (outline.node(place) instanceof Element heading && heading.nameIs("h1")) {
                return name(Blanks.collapse(heading.text()));
            }
        }
        return null;
    }

    /// Posts and what they answer.
    record Talk(List<Post> posts, List<Answer> answers) {}

    private static Post post(Signed signed) {
        var blocks = new ArrayList<Post.Block>();
        for (var line : signed.text().toString().split("\n")) {
            var text = withoutSign(Blanks.collapse(line));
            if (!text.isEmpty()) {
                blocks.add(new Post.Block(text, null));
            }
        }
        return new Post(Set.of(), signed.author(), signed.time(), blocks, List.of());
    }

    /// Without what a program put before the name of who forgot to sign, and the dashes that
    /// writers put before theirs.
    private static String withoutSign(String text) {
        int end = text.length();
        if (text.endsWith(UNSIGNED)) {
            end = Math.max(text.lastIndexOf('—'), text.lastIndexOf('–'));
            end = end < 0 ? text.length() : end;
        }
        while (end > 0 && "—–- ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static List<Answer> answers(List<Signed> comments) {
        var answers = new ArrayList<Answer>();
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < comments.size(); i++) {
            var comment = comments.get(i);
            while (!open.isEmpty() && !isBelow(comment, comments.get(open.peek()))) {
                open.pop();
            }
            answers.add(
                    open.isEmpty()
                            ? Answer.top(NESTING, SURE)
                            : new Answer(open.peek(), NESTING, SURE));
            open.push(i);
        }
        return answers;
    }

    private static boolean isBelow(Signed comment, Signed other) {
        return comment.section() == other.section() && comment.level() > other.level();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            read(text);
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        boolean silent = SILENT.contains(element.normalName());
        if (silent || Names.have(element, FURNITURE) || element.hasClass("mw-notalk")) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (Blocks.isHeading(element)) {
            section++;
            reset();
            return FilterResult.SKIP_ENTIRELY;
        }
        if (isTermAlone(element)) {
            reset();
            return FilterResult.SKIP_ENTIRELY;
        }
        if (element.nameIs("br") || !Blocks.isInline(element)) {
            endLine();
        }
        level += element.nameIs("li") || element.nameIs("dd") ? 1 : 0;
        quoted += QUOTES.contains(element.normalName()) ? 1 : 0;
        var name = element.nameIs("a") ? user(element) : null;
        if (name != null) {
            links.add(new Link(name, words.length()));
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            level -= element.nameIs("li") || element.nameIs("dd") ? 1 : 0;
            quoted -= QUOTES.contains(element.normalName()) ? 1 : 0;
            if (!Blocks.isInline(element)) {
                endLine();
            }
        }
        return FilterResult.CONTINUE;
    }

    /// Whether a list holds a term and nothing that is said of it, as writers make small headings;
    /// one with a link to somebody is signed.
    private boolean isTermAlone(Element list) {
        if (!list.nameIs("dl") || list.childrenSize() == 0) {
            return false;
        }
        for (var item : list.children()) {
            if (!item.nameIs("dt") && !item.text().isBlank()) {
                return false;
            }
        }
        return list.select("a").stream().allMatch(link -> user(link) == null);
    }

    private void reset() {
        words.setLength(0);
        links.clear();
        pending.clear();
        startLevel = -1;
        sameLine = false;
    }

    private void endLine() {
        if (sameLine) {
            found.getLast().text().append(words).append('\n');
            reset();
            return;
        }
        if (!words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
            words.append('\n');
        }
        sameLine = false;
    }

    private void read(TextNode node) {
        var text = node.getWholeText().replace('\n', ' ');
        if (startLevel < 0 && !text.isBlank()) {
            startLevel = level;
        }
        int before = words.length();
        words.append(text);
        (sameLine ? taken : pending).add(node);
        if (quoted > 0 || text.indexOf(')') < 0) {
            return;
        }
        // A time may be spread over several nodes; the one that closes the bracket ends it.
        int from = Math.max(0, before - LONGEST_TIME);
        var tail = words.substring(from);
        var time = SignedTime.of(tail, before - from);
        if (time == null) {
            return;
        }
        int start = from + time.span().start();
        var author = author(start);
        if (author != null) {
            sign(start, author, time, tail);
        }
    }

    /// Whose link stands last before the time at `end`, near it.
    private @Nullable Link author(int end) {
        while (!links.isEmpty() && links.getLast().start() >= end) {
            links.removeLast();
        }
        var last = links.isEmpty() ? null : links.getLast();
        if (last == null || end - last.start() > LONGEST_SIGNATURE) {
            return null;
        }
        var first = last;
        for (int i = links.size() - 1; i >= 0; i--) {
            var link = links.get(i);
            boolean near =
                    first.start() - link.start() <= LONGEST_SIGNATURE
                            && words.substring(link.start(), first.start()).indexOf('\n') < 0;
            if (!near || !link.name().equals(last.name())) {
                break;
            }
            first = link;
        }
        return first;
    }

    private void sign(int end, Link author, SignedTime time, String text) {
        var own = new StringBuilder(words.substring(0, Math.min(author.start(), end)));
        if (sameLine) {
            // A later note on the line, signed once more, belongs to the comment.
            found.getLast().text().append(own);
        } else {
            add(own, author, time);
        }
        reset();
        sameLine = true;
        words.append(text.substring(time.span().end()));
    }

    private void add(StringBuilder own, Link author, SignedTime time) {
        int comes = startLevel < 0 ? level : Math.min(startLevel, level);
        found.add(new Signed(author.name(), time.moment(), own, comes, section));
        taken.addAll(pending);
    }

    /// The name of the user whose page, talk page or list of contributions a link leads to; on that
    /// page itself it is printed without an address.
    private @Nullable String user(Element link) {
        if (link.hasClass("selflink")) {
            return owner;
        }
        var href = Names.value(link, "href");
        if (href.indexOf(':') < 0 && href.indexOf('%') < 0 && href.indexOf('=') < 0) {
            return null;
        }
        int hash = href.indexOf('#');
        var address = hash >= 0 ? href.substring(0, hash) : href;
        if (address.isEmpty() || address.length() > 1000 || isElsewhere(address)) {
            return null;
        }
        int title = address.indexOf("title=");
        if (title >= 0) {
            int stop = address.indexOf('&', title);
            address = address.substring(title + 6, stop < 0 ? address.length() : stop);
        } else {
            address = page(address);
        }
        return name(decoded(address).replace('_', ' ').strip());
    }

    /// Whether an address of the web is plainly none of a wiki's: its first colon is its last.
    private static boolean isElsewhere(String address) {
        int colon = address.startsWith("http") ? address.lastIndexOf(':') : 0;
        return (colon == 4 || colon == 5)
                && address.startsWith("://", colon)
                && address.indexOf("/wiki/") < 0
                && address.indexOf("title=") < 0;
    }

    /// The title in a path: behind `/wiki/`, or behind `./`.
    private static String page(String path) {
        int query = path.indexOf('?');
        var plain = query >= 0 ? path.substring(0, query) : path;
        int wiki = plain.indexOf("/wiki/");
        if (wiki >= 0) {
            return plain.substring(wiki + 6);
        }
        if (plain.startsWith("./")) {
            return plain.substring(2);
        }
        int colon = plain.lastIndexOf(':');
        int slash = colon < 0 ? -1 : plain.lastIndexOf('/', colon);
        return plain.substring(slash + 1);
    }

    /// The address with its percent signs resolved; one that stands alone stays.
    private static String decoded(String address) {
        if (address.indexOf('%') < 0) {
            return address;
        }
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < address.length(); i++) {
            int high = i + 2 < address.length() ? Character.digit(address.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(address.charAt(i + 2), 16);
            if (address.charAt(i) == '%' && low >= 0) {
                bytes.write(16 * high + low);
                i += 2;
            } else {
                bytes.writeBytes(address.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static @Nullable String name(String title) {
        int colon = title.indexOf(':');
        if (colon <= 0) {
            return null;
        }
        var space = title.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        var rest = title.substring(colon + 1).strip();
        int slash = rest.indexOf('/');
        if (USERS.contains(space)) {
            return upper(slash < 0 ? rest : rest.substring(0, slash));
        }
        boolean contributions =
                slash > 0
                        && (CONTRIBUTIONS.contains(
                                        rest.substring(0, slash).toLowerCase(Locale.ROOT))
                                || space.length() > 3 && isSpecial(space));
        return contributions ? upper(rest.substring(slash + 1)) : null;
    }

    private static boolean isSpecial(String space) {
        return Set.of(
                        "special",
                        "spezial",
                        "spécial",
                        "speciale",
                        "specjalna",
                        "especial",
                        "خاص",
                        "تایبەت",
                        "посебно",
                        "служебная",
                        "speciális")
                .contains(space);
    }

    private static @Nullable String upper(String name) {
        var stripped = name.strip();
        return stripped.isEmpty()
                ? null
                : stripped.substring(0, 1).toUpperCase(Locale.ROOT) + stripped.substring(1);
    }
}
