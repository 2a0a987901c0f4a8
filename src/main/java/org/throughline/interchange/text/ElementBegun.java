package org.throughline.interchange.text;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What to do where an element begins. */
@FunctionalInterface
interface ElementBegun {

    void accept(XMLStreamReader xml) throws XMLStreamException;
}
