// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;

/// The closed classes of English words that tell what a clause says from how it says it.
final class Lexicon {
    /// Words that carry no content.
    static final Set<String> FUNCTION =
            set(
                    """
                    a an the this that these those some any all each every both such own same other another
                    i me my we us our you your he him his she her it its they them their who whom whose which
                    what when where while why how whether if as than then there here so too very also just only
                    even still again once and or but nor of for in from at with on to by under against about into
                    over during between among without near inside within upon toward towards through across
                    despite per via amid outside around along throughout alongside behind beyond above below
                    after before since until till off out up down away back is are was were be been being am has
                    have had having do does did will would can could may might must should shall not no never none
                    nobody nothing neither cannot said says say saying according now ago later yet rather
                    quite perhaps however therefore because although though unless whereas o s t mr mrs ms dr one
                    ones him herself himself itself themselves much many more most few less least several enough
                    whatever like got clock oclock anyone anybody anything everyone everybody something somebody someone
                    """);

    /// Words that nearly every text has, in their stems.
    static final Set<String> LIGHT =
            set(
                    """
                    go come make take get give put see look find think know want use work way thing time day year
                    week month people person part plac hold keep let set turn show call seem becom leav bring
                    begin end run mov liv hear need attempt first last next new old good great high long large
                    small littl right earli lat today yesterday tomorrow morning afternoon evening night well far
                    already soon man woman number case point fact side hand word news report add stat expect plan
                    believ speak talk happen mean remain stand chang includ continu follow increas total almost
                    nearli around mak giv tak com us hav
                    """);

    /// Words behind a particle that make it tell where: `left out there`.
    static final Set<String> PLACES = set("there here of");

    /// Words before the name of somebody who is spoken to.
    static final Set<String> TITLES = set("mr mrs ms miss dr madam");

    /// Stems of verbs that leave it to a noun to tell what happened: `no vote was taken`.
    static final Set<String> SUPPORTING = set("tak mak giv put hold com hav get");

    static final Set<String> NEGATIONS =
            set(
                    """
                    not no never none nobody nothing neither nor cannot cant dont didnt doesnt isnt wasnt arent
                    werent wont wouldnt couldnt hasnt havent hadnt without
                    """);

    /// Negations that deny the word behind them; the others deny the whole clause.
    static final Set<String> BEFORE_DENIED =
            set(
                    """
                    not no cannot cant dont didnt doesnt isnt wasnt arent werent wont wouldnt couldnt hasnt
                    havent hadnt without
                    """);

    static final Set<String> AUXILIARIES =
            set(
                    """
                    is are was were be been being has have had do does did will would can could may might must
                    should shall to cannot didnt doesnt dont wont wouldnt couldnt
                    """);

    static final Set<String> SUBJECT_PRONOUNS = set("i we he she it they who which that");

    /// Words that open a clause which tells who or when, or supposes something.
    static final Set<String> SUBORDINATE =
            set("which who whose whom where when while after before since until till if unless");

    static final Set<String> RELATIVE = set("which whom");

    /// Words that say that something has not changed.
    static final Set<String> STILL =
            set("still remain remains remained stay stays stayed continues continued");

    /// Words that say whose something is, behind `still`.
    static final Set<String> OWNED = set("owns owned belong belongs belonged");

    /// Words between these and whose it is.
    static final Set<String> BEFORE_OWNER = set("of to by");

    /// Words that begin what something was done to.
    static final Set<String> OBJECTS =
            set(
                    "the a an this that these those his her their its our my it them him me us all any nothing");

    static final Set<String> BE = set("is are was were be been being");

    static final Set<String> DETERMINERS = set("the a an that this his her their its");

    /// Words behind a form of `be` that say that somebody was there.
    static final Set<String> THERE = set("there present among inside");

    /// Negations that speak of everybody or everything.
    static final Set<String> UNIVERSAL = set("no nobody nothing none");

    /// Before these a `no` or `not` denies nothing: `no more than`, `not only`, `no doubt`.
    static final Set<String> NO_NEGATION =
            set("only more less fewer later earlier sooner doubt just longer");

    /// Words that open a clause behind a comma.
    static final Set<String> JOINTS =
            set(
                    """
                    and but or nor while which who so because although though whereas when where as if after
                    before since
                    """);

    /// Words that open a clause without a comma.
    static final Set<String> CONJUNCTIONS = set("because although though whereas when while");

    /// Words that open a clause behind `and`.
    static final Set<String> SUBJECTS =
            set(
                    "he she it they we i that no none nobody nothing all was were had has is will would");

    /// Words before a number that say that it is not exact.
    static final Set<String> APPROXIMATE =
            set(
                    """
                    about around some nearly almost roughly approximately least than over perhaps estimated up
                    under fewer upwards maybe or
                    """);

    static final Set<String> UNTRUE = set("wrong false untrue incorrect mistaken");

    /// Words that tell of what is still to come.
    static final List<String> AHEAD = List.of("will", "shall", "to be", "is to", "are to");

    static final Set<String> CREDITS =
            set("reporting writing editing additional compiled edited written");

    static final Set<String> WITHDRAWALS =
            set("withdraws withdrew withdrawn retracts retracted corrects corrected");

    /// Verbs that deny, and what they may take in place of what was told before.
    static final Set<String> DENIALS =
            set("denied denies deny rejected rejects disputed disputes refuted refutes");

    static final Set<String> PRONOUNS = set("it this them both");

    static final Set<String> TODAY = set("today tonight yesterday now currently present");

    static final Set<String> HOURS =
            set(
                    """
                    clock oclock noon midnight morning evening night afternoon yesterday today am pm
                    """);

    /// Words behind which hours and minutes stand.
    static final Set<String> BEFORE_CLOCK = set("at past before after from until by and");

    /// Words between the first and the last day of a range.
    static final Set<String> RANGE = set("to and or until till through");

    /// Words that say up to when a number holds.
    static final Set<String> AS_OF = set("by until till");

    private Lexicon() {}

    static Set<String> set(String words) {
        return Set.copyOf(list(words));
    }

    /// The words of a list, parted by white space.
    static List<String> list(String words) {
        var list = new ArrayList<String>();
        var tokens = new StringTokenizer(words);
        while (tokens.hasMoreTokens()) {
            list.add(tokens.nextToken());
        }
        return list;
    }
}
