// SPDX-License-Identifier: Apache-2.0
package org.firsthand.weigh;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.firsthand.model.Document;
import org.firsthand.model.Link;
import org.firsthand.model.Moment;
import org.firsthand.model.Part;
import org.firsthand.model.Passage;
import org.firsthand.model.Reference;
import org.firsthand.text.Address;
import org.firsthand.text.Key;
import org.firsthand.text.Names;
import org.firsthand.text.OutletWords;
import org.firsthand.text.Plurals;
import org.firsthand.text.Sentences;
import org.firsthand.text.Words;

/// What the pile holds: addresses, outlets, and texts by what they call themselves.
final class InPile {
    /// Characters at the head of a text in which it says what it is.
    private static final int HEADING = 300;

    /// Characters of the first sentence of a line that is a label; a longer one is prose.
    private static final int LABEL = 64;

    /// Characters of a line that is set alone.
    private static final int LINE = 80;

    /// Words of a label that more text follows in its line; a longer one is a sentence.
    private static final int NAME = 4;

    /// Words before the name of a text in the line that says that this is the text.
    private static final int BEFORE = 2;

    /// Letters of a word of an outlet's name that its host will hold.
    private static final int SHORTEST_NAME = 4;

    /// Words that a sentence has over and above those of a link in it, where this stands in prose.
    private static final int PROSE = 4;

    private static final Set<String> OWN_WORK =
            Set.of("report", "article", "interview", "editorial", "dispatch", "photograph");

    private static final Set<String> MANNERS =
            Set.of("daily", "weekly", "monthly", "online", "magazine", "newspaper", "today");

    /// Words for whatever somebody gives to the public.
    private static final Set<String> ISSUED = Set.of("statement", "paper", "release");

    private final Set<String> addresses = new HashSet<>();
    private final Set<String> outlets = new TreeSet<>();
    private final Set<String> press = new HashSet<>();
    private final List<Label> labels = new ArrayList<>();
    private final Map<String, Document> documents = new TreeMap<>();

    /// What a document says it is in one line.
    ///
    /// @param words the comparison keys of the words in the line
    /// @param several the singular of those that stand in the plural: `extracts` of a day are the
    ///   extracts of that day, while `notes` are not any `note`
    /// @param maker those of its outlet
    /// @param day the key of its date; empty where it has none
    private record Label(Set<String> words, Set<String> several, Set<String> maker, String day) {}

    /// @param credited the names that sources credit with text or news: what those publish tells of
    ///   texts and is none of those told of
    InPile(List<Document> pile, Collection<String> credited) {
        for (var document : pile) {
            documents.put(document.path(), document);
            if (document.url() != null) {
                addresses.add(Address.canonical(document.url()));
            }
            if (document.outlet() != null) {
                outlets.add(document.outlet().value());
            }
            if (isPress(document.publisher(), credited)) {
                press.add(document.path());
            } else {
                label(document);
            }
        }
    }

    private static boolean isPress(String publisher, Collection<String> credited) {
        return Words.of(publisher).stream().anyMatch(w -> OutletWords.contains(w.of(publisher)))
                || credited.stream().anyMatch(name -> isCalled(publisher, name));
    }

    /// Adds the title and the short lines at the head.
    private void label(Document document) {
        var title = document.title();
        var published = document.published();
        var maker = Set.copyOf(keys(document.publisher()));
        var day = published == null ? "" : Key.of(published.value().day());
        var head = document.body().substring(0, Math.min(HEADING, document.body().length()));
        var lines = new ArrayList<>(List.of(head.split("\n", -1)));
        lines.add(title == null ? "" : title.value());
        for (var line : lines) {
            var label = untilStop(line);
            boolean sentence = line.endsWith(".") && line.indexOf(". ") < 0;
            boolean more = label.length() < line.length() || sentence;
            boolean prose = more && Words.of(label).size() > NAME;
            if (line.length() <= LINE && label.length() <= LABEL && !prose) {
                var words = new HashSet<>(keys(label));
                Stream.of(label.split(" ")).map(Key::of).forEach(words::add);
                var several = new HashSet<>(words.stream().map(Plurals::singular).toList());
                several.removeAll(words);
                labels.add(new Label(words, several, maker, day));
            }
        }
    }

    /// The first sentence of a line; `no. 17` ends none.
    private static String untilStop(String line) {
        int stop = line.indexOf(". ");
        while (stop >= 0
                && !Character.isUpperCase(line.charAt(Math.min(stop + 2, line.length() - 1)))) {
            stop = line.indexOf(". ", stop + 1);
        }
        return stop < 0 ? line : line.substring(0, stop);
    }

    private static List<String> keys(String text) {
        return Words.of(text).stream().map(word -> Key.of(word.of(text))).toList();
    }

    /// Whether a capture of this address is in the pile.
    boolean captured(String target) {
        return addresses.contains(Address.canonical(target));
    }

    /// Whether an outlet or agency of this name has a document in the pile.
    boolean publishes(String name) {
        return outlets.stream().anyMatch(outlet -> isCalled(outlet, name));
    }

    /// Whether an outlet is called so, in full or by the last words of its name: the `Argus` is the
    /// `Tarn Argus`, and the `Argus Daily` as well.
    static boolean isCalled(String outlet, String name) {
        return Names.sameOutlet(outlet, name)
                || Names.sameSource(outlet, name)
                || Names.sameSource(withoutManner(outlet), name);
    }

    /// A name without a last word that tells how or how often it comes out.
    private static String withoutManner(String outlet) {
        int last = outlet.lastIndexOf(' ');
        return last > 0 && MANNERS.contains(Key.of(outlet.substring(last)))
                ? outlet.substring(0, last)
                : outlet;
    }

    /// Whether a document of the pile is the text: it names the kind of text in a label, and in
    /// this and its outlet all that tells which it is. A document that only tells of the text does
    /// not hold it.
    boolean holds(Reference reference) {
        var keys = Stream.of(reference.key().split(" ")).map(Key::of).toList();
        return labels.stream().anyMatch(label -> isIt(label, keys)) || isOwnWork(reference, keys);
    }

    /// Whether one document alone names a text, at the start of a line at its head: then it says
    /// what it is.
    boolean isOwnLabel(List<Reference> all) {
        return all.stream().map(r -> r.passage().path()).distinct().count() == 1
                && all.stream().map(Reference::passage).anyMatch(this::isHeading);
    }

    private boolean isHeading(Passage passage) {
        var document = documents.get(passage.path());
        if (document == null
                || !passage.part().equals(Part.BODY)
                || press.contains(passage.path())) {
            return passage.part().equals(Part.TITLE);
        }
        var text = document.body();
        int from = text.lastIndexOf('\n', passage.span().start()) + 1;
        int to = text.indexOf('\n', passage.span().end());
        return passage.span().start() < HEADING
                && to > 0
                && to - from <= LINE
                && Words.of(text, from, passage.span().start()).size() <= BEFORE;
    }

    private static boolean isIt(Label label, List<String> keys) {
        boolean issued = ISSUED.contains(keys.getFirst()) && keys.size() > 1;
        return issued && isOf(label, keys.subList(1, keys.size()))
                || label.words.contains(keys.getFirst())
                        && keys.stream().allMatch(key -> tells(label, key))
                || label.several.contains(keys.getFirst())
                        && keys.contains(label.day)
                        && keys.stream().skip(1).allMatch(key -> tells(label, key));
    }

    private static boolean tells(Label label, String key) {
        return label.words.contains(key) || label.maker.contains(key) || label.day.equals(key);
    }

    /// Whether nothing but the maker is told, and the day where any is.
    private static boolean isOf(Label label, List<String> keys) {
        return keys.stream().allMatch(key -> label.maker.contains(key) || label.day.equals(key))
                && keys.stream().anyMatch(label.maker::contains);
    }

    /// Whether an outlet speaks of its own report, and has one of the day in the pile.
    private boolean isOwnWork(Reference reference, List<String> keys) {
        var here = documents.get(reference.passage().path());
        if (here == null || !OWN_WORK.contains(keys.getFirst())) {
            return false;
        }
        return keys(here.publisher()).stream().anyMatch(keys::contains)
                && documents.values().stream()
                        .filter(d -> !d.path().equals(here.path()))
                        .filter(d -> d.publisher().equals(here.publisher()))
                        .anyMatch(d -> isOfTheDay(d, reference.key()));
    }

    private static boolean isOfTheDay(Document document, String key) {
        var published = document.published();
        return published != null
                && published.value().precision().compareTo(Moment.Precision.DAY) >= 0
                && key.endsWith(published.value().day());
    }

    /// Whether a link leads elsewhere: not to another place, page or view of what was captured,
    /// nor, from outside the prose, to another page of the same site.
    ///
    /// @param at where its words stand
    static boolean leadsElsewhere(Document document, Link link, Passage at) {
        var own = document.url() == null ? "" : Address.canonical(document.url());
        var other = Address.canonical(link.target());
        if (withoutQuery(own).equals(withoutQuery(other))) {
            return false;
        }
        return !isSameSite(document, link) || isInProse(document, at);
    }

    /// Whether a link leads to another page of the same site.
    static boolean isSameSite(Document document, Link link) {
        var own = document.url() == null ? "" : Address.canonical(document.url());
        var other = Address.canonical(link.target());
        boolean relative = link.target().indexOf("://") < 0;
        return relative
                || Address.host(own).equals(Address.host(other))
                || isNamedAfter(Address.host(other), document.publisher());
    }

    /// Whether a host bears all longer words of an outlet's name, in their order.
    private static boolean isNamedAfter(String host, String publisher) {
        int at = -1;
        for (var word : keys(publisher)) {
            if (word.length() >= SHORTEST_NAME) {
                at = host.indexOf(word, at + 1);
                if (at < 0) {
                    return false;
                }
            }
        }
        return at >= 0;
    }

    /// Whether a sentence of the paragraph that ends as such holds more than the words of the link.
    private static boolean isInProse(Document document, Passage at) {
        var text = document.text(at.part());
        int link = Words.of(document.quote(at)).size();
        int from = text.lastIndexOf('\n', at.span().start()) + 1;
        int end = text.indexOf('\n', at.span().end());
        for (var sentence : Sentences.of(text, from, end < 0 ? text.length() : end)) {
            if (sentence.overlap(at.span()) > 0) {
                var words = sentence.of(text).strip();
                return ".!?\u201d\"".indexOf(words.charAt(words.length() - 1)) >= 0
                        && Words.of(words).size() >= link + PROSE;
            }
        }
        return false;
    }

    private static String withoutQuery(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }
}
