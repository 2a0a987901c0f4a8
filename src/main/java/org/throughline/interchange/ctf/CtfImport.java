package org.throughline.interchange.ctf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.interchange.FieldName;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFile;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.ImportRule;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.interchange.LineToLoad;
import org.throughline.interchange.OwnedTable;
import org.throughline.interchange.matching.ChildTables;
import org.throughline.interchange.text.FileParts;
import org.throughline.jobs.JobProgress;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;

/**
 * Common transfer files. A placement officer fills the list of children from them; a SENCO of the school that a file
 * comes from, or goes to, starts the transition records of the class.
 */
@Component
class CtfImport implements ImportKind {

    private static final int LOOKS = 50;

    private final CtfPeople people;
    private final CtfRecords records;
    private final CtfSchools schools;
    private final CurrentUser user;
    private final Clock clock;

    CtfImport(CtfPeople people, CtfRecords records, CtfSchools schools, CurrentUser user, Clock clock) {
        this.people = people;
        this.records = records;
        this.schools = schools;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "ctf";
    }

    @Override
    public String label() {
        return "Pupils from a school's own system (CTF)";
    }

    @Override
    public String about() {
        return "A common transfer file, as SIMS, Arbor, Bromcom and other school systems export it: one XML file with one"
                + " or many pupils. For a SENCO it starts the transition records of the class and fills in what the file"
                + " knows; what somebody has written stays. For a placement officer it adds children and brings names,"
                + " numbers and home up to date. Exclusions, documents and the child-protection file are not in such a file.";
    }

    @Override
    public List<FieldName> fieldNames() {
        return Stream.concat(
                        CtfHeader.FIELDS.stream(),
                        Arrays.stream(CtfFact.values()).map(CtfFact::field))
                .toList();
    }

    @Override
    public Set<String> endings() {
        return Set.of(".xml", ".ctf", ".zip");
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLACEMENT_OFFICER, Roles.SENCO);
    }

    @Override
    public List<String> sections() {
        return isOfAuthority() ? List.of("Identity", "Contacts") : List.of("Identity", "SEN", "Contacts", "Attendance");
    }

    /** Whether children are filled, not records. */
    private boolean isOfAuthority() {
        return user.has(Roles.PLACEMENT_OFFICER);
    }

    @Override
    public List<ImportRule> rules() {
        return Arrays.stream(CtfRule.values()).map(CtfRule::rule).toList();
    }

    @Override
    public List<OwnedTable> tables() {
        return isOfAuthority() ? ChildTables.ALONE : ChildTables.WITH_RECORDS;
    }

    @Override
    public void read(ImportFile file, Consumer<FoundLine> found, JobProgress progress) {
        int[] lines = {0};
        Consumer<FoundLine> counted = line -> {
            found.accept(line);
            if (++lines[0] % LOOKS == 0 && progress.isStopRequested()) {
                throw new CancellationException("The import was stopped");
            }
        };
        try (FileParts parts = FileParts.of(file, this)) {
            List<FileParts.Part> all = parts.all();
            CtfReader reader = new CtfReader(this, LocalDate.now(clock));
            for (int index = 0; index < all.size(); index++) {
                reader.read(all.get(index), header -> pupils(header, counted));
                progress.done(index + 1, all.size());
            }
            if (all.isEmpty()) {
                throw new InterchangeRefusal.NotSuchAFile(label(), "the zip is empty").refused();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Consumer<CtfPupil> pupils(CtfHeader header, Consumer<FoundLine> found) {
        if (isOfAuthority()) {
            return people.reading(header, found);
        }
        CtfSchools.Own own = schools.own(header)
                .orElseThrow(() -> new InterchangeRefusal.NotSuchAFile(
                                label(),
                                "it goes from " + header.source().label() + " to "
                                        + header.destination().label()
                                        + ", and neither is a setting where you are the SENCO")
                        .refused());
        return records.reading(header, own, found);
    }

    @Override
    public Map<UUID, Map<String, String>> held(Collection<UUID> ids) {
        return isOfAuthority() ? people.held(ids) : records.held(ids);
    }

    @Override
    public UUID load(LineToLoad line) {
        return isOfAuthority() ? people.load(line) : records.load(line);
    }
}
