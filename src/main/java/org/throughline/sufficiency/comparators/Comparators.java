package org.throughline.sufficiency.comparators;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.Audited;
import org.throughline.security.Roles;
import org.throughline.shared.csv.SafeCsv;
import org.throughline.sufficiency.published.PublishedAuthority;
import org.throughline.sufficiency.release.Release;
import org.throughline.sufficiency.release.ReleaseAuthority;
import org.throughline.sufficiency.release.ReleaseRefusal;
import org.throughline.sufficiency.release.Releases;

/** Sets an authority beside its neighbours and England, from what is published. */
@Service
@Transactional(readOnly = true)
public class Comparators {

    /** The most neighbours. */
    public static final int MOST = 10;

    private final Releases releases;

    Comparators(Releases releases) {
        this.releases = releases;
    }

    /**
     * An authority beside others.
     *
     * @param code of the authority; null where none was chosen
     * @param neighbours codes of up to {@value #MOST} others
     * @throws org.throughline.shared.Refused as {@link ReleaseRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLANNER)
    public Comparison compare(UUID releaseId, @Nullable String code, List<String> neighbours) {
        Release release = releases.find(releaseId).orElseThrow(() -> new ReleaseRefusal.ReleaseUnknown().refused());
        Map<String, ReleaseAuthority> known = releases.authorities(releaseId).stream()
                .collect(Collectors.toMap(ReleaseAuthority::code, Function.identity()));
        ReleaseAuthority own = code == null ? null : known.get(code);
        if (own == null) {
            throw new ReleaseRefusal.AuthorityNotChosen().refused();
        }
        if (neighbours.size() > MOST) {
            throw new ReleaseRefusal.TooManyNeighbours(MOST).refused();
        }
        List<ReleaseAuthority> beside = neighbours.stream()
                .distinct()
                .filter(each -> known.containsKey(each) && !each.equals(code))
                .map(known::get)
                .toList();
        Map<String, PublishedAuthority> figures = releases.everyone(releaseId);
        return new Comparison(
                release.source(),
                own.lastJanuary(),
                own,
                beside,
                Stream.of(ComparedMeasure.values())
                        .map(measure -> row(measure, own, beside, figures, known.keySet()))
                        .toList());
    }

    private static Comparison.Row row(
            ComparedMeasure measure,
            ReleaseAuthority own,
            List<ReleaseAuthority> beside,
            Map<String, PublishedAuthority> figures,
            Set<String> authorities) {
        Function<String, OptionalDouble> of = code -> {
            PublishedAuthority published = figures.get(code);
            return published == null ? OptionalDouble.empty() : measure.of(published, own.lastJanuary());
        };
        OptionalDouble figure = of.apply(own.code());
        List<Double> all = authorities.stream()
                .map(of)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
        int rank = figure.isEmpty()
                ? 0
                : 1
                        + (int) all.stream()
                                .filter(each -> each > figure.getAsDouble())
                                .count();
        return new Comparison.Row(
                measure,
                figure,
                rank,
                all.size(),
                of.apply(Releases.ENGLAND),
                beside.stream().map(ReleaseAuthority::code).map(of).toList());
    }

    /** A comparison as one table of CSV, with the definition of each measure. */
    @RolesAllowed(Roles.PLANNER)
    @Audited(what = "Comparators, published figures")
    public byte[] csv(UUID releaseId, @Nullable String code, List<String> neighbours) {
        Comparison comparison = compare(releaseId, code, neighbours);
        StringWriter text = new StringWriter();
        try (SafeCsv csv = SafeCsv.to(text)) {
            csv.writeRecord("measure", "definition", "january", "authority", "name", "percent", "rank", "of");
            for (Comparison.Row row : comparison.rows()) {
                write(
                        csv,
                        comparison,
                        row,
                        comparison.authority().code(),
                        comparison.authority().name(),
                        row.own(),
                        true);
                write(csv, comparison, row, Releases.ENGLAND, "England", row.england(), false);
                for (int index = 0; index < comparison.neighbours().size(); index++) {
                    ReleaseAuthority each = comparison.neighbours().get(index);
                    write(
                            csv,
                            comparison,
                            row,
                            each.code(),
                            each.name(),
                            row.neighbours().get(index),
                            false);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(
            SafeCsv csv,
            Comparison comparison,
            Comparison.Row row,
            String code,
            String name,
            OptionalDouble figure,
            boolean isRanked) {
        List<String> cells = new ArrayList<>(List.of(
                row.measure().label(),
                row.measure().definition(),
                String.valueOf(comparison.january()),
                code,
                name,
                figure.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", 100 * figure.getAsDouble())));
        cells.add(isRanked && row.rank() > 0 ? String.valueOf(row.rank()) : "");
        cells.add(isRanked && row.rank() > 0 ? String.valueOf(row.of()) : "");
        csv.writeRecord(cells);
    }
}
