package org.throughline.interchange.sen2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.throughline.ehcp.AssessmentRecord;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.ElsewhereRecord;
import org.throughline.ehcp.PlacesElsewhere;
import org.throughline.ehcp.PlanEpisodes;
import org.throughline.ehcp.PlanRecord;
import org.throughline.ehcp.PlanRequests;
import org.throughline.ehcp.RequestRecord;
import org.throughline.ehcp.ReturnItem;
import org.throughline.ehcp.ReturnItems;
import org.throughline.ehcp.Support;
import org.throughline.episodes.EpisodeChange;
import org.throughline.episodes.Period;
import org.throughline.episodes.Why;
import org.throughline.interchange.Effect;
import org.throughline.interchange.FieldChange;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.Severity;
import org.throughline.interchange.batch.BatchLine;
import org.throughline.interchange.batch.ImportBatch;
import org.throughline.interchange.batch.Imports;
import org.throughline.interchange.batch.LineFilter;
import org.throughline.jobs.JobProgress;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.people.TaughtYear;
import org.throughline.placement.PlacementRecord;
import org.throughline.placement.Placements;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.shared.Refused;
import org.throughline.shared.Sex;
import org.throughline.testing.ServiceTest;

/** The return of our own records: checked, made, and read back without a change. */
class Sen2BoardTest extends ServiceTest {

    private static final String[] SURNAMES = {
        "O'Brien", "van 't Hoff", "Müller-Lüdenscheidt", "Ng", "García y López", "=SUM(A1)", "Null", "Łukasz", "A<B&C"
    };
    private static final String[] FORENAMES = {
        "Zoë", "J.", "Mary Ann", "", "Séamus", "D'Arcy", "Ünal", "Xi", "Ana-Sofía"
    };

    @Autowired
    private Sen2Board board;

    @Autowired
    private Imports imports;

    @Autowired
    private Children children;

    @Autowired
    private PlanEpisodes plans;

    @Autowired
    private EhcPlans recorded;

    @Autowired
    private Placements placements;

    @Autowired
    private Provisions provisions;

    @Autowired
    private PlanRequests requests;

    @Autowired
    private ReturnItems items;

    @Autowired
    private PlacesElsewhere elsewhere;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    @TempDir
    private Path folder;

    private Sen2About about(LocalDate census) {
        return new Sen2About(census, "351", true, true, true);
    }

    private static <T> T officer(Callable<T> work) {
        return as(Roles.PLACEMENT_OFFICER, work);
    }

    @Test
    void the_return_of_the_demonstration_has_no_error() {
        LocalDate census = officer(board::nextCensus);
        Sen2Check check = officer(() -> board.check(about(census)));
        assertThat(check.gaps().stream().filter(gap -> gap.severity() == Severity.ERROR))
                .isEmpty();
        assertThat(check.children()).isGreaterThan(100);
        assertThat(check.rows()).isGreaterThan(check.children() * 3);
        assertThat(check.childrenWithIssues()).isLessThanOrEqualTo(check.children());
        assertThat(check.gaps()).extracting(Sen2Gap::task).contains("SEN caseworker");
    }

    @Test
    void a_return_names_authority_and_purpose_and_stands_in_the_audit() {
        LocalDate census = officer(board::nextCensus);
        assertThatThrownBy(() -> officer(() -> board.xml(new Sen2About(census, "35", true, true, true), "The return")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal()).isInstanceOf(Sen2Refusal.AuthorityNumberMissing.class));
        assertThatThrownBy(() -> officer(() -> board.blade(about(census), "  ")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Sen2Refusal.ReturnWithoutPurpose.class));
        officer(() -> board.xml(about(census), "The yearly return of this test"));
        assertThat(jdbc.queryForObject(
                        "select concat(what, '; ', narrowed, '; ', row_count) from audit_event where purpose = 'The yearly return of this test'",
                        String.class))
                .startsWith("SEN2 return, with names; Census of " + census + ", as XML; ");
    }

    /** Random people with all that makes a return awkward: export and import change nothing. */
    @Test
    void what_is_exported_is_read_back_without_a_change() {
        List<UUID> invented = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        Random random = new Random(20261127);
        List<ProvisionRecord> register = officer(provisions::all);
        try {
            for (int index = 0; index < 60; index++) {
                invented.add(invent(invented, random, today, index, register));
            }
            for (LocalDate census : List.of(today, Sen2Calendar.censusOf(today.getYear()))) {
                byte[] xml =
                        officer(() -> board.xml(about(census), "A round trip")).content();
                byte[] zip = officer(() -> board.blade(about(census), "A round trip"))
                        .content();
                assertThat(new String(xml, StandardCharsets.UTF_8)).contains("Ł");
                unchanged("return.xml", xml);
                unchanged("return.zip", zip);
            }
        } finally {
            invented.forEach(this::forget);
        }
    }

    private void unchanged(String name, byte[] content) {
        try {
            Path file = Files.write(folder.resolve(name), content);
            IntPredicate goOn = percent -> true;
            ImportBatch batch = officer(() ->
                    imports.now("sen2", name, file, false, false, lines -> {}, new JobProgress(goOn, () -> false)));
            List<BatchLine> lines = officer(
                    () -> imports.lines(new LineFilter(batch.id(), Set.of(Effect.values()), false, ""), 0, 100_000));
            assertThat(lines).hasSizeGreaterThan(60);
            assertThat(lines.stream()
                            .filter(line -> line.effect() != Effect.LEFT)
                            .map(line -> line.effect() + " " + line.line().subject() + " "
                                    + line.line().candidates() + line.line().faults() + line.changes()))
                    .isEmpty();
            assertThat(lines.stream().flatMap(line -> line.changes().stream()).map(FieldChange::toString))
                    .isEmpty();
            assertThat(lines.stream()
                            .flatMap(line -> line.line().faults().stream())
                            .map(ImportFault::rule))
                    .doesNotContain("S2-05", "S2-06", "S2-08");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private UUID invent(
            List<UUID> invented, Random random, LocalDate today, int index, List<ProvisionRecord> register) {
        boolean isTwin = index % 10 == 9;
        LocalDate born = today.minusYears(3 + random.nextInt(20)).minusDays(random.nextInt(300));
        if (isTwin) {
            born = today.minusYears(9).minusDays(index);
        }
        String surname = SURNAMES[random.nextInt(SURNAMES.length)];
        TaughtYear taught = random.nextInt(6) == 0
                ? new TaughtYear(
                        Math.max(
                                0,
                                AcademicYear.of(today).start()
                                        - AcademicYear.of(born).start()
                                        - 6),
                        AcademicYear.of(today).start(),
                        "Out of cohort")
                : null;
        UUID child = record(born, surname, FORENAMES[random.nextInt(FORENAMES.length)] + index, taught, index);
        if (isTwin) {
            invented.add(record(born, surname, "Twin" + index, null, index));
        }
        LocalDate start = later(today.minusDays(60L + random.nextInt(1_500)), born.plusYears(1));
        List<NeedType> needs =
                random.nextBoolean() ? List.of(NeedType.ASD) : List.of(NeedType.SEMH, NeedType.SLCN, NeedType.MLD);
        LocalDate ceases = random.nextInt(4) == 0 ? today.minusDays(10 + random.nextInt(30)) : null;
        officer(() -> {
            plan(child, start, ceases, needs);
            if (random.nextBoolean()) {
                requests.record(request(child, start.minusDays(150), random, true));
            }
            if (random.nextInt(3) == 0) {
                requests.record(request(child, today.minusDays(20), random, false));
            }
            items.record(child, ReturnItem.UPN_UNKNOWN, "UN5");
            if (random.nextInt(3) == 0) {
                items.record(child, ReturnItem.TRANSFER_LA, "352");
                items.record(child, ReturnItem.LAST_REVIEW, today.minusDays(100).toString());
            }
            if (random.nextInt(4) == 0) {
                elsewhere.record(new ElsewhereRecord(
                        child,
                        start,
                        1,
                        null,
                        random.nextBoolean() ? "EHE" : "OTH",
                        "",
                        "",
                        "Not known yet",
                        false,
                        false));
            } else {
                places(child, start, today, random, register);
            }
            return true;
        });
        return child;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private UUID record(LocalDate born, String surname, String forename, @Nullable TaughtYear taught, int index) {
        return officer(() -> children.record(child(born, surname, forename, taught, index)));
    }

    private static ChildRecord child(
            LocalDate born, String surname, String forename, @Nullable TaughtYear taught, int index) {
        return new ChildRecord(
                null,
                null,
                "SEN2TEST" + UUID.randomUUID().toString().substring(0, 8),
                null,
                surname,
                forename,
                born,
                index % 2 == 0 ? Sex.F : Sex.M,
                "ZZ9 " + index / 10 + "AA",
                null,
                Set.of(),
                taught);
    }

    private void plan(UUID child, LocalDate start, @Nullable LocalDate ceases, List<NeedType> needs) {
        PlanRecord plan = new PlanRecord(
                null, null, child, PlanRecord.Status.MAINTAINED, start, needs, Set.of(), Support.NONE, null, false);
        plans.carryOut(child, new EpisodeChange.Begin<>(plan), Why.of("MADE"));
        if (ceases != null && ceases.isAfter(start)) {
            PlanRecord known = known(child);
            plans.carryOut(child, new EpisodeChange.End<>(known, ceases), Why.of("HIGHER_EDUCATION"));
        }
    }

    private PlanRecord known(UUID child) {
        return recorded.episodesOf(child).getFirst();
    }

    private void places(UUID child, LocalDate start, LocalDate today, Random random, List<ProvisionRecord> register) {
        ProvisionRecord first = register.get(random.nextInt(register.size()));
        ProvisionRecord second = register.get(random.nextInt(register.size()));
        LocalDate change = today.minusDays(30);
        UUID at = Objects.requireNonNull(first.id());
        if (random.nextBoolean() || !change.isAfter(start)) {
            placements.recordNew(List.of(new PlacementRecord(child, at, new Period(start, null))));
        } else {
            placements.recordNew(List.of(
                    new PlacementRecord(child, at, new Period(start, change.minusDays(5))),
                    new PlacementRecord(
                            child,
                            Objects.requireNonNull(second.id()),
                            new Period(change, random.nextBoolean() ? null : today.plusDays(200)))));
        }
    }

    private static RequestRecord request(UUID child, LocalDate received, Random random, boolean isAssessed) {
        return new RequestRecord(
                child,
                received,
                String.valueOf(1 + random.nextInt(5)),
                random.nextInt(9) == 0,
                "Y",
                received.plusDays(10),
                random.nextInt(9) == 0,
                false,
                false,
                isAssessed
                        ? List.of(new AssessmentRecord(
                                "Y",
                                received.plusDays(15),
                                false,
                                random.nextInt(9) == 0,
                                false,
                                false,
                                random.nextBoolean()))
                        : List.of());
    }

    private void forget(UUID child) {
        for (String table : List.of("ehc_assessment", "ehc_request", "place_elsewhere", "return_item", "placement")) {
            jdbc.update("delete from " + table + " where child_id = ?", child);
        }
        jdbc.update("delete from ehc_plan_need where plan_id in (select id from ehc_plan where child_id = ?)", child);
        jdbc.update("delete from ehc_plan where child_id = ?", child);
        jdbc.update("delete from record_change where child_id = ?", child);
        jdbc.update("delete from child where id = ?", child);
    }
}
