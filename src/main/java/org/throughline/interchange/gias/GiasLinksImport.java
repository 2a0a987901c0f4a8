package org.throughline.interchange.gias;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.interchange.FieldName;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.ImportFile;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.ImportRule;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.interchange.LineToLoad;
import org.throughline.interchange.OwnedTable;
import org.throughline.interchange.text.CsvTable;
import org.throughline.interchange.text.FileParts;
import org.throughline.jobs.JobProgress;
import org.throughline.provision.Provisions;
import org.throughline.provision.SettingDetails;
import org.throughline.provision.SettingRecord;
import org.throughline.provision.Settings;
import org.throughline.security.Roles;

/** Which setting on record took whose place, from the file of links of GIAS. */
@Component
class GiasLinksImport implements ImportKind {

    static final String CLOSED = SettingFields.CLOSED;
    static final String SUCCESSOR = "Setting that took its place";

    private static final String REASON = "As the links of Get Information about Schools have it";
    private static final int MOST_ROWS = 500_000;
    private static final List<FieldName> FIELDS = List.of(
            FieldName.of(FieldName.SETTINGS, "URN", LinkGraph.URN),
            FieldName.of(FieldName.SETTINGS, SUCCESSOR, LinkGraph.LINK_URN),
            FieldName.of(FieldName.SETTINGS, "Kind of succession", LinkGraph.TYPE),
            FieldName.of(FieldName.SETTINGS, "Setting closed", LinkGraph.DATE));
    private static final List<String> COLUMNS =
            FIELDS.stream().map(field -> field.names().getFirst()).toList();

    private final Settings settings;
    private final Provisions provisions;

    GiasLinksImport(Settings settings, Provisions provisions) {
        this.settings = settings;
        this.provisions = provisions;
    }

    @Override
    public String code() {
        return "gias-links";
    }

    @Override
    public String label() {
        return "Links between schools (GIAS)";
    }

    @Override
    public String about() {
        return "The file “Establishment links CSV” of Get Information about Schools, from its page Downloads. It says which"
                + " setting took the place of one that closed: schools that became academies, merged or split. Import"
                + " the extract of schools and colleges first.";
    }

    @Override
    public List<FieldName> fieldNames() {
        return FIELDS;
    }

    @Override
    public Set<String> endings() {
        return Set.of(".csv", ".zip");
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLACEMENT_OFFICER);
    }

    @Override
    public List<ImportRule> rules() {
        return Arrays.stream(LinkRule.values()).map(LinkRule::rule).toList();
    }

    @Override
    public List<OwnedTable> tables() {
        return List.of(OwnedTable.of("setting", "id"));
    }

    @Override
    public void read(ImportFile file, Consumer<FoundLine> found, JobProgress progress) {
        LinkGraph graph = graph(file);
        Map<Integer, SettingRecord> byUrn = provisions.settings().stream()
                .filter(setting -> setting.urn() != null)
                .collect(Collectors.toMap(setting -> Objects.requireNonNull(setting.urn()), setting -> setting));
        byUrn.values().stream()
                .sorted(Comparator.comparing(SettingRecord::name).thenComparing(SettingRecord::id))
                .flatMap(setting -> line(setting, graph, byUrn).stream())
                .forEach(found);
        if (!graph.badRows().isEmpty()) {
            found.accept(FoundLine.remark(
                    graph.badRows().getFirst(),
                    graph.badRows().size() + " rows without two URNs",
                    List.of(LinkRule.ROW.fault("row " + graph.badRows().getFirst() + " first"))));
        }
        found.accept(FoundLine.remark(
                1,
                String.format(
                        Locale.UK,
                        "%,d rows read: %,d settings with successors, %,d successions; %,d rows say something else",
                        graph.rows(),
                        graph.predecessors(),
                        graph.successions(),
                        graph.others()),
                List.of()));
    }

    /** What a file says. */
    LinkGraph graph(ImportFile file) {
        LinkGraph graph = new LinkGraph();
        CsvTable table = new CsvTable(this, MOST_ROWS);
        CsvTable.Header header = CsvTable.named(COLUMNS, GiasLinksImport::column);
        try (FileParts parts = FileParts.of(file, this)) {
            for (FileParts.Part part : parts.all()) {
                boolean isText = part.endsWith(".csv") || parts.all().size() == 1;
                if (isText && table.read(part, header, graph::add)) {
                    return graph;
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        throw new InterchangeRefusal.NotSuchAFile(
                        label(), "no file in it has the columns " + String.join(", ", COLUMNS))
                .refused();
    }

    private static Optional<String> column(String name) {
        return COLUMNS.stream().filter(name::equalsIgnoreCase).findFirst();
    }

    private static Optional<FoundLine> line(SettingRecord setting, LinkGraph graph, Map<Integer, SettingRecord> byUrn) {
        int urn = Objects.requireNonNull(setting.urn());
        LinkGraph.Successors successors = graph.of(urn, byUrn::containsKey);
        if (successors == null) {
            Long row = graph.joined().get(urn);
            return row == null
                            || setting.details().successor() != null
                            || setting.details().closed() == null
                    ? Optional.empty()
                    : Optional.of(
                            line(setting, row, Map.of(), List.of(LinkRule.JOINED.fault("Result of Amalgamation"))));
        }
        List<ImportFault> faults = new ArrayList<>();
        Map<String, String> said = said(setting, successors, byUrn, faults);
        return Optional.of(line(setting, successors.link().row(), said, faults));
    }

    private static FoundLine line(SettingRecord setting, long row, Map<String, String> said, List<ImportFault> faults) {
        return new FoundLine(row, label(setting), setting.id(), "same URN", List.of(), said, faults, "");
    }

    private static Map<String, String> said(
            SettingRecord setting,
            LinkGraph.Successors successors,
            Map<Integer, SettingRecord> byUrn,
            List<ImportFault> faults) {
        String urns = successors.urns().stream().map(String::valueOf).collect(Collectors.joining(", "));
        if (successors.isCircle()) {
            faults.add(LinkRule.CIRCLE.fault(urns));
        } else if (successors.urns().isEmpty()) {
            faults.add(LinkRule.SUCCESSOR_UNKNOWN.fault("URN " + successors.between()));
        } else if (successors.urns().size() > 1) {
            faults.add(LinkRule.SPLIT.fault(urns));
        } else {
            if (successors.between() != null) {
                faults.add(LinkRule.BY_WAY_OF.fault("URN " + successors.between()));
            }
            SettingRecord next = Objects.requireNonNull(
                    byUrn.get(successors.urns().iterator().next()));
            return said(setting, next, successors.link().date(), faults);
        }
        return Map.of();
    }

    private static Map<String, String> said(
            SettingRecord setting, SettingRecord next, @Nullable LocalDate linked, List<ImportFault> faults) {
        LocalDate held = setting.details().closed();
        LocalDate closed = held == null && linked != null ? firstDayClosed(linked) : held;
        if (closed == null) {
            faults.add(LinkRule.CLOSED_WHEN.fault(""));
            return Map.of();
        }
        if (next.details().isClosedOn(closed)) {
            faults.add(LinkRule.SUCCESSOR_CLOSED.fault(label(next)));
            return Map.of();
        }
        Map<String, String> said = new LinkedHashMap<>();
        if (held == null) {
            faults.add(LinkRule.CLOSED_GUESSED.fault(String.valueOf(linked)));
            said.put(CLOSED, closed.toString());
        }
        said.put(SUCCESSOR, label(next));
        return said;
    }

    /** Links name the last day of the one or the first day of the other: the last day of a month is the former. */
    static LocalDate firstDayClosed(LocalDate linked) {
        return linked.getDayOfMonth() == linked.lengthOfMonth() ? linked.plusDays(1) : linked;
    }

    private static String label(SettingRecord setting) {
        return setting.name() + (setting.urn() == null ? "" : ", URN " + setting.urn());
    }

    @Override
    public Map<UUID, Map<String, String>> held(Collection<UUID> ids) {
        Map<UUID, SettingRecord> known = settings.find(ids);
        Map<UUID, SettingRecord> next = settings.find(known.values().stream()
                .map(setting -> setting.details().successor())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<UUID, Map<String, String>> held = new HashMap<>();
        known.forEach((id, setting) -> {
            LocalDate closed = setting.details().closed();
            UUID successor = setting.details().successor();
            held.put(
                    id,
                    Map.of(
                            CLOSED,
                            closed == null ? "" : closed.toString(),
                            SUCCESSOR,
                            successor == null ? "" : label(Objects.requireNonNull(next.get(successor)))));
        });
        return held;
    }

    @Override
    public UUID load(LineToLoad line) {
        UUID id = Objects.requireNonNull(line.target());
        SettingRecord known = settings.find(id).orElseThrow();
        SettingDetails details = known.details();
        String closed = line.values().get(CLOSED);
        String successor = line.values().get(SUCCESSOR);
        settings.change(
                new SettingRecord(
                        id,
                        known.urn(),
                        known.name(),
                        known.inBorough(),
                        known.at(),
                        known.section41(),
                        new SettingDetails(
                                details.ukprn(),
                                details.laestab(),
                                details.opened(),
                                closed == null ? details.closed() : LocalDate.parse(closed),
                                successor == null ? details.successor() : successor(successor),
                                details.version(),
                                details.type(),
                                details.phase())),
                REASON);
        return id;
    }

    private UUID successor(String label) {
        int urn = Integer.parseInt(label.substring(label.length() - 6));
        return settings.withUrn(urn)
                .orElseThrow(() -> new InterchangeRefusal.SettingNotOnRecord(urn).refused())
                .id();
    }
}
