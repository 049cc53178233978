// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The names of the months in English, German, French and Spanish, whole and shortened.
public final class MonthNames {
    private static final String[] NAMES = {
        "january jan januar jänner janvier janv enero ene",
        "february feb februar février fevrier fév febrero",
        "march mar märz mars marzo mrz",
        "april apr avril avr abril abr",
        "may mai mayo",
        "june jun juni juin junio",
        "july jul juli juillet juil julio",
        "august aug août aout agosto ago",
        "september sep sept septembre septiembre",
        "october oct oktober okt octobre octubre",
        "november nov novembre noviembre",
        "december dec dezember dez décembre decembre déc diciembre dic",
    };
    private static final Map<String, Integer> MONTHS = months();

    /// The longest name, in letters.
    static final int LONGEST = 10;

    private MonthNames() {}

    /// The month that is so called, 1 to 12, or 0 where none is.
    public static int of(String name) {
        return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        for (int i = 0; i < NAMES.length; i++) {
            for (var name : NAMES[i].split(" ")) {
                months.put(name, i + 1);
            }
        }
        return Map.copyOf(months);
    }
}
