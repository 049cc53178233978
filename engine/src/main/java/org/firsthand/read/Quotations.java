// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.firsthand.text.Key;
import org.firsthand.text.Words;
import org.jspecify.annotations.Nullable;

/// Finds in a flat discussion which earlier post each one quotes, points at, or addresses. Where
/// the newest stands first, the earlier posts are those below.
///
/// A quotation is traced by the post it links, by the name it gives together with its wording, or
/// by its wording alone, each time to the latest earlier post that fits; of several quotations the
/// first that is traced decides. Words are looked up by runs of three, so that the work grows with
/// the text and not with the pairs of posts.
final class Quotations {
    /// What decided a parent.
    static final String QUOTATION = "quotation";

    static final String MENTION = "mention";
    static final String NONE = "none";

    private static final int RUN = 3;

    /// Posts kept for each run of words and each name.
    private static final int MOST = 20;

    private static final double ENOUGH = 0.5;
    private static final double MOSTLY = 0.9;
    private static final int LONGEST_NUMBER = 18;
    private static final double BY_TARGET = 0.97;
    private static final double BY_NAME_AND_WORDING = 0.95;
    private static final double BY_WORDING = 0.9;
    private static final double BY_NAME = 0.7;
    private static final double UNANSWERED = 0.6;

    private final List<Post> posts;
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, Deque<Integer>> byAuthor = new HashMap<>();
    private final Map<String, Deque<Integer>> byRun = new HashMap<>();
    private final List<String> keys = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private final List<Set<Integer>> traced = new ArrayList<>();

    /// Whether anybody quotes: only then are words looked up.
    private final boolean quoted;

    /// Which post was the how manieth to be written.
    private final int[] turns;

    private Quotations(List<Post> posts) {
        this.posts = posts;
        this.turns = new int[posts.size()];
        this.quoted =
                posts.stream()
                        .flatMap(post -> post.blocks().stream())
                        .anyMatch(block -> block.quote() != null);
        for (int i = 0; i < posts.size(); i++) {
            keys.add("");
            answers.add(Answer.top(NONE, UNANSWERED));
            traced.add(Set.of());
        }
    }

    /// Traces the quotations of `posts`, each to a post above it.
    static Quotations of(List<Post> posts) {
        var quotations = new Quotations(posts);
        for (int i = 0; i < posts.size(); i++) {
            quotations.trace(i, i + 1);
        }
        return quotations;
    }

    /// The same on a page that shows no order of answers but that of time.
    static Quotations ofFlat(List<Post> posts) {
        if (!isNewestFirst(posts)) {
            return of(posts);
        }
        var quotations = new Quotations(posts);
        for (int i = posts.size() - 1; i >= 0; i--) {
            quotations.trace(i, posts.size() - i);
        }
        return quotations;
    }

    /// Whether nearly all posts are older than the one above them, as far as their times tell, or
    /// else the numbers by which they are called.
    static boolean isNewestFirst(List<Post> posts) {
        int falling = 0;
        int rising = 0;
        for (int i = 1; i < posts.size(); i++) {
            int order = order(posts.get(i - 1), posts.get(i));
            falling += order > 0 ? 1 : 0;
            rising += order < 0 ? 1 : 0;
        }
        return falling > 1 && falling >= MOSTLY * (falling + rising);
    }

    /// Negative where `one` was surely written before `other`, positive where after it.
    private static int order(Post one, Post other) {
        if (one.time() != null && other.time() != null) {
            int later = other.time().before(one.time()) ? 1 : 0;
            int earlier = one.time().before(other.time()) ? 1 : 0;
            if (later + earlier > 0) {
                return later - earlier;
            }
        }
        long number = number(one);
        long next = number(other);
        return number < 0 || next < 0 ? 0 : Long.compare(number, next);
    }

    /// The only number by which a post is called; -1 where there is none, or more than one.
    private static long number(Post post) {
        long number = -1;
        for (var id : post.ids()) {
            boolean figures = id.chars().allMatch(c -> c >= '0' && c <= '9');
            if (figures && !id.isEmpty() && id.length() <= LONGEST_NUMBER) {
                if (number >= 0) {
                    return -1;
                }
                number = Long.parseLong(id);
            }
        }
        return number;
    }

    /// Looks at post `i`, which is the `number`th that was written.
    private void trace(int i, int number) {
        turns[i] = number;
        var blocks = new HashSet<Integer>();
        answers.set(i, answer(posts.get(i), blocks));
        traced.set(i, Set.copyOf(blocks));
        add(i);
    }

    /// What each post answers.
    List<Answer> answers() {
        return List.copyOf(answers);
    }

    /// The blocks of post `i` that are words of an earlier post.
    Set<Integer> traced(int i) {
        return traced.get(i);
    }

    private Answer answer(Post post, Set<Integer> blocks) {
        Answer first = null;
        for (int b = 0; b < post.blocks().size(); b++) {
            var block = post.blocks().get(b);
            var found = block.quote() == null ? null : trace(block.text(), block.quote());
            if (found != null) {
                blocks.add(b);
                first = first == null ? found : first;
            }
        }
        first = first == null ? addressed(post.own()) : first;
        return first == null ? Answer.top(NONE, UNANSWERED) : first;
    }

    private @Nullable Answer trace(String words, Post.Quote quote) {
        var target = quote.target() == null ? null : byId.get(quote.target());
        if (target != null) {
            return new Answer(target, QUOTATION, BY_TARGET);
        }
        var key = Key.of(words);
        if (quote.author() == null) {
            int post = key.isEmpty() ? -1 : byWording(words, key);
            return post < 0 ? null : new Answer(post, QUOTATION, BY_WORDING);
        }
        var candidates = byAuthor.getOrDefault(Key.of(quote.author()), new ArrayDeque<>());
        for (int post : candidates) {
            if (!key.isEmpty() && holds(post, words, key)) {
                return new Answer(post, QUOTATION, BY_NAME_AND_WORDING);
            }
        }
        return candidates.isEmpty() ? null : new Answer(candidates.getFirst(), QUOTATION, BY_NAME);
    }

    private boolean holds(int post, String words, String key) {
        if (keys.get(post).contains(key)) {
            return true;
        }
        var runs = runs(words);
        long shared =
                runs.stream()
                        .filter(run -> byRun.getOrDefault(run, new ArrayDeque<>()).contains(post))
                        .count();
        return !runs.isEmpty() && shared >= ENOUGH * runs.size();
    }

    /// The latest post that holds most runs of these words; -1 where none holds enough.
    private int byWording(String words, String key) {
        var votes = new HashMap<Integer, Integer>();
        var runs = runs(words);
        for (var run : runs) {
            byRun.getOrDefault(run, new ArrayDeque<>())
                    .forEach(post -> votes.merge(post, 1, Integer::sum));
        }
        int best = -1;
        int most = 0;
        for (var vote : votes.entrySet()) {
            boolean enough = vote.getValue() >= ENOUGH * runs.size();
            boolean whole = enough && keys.get(vote.getKey()).contains(key);
            int weight = whole ? runs.size() + 1 : vote.getValue();
            if (enough && (weight > most || weight == most && turns[vote.getKey()] > turns[best])) {
                best = vote.getKey();
                most = weight;
            }
        }
        return best;
    }

    /// The post that `@name`, `@12` or `#12` at the start addresses.
    private @Nullable Answer addressed(String text) {
        if (text.length() < 2 || "@#".indexOf(text.charAt(0)) < 0) {
            return null;
        }
        int end = 1;
        while (end < text.length() && Character.isDigit(text.charAt(end)) && end < 9) {
            end++;
        }
        var number = end > 1 ? byId.get(text.substring(1, end)) : null;
        if (number != null || text.charAt(0) == '#') {
            return number == null ? null : new Answer(number, MENTION, BY_TARGET);
        }
        return named(text.substring(1, Math.min(text.length(), 80)).strip());
    }

    /// The latest post of the author whose name these words begin with, of several the longest.
    private @Nullable Answer named(String words) {
        var spans = Words.of(words);
        for (int n = Math.min(4, spans.size()); n > 0; n--) {
            int start = spans.getFirst().start();
            var name = Key.of(words.substring(start, spans.get(n - 1).end()));
            var candidates = byAuthor.get(name);
            if (!name.isEmpty() && candidates != null) {
                return new Answer(candidates.getFirst(), MENTION, BY_NAME);
            }
        }
        return null;
    }

    private void add(int i) {
        var post = posts.get(i);
        post.ids().forEach(id -> byId.put(id, i));
        byId.putIfAbsent(Integer.toString(turns[i]), i);
        if (post.author() != null) {
            push(byAuthor, Key.of(post.author()), i);
        }
        if (quoted) {
            var own = post.own();
            keys.set(i, Key.of(own));
            runs(own).forEach(run -> push(byRun, run, i));
        }
    }

    private static void push(Map<String, Deque<Integer>> map, String key, int post) {
        var latest = map.computeIfAbsent(key, k -> new ArrayDeque<>());
        if (latest.isEmpty() || latest.getFirst() != post) {
            latest.addFirst(post);
        }
        if (latest.size() > MOST) {
            latest.removeLast();
        }
    }

    /// All runs of three words, folded; a shorter text is one run.
    private static List<String> runs(String text) {
        var words = Words.of(text).stream().map(span -> Key.of(span.of(text))).toList();
        if (words.size() <= RUN) {
            return words.isEmpty() ? List.of() : List.of(String.join(" ", words));
        }
        return IntStream.rangeClosed(0, words.size() - RUN)
                .mapToObj(i -> String.join(" ", words.subList(i, i + RUN)))
                .toList();
    }
}
