// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The English nouns for texts, recordings, occasions and bodies.
final class Texts {
    /// Each line: the noun that stands in a key, then the other forms and words for the same kind.
    private static final String[] KINDS = {
        "survey surveys",
        "report reports",
        "minutes",
        "log logs logbook",
        "register registers",
        "letter letters",
        "memo memos memorandum memoranda",
        "statement statements communique communiqué",
        "sheet sheets",
        "card cards",
        "bill bills",
        "invoice invoices",
        "receipt receipts",
        "contract contracts",
        "recording recordings tape tapes audio video footage",
        "transcript transcripts",
        "petition petitions",
        "notice notices",
        "dispatch dispatches despatch despatches telegram telegrams cablegram",
        "email emails e-mail e-mails",
        "diary diaries",
        "ledger ledgers",
        "photograph photographs photo photos",
        "study studies",
        "audit audits",
        "budget budgets",
        "certificate certificates",
        "permit permits",
        "deed deeds",
        "lease leases",
        "affidavit affidavits",
        "testimony",
        "indictment indictments",
        "verdict verdicts",
        "judgment judgments judgement",
        "agreement agreements",
        "treaty treaties",
        "map maps",
        "drawing drawings",
        "list lists",
        "file files dossier dossiers",
        "record records",
        "note notes",
        "paper papers",
        "document documents",
        "extract extracts",
        "summary summaries",
        "agenda agendas",
        "book books",
        "questionnaire questionnaires",
        "census",
        "manifest manifests",
        "accounts",
        "application applications",
        "complaint complaints",
        "article articles",
        "interview interviews",
        "editorial editorials",
        "press-release",
        "price prices quotation quotations estimate estimates bid bids",
    };

    /// Words for texts that mean other things too often to count without plain evidence.
    static final Set<String> LOOSE =
            Lexicon.set(
                    """
                    bill card list note paper document book record file agreement treaty
                    contract drawing map article interview editorial budget verdict judgment
                    application complaint testimony accounts notice petition price summary deed
                    permit lease
                    """);

    /// Texts of which one maker makes many, so that the date tells them apart.
    static final Set<String> DATED =
            Lexicon.set(
                    """
                    statement letter notice minutes dispatch email extract memo transcript bill
                    invoice article
                    """);

    static final Set<String> OCCASIONS =
            Lexicon.set(
                    """
                    meeting meetings hearing hearings session sitting conference vote ballot
                    trial inquiry inquest referendum election debate briefing decision ruling
                    announcement
                    """);

    /// Texts that are only ever said to come, beside those of `KINDS`.
    static final Set<String> EXPECTED =
            Set.of("figures", "results", "findings", "recommendations", "proposals", "accounts");

    /// Bodies that make texts, as the last word of what they are called.
    static final Set<String> BODIES =
            Lexicon.set(
                    """
                    board ministry council committee trust company union association police
                    court club office museum agency department bureau commission government army
                    navy brigade embassy consulate university hospital school bank party society
                    institute authority parliament senate congress assembly church firm insurer
                    archive registry inspectorate prosecutor coroner mayor minister secretary
                    director engineer surveyor surveyors plumber doctor captain consul
                    ambassador general commander auditor auditors treasurer clerk mate porter
                    """);

    /// Those of them that are one person.
    static final Set<String> PEOPLE =
            Lexicon.set(
                    """
                    prosecutor coroner mayor minister secretary director engineer surveyor
                    plumber doctor captain consul ambassador general commander auditor treasurer
                    clerk mate porter
                    """);

    /// Bodies whose own name, where it stands with them, tells more.
    static final Set<String> COMMON =
            Set.of("firm", "agency", "company", "insurer", "office", "society", "general");

    private static final Map<String, String> LEMMAS = lemmas();

    private Texts() {}

    /// The noun that stands in keys for a word for a text; null where it is none.
    static @Nullable String lemma(String low) {
        return LEMMAS.get(low);
    }

    private static Map<String, String> lemmas() {
        var lemmas = new HashMap<String, String>();
        for (var kind : KINDS) {
            var words = kind.split(" ");
            for (var word : words) {
                lemmas.put(word, words[0]);
            }
        }
        return Map.copyOf(lemmas);
    }
}
