package org.throughline.interchange.sen2;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.throughline.interchange.Candidate;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.Severity;
import org.throughline.interchange.matching.ChildIndex;
import org.throughline.interchange.matching.ChildMatch;
import org.throughline.jobs.JobProgress;
import org.throughline.people.ChildIdentity;
import org.throughline.placement.PlacementRecord;
import org.throughline.provision.SettingRecord;

/** Takes a return person by person, some hundreds at once, and ends with who is on record and not in it. */
final class Sen2Reading implements Sen2Sink {

    private static final int AT_ONCE = 500;
    private static final int MOST_MISSING_KEYS = 200;

    private final Sen2Register register;
    private final ChildIndex index;
    private final Sen2Records records;
    private final LocalDate today;
    private final Consumer<FoundLine> found;
    private final JobProgress progress;

    private final List<Sen2Node> waiting = new ArrayList<>();
    private final List<ImportFault> ofTheReturn = new ArrayList<>();
    private final Set<UUID> met = new HashSet<>();
    private final Set<UUID> perhaps = new HashSet<>();
    private final Map<String, UUID> owners = new HashMap<>();
    private final Map<UUID, Integer> placed = new HashMap<>();
    private LocalDate census;
    private Sen2Validation validation;
    private boolean hasHeader;
    private int keysMissing;
    private int persons;
    private long lastRow = 1;

    Sen2Reading(
            Sen2Register register,
            List<ChildIdentity> known,
            Sen2Records records,
            LocalDate today,
            Consumer<FoundLine> found,
            JobProgress progress) {
        this.register = register;
        this.index = new ChildIndex(known);
        known.forEach(child -> {
            owners.put(Objects.requireNonNullElse(child.upn(), ""), child.id());
            owners.put(Objects.requireNonNullElse(child.uln(), ""), child.id());
        });
        owners.remove("");
        this.records = records;
        this.today = today;
        this.found = found;
        this.progress = progress;
        this.census = Sen2Calendar.next(today);
        this.validation = new Sen2Validation(census, today, register);
    }

    @Override
    public void header(Sen2Node header) {
        hasHeader = true;
        LocalDate day = header.day("ReferenceDate");
        if (day != null) {
            census = day;
            validation = new Sen2Validation(census, today, register);
        }
        List<ImportFault> faults = Sen2Validation.header(header);
        List<ImportFault> errors = faults.stream()
                .filter(fault -> fault.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            refused(header.row(), "The header of the return", errors);
        }
        faults.stream().filter(fault -> !errors.contains(fault)).forEach(ofTheReturn::add);
    }

    private void refused(long row, String subject, List<ImportFault> faults) {
        found.accept(new FoundLine(row, subject, null, "", List.of(), Map.of(), faults, ""));
    }

    @Override
    public void unknown(String name, long row) {
        ofTheReturn.add(Sen2Rule.UNKNOWN.fault(name, "first in row or line " + row));
    }

    @Override
    public void keyMissing(Sen2Module module, long row) {
        if (keysMissing++ < MOST_MISSING_KEYS) {
            Sen2Rule rule = module == Sen2Module.PERSON ? Sen2Rule.V112 : Sen2Rule.V132;
            refused(row, "A row of " + module.file(), List.of(rule.fault(module.key(), "")));
        }
    }

    @Override
    public void person(Sen2Node person) {
        waiting.add(person);
        lastRow = Math.max(lastRow, person.row());
        if (waiting.size() == AT_ONCE) {
            flush();
        }
    }

    private void flush() {
        if (!hasHeader) {
            header(new Sen2Node(Sen2Module.HEADER, 1));
        }
        IdentityHashMap<Sen2Node, ChildMatch> matches = new IdentityHashMap<>();
        waiting.forEach(person -> matches.put(person, index.match(Sen2Lines.sought(person))));
        Map<UUID, Sen2Held> held = records.of(matches.values().stream()
                .map(ChildMatch::target)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Sen2Lines lines = new Sen2Lines(register, census, today, owners);
        for (Sen2Node person : waiting) {
            ChildMatch match = Objects.requireNonNull(matches.get(person));
            List<ImportFault> faults = new ArrayList<>(validation.person(person));
            UUID target = match.target();
            if (target != null && !met.add(target) && faults.stream().noneMatch(f -> f.severity() == Severity.ERROR)) {
                faults.add(Sen2Rule.V134.fault("Person", "the child of an earlier person"));
            }
            match.candidates().stream().map(Candidate::id).forEach(perhaps::add);
            faults.addAll(ofTheReturn);
            ofTheReturn.clear();
            count(person);
            found.accept(lines.line(person, match, target == null ? null : held.get(target), faults));
        }
        persons += waiting.size();
        waiting.clear();
        progress.done(persons, persons + AT_ONCE);
        progress.stopIfRequested();
    }

    private void count(Sen2Node person) {
        person.deep(Sen2Module.PLACEMENT)
                .flatMap(place -> register.setting(place).stream())
                .map(SettingRecord::id)
                .distinct()
                .forEach(setting -> placed.merge(setting, 1, Integer::sum));
    }

    /** To be called once all was read: who has a plan on record and is not in the return. */
    void finish() {
        flush();
        if (persons == 0) {
            return;
        }
        Map<UUID, Sen2Held> all = records.all();
        Map<UUID, Integer> here = new HashMap<>();
        all.values().stream()
                .filter(child -> child.hasPlanOn(census))
                .flatMap(child -> settings(child).distinct())
                .forEach(setting -> here.merge(setting, 1, Integer::sum));
        all.entrySet().stream()
                .filter(entry -> entry.getValue().hasPlanOn(census))
                .filter(entry -> !met.contains(entry.getKey()) && !perhaps.contains(entry.getKey()))
                .sorted(Comparator.comparing(entry -> entry.getValue().child().sortName()))
                .forEach(entry -> missing(entry.getKey(), entry.getValue(), here));
    }

    private Stream<UUID> settings(Sen2Held child) {
        return child.places().stream()
                .filter(place -> place.period().contains(census))
                .map(PlacementRecord::provisionId)
                .map(provision -> register.provision(provision).setting().id());
    }

    private void missing(UUID id, Sen2Held child, Map<UUID, Integer> here) {
        List<ImportFault> faults = new ArrayList<>();
        faults.add(Sen2Rule.NOT_IN_RETURN.fault("Person", ""));
        settings(child).distinct().forEach(setting -> {
            int ours = here.getOrDefault(setting, 0);
            int theirs = placed.getOrDefault(setting, 0);
            if (theirs < ours) {
                faults.add(Sen2Rule.V542.fault(
                        "PlacementDetail", theirs + " in the return", ours + " children on record at this setting"));
            }
        });
        found.accept(new FoundLine(
                lastRow,
                child.child().name() + ", " + child.child().reference(),
                id,
                "on record",
                List.of(),
                Map.of(),
                faults,
                new Sen2Content(Map.of(), Map.of(), Map.of(), Map.of()).written()));
    }
}
