// SPDX-License-Identifier: Apache-2.0
package org.firsthand.bench.rewrite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// New names for the names of a case: drawn from the table that lies beside it.
///
/// @param words what each word becomes, in the case in which it is written; longer ones first
///   matter
/// @param addresses what each lower-case word becomes within an address or a file name
record Names(Map<String, String> words, Map<String, String> addresses) {
    /// The table as it is written.
    ///
    /// @param kinds names by kind, and from what to draw others of the kind
    /// @param families forms that belong together: one of `to` is drawn for all of `from`
    /// @param derived names made of others, which stand in braces
    /// @param classes element classes and ids, and what they may be called instead
    /// @param prefixes what element classes and ids begin with, and what they may begin with
    ///   instead
    /// @param labels of links in navigation, to draw from
    /// @param cookies texts about cookies, to draw from
    /// @param files words for names of files, to draw from
    /// @param kept words with a capital that are no names, or that may stay
    record Table(
            Map<String, Kind> kinds,
            List<Family> families,
            Map<String, String> derived,
            Map<String, List<String>> classes,
            List<String> prefixes,
            List<String> labels,
            List<String> cookies,
            List<String> files,
            @Nullable List<String> kept) {
        static Table read(Path file) throws IOException {
            return JsonMapper.builder().build().readValue(Files.readString(file), Table.class);
        }
    }

    /// Names of one kind; `lower` where they mean the same in lower case too. Others are `pool`, or
    /// every one of `heads` with every one of `tails`.
    record Kind(
            List<String> names,
            @Nullable Boolean lower,
            @Nullable List<String> pool,
            @Nullable List<String> heads,
            @Nullable List<String> tails) {
        List<String> others() {
            var others = new ArrayList<>(pool == null ? List.<String>of() : pool);
            for (var head : heads == null ? List.<String>of() : heads) {
                for (var tail : tails == null ? List.<String>of() : tails) {
                    others.add(head + tail);
                }
            }
            return others;
        }
    }

    record Family(List<String> from, List<List<String>> to) {}

    /// Draws names; none is drawn twice, and none that stands anywhere in `texts`.
    static Names draw(Table table, Random random, Collection<String> texts) {
        var present = present(texts);
        var words = new TreeMap<String, String>();
        for (var kind : new TreeMap<>(table.kinds()).values()) {
            var others = new ArrayList<>(kind.others());
            Collections.shuffle(others, random);
            others.removeIf(name -> present.contains(name.toLowerCase(Locale.ROOT)));
            if (others.size() < kind.names().size()) {
                throw new IllegalStateException(
                        "Too few other names for " + kind.names().getFirst() + " and its like");
            }
            for (int i = 0; i < kind.names().size(); i++) {
                words.put(kind.names().get(i), others.get(i));
                var lower = others.get(i).toLowerCase(Locale.ROOT);
                present.add(lower);
                if (Boolean.TRUE.equals(kind.lower())) {
                    words.put(kind.names().get(i).toLowerCase(Locale.ROOT), lower);
                }
            }
        }
        for (var family : table.families()) {
            var to = family.to().get(random.nextInt(family.to().size()));
            for (int i = 0; i < family.from().size(); i++) {
                words.put(family.from().get(i), to.get(i));
            }
        }
        var addresses = new TreeMap<String, String>();
        words.forEach((from, to) ->
                addresses.put(from.toLowerCase(Locale.ROOT), to.toLowerCase(Locale.ROOT)));
        table.derived()
                .forEach((from, made) -> {
                    var to = fill(made, words);
                    words.put(from, to);
                    addresses.put(from.toLowerCase(Locale.ROOT), to.toLowerCase(Locale.ROOT));
                });
        new TreeMap<>(words)
                .forEach((from, to) ->
                        words.putIfAbsent(
                                from.toUpperCase(Locale.ROOT), to.toUpperCase(Locale.ROOT)));
        return new Names(words, addresses);
    }

    private static String fill(String made, Map<String, String> words) {
        var filled = new StringBuilder();
        int at = 0;
        for (int open = made.indexOf('{'); open >= 0; open = made.indexOf('{', at)) {
            int close = made.indexOf('}', open);
            var name = made.substring(open + 1, close);
            var other = words.get(name);
            if (other == null) {
                throw new IllegalStateException("There is no name " + name + " to make " + made);
            }
            filled.append(made, at, open).append(other);
            at = close + 1;
        }
        return filled.append(made.substring(at)).toString();
    }

    private static Set<String> present(Collection<String> texts) {
        var present = new TreeSet<String>();
        for (var text : texts) {
            var word = new StringBuilder();
            for (int i = 0; i <= text.length(); i++) {
                if (i < text.length() && Character.isLetter(text.charAt(i))) {
                    word.append(text.charAt(i));
                } else if (!word.isEmpty()) {
                    present.add(word.toString().toLowerCase(Locale.ROOT));
                    word.setLength(0);
                }
            }
        }
        return present;
    }
}
