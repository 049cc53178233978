// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read.archive;

import org.firsthand.model.Fact;
import org.firsthand.model.Moment;
import org.jspecify.annotations.Nullable;

/// One thing that a container holds.
///
/// @param name what stands behind `#` in its path: an offset or the name of an entry
/// @param label what its kind and date may be told by: the name of a file, or an address
/// @param url the address that it was captured from
/// @param title what the container calls it
/// @param captured when it was captured
/// @param type its media type, in lower case, without parameters
/// @param charset the character set that the container gives
/// @param truncated why only its beginning is here; null for a whole one
public record Item(
        String name,
        String label,
        Bytes content,
        @Nullable String url,
        @Nullable Fact<String> title,
        @Nullable Fact<Moment> captured,
        @Nullable String type,
        @Nullable String charset,
        @Nullable String truncated) {

    /// An entry of which nothing but its name is known.
    public static Item of(String name, Bytes content) {
        return new Item(name, name, content, null, null, null, null, null, null);
    }

    /// The same of which only the beginning is here.
    public Item cut(@Nullable String why) {
        return new Item(name, label, content, url, title, captured, type, charset, why);
    }

    /// The same of which the container tells media type and character set.
    public Item typed(@Nullable String media, @Nullable String set) {
        return new Item(name, label, content, url, title, captured, media, set, truncated);
    }

    /// The same, printed under another name than the one its kind is told by.
    public Item named(String printed) {
        return new Item(printed, label, content, url, title, captured, type, charset, truncated);
    }

    /// The same in the inner container `outer`, which may call it something.
    Item within(String outer, @Nullable Fact<String> called) {
        return new Item(
                outer + "#" + name,
                label,
                content,
                url,
                called,
                captured,
                type,
                charset,
                truncated);
    }
}
