// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.Set;

/// Words that tell what a date on a page is.
final class DateWords {
    /// Words of a class or id under which a date may stand.
    static final NameSet DATE_WORDS =
            NameSet.of(
                    "date",
                    "dates",
                    "datum",
                    "fecha",
                    "data",
                    "published",
                    "publish",
                    "posted",
                    "pubdate",
                    "byline",
                    "timestamp",
                    "stamp",
                    "when",
                    "ago",
                    "age",
                    "dateline",
                    "datetime",
                    "meta",
                    "metadata",
                    "commentmetadata",
                    "postmetadata",
                    "time",
                    "postmeta",
                    "postinfo",
                    "postdate",
                    "info",
                    "infos",
                    "created",
                    "submitted",
                    "publication",
                    "day",
                    "headline",
                    "author",
                    "autor",
                    "credits",
                    "details");

    /// Words of a class or id under which an update stands.
    static final NameSet UPDATE_WORDS =
            NameSet.of("updated", "modified", "update", "lastmod", "changed", "aktualisiert");

    /// The day of the visit, which many pages print in their head.
    static final NameSet TODAY_WORDS =
            NameSet.of("today", "todays", "heute", "current", "currentdate", "now", "hoy", "oggi");

    /// What stands before the day of publication.
    static final Set<String> PUBLISHED_LABELS =
            Set.of(
                    "published",
                    "posted",
                    "publication",
                    "released",
                    "veröffentlicht",
                    "veröffentlichung",
                    "veröffentlichungsdatum",
                    "erstellt",
                    "erschienen",
                    "publiziert",
                    "eingestellt",
                    "pressemitteilung",
                    "meldung",
                    "datum",
                    "date",
                    "publié",
                    "publiée",
                    "paru",
                    "mis",
                    "mise",
                    "publicado",
                    "publicada",
                    "fecha",
                    "pubblicato",
                    "pubblicata",
                    "gepubliceerd",
                    "geplaatst",
                    "opublikowano",
                    "dodano",
                    "yayınlanma",
                    "yayın",
                    "written",
                    "created",
                    "geschrieben",
                    "verfasst",
                    "verfaßt",
                    "artikel",
                    "beitrag",
                    "eintrag",
                    "artikels",
                    "опубликовано",
                    "发布时间",
                    "时间");

    /// What stands before the day of an update, or of a visit.
    static final Set<String> UPDATED_LABELS =
            Set.of(
                    "updated",
                    "update",
                    "modified",
                    "edited",
                    "revised",
                    "aktualisiert",
                    "aktualisierung",
                    "änderung",
                    "geändert",
                    "bearbeitet",
                    "stand",
                    "modifié",
                    "modifiée",
                    "maj",
                    "actualizado",
                    "aggiornato",
                    "aggiornamento",
                    "bijgewerkt",
                    "gewijzigd",
                    "zaktualizowano",
                    "güncelleme",
                    "reviewed",
                    "abgerufen",
                    "retrieved",
                    "accessed");

    private DateWords() {}
}
