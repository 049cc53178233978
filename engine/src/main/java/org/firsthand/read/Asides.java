// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.List;
import java.util.Locale;

/// Tells lines that stand among an account and are no part of it, on whatever page: the label of an
/// advertisement, a link to another account, a call to order a newsletter, a heading with nothing
/// below it, and at the end a few words on the author.
final class Asides {
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_POINTER = 250;
    private static final int LONGEST_CALL = 300;
    private static final int LONGEST_NOTE = 600;
    private static final int LAST_BLOCKS = 3;
    private static final int NEAR = 2;
    private static final double LINKED = 0.4;
    private static final double SMALL_PART = 0.4;

    private static final NameSet LABELS =
            NameSet.of(
                    "advertisement",
                    "advertisements",
                    "advertising",
                    "advertisment",
                    "ad",
                    "ad feedback",
                    "ad loading",
                    "loaded",
                    "progress",
                    "skip advertisement",
                    "skip ad",
                    "sponsored",
                    "continue reading the main story",
                    "story continues below advertisement",
                    "story continues below",
                    "article continues below advertisement",
                    "article continues after ad",
                    "article continues after advertisement",
                    "scroll to continue",
                    "scroll to continue with content",
                    "anzeige",
                    "werbung",
                    "publicidad",
                    "publicidade",
                    "publicité",
                    "pubblicità",
                    "advertentie",
                    "reklama",
                    "annons");

    private static final NameSet CAPTIONS =
            NameSet.of("caption", "imagecaption", "bildunterschrift", "bildtext", "legende");

    private static final List<String> POINTERS =
            List.of(
                    "read more",
                    "read also",
                    "read next",
                    "read:",
                    "also read",
                    "also on",
                    "related:",
                    "related article",
                    "related stor",
                    "related |",
                    "more:",
                    "more |",
                    "more from",
                    "see also",
                    "see more",
                    "don't miss",
                    "don’t miss",
                    "recommended",
                    "watch:",
                    "watch |",
                    "lesen sie auch",
                    "lesen sie mehr",
                    "lesen sie hier",
                    "lest auch",
                    "lies auch",
                    "mehr zum thema",
                    "mehr dazu",
                    "auch interessant",
                    "à lire aussi",
                    "a lire aussi",
                    "lire aussi",
                    "leia também",
                    "leia mais",
                    "lea también",
                    "lee también",
                    "leer más",
                    "te puede interesar",
                    "leggi anche",
                    "lees ook",
                    "czytaj też",
                    "czytaj także",
                    "zobacz też",
                    "zobacz także");

    private static final List<String> CALLS =
            List.of(
                    "sign up",
                    "subscribe",
                    "get the",
                    "get our",
                    "get your",
                    "get all",
                    "join our",
                    "free",
                    "enter your",
                    "want more",
                    "privacy notice",
                    "by signing up",
                    "jetzt",
                    "abonnieren",
                    "melden sie",
                    "suscríbete",
                    "recibe",
                    "inscrivez",
                    "recevez",
                    "iscriviti");

    private static final List<String> LETTERS_BY_MAIL =
            List.of(
                    "newsletter",
                    "inbox",
                    "emailed direct",
                    "your email",
                    "boletín",
                    "posteingang");

    private static final List<String> CONTACT =
            List.of("follow ", "reach ", "contact ", "twitter", "e-mail", "email");

    private final MeasuredPage page;
    private final boolean[] kept;
    private final List<String> authors;

    private Asides(MeasuredPage page, boolean[] kept, List<String> authors) {
        this.page = page;
        this.kept = kept;
        this.authors = authors;
    }

    /// Takes them out of the blocks that are `kept` of `page`.
    static void leaveOut(MeasuredPage page, boolean[] kept, List<String> authors) {
        var asides = new Asides(page, kept, authors);
        asides.hidden();
        asides.speakers();
        asides.lines();
        asides.end();
    }

    /// What a browser does not show is no part of what the page says, unless that is most of it: a
    /// script may show it.
    private void hidden() {
        int all = 0;
        int hidden = 0;
        for (int i = 0; i < kept.length; i++) {
            all += kept[i] ? page.text(i).length() : 0;
            hidden += kept[i] && isHidden(i) ? page.text(i).length() : 0;
        }
        for (int i = 0; hidden <= SMALL_PART * all && i < kept.length; i++) {
            kept[i] &= !isHidden(i);
        }
    }

    /// Who said what is quoted stays with it: `— Ada Quill (@quill) 3 June 2018` below an embedded
    /// post.
    private void speakers() {
        for (int i = 1; i < kept.length; i++) {
            kept[i] |=
                    kept[i - 1]
                            && page.text(i).length() <= LONGEST_POINTER
                            && (page.text(i).startsWith("—") || page.text(i).startsWith("– "))
                            && isQuoted(i)
                            && isQuoted(i - 1);
        }
    }

    private boolean isQuoted(int i) {
        return page.page().blocks().get(i).frame().is(Frame.Mark.QUOTE);
    }

    private boolean isHidden(int i) {
        return page.page().blocks().get(i).frame().is(Frame.Mark.HIDDEN);
    }

    private void lines() {
        var called = new boolean[kept.length];
        for (int i = 0; i < kept.length; i++) {
            var text = kept[i] ? start(page.text(i)) : "";
            called[i] = isCall(text);
            if (called[i] || isLabel(text) || isPointer(i, text) || isCaption(i)) {
                kept[i] = false;
            }
        }
        for (int i = 0; i < kept.length; i++) {
            boolean opens = kept[i] && page.text(i).length() <= LONGEST_LABEL;
            if (opens && (isLetterHeading(start(page.text(i))) && isNear(called, i))) {
                kept[i] = false;
            }
        }
    }

    /// The words in lower case, without the marks before them.
    private static String start(String text) {
        int from = 0;
        while (from < text.length() && !Character.isLetter(text.charAt(from))) {
            from++;
        }
        return text.length() > LONGEST_CALL || from == text.length()
                ? ""
                : text.substring(from).toLowerCase(Locale.ROOT);
    }

    private static boolean isLabel(String text) {
        int end = Math.min(text.length(), LONGEST_LABEL + 1);
        while (end > 0 && !Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        return text.length() <= LONGEST_LABEL && LABELS.contains(text, 0, end);
    }

    private boolean isPointer(int i, String text) {
        var block = page.page().blocks().get(i);
        return text.length() <= LONGEST_POINTER
                && block.linkShare() >= LINKED
                && startsWithOne(text, POINTERS);
    }

    /// Whether a block calls itself a caption.
    private boolean isCaption(int i) {
        var element = page.page().blocks().get(i).frame().element();
        return kept[i] && element.nameIs("p") && Names.have(element, CAPTIONS);
    }

    private static boolean isCall(String text) {
        return startsWithOne(text, CALLS) && LETTERS_BY_MAIL.stream().anyMatch(text::contains);
    }

    private static boolean isLetterHeading(String text) {
        return text.startsWith("sign up") || text.startsWith("subscribe");
    }

    private static boolean isNear(boolean[] called, int i) {
        for (int j = Math.max(0, i - NEAR); j <= Math.min(called.length - 1, i + NEAR); j++) {
            if (called[j]) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithOne(String text, List<String> starts) {
        for (var start : text.isEmpty() ? List.<String>of() : starts) {
            if (text.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    /// Goes back from the end over headings that head nothing and words on the author.
    private void end() {
        for (int left = LAST_BLOCKS; left > 0; left--) {
            int last = keptBefore(kept.length);
            int before = last < 0 ? -1 : keptBefore(last);
            if (before < 0 || !isHeading(last) && !isOnAuthor(last, before)) {
                return;
            }
            kept[last] = false;
        }
    }

    private boolean isHeading(int i) {
        return page.page().blocks().get(i).isHeading();
    }

    private int keptBefore(int end) {
        int i = end - 1;
        while (i >= 0 && !kept[i]) {
            i--;
        }
        return i;
    }

    private static boolean isContact(String text) {
        var low = text.toLowerCase(Locale.ROOT);
        return low.indexOf('@') >= 0 && CONTACT.stream().anyMatch(low::contains);
    }

    /// Whether a block begins with the name of an author or stands below that name alone, or gives
    /// an address to write to.
    private boolean isOnAuthor(int i, int before) {
        var text = page.text(i);
        return text.length() <= LONGEST_NOTE
                && (isContact(text)
                        || authors.stream().anyMatch(text::startsWith)
                        || authors.contains(page.text(before)));
    }
}
