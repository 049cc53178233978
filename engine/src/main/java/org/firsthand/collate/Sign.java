// SPDX-License-Identifier: Apache-2.0
package org.firsthand.collate;

import java.util.stream.IntStream;

/// What may speak for or against one teller having its wording from another, from a source that is
/// not in the pile, or from nobody. Lengths and counts are taken as logarithms: the first change
/// says most.
@SuppressWarnings("EnumOrdinal") // a weight stands at the place of its sign
public enum Sign {
    // One teller from another.
    PARENT,
    LIKENESS,
    RESIDUAL,
    RESIDUAL_SHARE,
    GAP,
    GAP_SHARE,
    OWN_OF_PARENT,
    ONLY_THEY,
    TAIL_CUT,
    TAIL_MORE,
    CONTAINED,
    CONTAINS,
    CHILD_SHARE,
    MINUTES_BEFORE,
    MINUTES_AFTER,
    DAYS_BEFORE,
    TWO_DAYS_BEFORE,
    A_DAY_BEFORE,
    SAME_DAY,
    A_DAY_AFTER,
    TWO_DAYS_AFTER,
    DAYS_AFTER,
    LAG,
    CREDITS_IN_DATELINE,
    CREDITS_BY_ITSELF,
    CREDITS_LIKE_OTHERS,
    REPORTS_BY_ITSELF,
    REPORTS_LIKE_OTHERS,
    TOLD_TO_PARENT,
    PARENT_CREDITS,
    PARENT_REPORTS,
    TOLD_TO_CHILD,
    INHERITS_CREDIT,
    SAME_CREDIT,
    SAME_UNSEEN_CREDIT,
    CREDITS_OTHER_BY_ITSELF,
    CREDITS_OTHER,
    PARENT_IN_DATELINES,
    PARENT_IS_CREDITED,
    CHILD_IS_CREDITED,
    HEARD_BY_PARENT,
    HEARD_BY_CHILD,
    SAME_HEADLINE,
    HEADLINE_OF_OTHERS,
    NUMBER_CHILD_ALONE,
    NUMBER_PARENT_ALONE,
    NUMBER_SPLIT,
    NUMBER_BOTH_ALONE,
    HOUSE_CHILD_ALONE,
    HOUSE_PARENT_ALONE,
    HOUSE_SPLIT,
    HOUSE_BOTH_ALONE,
    SPELLING_CHILD_ALONE,
    SPELLING_PARENT_ALONE,
    SPELLING_SPLIT,
    SPELLING_BOTH_ALONE,
    WORDING_CHILD_ALONE,
    WORDING_PARENT_ALONE,
    WORDING_SPLIT,
    WORDING_BOTH_ALONE,
    LACKS_CHILD_ALONE,
    LACKS_PARENT_ALONE,
    LACKS_SPLIT,
    LACKS_BOTH_ALONE,
    HAS_CHILD_ALONE,
    HAS_PARENT_ALONE,
    HAS_SPLIT,
    HAS_BOTH_ALONE,
    LACKS_SPEAKER_CHILD_ALONE,
    LACKS_SPEAKER_PARENT_ALONE,
    LACKS_SPEAKER_SPLIT,
    LACKS_SPEAKER_BOTH_ALONE,
    HAS_SPEAKER_CHILD_ALONE,
    HAS_SPEAKER_PARENT_ALONE,
    HAS_SPEAKER_SPLIT,
    HAS_SPEAKER_BOTH_ALONE,
    LAYOUT_CHILD_ALONE,
    LAYOUT_PARENT_ALONE,
    LAYOUT_SPLIT,
    LAYOUT_BOTH_ALONE,

    RARE_NUMBERS,
    RARE_LACKS,
    RARE_HAS,
    RARE_WORDING,

    // From nobody.
    ROOT,
    ROOT_SHARED,
    ROOT_LACKS,
    ROOT_ALONE,
    ROOT_ALONE_NUMBERS,
    ROOT_LACKS_SPEAKER,
    ROOT_CREDITS,
    ROOT_CREDITS_UNSEEN,
    ROOT_TOLD_TO_OTHER,
    ROOT_TOLD_TO_UNSEEN,
    ROOT_IN_DATELINES,
    ROOT_IS_CREDITED,
    ROOT_EARLIEST,
    ROOT_NOT_EARLIEST,
    ROOT_HEARD,
    ROOT_LONGEST,
    ROOT_OWN,
    ROOT_BESIDE_ROOT,
    ROOT_BESIDE_UNSEEN,
    ROOT_AGAINST_COPIES,
    ROOT_LACKS_OF_COPIES,

    // From a source that is not in the pile.
    UNSEEN,
    UNSEEN_SHARED,
    UNSEEN_LACKS,
    UNSEEN_ALONE,
    UNSEEN_LACKS_SPEAKER,
    UNSEEN_IN_DATELINE,
    UNSEEN_BY_ITSELF,
    UNSEEN_LIKE_OTHERS,
    UNSEEN_TOLD,
    UNSEEN_TOLD_TO_OTHER,
    UNSEEN_NEAR_CREDITED,
    UNSEEN_CREDITS_HERE,
    UNSEEN_IS_CREDITED,
    UNSEEN_EARLIEST,
    UNSEEN_NOT_EARLIEST,
    UNSEEN_HEARD,
    UNSEEN_EXCLUSIVE,
    UNSEEN_EXCLUSIVE_SPEAKERS,
    UNSEEN_EXCLUSIVE_TEXT,
    UNSEEN_OWN,
    UNSEEN_BESIDE_ROOT,
    UNSEEN_BESIDE_UNSEEN,
    UNSEEN_AGAINST_COPIES,
    UNSEEN_LACKS_OF_COPIES;

    private static final Sign[] ALL = values();
    private static final int FIRST_SITE = NUMBER_CHILD_ALONE.ordinal();

    /// The sign of a place of some kind, at the index that [Sites] counts it.
    static Sign ofSite(int index) {
        return ALL[FIRST_SITE + index];
    }

    /// Names as they stand in the file of weights, in order.
    public static String[] names() {
        return IntStream.range(0, values().length)
                .mapToObj(i -> values()[i].name().toLowerCase(java.util.Locale.ROOT))
                .toArray(String[]::new);
    }

    static double[] none() {
        return new double[ALL.length];
    }
}
