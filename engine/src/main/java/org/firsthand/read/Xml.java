// SPDX-License-Identifier: Apache-2.0
package org.firsthand.read;

import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML that strangers wrote, read from front to back. One with a DOCTYPE is refused: it could name
/// other files, or make a line grow to gigabytes.
final class Xml {
    private Xml() {}

    /// Shows each event to `reader`, in order.
    ///
    /// @throws XMLStreamException where it is broken, or holds a DOCTYPE
    static void each(byte[] bytes, Consumer<XMLStreamReader> reader) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver(
                (publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        var events = factory.createXMLStreamReader(new StringReader(Decoding.text(bytes)));
        while (events.hasNext()) {
            if (events.next() == XMLStreamConstants.DTD) {
                throw new XMLStreamException("it holds a DOCTYPE");
            }
            reader.accept(events);
        }
    }
}
