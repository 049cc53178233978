// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The names of the months, whole and shortened, as dates bear them.
public final class MonthNames {
    /// The English names in their order, in small letters.
    public static final List<String> ENGLISH =
            List.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");

    /// Names that are no other word of English, German, French or Spanish, or seldom.
    private static final String[] NAMES = {
        "january jan januar jänner janvier janv enero ene január gennaio stycznia styczeń januari janeiro января януари січня јануар januára ledna leden ocak ianuarie ιανουαρίου tammikuuta يناير كانونالثاني کانوونیدووەم",
        "february feb februar février fevrier fév febrero február febbraio lutego luty februari fevereiro февраля лютого фебруар února únor şubat februarie φεβρουαρίου helmikuuta فبراير شوبات",
        "march mar märz mars marzo mrz március marca marzec maart março марта март березня března březen martie μαρτίου maaliskuuta مارس ئازار",
        "april apr avril avr abril abr április aprile kwietnia kwiecień апреля апрель април квітня dubna duben nisan aprilie απριλίου huhtikuuta أبريل إبريل نیسان",
        "may mai mayo május maggio maio мая май травня мај května květen mayıs μαΐου toukokuuta مايو ئایار",
        "june jun juni juin junio június giugno czerwca czerwiec junho июня июнь червня јун června červen haziran iunie ιουνίου kesäkuuta يونيو حوزەیران",
        "july jul juli juillet juil julio július luglio lipca lipiec julho июля июль липня јул července červenec temmuz iulie ιουλίου heinäkuuta يوليو تەممووز",
        "august aug août aout agosto ago augusztus sierpnia sierpień augusti augustus августа август серпня srpna srpen ağustos αυγούστου elokuuta أغسطس ئاب",
        "september sep sept septembre septiembre szeptember settembre września wrzesień setembro сентября сентябрь вересня септембар září eylül septembrie σεπτεμβρίου syyskuuta سبتمبر ئەیلوول",
        "october oct oktober okt octobre octubre október ottobre października październik outubro октября октябрь жовтня октобар října říjen ekim octombrie οκτωβρίου lokakuuta أكتوبر تشرینییەکەم",
        "november nov novembre noviembre listopada listopad novembro ноября ноябрь листопада новембар kasım noiembrie νοεμβρίου marraskuuta نوفمبر تشرینیدووەم",
        "december dec dezember dez décembre decembre déc diciembre dic dicembre grudnia grudzień dezembro декабря декабрь грудня децембар prosince prosinec aralık decembrie δεκεμβρίου joulukuuta ديسمبر کانوونییەکەم",
    };

    /// Names that may be other words, so that they count only behind a day.
    private static final String[] SHORT_NAMES = {
        "gen sty янв јан oca ιαν", "lut fev фев феб şub φεβ", "mrt mart мар μαρ", "kwi апр nis απρ",
        "mag maj maja mei μαι", "giu cze июн haz ιουν", "lug lip июл tem ιουλ", "sie авг ağu αυγ",
        "set wrz сен сеп eyl σεπ", "ott out paź окт eki οκτ", "lis ноя нов kas νοε",
                "gru дек дец ara δεκ",
    };

    private static final Map<String, Integer> MONTHS = months(NAMES);
    private static final Map<String, Integer> SHORT = months(SHORT_NAMES);

    /// The longest name, in letters.
    static final int LONGEST = 15;

    private MonthNames() {}

    /// The month that is so called, 1 to 12, or 0 where none is.
    public static int of(String name) {
        return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    /// The same for a word behind a day, where names count that elsewhere are other words.
    public static int afterDay(String name) {
        int month = of(name);
        return month > 0 ? month : SHORT.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    private static Map<String, Integer> months(String[] names) {
        var months = new HashMap<String, Integer>();
        for (int i = 0; i < names.length; i++) {
            for (var name : names[i].split(" ")) {
                months.put(name, i + 1);
            }
        }
        return Map.copyOf(months);
    }
}
