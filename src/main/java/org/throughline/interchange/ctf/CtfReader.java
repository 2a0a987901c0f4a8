package org.throughline.interchange.ctf;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.interchange.text.FileParts;
import org.throughline.interchange.text.SafeXml;

/**
 * Reads common transfer files of any version, pupil by pupil: blocks may be absent and in any order, elements that are
 * not known are told once each, with the first pupil that has them.
 */
final class CtfReader {

    private final ImportKind kind;
    private final LocalDate today;

    CtfReader(ImportKind kind, LocalDate today) {
        this.kind = kind;
        this.today = today;
    }

    /**
     * Reads a file.
     *
     * @param begin told the header; gives who is to be told the pupils
     * @return how many pupils it has
     * @throws org.throughline.shared.Refused as {@link InterchangeRefusal.NotSuchAFile} where it is none
     */
    int read(FileParts.Part part, Function<CtfHeader, Consumer<CtfPupil>> begin) throws IOException {
        Reading reading = new Reading(begin);
        SafeXml.read(part, kind, reading::read);
        if (!reading.isCtf || reading.pupils == null) {
            throw refused("it is no XML with CTfile at its beginning and a Header in it");
        }
        if (reading.count == 0) {
            throw refused("there is no pupil in it");
        }
        return reading.count;
    }

    private RuntimeException refused(String why) {
        return new InterchangeRefusal.NotSuchAFile(kind.label(), why).refused();
    }

    /** What is known of a file while it is read. */
    private final class Reading {

        private final Function<CtfHeader, Consumer<CtfPupil>> begin;
        private final Set<String> told = new HashSet<>();
        private final Set<String> upns = new HashSet<>();
        private @Nullable CtfHeader header;
        private @Nullable Consumer<CtfPupil> pupils;
        private boolean isCtf;
        private int count;

        Reading(Function<CtfHeader, Consumer<CtfPupil>> begin) {
            this.begin = begin;
        }

        void read(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new XMLStreamException("There is a document type in it", xml.getLocation());
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    element(xml);
                }
            }
        }

        private void element(XMLStreamReader xml) throws XMLStreamException {
            String name = xml.getLocalName();
            if (!isCtf) {
                isCtf = name.equalsIgnoreCase("CTfile");
                if (!isCtf) {
                    throw refused("it begins with " + shown(name) + ", not with CTfile");
                }
            } else if (name.equalsIgnoreCase("Header") && header == null) {
                CtfHeader read = CtfHeader.of(CtfElement.read(xml));
                header = read;
                pupils = begin.apply(read);
            } else if (name.equalsIgnoreCase("Pupil")) {
                pupil(xml);
            } else if (!name.equalsIgnoreCase("CTFpupilData")) {
                // what else stands beside the pupils is told with the first of them
                CtfElement.read(xml);
                unknown.add(shown(name));
            }
        }

        private final Set<String> unknown = new java.util.LinkedHashSet<>();

        private void pupil(XMLStreamReader xml) throws XMLStreamException {
            long row = Math.max(1, xml.getLocation().getLineNumber());
            CtfElement element = CtfElement.read(xml);
            CtfHeader of = header;
            if (of == null || pupils == null) {
                throw refused("a pupil stands before the Header");
            }
            CtfPupilReading pupil = new CtfPupilReading(element, of, today);
            if (count == 0 && !of.isKnownVersion()) {
                pupil.tell(CtfRule.VERSION.query(of.version()));
            }
            unknown.forEach(name -> tell(pupil, CtfRule.UNKNOWN, name));
            CtfPaths.unknown(element).forEach(path -> tell(pupil, CtfRule.UNKNOWN, path));
            CtfPaths.notHeld(element).forEach(path -> tell(pupil, CtfRule.NOT_HELD, path));
            CtfPupil read = pupil.read(row);
            String upn = read.fact(CtfFact.UPN);
            if (!upn.isEmpty() && !upns.add(upn)) {
                pupil.tell(CtfRule.TWICE.error(upn));
                read = pupil.read(row);
            }
            count++;
            pupils.accept(read);
        }

        private void tell(CtfPupilReading pupil, CtfRule rule, String path) {
            if (told.add(rule + path)) {
                pupil.tell(rule.query(path, "there"));
            }
        }
    }

    private static String shown(String name) {
        return name.substring(0, Math.min(name.length(), 60));
    }
}
