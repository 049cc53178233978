// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.firsthand.text.Sentences;
import org.firsthand.text.Words;
import org.jsoup.nodes.Document;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// What a capture lacks of the account that it was made for: all of it, where a wall, an error or
/// an empty frame was saved instead, or its tail behind a paywall.
///
/// Made before clutter is removed, since the signs stand there; asked when the body is known. A
/// long body is never doubted.
final class Shortfall {
    private static final Evaluator HEADINGS = Selector.evaluatorOf("h1,h2");
    private static final Evaluator CONTROLS =
            Selector.evaluatorOf("button,a,input[type=submit],[role=button]");
    private static final Evaluator NO_SCRIPT = Selector.evaluatorOf("noscript");
    private static final Evaluator SCRIPTS = Selector.evaluatorOf("script[src]");
    private static final Evaluator EMPTY_ROOT =
            Selector.evaluatorOf("#root:empty,#app:empty,#__next:empty,#main:empty,app-root:empty");
    private static final int WHOLE_TEXT = 6_000;
    private static final int WALL = 4_000;
    private static final double MOSTLY = 0.6;
    private static final int SOME_SIGNS = 3;
    private static final int ERROR = 600;
    private static final int SHORT_TITLE = 40;
    private static final int FRAME = 250;
    private static final int TEASER = 2_500;
    private static final int CLOSED_TEASER = 1_500;
    private static final int LONGEST_CALL = 400;

    /// Characters of a word, its blank included, of which no long text has fewer.
    private static final int SHORT_WORD = 5;

    private static final int SHORT_LINE = 80;

    private static final List<String> CONSENT =
            List.of(
                    "cookie",
                    "consent",
                    "partner",
                    "personal data",
                    "your device",
                    "privacy",
                    "legitimate interest",
                    "advertis",
                    "vendor",
                    "tracking",
                    "einwilligung",
                    "datenschutz",
                    "werbung",
                    "endgerät",
                    "personenbezogen",
                    "consentement",
                    "vie privée",
                    "traceurs",
                    "partenaires",
                    "publicité");
    private static final List<String> CHOICE =
            List.of(
                    "accept",
                    "refuse",
                    "reject",
                    "your choice",
                    "settings",
                    "preferences",
                    "akzeptier",
                    "ablehn",
                    "einstellungen");
    private static final List<String> ACCEPT =
            List.of(
                    "accept",
                    "agree",
                    "i agree",
                    "i accept",
                    "allow all",
                    "consent",
                    "yes, i agree",
                    "got it",
                    "ok",
                    "alle akzeptieren",
                    "akzeptieren",
                    "zustimmen",
                    "einverstanden",
                    "alles akzeptieren",
                    "tout accepter",
                    "accepter",
                    "j'accepte",
                    "aceptar",
                    "akkoord",
                    "accetta");
    private static final List<String> NOT_FOUND =
            List.of(
                    "page not found",
                    "not be found",
                    "seite nicht gefunden",
                    "page introuvable",
                    "página no encontrada",
                    "pagina niet gevonden");
    private static final List<String> GONE =
            List.of(
                    "not found",
                    "not be found",
                    "can't be found",
                    "can’t be found",
                    "no longer available",
                    "no longer exists",
                    "does not exist",
                    "doesn't exist",
                    "doesn’t exist",
                    "couldn't find",
                    "couldn’t find",
                    "could not find",
                    "cannot find",
                    "has been removed",
                    "has moved",
                    "nicht gefunden",
                    "existiert nicht",
                    "nicht mehr verfügbar",
                    "introuvable",
                    "n'existe pas",
                    "not here",
                    "nothing here");
    private static final List<String> ASKED =
            List.of(
                    "page you",
                    "the page",
                    "this page",
                    "page that you",
                    "the address",
                    "this address",
                    "the article",
                    "this article",
                    "the link",
                    "the story you",
                    "that page",
                    "die seite",
                    "diese seite",
                    "cette page",
                    "la page");
    private static final List<String> SCRIPT =
            List.of(
                    "enable javascript",
                    "javascript is required",
                    "requires javascript",
                    "need javascript",
                    "needs javascript",
                    "javascript is disabled",
                    "javascript to be enabled",
                    "turn on javascript",
                    "activate javascript",
                    "without javascript",
                    "javascript aktivieren",
                    "javascript ist deaktiviert",
                    "javascript enabled",
                    "activer javascript",
                    "needs scripts",
                    "enable scripts");
    private static final List<String> READING =
            List.of(
                    "continue reading",
                    "keep reading",
                    "to read on",
                    "read the rest",
                    "read the full",
                    "full article",
                    "full story",
                    "full report",
                    "whole article",
                    "whole story",
                    "whole report",
                    "rest of this",
                    "rest of the article",
                    "rest of the story",
                    "to read this",
                    "to continue",
                    "unlock",
                    "subscribers only",
                    "only for subscribers",
                    "reserved for subscribers",
                    "members only",
                    "access to this story",
                    "access to this article",
                    "immediate access",
                    "subscriber-only",
                    "weiterlesen",
                    "vollständigen artikel",
                    "ganzen artikel",
                    "lire la suite",
                    "article complet",
                    "seguir leyendo",
                    "artículo completo");
    private static final List<String> READERS = List.of("already a subscriber", "already a member");
    private static final Set<String> ACCOUNT =
            Set.of(
                    "subscribe",
                    "subscriber",
                    "subscribers",
                    "subscription",
                    "subscriptions",
                    "subscribing",
                    "login",
                    "register",
                    "registered",
                    "member",
                    "members",
                    "membership",
                    "trial",
                    "abo",
                    "abonnieren",
                    "abonnenten",
                    "abonnement",
                    "anmelden",
                    "einloggen",
                    "registrieren",
                    "abonnés",
                    "abonnez",
                    "suscríbete",
                    "suscriptores");

    private final boolean asksConsent;
    private final PageLines lines;
    private final boolean closed;
    private final int wordsStated;
    private final String frame;
    private final String all;
    private final List<String> headings = new ArrayList<>();

    private Shortfall(Document page, PageTags tags, JsonLd jsonLd) {
        this.lines = PageLines.of(tags.layout());
        this.closed = jsonLd.isClosed();
        this.wordsStated = jsonLd.wordCount();
        int letters = lines.letters(WHOLE_TEXT);
        this.all = letters > WHOLE_TEXT ? "" : page.body().text();
        boolean small = !this.all.isEmpty();
        this.asksConsent = small && isWall(this.all) && asksConsent(page);
        this.frame = !small || this.all.length() > FRAME ? "" : frame(page);
        headings.add(page.title());
        if (small) {
            page.select(HEADINGS).stream().limit(2).forEach(h -> headings.add(h.text()));
        }
    }

    private static boolean asksConsent(Document page) {
        return page.select(CONTROLS).stream()
                .map(control -> control.nameIs("input") ? control.attr("value") : control.text())
                .anyMatch(Shortfall::accepts);
    }

    /// The signs that `page` bears.
    static Shortfall of(Document page, PageTags tags, JsonLd jsonLd) {
        return new Shortfall(page, tags, jsonLd);
    }

    /// What the capture lacks, given the body that was found in it; null where nothing is known to
    /// be missing.
    Draft.@Nullable Note of(String body) {
        var text = body.isBlank() ? all : body;
        boolean small = !all.isEmpty();
        if (small && text.length() < ERROR && isError(text)) {
            return all("The page says that what was asked for is not there");
        }
        if (asksConsent && isWall(text)) {
            return all("This is a page that asks for consent to cookies, not the one behind it");
        }
        if (small
                && text.length() < FRAME
                && contains(frame + " " + text.toLowerCase(Locale.ROOT), SCRIPT)) {
            return all(
                    "This is the empty frame of a page that a script fills: nothing of it was captured");
        }
        if (body.length() < TEASER && asksPay(lines.lines())) {
            return tail(
                    "Only the beginning is here: the page asks for a subscription or an account to read on");
        }
        if (body.length() < CLOSED_TEASER && closed) {
            return tail("Only the beginning is here: the page says that it is not free to read");
        }
        return isMuchShorter(body)
                ? tail(
                        "Only the beginning is here: the page gives its length as "
                                + wordsStated
                                + " words")
                : null;
    }

    /// Whether a line only asks to subscribe or to log in so as to read on.
    static boolean isCall(String line) {
        var low = line.toLowerCase(Locale.ROOT);
        if (line.length() > LONGEST_CALL || low.contains("newsletter")) {
            return false;
        }
        return contains(low, READING) && asksAccount(low)
                || READERS.stream().anyMatch(low::startsWith);
    }

    private static boolean asksAccount(String low) {
        return low.contains("log in")
                || low.contains("sign in")
                || low.contains("sign up")
                || Words.of(low).stream().anyMatch(word -> ACCOUNT.contains(word.of(low)));
    }

    /// Whether a line of the page, or two short ones in a row, ask to subscribe so as to read on.
    private static boolean asksPay(List<String> lines) {
        var low = String.join(" ", lines).toLowerCase(Locale.ROOT);
        if (!contains(low, READING) && !contains(low, READERS)) {
            return false;
        }
        var before = "";
        for (var line : lines) {
            boolean both = before.length() <= SHORT_LINE && line.length() <= SHORT_LINE;
            if (isCall(line) || both && isCall(before + " " + line)) {
                return true;
            }
            before = line;
        }
        return false;
    }

    private static boolean accepts(String control) {
        var low = control.strip().toLowerCase(Locale.ROOT);
        return low.length() <= SHORT_TITLE
                && ACCEPT.stream()
                        .anyMatch(word -> low.startsWith(word) && endsWord(low, word.length()));
    }

    private static boolean endsWord(String text, int at) {
        return at == text.length() || text.charAt(at) == ' ' || text.charAt(at) == ',';
    }

    /// Whether most of the text speaks of consent, in several ways.
    private static boolean isWall(String text) {
        if (text.length() > WALL || text.isBlank()) {
            return false;
        }
        int about = 0;
        for (var sentence : Sentences.of(text)) {
            var low = sentence.of(text).toLowerCase(Locale.ROOT);
            about += contains(low, CONSENT) || contains(low, CHOICE) ? sentence.length() : 0;
        }
        var low = text.toLowerCase(Locale.ROOT);
        return about >= MOSTLY * text.length()
                && CONSENT.stream().filter(low::contains).count() >= SOME_SIGNS;
    }

    private boolean isError(String text) {
        for (var heading : headings) {
            var low = heading.toLowerCase(Locale.ROOT).strip();
            boolean number =
                    Words.of(low).stream().limit(2).anyMatch(word -> word.of(low).equals("404"));
            boolean plain =
                    low.length() <= SHORT_TITLE
                            && contains(low, GONE)
                            && contains(text.toLowerCase(Locale.ROOT), ASKED);
            if (number || contains(low, NOT_FOUND) || plain) {
                return true;
            }
        }
        for (var sentence : Sentences.of(text)) {
            var low = sentence.of(text).toLowerCase(Locale.ROOT);
            if (contains(low, GONE) && contains(low, ASKED)) {
                return true;
            }
        }
        return false;
    }

    /// What the page says where no script runs, or a word for its empty root.
    private static String frame(Document page) {
        var said = new StringBuilder();
        page.select(NO_SCRIPT).forEach(element -> said.append(' ').append(element.text()));
        boolean scripts = page.selectFirst(SCRIPTS) != null;
        boolean root = page.selectFirst(EMPTY_ROOT) != null;
        return scripts && root ? "enable javascript" : said.toString().toLowerCase(Locale.ROOT);
    }

    /// Whether so many words as are stated cannot stand on the page, nor twice the body.
    private boolean isMuchShorter(String body) {
        return !body.isBlank()
                && body.length() < CLOSED_TEASER
                && (long) wordsStated * SHORT_WORD > 2L * body.length()
                && (long) wordsStated * SHORT_WORD > lines.letters(Integer.MAX_VALUE);
    }

    private static boolean contains(String low, List<String> words) {
        return words.stream().anyMatch(low::contains);
    }

    private static Draft.Note all(String what) {
        return new Draft.Note(null, what, null, Draft.Loss.ALL);
    }

    private static Draft.Note tail(String what) {
        return new Draft.Note(null, what, null, Draft.Loss.TAIL);
    }
}
