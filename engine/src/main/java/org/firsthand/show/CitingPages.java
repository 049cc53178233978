// SPDX-License-Identifier: Apache-2.0
package org.firsthand.show;

import org.firsthand.model.Document;
import org.firsthand.model.Ping;
import org.firsthand.text.Address;
import org.jspecify.annotations.Nullable;

/// The pages that notices below a document tell of as linking to it; closed until they are asked
/// for.
final class CitingPages {
    private static final int TEXT = 400;
    private static final long MOST = 30_000;

    private final Page page;
    private final Html html;

    CitingPages(Page page) {
        this.page = page;
        this.html = page.html();
    }

    /// Writes them; nothing where there are none.
    void write(Document document) {
        var pings = document.pings();
        if (pings.isEmpty()) {
            return;
        }
        html.open("details", "class", "discussion");
        html.element("summary", "Mentioned by " + Phrases.count(pings.size(), "other page"));
        html.open("ul", "class", "replies");
        int written = page.within(MOST, pings, this::ping);
        html.close();
        page.leftOut(pings.size() - written, "notices of other pages", "read");
        html.close();
    }

    private void ping(Ping ping) {
        var time = ping.time();
        html.open("li", "class", "rank-0").open("p", "class", "source");
        html.text("mentioned by ").element("span", "name", site(ping));
        html.text(time == null ? "" : ", " + Phrases.date(time));
        html.close();
        html.open("p", "dir", "auto");
        words(ping.target(), Escape.clip(ping.text().strip(), TEXT));
        html.close().closeLine();
    }

    private void words(@Nullable String target, String text) {
        if (target == null || !Escape.isWebAddress(target)) {
            html.text(text);
            return;
        }
        html.open("a", "href", target, "rel", "noreferrer noopener nofollow")
                .text(text.isEmpty() ? Quotes.clip(target) : text)
                .close();
    }

    /// The host of the other page, else what the notice calls it.
    private static String site(Ping ping) {
        var target = ping.target();
        if (target != null && Escape.isWebAddress(target)) {
            return Quotes.clip(Address.host(Address.canonical(target)));
        }
        var name = ping.name();
        return name == null ? "a page without a name" : Quotes.clip(name);
    }
}
