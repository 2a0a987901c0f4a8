package org.throughline.placement.rollover;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.episodes.EpisodeChange;
import org.throughline.episodes.Why;
import org.throughline.placement.PlaceEpisodes;
import org.throughline.placement.PlacedChild;
import org.throughline.placement.PlacesHeld;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.Instants;
import org.throughline.shared.StoredJson;
import tools.jackson.core.type.TypeReference;

/**
 * The turn of the academic year: prepared from May on, carried out once in September. Year groups and dated places turn
 * by themselves; what the act does is to end open places of children whose plan has ceased, and to keep who did it and
 * of whom nothing was settled. Nothing else is changed: what is missing is for a person to record.
 */
@Service
@Transactional
public class YearRollover {

    private static final StoredJson<Outcome> OUTCOME = new StoredJson<>(new TypeReference<>() {});
    private static final String LEFT = "LEFT_EDUCATION";

    private final JdbcClient jdbc;
    private final PlacesHeld places;
    private final PlaceEpisodes episodes;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    YearRollover(
            JdbcClient jdbc,
            PlacesHeld places,
            PlaceEpisodes episodes,
            AuditTrail audit,
            CurrentUser user,
            Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.episodes = episodes;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    private record Outcome(Map<RolloverKind, Integer> children, int ended, List<String> exceptions) {}

    /** The academic year whose beginning is next, from May on; before that the one that has begun last. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public AcademicYear year() {
        LocalDate today = LocalDate.now(clock);
        AcademicYear now = AcademicYear.of(today);
        boolean isPrepared =
                today.getMonth().compareTo(Month.MAY) >= 0 && today.getMonth().compareTo(Month.SEPTEMBER) < 0;
        return isPrepared ? now.next() : now;
    }

    /** Every child with a plan at the turn of a year: those of whom nothing is settled first. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public List<RolloverRow> rows(AcademicYear year) {
        return new RolloverReading(places.read(), year).rows();
    }

    /** What was settled for a year; empty where nobody has yet. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Optional<RolloverOutcome> outcome(AcademicYear year) {
        return jdbc.sql(
                        "select carried_out_by, carried_out_at, outcome from placement_rollover where academic_year = ?")
                .param(year.start())
                .query((row, number) -> {
                    Outcome outcome = OUTCOME.read(row.getString("outcome"));
                    return new RolloverOutcome(
                            row.getString("carried_out_by"),
                            Instants.fromDatabase(row, "carried_out_at"),
                            outcome.children(),
                            outcome.ended(),
                            outcome.exceptions());
                })
                .optional();
    }

    /**
     * Settles the turn of a year, once, from its first day on.
     *
     * @throws org.throughline.shared.Refused as {@link RolloverRefusal} where it is too early or was done already
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public RolloverOutcome carryOut(AcademicYear year) {
        if (LocalDate.now(clock).isBefore(year.firstDay())) {
            throw new RolloverRefusal.RolloverTooEarly(year.firstDay()).refused();
        }
        outcome(year).ifPresent(done -> {
            throw new RolloverRefusal.RolloverDone(done.by()).refused();
        });
        RolloverReading reading = new RolloverReading(places.read(), year);
        List<RolloverRow> rows = reading.rows();
        List<PlacedChild> ending = reading.toEnd();
        ending.forEach(placed -> end(placed, year));
        Outcome outcome = new Outcome(
                rows.stream()
                        .collect(Collectors.groupingBy(
                                RolloverRow::kind, TreeMap::new, Collectors.summingInt(row -> 1))),
                ending.size(),
                rows.stream()
                        .filter(row -> row.kind().isException())
                        .map(RolloverRow::reference)
                        .toList());
        jdbc.sql("insert into placement_rollover (academic_year, carried_out_by, carried_out_at, outcome)"
                        + " values (?, ?, ?, ?)")
                .params(year.start(), user.name(), Instants.toDatabase(clock.instant()), OUTCOME.write(outcome))
                .update();
        audit.record(
                AuditAction.DECISION,
                "Settled the turn to " + year.label() + ": " + ending.size() + " places ended, "
                        + outcome.exceptions().size() + " exceptions",
                null);
        return outcome(year).orElseThrow();
    }

    private void end(PlacedChild placed, AcademicYear year) {
        LocalDate ceases = placed.plan().ceases();
        episodes.carryOut(
                Objects.requireNonNull(placed.child().id()),
                new EpisodeChange.End<>(
                        Objects.requireNonNull(placed.place()).placement(), ceases == null ? year.firstDay() : ceases),
                Why.of(LEFT));
    }
}
