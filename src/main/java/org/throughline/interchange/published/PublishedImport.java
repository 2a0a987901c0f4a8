package org.throughline.interchange.published;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.throughline.interchange.Severity;
import org.throughline.jobs.JobProgress;
import org.throughline.security.Roles;
import org.throughline.shared.Refused;
import org.throughline.shared.StoredJson;
import org.throughline.sufficiency.release.Release;
import org.throughline.sufficiency.release.ReleaseFigures;
import org.throughline.sufficiency.release.ReleaseFolder;
import org.throughline.sufficiency.release.Releases;
import tools.jackson.core.type.TypeReference;

/**
 * A release of published figures as one line: the zip as downloaded from Explore education statistics, one of its
 * files, or figures one a line. The same release twice is recognised by what it says.
 */
@Component
class PublishedImport implements ImportKind {

    private static final ImportRule GAP = new ImportRule(
            "PUB-01",
            Severity.QUERY,
            "",
            "figures without gaps",
            "Look whether the release says why, and go on if it does");

    private static final StoredJson<ReleaseFigures> FIGURES = new StoredJson<>(new TypeReference<>() {});
    private static final String SOURCE = "Where the figures come from";
    private static final String FIRST = "First January";
    private static final String LAST = "Last January";
    private static final String AUTHORITIES = "Authorities and England";

    private final Releases releases;

    PublishedImport(Releases releases) {
        this.releases = releases;
    }

    @Override
    public String code() {
        return "published";
    }

    @Override
    public String label() {
        return "Published figures of plans";
    }

    @Override
    public String about() {
        return "The release 'Education, health and care plans' of Explore education statistics, as the zip that is"
                + " downloaded there, or one of the files in it. Forecasts can then be made from it under 'Published"
                + " figures'.";
    }

    @Override
    public List<FieldName> fieldNames() {
        return Arrays.stream(ReleaseFolder.Part.values())
                .filter(part -> !part.columns().isEmpty())
                .map(part -> new FieldName(
                        "Published figures",
                        part.words(),
                        part.columns().stream().sorted().toList()))
                .toList();
    }

    @Override
    public Set<String> endings() {
        return Set.of(".zip", ".csv");
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.PLANNER);
    }

    @Override
    public List<ImportRule> rules() {
        return List.of(GAP);
    }

    @Override
    public List<OwnedTable> tables() {
        return List.of(
                OwnedTable.of("sufficiency_release", "id"),
                OwnedTable.of("sufficiency_release_authority", "release_id"));
    }

    @Override
    public void read(ImportFile file, Consumer<FoundLine> found, JobProgress progress) {
        ReleaseFigures figures;
        try (ReleaseFolder folder = new ReleaseFolder()) {
            folder.add(file.path());
            figures = releases.read(folder);
        } catch (Refused notSuch) {
            String why = String.join(". ", notSuch.refusal().problems());
            throw new InterchangeRefusal.NotSuchAFile(label(), why).refused(notSuch);
        }
        IntSummaryStatistics januaries = figures.januaries();
        Map<String, String> fields = new LinkedHashMap<>();
        UUID same = releases.sameAs(figures).orElse(null);
        if (same == null) {
            fields.put(SOURCE, file.name());
        }
        fields.put(FIRST, String.valueOf(januaries.getMin()));
        fields.put(LAST, String.valueOf(januaries.getMax()));
        fields.put(AUTHORITIES, String.valueOf(figures.size()));
        found.accept(new FoundLine(
                1,
                "Published figures to January " + januaries.getMax(),
                same,
                same == null ? "" : "the same figures",
                List.of(),
                fields,
                figures.warnings().stream().map(warning -> GAP.fault(warning)).toList(),
                same == null ? FIGURES.write(figures) : ""));
    }

    @Override
    public Map<UUID, Map<String, String>> held(Collection<UUID> ids) {
        Map<UUID, Map<String, String>> held = new HashMap<>();
        for (UUID id : ids) {
            releases.find(id).ifPresent(release -> held.put(id, held(release)));
        }
        return held;
    }

    private Map<String, String> held(Release release) {
        ReleaseFigures figures = releases.figures(release.id());
        IntSummaryStatistics januaries = figures.januaries();
        return Map.of(
                SOURCE, release.source(),
                FIRST, String.valueOf(januaries.getMin()),
                LAST, String.valueOf(januaries.getMax()),
                AUTHORITIES, String.valueOf(figures.size()));
    }

    @Override
    public UUID load(LineToLoad line) {
        return releases.add(
                line.line().fields().getOrDefault(SOURCE, label()),
                FIGURES.read(line.line().content()));
    }
}
