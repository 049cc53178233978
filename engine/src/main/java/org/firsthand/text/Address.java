// SPDX-License-Identifier: Apache-2.0
package org.firsthand.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// The address of a page in the one form that all its captures share: without scheme, `www.`,
/// trailing slash, fragment, port and the parameters that only count readers.
public final class Address {
    private static final Set<String> TRACKING =
            Set.of(
                    "fbclid",
                    "gclid",
                    "dclid",
                    "msclkid",
                    "yclid",
                    "igshid",
                    "mc_cid",
                    "mc_eid",
                    "ref",
                    "referrer",
                    "source",
                    "cmpid",
                    "cmp",
                    "ocid",
                    "share",
                    "amp",
                    "output",
                    "sessionid",
                    "sid",
                    "phpsessid");

    private static final List<String> HOSTS = List.of("www.", "m.", "amp.");

    private Address() {}

    /// The form that two addresses of one page have in common.
    public static String canonical(String url) {
        var rest = url.strip();
        int scheme = rest.indexOf("://");
        rest = scheme >= 0 ? rest.substring(scheme + 3) : rest;
        rest = before(rest, '#');
        var path = before(rest, '?');
        var query = rest.length() > path.length() ? rest.substring(path.length() + 1) : "";
        int slash = path.indexOf('/');
        var host = slash < 0 ? path : path.substring(0, slash);
        return bareHost(host) + tail(slash < 0 ? "" : path.substring(slash)) + query(query);
    }

    /// The host of an address in that form.
    public static String host(String canonical) {
        return before(canonical, '/');
    }

    private static String before(String text, char mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }

    private static String bareHost(String written) {
        var host = before(written.toLowerCase(Locale.ROOT), ':');
        for (var prefix : HOSTS) {
            if (host.startsWith(prefix) && host.indexOf('.', prefix.length()) > 0) {
                return host.substring(prefix.length());
            }
        }
        return host;
    }

    private static String tail(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        var bare = path.substring(0, end);
        return bare.endsWith("/amp") ? bare.substring(0, end - "/amp".length()) : bare;
    }

    /// What is left of a query, in order of name.
    private static String query(String query) {
        var kept = new TreeSet<String>();
        for (int from = 0; from < query.length(); ) {
            int and = query.indexOf('&', from);
            int to = and < 0 ? query.length() : and;
            var field = query.substring(from, to);
            var name = before(field, '=').toLowerCase(Locale.ROOT);
            if (!field.isEmpty() && !name.startsWith("utm_") && !TRACKING.contains(name)) {
                kept.add(field);
            }
            from = to + 1;
        }
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }
}
