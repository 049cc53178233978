// SPDX-License-Identifier: Apache-2.0
package org.firsthand.claims;

import java.util.HashMap;
import java.util.HashSet;
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

    /// People who sign texts or keep them by their office or trade.
    static final Set<String> PEOPLE =
            Lexicon.set(
                    """
                    accountant actuary ambassador architect archivist assessor auditor bailiff
                    bookkeeper bosun broker builder bursar captain caretaker carpenter cashier
                    chaplain chemist clerk colonel commander commissioner constable consul
                    contractor coroner curator dentist director doctor draughtsman electrician
                    engineer examiner foreman forester gamekeeper general geologist governor
                    harbourmaster headmaster headmistress inspector janitor joiner librarian
                    lieutenant magistrate manager mason mate matron mayor mechanic midwife minister
                    notary nurse ombudsman pathologist pharmacist physician plumber porter
                    postmaster prosecutor psychiatrist psychologist purser quartermaster rapporteur
                    registrar secretary sergeant sheriff shipwright signalman skipper solicitor
                    stationmaster steward storekeeper superintendent supervisor surgeon surveyor
                    technician treasurer trustee undertaker valuer verger vet veterinarian warden
                    watchman
                    """);

    /// Bodies that make texts, as the last word of what they are called, and people who do.
    static final Set<String> BODIES = bodies();

    /// Bodies whose own name, where it stands with them, tells more.
    static final Set<String> COMMON =
            Set.of("firm", "agency", "company", "insurer", "office", "society", "general");

    private static final Map<String, String> LEMMAS = lemmas();

    private Texts() {}

    /// The noun that stands in keys for a word for a text; null where it is none.
    static @Nullable String lemma(String low) {
        return LEMMAS.get(low);
    }

    private static Set<String> bodies() {
        var bodies =
                new HashSet<String>(
                        Lexicon.list(
                                """
                                board ministry council committee trust company union association
                                police court club office museum agency department bureau commission
                                government army navy brigade embassy consulate university hospital
                                school bank party society institute authority parliament senate
                                congress assembly church firm insurer archive registry inspectorate
                                auditors surveyors
                                """));
        bodies.addAll(PEOPLE);
        return Set.copyOf(bodies);
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
