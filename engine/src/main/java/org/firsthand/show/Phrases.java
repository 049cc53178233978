// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.firsthand.model.Access;
import org.firsthand.model.Claim;
import org.firsthand.model.Document;
import org.firsthand.model.Fact;
import org.firsthand.model.Finding;
import org.firsthand.model.Moment;
import org.firsthand.model.Part;
import org.firsthand.model.Segment;
import org.firsthand.model.Statement;
import org.jspecify.annotations.Nullable;

/// Counts, dates, names and origins in plain English words, the same on the page and in the
/// terminal.
final class Phrases {
    /// Foreign words in quotation marks; words that open with a mark of their own get no second
    /// one.
    static String quoted(String words) {
        return words.isEmpty() || "\"“„«‘".indexOf(words.charAt(0)) < 0 ? "“" + words + "”" : words;
    }

    /// Orders moments by their earliest instant, unknown ones last.
    static final Comparator<@Nullable Moment> EARLIEST_FIRST =
            Comparator.nullsLast(Comparator.comparing(Moment::from).thenComparing(Moment::to));

    /// Of how many dated documents one may lie far off, and how many times longer the whole is
    /// then.
    private static final int FEW = 10;

    private static final int FAR = 4;
    private static final int LONGEST_MONTH = 4;
    private static final List<String> MONTHS =
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December");

    private Phrases() {}

    /// `1 document`, `2,300 documents`.
    static String count(int number, String one) {
        return count(number, one, one + "s");
    }

    /// `1 story`, `3 stories`.
    static String count(int number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /// What outlets do: ` print it`, of one alone ` prints it`.
    static String prints(int outlets) {
        return outlets == 1 ? " prints it" : " print it";
    }

    /// `in Norda, left out by 3 documents`; what is spoken on a recording was there before its
    /// transcript was.
    static String leftOut(LeftOut left, Document document) {
        var documents = count(left.by().size(), "document");
        if (left.misleads() && document.kind() != Document.Kind.TRANSCRIPT) {
            int kept = left.kept().size();
            var prints = kept == 1 ? " prints the claim" : " print the claim";
            return "in "
                    + Quotes.clip(document.publisher())
                    + ", left out by "
                    + documents
                    + (kept == left.by().size()
                            ? " that" + prints
                            : "; " + number(kept) + " of them" + prints);
        }
        return document.kind() == Document.Kind.TRANSCRIPT
                ? voice(left, document)
                        + " on a recording, not told by "
                        + documents
                        + (left.by().size() == 1 ? " that quotes it" : " that quote it")
                : "in " + Quotes.clip(document.publisher()) + ", left out by " + documents;
    }

    /// Who says on a recording what was left out.
    private static String voice(LeftOut left, Document document) {
        return Citation.segment(document, left.core())
                .map(Segment::speaker)
                .map(Quotes::clip)
                .orElse("a voice that nobody names");
    }

    /// `21 documents have most of their text from Norda, of which 9 never name it`.
    static String takers(Behind.Start start) {
        int silent = start.silent();
        var clause =
                silent == 0
                        ? ""
                        : silent == start.takers()
                                ? silent == 1
                                        ? ", which never names it"
                                        : ", and none of them names it"
                                : ", of which "
                                        + number(silent)
                                        + (silent == 1 ? " never names it" : " never name it");
        return count(start.takers(), "document")
                + (start.takers() == 1 ? " has most of its" : " have most of their")
                + " text from "
                + (start.path() == null ? unseen(start.name()) : Quotes.clip(start.name()))
                + (start.path() == null ? " (not here)" : "")
                + clause;
    }

    /// A source that is not in the pile, in a sentence: `the statement of the Harbour Board`, but
    /// `Telmar`.
    static String unseen(String name) {
        var clipped = Quotes.clip(name);
        boolean noun = !name.isEmpty() && Character.isLowerCase(name.charAt(0));
        boolean bare =
                noun
                        && Stream.of("the ", "a ", "an ")
                                .noneMatch(article -> name.startsWith(article));
        return bare ? "the " + clipped : clipped;
    }

    /// An enum's name as a word: `ONE_ORIGIN` is "one origin".
    static String word(Object constant) {
        return String.valueOf(constant).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// What the origins together do for a claim, as a sentence without its full stop.
    static String status(Finding.Status status) {
        return switch (status) {
            case SUPPORTED -> "More than one origin bears it out";
            case DISPUTED -> "Origins stand on both sides";
            case CONTRADICTED -> "An origin speaks against it, and none is shown for it";
            case ONE_ORIGIN -> "It all goes back to one origin";
            case UNRESOLVED -> "How many origins it has could not be told";
        };
    }

    /// How a variant stands to the claim, `another number`; empty where it says just the same.
    static String difference(Claim.Variant variant) {
        if (variant.concedes()) {
            return "concedes a part of it";
        }
        if (variant.differs() == null) {
            return "";
        }
        if (variant.weighs()) {
            return "weighs against it";
        }
        return switch (variant.differs()) {
            case NEGATION -> "the contrary";
            case MODALITY -> "surer or less sure";
            case ATTRIBUTION -> "from somebody else";
            case NUMBER, NAME -> "another " + word(variant.differs());
            case OTHER -> "in other words";
        };
    }

    /// Words as a sentence, with one full stop.
    static String sentence(String words) {
        return capital(words) + (words.endsWith(".") ? "" : ".");
    }

    /// Words with their first letter as at the beginning of a sentence.
    static String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// `81 %`; a share that is not nothing is never printed as nothing.
    static String percent(double share) {
        long rounded = Math.round(100 * share);
        return rounded == 0 && share > 0 ? "under 1 %" : rounded + " %";
    }

    /// `3 May 2019`, `May 2019`, `2019`, `3 May 2019, 12:30 UTC+2`: as precise as it is known, and
    /// by the clock of the page.
    static String date(Moment moment) {
        var zone =
                moment.precision() == Moment.Precision.MINUTE
                        ? OffsetDateTime.parse(moment.value()).getOffset()
                        : ZoneOffset.UTC;
        var at = LocalDateTime.ofInstant(moment.from(), zone);
        var month = MONTHS.get(at.getMonthValue() - 1);
        return switch (moment.precision()) {
            case YEAR -> Integer.toString(at.getYear());
            case MONTH -> month + " " + at.getYear();
            case DAY -> at.getDayOfMonth() + " " + month + " " + at.getYear() + clock(moment);
            case MINUTE ->
                    String.format(
                            Locale.ROOT,
                            "%d %s %d, %02d:%02d %s",
                            at.getDayOfMonth(),
                            month,
                            at.getYear(),
                            at.getHour(),
                            at.getMinute(),
                            zone(zone));
        };
    }

    /// `, 12:30` for a clock of no known zone.
    private static String clock(Moment day) {
        int time = day.value().indexOf('T');
        return time < 0 ? "" : ", " + day.value().substring(time + 1);
    }

    /// `UTC`, `UTC+2`, `UTC-3:30`.
    private static String zone(ZoneOffset zone) {
        int minutes = Math.abs(zone.getTotalSeconds() / 60);
        if (minutes == 0) {
            return "UTC";
        }
        return "UTC"
                + (zone.getTotalSeconds() < 0 ? "-" : "+")
                + minutes / 60
                + (minutes % 60 == 0 ? "" : String.format(Locale.ROOT, ":%02d", minutes % 60));
    }

    /// `3 May`.
    static String shortDay(LocalDate day) {
        var month = MONTHS.get(day.getMonthValue() - 1);
        return day.getDayOfMonth()
                + " "
                + (month.length() > LONGEST_MONTH ? month.substring(0, 3) : month);
    }

    /// `, date in doubt` of a document that repeats a text dated after it; else empty.
    static String doubt(Document document, Lookup lookup) {
        return lookup.impossible(document).isPresent() ? ", date in doubt" : "";
    }

    /// The day, month or year of a moment, without its time of day.
    static String day(Moment moment) {
        var text = date(moment);
        int comma = text.indexOf(',');
        return comma < 0 ? text : text.substring(0, comma);
    }

    /// `3 May 2019`, or `undated`.
    static String date(@Nullable Fact<Moment> fact) {
        return when(fact == null ? null : fact.value());
    }

    /// A day, with the time where it is known; `undated` where none is.
    static String when(@Nullable Moment moment) {
        return moment == null ? "undated" : date(moment);
    }

    /// `3 to 9 May 2019`, or `most from 3 to 9 May 2019` where a few lie far off; empty where
    /// nothing is dated.
    static String range(List<Document> documents) {
        var dated =
                documents.stream()
                        .map(Document::published)
                        .filter(f -> f != null)
                        .map(Fact::value)
                        .sorted(EARLIEST_FIRST)
                        .toList();
        if (dated.isEmpty()) {
            return "";
        }
        var all = between(dated);
        int most = dated.size() - dated.size() / FEW;
        var shortest = dated.subList(0, most);
        for (int i = 1; i + most <= dated.size(); i++) {
            var next = dated.subList(i, i + most);
            shortest = length(next).compareTo(length(shortest)) < 0 ? next : shortest;
        }
        boolean far = length(shortest).multipliedBy(FAR).compareTo(length(dated)) < 0;
        return far ? "most from " + between(shortest) : all;
    }

    private static Duration length(List<Moment> sorted) {
        return Duration.between(sorted.getFirst().from(), last(sorted).to());
    }

    private static Moment last(List<Moment> moments) {
        Comparator<Moment> byEnd =
                Comparator.<Moment, Instant>comparing(Moment::to).thenComparing(Moment::from);
        return moments.stream().max(byEnd).orElseThrow();
    }

    private static String between(List<Moment> sorted) {
        return between(day(sorted.getFirst()), day(last(sorted)));
    }

    /// `3 to 9 May 2019`: the month and year that both days share are said once.
    private static String between(String first, String last) {
        int day = first.indexOf(' ');
        boolean sameMonth = day > 0 && last.endsWith(first.substring(day));
        if (first.equals(last)) {
            return first;
        }
        return (sameMonth && Character.isDigit(first.charAt(0)) ? first.substring(0, day) : first)
                + " to "
                + last;
    }

    /// `1 origin shown (at most 2)`.
    static String origins(int shown, int atMost) {
        if (atMost == 0) {
            return "no origin named";
        }
        if (shown == atMost) {
            return count(shown, "origin");
        }
        return (shown == 0 ? "no origin" : count(shown, "origin"))
                + " shown (at most "
                + number(atMost)
                + ")";
    }

    static String origins(Finding.Origins origins) {
        return origins(origins.shown(), origins.atMost());
    }

    /// `1 origin against it`, `1 against it, withdrawn`.
    static String opposed(Finding finding) {
        return number(finding.origins().against())
                + " against it"
                + (isWithdrawn(finding) ? ", withdrawn" : "");
    }

    /// Whether an origin against a claim no longer makes it disputed.
    private static boolean isWithdrawn(Finding finding) {
        return finding.origins().against() > 0
                && finding.status() != Finding.Status.DISPUTED
                && finding.status() != Finding.Status.CONTRADICTED;
    }

    /// `; against it 1 origin`; empty where nothing speaks against a claim.
    static String against(Finding finding) {
        var origins = finding.origins();
        if (origins.againstAtMost() == 0) {
            return "";
        }
        return "; against it "
                + origins(origins.against(), origins.againstAtMost())
                + (isWithdrawn(finding) ? ", which was withdrawn" : "");
    }

    /// An origin by its name; one that is told by a common noun alone has none: `a man, not named`.
    /// The writers of comments choose their names.
    static String origin(Finding.Origin origin, Lookup lookup) {
        boolean writer =
                origin.statements().stream()
                        .flatMap(id -> lookup.statement(id).stream())
                        .anyMatch(s -> !s.part().equals(Part.BODY));
        return writer ? origin.name() : named(origin.name());
    }

    /// A name within a sentence: `an official at the ministry`, `Norda`.
    static String somebody(String name) {
        int blank = name.indexOf(' ');
        var noun = blank < 0 ? name : name.substring(0, blank);
        boolean plain =
                name.isEmpty()
                        || !Character.isLowerCase(name.charAt(0))
                        || noun.endsWith("s") && !noun.endsWith("ss")
                        || Set.of("a", "an", "the", "people", "police").contains(noun);
        return plain ? name : ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    /// A name, or a bare noun as that of somebody without one.
    static String named(String name) {
        boolean lower =
                !name.isEmpty()
                        && name.chars().noneMatch(Character::isUpperCase)
                        && name.indexOf('_') < 0;
        boolean bare = lower && (name.indexOf(' ') < 0 || Character.isDigit(name.charAt(0)));
        if (!bare) {
            return name;
        }
        boolean many =
                name.endsWith("s") && !name.endsWith("ss")
                        || name.endsWith("men")
                        || name.equals("people")
                        || name.equals("police");
        var article = "aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ";
        return (many ? "" : article) + name + ", not named";
    }

    /// How an origin knows, as the end of a sentence.
    static String knows(Access access) {
        return switch (access) {
            case SAW -> "saw it";
            case TOOK_PART -> "took part";
            case WAS_TOLD -> "was told";
            case DOCUMENT -> "goes by a document";
            case RECORDING -> "heard on a recording";
            case NOT_SAID -> "how they know is not said";
        };
    }

    /// `A, B and C`; where more than one would be left out beyond `limit`, `A, B and 4 more`.
    static String names(List<String> names, int limit) {
        if (names.size() <= 1) {
            return String.join("", names);
        }
        if (names.size() > limit + 1) {
            return String.join(", ", names.subList(0, limit))
                    + " and "
                    + number(names.size() - limit)
                    + " more";
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /// Who says or denies it, and where: `Ilse Brandt, in Harbour Star`; a document that speaks
    /// itself is only named. What a transcript has an unnamed voice say are no words of who
    /// publishes it.
    static String who(Statement statement, Document document) {
        var name = statement.sourceName();
        if (name == null && document.isSpoken(statement.passage())) {
            return "a voice that nobody names, in " + document.publisher();
        }
        var who =
                name == null || name.equals(document.publisher())
                        ? document.publisher() + ", in its own words"
                        : name + ", in " + document.publisher();
        return statement.stance() == Statement.Stance.DENIES ? "denied by " + who : who;
    }
}
