package org.throughline.interchange.ctf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.throughline.shared.Postcode;

/** Writes a partial common transfer file: what is held, in the order of CTF 25, with no empty element. */
final class CtfWriter {

    private static final String VERSION = "26.0";
    private static final int MOST_LINES = 5;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    CtfWriter() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
    }

    /** Writes a file. */
    static byte[] write(CtfHeader header, LocalDateTime at, List<Map<CtfFact, String>> pupils) {
        try {
            return new CtfWriter().file(header, at, pupils);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] file(CtfHeader header, LocalDateTime at, List<Map<CtfFact, String>> pupils)
            throws XMLStreamException {
        xml.writeStartDocument("utf-8", "1.0");
        xml.writeStartElement("CTfile");
        xml.writeStartElement("Header");
        text("DocumentName", "Common Transfer File");
        text("CTFversion", VERSION);
        text(
                "DateTime",
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT)
                        .format(at));
        text("DocumentQualifier", "partial");
        text("DataDescriptor", "Transition records");
        text("SupplierID", "THROUGHLINE");
        school(
                "SourceSchool",
                header.source(),
                header.year() == null ? "" : String.valueOf(header.year().start()));
        school("DestSchool", header.destination(), "");
        xml.writeEndElement();
        xml.writeStartElement("CTFpupilData");
        for (Map<CtfFact, String> pupil : pupils) {
            pupil(pupil);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
        return bytes.toByteArray();
    }

    private void text(String name, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            xml.writeStartElement(name);
            xml.writeCharacters(text);
            xml.writeEndElement();
        }
    }

    private void school(String name, CtfHeader.School school, String year) throws XMLStreamException {
        xml.writeStartElement(name);
        text("LEA", school.number().isEmpty() ? "XXX" : school.number().substring(0, 3));
        text("Estab", school.number().isEmpty() ? "XXXX" : school.number().substring(3));
        text("URN", school.urn());
        text("SchoolName", school.name());
        text("AcademicYear", year);
        xml.writeEndElement();
    }

    private void pupil(Map<CtfFact, String> facts) throws XMLStreamException {
        xml.writeStartElement("Pupil");
        fact("UPN", facts, CtfFact.UPN);
        fact("UniqueLearnerNumber", facts, CtfFact.ULN);
        fact("Surname", facts, CtfFact.SURNAME);
        fact("Forename", facts, CtfFact.FORENAME);
        fact("DOB", facts, CtfFact.BORN);
        fact("Sex", facts, CtfFact.SEX);
        if (facts.containsKey(CtfFact.FORMER_UPN)
                || facts.containsKey(CtfFact.PREFERRED_NAME)
                || facts.containsKey(CtfFact.NC_YEAR)) {
            xml.writeStartElement("BasicDetails");
            fact("FormerUPN", facts, CtfFact.FORMER_UPN);
            fact("PreferredForename", facts, CtfFact.PREFERRED_NAME);
            fact("NCyearActual", facts, CtfFact.NC_YEAR);
            xml.writeEndElement();
        }
        support(facts);
        address(facts);
        xml.writeEndElement();
    }

    private void fact(String name, Map<CtfFact, String> facts, CtfFact fact) throws XMLStreamException {
        text(name, facts.getOrDefault(fact, ""));
    }

    private void support(Map<CtfFact, String> facts) throws XMLStreamException {
        if (!facts.containsKey(CtfFact.SEN_PROVISION) && !facts.containsKey(CtfFact.PRIMARY_NEED)) {
            return;
        }
        xml.writeStartElement("SENhistory");
        if (facts.containsKey(CtfFact.SEN_PROVISION)) {
            xml.writeStartElement("SEN");
            fact("StartDate", facts, CtfFact.SEN_SINCE);
            fact("SENprovision", facts, CtfFact.SEN_PROVISION);
            xml.writeEndElement();
        }
        if (facts.containsKey(CtfFact.PRIMARY_NEED)) {
            xml.writeStartElement("SENneeds");
            need(facts, CtfFact.PRIMARY_NEED, "1");
            need(facts, CtfFact.SECONDARY_NEED, "2");
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void need(Map<CtfFact, String> facts, CtfFact fact, String rank) throws XMLStreamException {
        if (facts.containsKey(fact)) {
            xml.writeStartElement("SENneed");
            fact("SENtype", facts, fact);
            text("SENtypeRank", rank);
            xml.writeEndElement();
        }
    }

    private void address(Map<CtfFact, String> facts) throws XMLStreamException {
        List<String> lines = new ArrayList<>(facts.getOrDefault(CtfFact.ADDRESS, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
        String postcode = facts.getOrDefault(CtfFact.POSTCODE, "");
        if (!lines.isEmpty() && Postcode.isValid(Postcode.cleaned(lines.getLast()))) {
            postcode = Postcode.cleaned(lines.removeLast());
        }
        if (lines.isEmpty() && postcode.isEmpty()) {
            return;
        }
        xml.writeStartElement("Address");
        if (!lines.isEmpty()) {
            xml.writeStartElement("AddressLines");
            for (int index = 0; index < Math.min(lines.size(), MOST_LINES); index++) {
                boolean isLast = index == MOST_LINES - 1;
                text(
                        "AddressLine" + (index + 1),
                        isLast ? String.join(", ", lines.subList(index, lines.size())) : lines.get(index));
            }
            xml.writeEndElement();
        }
        text("PostCode", postcode);
        xml.writeEndElement();
    }
}
