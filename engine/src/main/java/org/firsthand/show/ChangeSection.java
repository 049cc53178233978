// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

/// What became of wording: pages that changed, meaning that was altered, passages that were left
/// out.
final class ChangeSection {
    private final Page page;

    ChangeSection(Page page) {
        this.page = page;
    }

    void write() {
        var collation = page.answer().collation();
        boolean nothing =
                collation.versions().isEmpty()
                        && collation.alterations().isEmpty()
                        && collation.omissions().isEmpty();
        page.section(
                "changes",
                "Changes and omissions",
                nothing
                        ? "No page was captured twice with different words, and no passage was found"
                                + " altered or left out by those who took it."
                        : "What became of wording on the way, with the words before and after. Why"
                                + " something was changed or left out is not for this report to say.");
        new VersionSection(page).write();
        new AlterationSection(page).write();
        new OmissionSection(page).write();
        page.html().closeLine();
    }
}
