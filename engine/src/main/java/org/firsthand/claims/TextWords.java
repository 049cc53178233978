// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.Set;

/// The English words around a noun for a text that tell whether somebody rests on it.
final class TextWords {
    /// Verbs that make a text speak when they follow it.
    static final Set<String> SPEAKS =
            Lexicon.set(
                    """
                    says said shows showed found finds lists listed reads records recorded
                    describes described notes noted gives gave names named adds added concludes
                    concluded states stated has puts put suggests suggested indicates indicated
                    reveals revealed confirms confirmed warned warns estimates estimated
                    contains begins mentions claims points
                    """);

    /// Words near a text that tell that somebody has it, shows it or keeps it back.
    static final Set<String> HANDLED =
            Lexicon.set(
                    """
                    shown showed show seen see published publish released release obtained read
                    refused declined withheld copy extract requested leaked reviewed examined
                    stamped dated brought disclosed quoted quotes citing cited cites heard hear
                    listened examine asked files missing replaces replaced supersedes
                    """);

    /// Words that tell nothing about which text it is.
    static final Set<String> PLAIN =
            Lexicon.set(
                    """
                    new whole older recent unsigned signed written full long short same own
                    first second last latest official provisional secret leaked earlier later
                    previous brief joint public private confidential internal original
                    preliminary final detailed special further separate entire complete short-
                    lived handwritten anonymous sworn famous old following other one single late
                    next annual unofficial authentic alleged said such current printed press
                    prepared formal informal sealed open undated lengthy
                    """);

    /// Participles that tell that something stands in a text: `set out on a sheet`.
    static final Set<String> WRITTEN =
            Set.of("set", "written", "printed", "noted", "entered", "put", "laid", "recorded");

    /// What texts are made of: a sheet of paper is no sheet on paper.
    static final Set<String> STUFF = Set.of("paper", "parchment", "glass", "metal", "plastic");

    private TextWords() {}
}
