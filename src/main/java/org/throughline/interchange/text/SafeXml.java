package org.throughline.interchange.text;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.InterchangeRefusal;

/** XML of which nothing outside it is ever read, with no document type and no entities of its own. */
public final class SafeXml {

    private SafeXml() {}

    /** What to do with the elements of a file. */
    @FunctionalInterface
    public interface Use {

        /** Called with a reader before the first element. */
        void accept(XMLStreamReader xml) throws XMLStreamException;
    }

    /**
     * Reads a file. Long text comes in pieces, so that whoever reads can stop before it fills the memory.
     *
     * @throws org.throughline.shared.Refused as {@link InterchangeRefusal.NotSuchAFile} where it is no XML, has a
     *     document type, or is cut off
     */
    public static void read(FileParts.Part part, ImportKind kind, Use use) throws IOException {
        XMLInputFactory factory = factory();
        try (InputStream in = part.open()) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            try {
                use.accept(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException broken) {
            if (broken.getNestedException() instanceof XlsxParts.Unsafe unread) {
                throw unread;
            }
            throw new InterchangeRefusal.NotSuchAFile(
                            kind.label(),
                            "it is no XML that can be read, or not all of it (line "
                                    + (broken.getLocation() == null
                                            ? 0
                                            : broken.getLocation().getLineNumber()) + ")")
                    .refused(broken);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside the file is read");
        });
        return factory;
    }
}
