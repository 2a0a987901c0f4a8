package org.throughline.interchange.sen2;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.throughline.interchange.FieldName;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFile;
import org.throughline.interchange.ImportKind;
import org.throughline.interchange.ImportRule;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.interchange.LineToLoad;
import org.throughline.interchange.OwnedTable;
import org.throughline.interchange.text.FileParts;
import org.throughline.jobs.JobProgress;
import org.throughline.people.ChildIdentities;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;

/** The SEN2 person level return as a file to bring. */
@Component
class Sen2Kind implements ImportKind {

    private final Sen2Records records;
    private final ChildIdentities identities;
    private final Provisions provisions;
    private final Sen2ChildLoading children;
    private final Sen2EpisodeLoading episodes;
    private final Clock clock;

    Sen2Kind(
            Sen2Records records,
            ChildIdentities identities,
            Provisions provisions,
            Sen2ChildLoading children,
            Sen2EpisodeLoading episodes,
            Clock clock) {
        this.records = records;
        this.identities = identities;
        this.provisions = provisions;
        this.children = children;
        this.episodes = episodes;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "sen2";
    }

    @Override
    public String label() {
        return "Children and plans (SEN2 return)";
    }

    @Override
    public String about() {
        return "The SEN2 person level return, which every case system can write: the XML that is sent to COLLECT, or the"
                + " nine files that COLLECT gives back (Blade export) in one zip. Bring the GIAS extract and the places"
                + " first, so that schools are known.";
    }

    @Override
    public List<FieldName> fieldNames() {
        return Sen2Module.fieldNames();
    }

    @Override
    public Set<String> endings() {
        return Set.of(".xml", ".zip");
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLACEMENT_OFFICER);
    }

    @Override
    public List<ImportRule> rules() {
        return Arrays.stream(Sen2Rule.values()).map(Sen2Rule::rule).toList();
    }

    @Override
    public List<OwnedTable> tables() {
        return List.of(
                OwnedTable.of("child", "id"),
                OwnedTable.of("child_sibling", "child_id"),
                OwnedTable.of("child_number", "child_id"),
                OwnedTable.of("former_upn", "child_id"),
                OwnedTable.of("child_formerly", "child_id"),
                OwnedTable.of("record_change", "child_id"),
                OwnedTable.of("ehc_plan", "child_id"),
                OwnedTable.below("ehc_plan_need", "plan_id", "ehc_plan", "child_id"),
                OwnedTable.below("ehc_plan_feature", "plan_id", "ehc_plan", "child_id"),
                OwnedTable.of("placement", "child_id"),
                OwnedTable.of("ehc_request", "child_id"),
                OwnedTable.of("ehc_assessment", "child_id"),
                OwnedTable.of("place_elsewhere", "child_id"),
                OwnedTable.of("return_item", "child_id"));
    }

    @Override
    public void read(ImportFile file, Consumer<FoundLine> found, JobProgress progress) {
        Sen2Reading reading =
                new Sen2Reading(register(), identities.all(), records, LocalDate.now(clock), found, progress);
        try (FileParts parts = FileParts.of(file, this)) {
            List<FileParts.Part> all = parts.all();
            Optional<FileParts.Part> xml =
                    all.stream().filter(part -> part.endsWith(".xml")).findFirst();
            if (xml.isPresent()) {
                Sen2Xml.read(xml.get(), this, reading);
            } else if (all.stream().filter(part -> part.endsWith(".csv")).count() > 1) {
                Sen2Blade.read(all, this, reading);
            } else {
                throw new InterchangeRefusal.NotSuchAFile(
                                label(),
                                "it is neither the XML of a return nor a zip with the nine files of a Blade export")
                        .refused();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        reading.finish();
    }

    private Sen2Register register() {
        return new Sen2Register(provisions.settings(), provisions.all());
    }

    @Override
    public Map<UUID, Map<String, String>> held(Collection<UUID> ids) {
        Sen2Register register = register();
        Map<UUID, Map<String, String>> held = new LinkedHashMap<>();
        records.of(ids).forEach((id, child) -> held.put(id, child.fields(register)));
        return held;
    }

    @Override
    public UUID load(LineToLoad line) {
        Sen2Content content = Sen2Content.read(line.line().content());
        boolean isNew = line.target() == null;
        UUID child = children.identity(line);
        episodes.plans(child, isNew, line.values(), content);
        episodes.places(child, isNew, line.values(), content);
        children.rest(child, line.values(), content);
        return child;
    }
}
