// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; The harbour office said that the tape was not found and that it would look for it again in the morning",
                "de; Das Hafenamt sagte, dass das Band nicht gefunden wurde und dass man am Morgen noch einmal nach ihm suchen wird",
                "fr; Le bureau du port a dit que la bande ne se trouve pas dans les archives et qu'il est possible de la chercher",
                "es; La oficina del puerto dijo que la cinta no está en los archivos y que los empleados van a buscarla por la mañana",
                "it; Il comune ha detto che il nastro non è stato trovato e che gli uffici sono chiusi da più di una settimana",
                "nl; Het havenkantoor zei dat de band niet werd gevonden en dat er in de ochtend nog naar wordt gezocht",
                "sv; Hamnkontoret sade att bandet inte har hittats och att man ska leta efter det på nytt under morgonen",
                "pl; Biuro portu powiedziało, że taśma nie jest w archiwum i że po południu będą jej szukać także przez noc",
                "ru; Портовая служба сообщила, что эта запись не была найдена и что мы будем искать её утром",
                "el; Το λιμεναρχείο είπε ότι η ταινία δεν βρέθηκε και θα την ψάξει ξανά το πρωί"
            })
    void tellsTheLanguage(String language, String text) {
        assertThat(Language.of(text)).isEqualTo(language);
    }

    @Test
    void doesNotGuessFromAFewWords() {
        assertThat(Language.of("The tape")).isEqualTo("und");
        assertThat(Language.of("")).isEqualTo("und");
        assertThat(Language.of("12 34 56 78")).isEqualTo("und");
    }

    @Test
    void knowsARoughScanOfEnglish() {
        var scan =
                """
                Tlie harhor olUce s.iid to-day lliat tbe tapo
                li.id not heen f'ouiid. li was helieved tbat
                it w.is takeu frorn the roora by ihe clerk who
                left on tlie boat for Marsliburv. i I . l m
                """;

        assertThat(Language.of(scan)).isEqualTo("en");
    }
}
