package org.throughline.interchange.ui.out;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.throughline.interchange.ctf.CtfExport;
import org.throughline.interchange.ctf.CtfFile;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.ui.FileLink;
import org.throughline.transitions.RecordFilter;
import org.throughline.transitions.RecordList;
import org.throughline.transitions.RecordRow;
import org.throughline.transitions.catalogue.Catalogues;

/** Common transfer files of records that were sent, for the school's own system. */
@SpringComponent
final class CtfOut implements FileOut {

    private static final int MOST = 2_000;

    private final CtfExport export;
    private final RecordList records;
    private final Catalogues catalogues;

    CtfOut(CtfExport export, RecordList records, Catalogues catalogues) {
        this.export = export;
        this.records = records;
        this.catalogues = catalogues;
    }

    @Override
    public String label() {
        return "Common transfer files (CTF)";
    }

    @Override
    public String about() {
        return "What a record holds that a school's own system can take, of children whose records were sent: one file for"
                + " each pair of schools. It is a partial file beside the one that the sending school's system makes; exclusions,"
                + " documents and the safeguarding file are not in it.";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.SENCO);
    }

    @Override
    public Panel panel() {
        Map<String, List<RecordRow>> groups = new LinkedHashMap<>();
        records.receiving(RecordFilter.ALL, 0, MOST)
                .forEach(
                        row -> groups.computeIfAbsent(move(row) + ", to " + row.destination(), key -> new ArrayList<>())
                                .add(row));
        records.sending(RecordFilter.ALL, 0, MOST).stream()
                .filter(row -> !row.state().isWithSender())
                .forEach(row -> groups.computeIfAbsent(move(row) + ", from " + row.sender(), key -> new ArrayList<>())
                        .add(row));
        return new CtfPanel(groups, this::ready);
    }

    private String move(RecordRow row) {
        return catalogues.newest().phase(row.phase()).label() + ", " + new AcademicYear(row.entryYear()).label();
    }

    private Ready ready(Collection<UUID> chosen, String how, String purpose) {
        List<CtfFile> files = export.export(chosen, purpose, how);
        List<String> sentences = new ArrayList<>();
        sentences.add(files.size() == 1 ? "One file was made." : files.size() + " files were made.");
        sentences.add("It is recorded with your name and the purpose.");
        files.stream().map(CtfFile::check).distinct().map(said -> said + ".").forEach(sentences::add);
        Set<String> leftOut = new TreeSet<>();
        files.forEach(file -> leftOut.addAll(file.leftOut()));
        if (!leftOut.isEmpty()) {
            sentences.add("Answered here, and not in the files, as they have no place for it: "
                    + String.join("; ", leftOut) + ".");
        }
        return new Ready(
                sentences,
                files.stream()
                        .map(file -> new FileLink(
                                "Download " + file.name() + ", "
                                        + (file.pupils() == 1 ? "1 pupil" : file.pupils() + " pupils"),
                                file.name(),
                                "application/xml",
                                () -> Optional.of(file.content())))
                        .toList());
    }
}
