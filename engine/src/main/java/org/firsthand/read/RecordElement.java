// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// What an element is to the post that it may stand in, whichever that is.
///
/// @param traits what holds of it, a bit each
/// @param strength how surely it holds a name alone; 0 where it does not
/// @param parent the id that it says is answered
/// @param depth the depth that it states; -1 where it states none
/// @param indent how far it is moved in; -1 where nothing says so
record RecordElement(int traits, int strength, @Nullable String parent, int depth, double indent) {
    /// It and all in it is no part of a post.
    static final int PASSED_OVER = 1;

    static final int INLINE = 2;
    static final int HEADING = 4;
    static final int QUOTE = 8;
    static final int FURNITURE = 16;
    static final int TIME = 32;

    /// It is a heading that leads to another page.
    static final int TEASER = 64;

    /// It names whose words a quotation around it holds.
    static final int CITES = 128;

    /// It has no attributes but those that most elements have.
    static final int PLAIN = 256;

    static final int LINK = 512;

    /// Others may point at it.
    static final int POINTED_AT = 1024;

    private static final NameSet SILENT =
            NameSet.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "svg",
                    "select",
                    "textarea",
                    "input",
                    "button",
                    "iframe",
                    "nav",
                    "object",
                    "audio",
                    "video",
                    "map");
    private static final NameSet QUOTE_TAGS =
            NameSet.of("div", "blockquote", "table", "section", "aside", "fieldset");

    /// Blockquotes in which forum programs put what was written.
    private static final NameSet CONTENT = NameSet.of("postcontent", "messagetext");

    private static final Evaluator FIELDS =
            Selector.evaluatorOf(
                    "textarea,select,input:not([type=hidden]):not([type=submit]):not([type=button])");

    boolean is(int trait) {
        return (traits & trait) != 0;
    }

    /// What `element` is, whose class and id are called so.
    static RecordElement of(Element element, RecordNames names) {
        boolean plain = Names.arePlain(element);
        boolean inline = Blocks.isInline(element);
        boolean heading = !inline && Blocks.isHeading(element);
        int traits = plain ? PLAIN : 0;
        traits |= inline ? INLINE : 0;
        traits |= heading ? HEADING : 0;
        traits |= heading && RecordMarks.leadsAway(element) ? TEASER : 0;
        traits |= inline && element.nameIs("a") ? LINK : 0;
        traits |= !plain || element.hasAttr("id") ? POINTED_AT : 0;
        int called = names.of(element);
        if (isPassedOver(element, traits, called)) {
            return new RecordElement(traits | PASSED_OVER, 0, null, -1, -1);
        }
        traits |= isQuote(element, called) ? QUOTE : 0;
        traits |= isFurniture(element, called) ? FURNITURE : 0;
        traits |= PostMarks.isTime(element) ? TIME : 0;
        traits |= (called & RecordNames.CITES) != 0 || element.nameIs("cite") ? CITES : 0;
        boolean marked = RecordNames.isAuthor(called) || !plain && PostMarks.isMarkedItem(element);
        boolean states = !plain && !heading && !element.attr("role").equals("heading");
        return new RecordElement(
                traits,
                PostMarks.authorStrength(element, marked),
                RecordMarks.parentOf(element, plain, (called & RecordNames.PARENT) != 0),
                states ? RecordMarks.depthOf(element) : -1,
                plain ? -1 : RecordMarks.indentOf(element));
    }

    private static boolean isPassedOver(Element element, int traits, int called) {
        boolean hidden =
                (traits & PLAIN) == 0 && element.hasAttr("hidden")
                        || (traits & INLINE) != 0 && (called & RecordNames.HIDDEN) != 0;
        return hidden
                || (traits & INLINE) == 0
                        && (SILENT.contains(element.normalName()) || isQuestion(element));
    }

    /// Whether an element is a form that asks for something; a form may also hold what was written,
    /// for its writer to edit.
    private static boolean isQuestion(Element element) {
        return element.nameIs("form")
                && !element.hasClass("usertext")
                && element.selectFirst(FIELDS) != null;
    }

    private static boolean isQuote(Element element, int called) {
        if (!element.nameIs("blockquote")) {
            return (called & RecordNames.QUOTE) != 0 && QUOTE_TAGS.contains(element.normalName());
        }
        for (var name : element.classNames()) {
            if (CONTENT.contains(name.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFurniture(Element element, int called) {
        return (called & RecordNames.FURNITURE) != 0
                && !element.nameIs("p")
                && !element.nameIs("article");
    }
}
