package org.throughline.interchange.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.throughline.testing.Refusals.refusalOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.interchange.Effect;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.jobs.JobProgress;
import org.throughline.people.ChildIdentities;
import org.throughline.people.ChildIdentity;
import org.throughline.people.ChildRecord;
import org.throughline.people.Children;
import org.throughline.security.Roles;
import org.throughline.testing.ServiceTest;

/** Files in: previewed, decided on, loaded all or nothing, the same twice, what people typed kept, undone. */
class ImportsTest extends ServiceTest {

    private static final JobProgress PROGRESS = new JobProgress(percent -> true, () -> false);

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private Children children;

    @Autowired
    private ChildIdentities identities;

    @Autowired
    private JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private Path file(String... lines) throws IOException {
        List<String> all = new ArrayList<>(List.of("invented"));
        all.addAll(List.of(lines));
        return Files.writeString(folder.resolve(UUID.randomUUID() + ".txt"), String.join("\n", all));
    }

    private String row(String reference, String forename, String born, String postcode) {
        return reference + mark + ";Sur" + mark + ";" + forename + ";" + born + ";" + postcode;
    }

    private ImportBatch loaded(Path file, boolean overwrites) {
        return as(
                Roles.PLACEMENT_OFFICER,
                () -> imports.now(InventedKind.CODE, "children.txt", file, overwrites, false, lines -> {}, PROGRESS));
    }

    private ChildIdentity child(String reference) {
        return as(Roles.PLACEMENT_OFFICER, identities::all).stream()
                .filter(each -> each.reference().equals(reference + mark))
                .findFirst()
                .orElseThrow();
    }

    private TreeMap<String, Long> checksums() {
        TreeMap<String, Long> sums = new TreeMap<>();
        for (String table :
                List.of("child", "child_sibling", "child_number", "former_upn", "child_formerly", "imported_record")) {
            sums.put(
                    table,
                    jdbc.sql("checksum table " + table)
                            .query((row, number) -> row.getLong(2))
                            .single());
        }
        return sums;
    }

    private BatchLine onlyLine(UUID batch) {
        List<BatchLine> lines = as(
                Roles.PLACEMENT_OFFICER,
                () -> imports.lines(new LineFilter(batch, Set.of(Effect.values()), false, ""), 0, 10));
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private UUID previewed(Path file) {
        UUID id = as(Roles.PLACEMENT_OFFICER, () -> imports.bring(InventedKind.CODE, "children.txt", file));
        done(id);
        return id;
    }

    private ImportBatch done(UUID id) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !found(id).work().state().isUnderWay());
        return found(id);
    }

    private ImportBatch found(UUID id) {
        return as(Roles.PLACEMENT_OFFICER, () -> imports.find(id)).orElseThrow();
    }

    private void step(Runnable step) {
        as(Roles.PLACEMENT_OFFICER, () -> {
            step.run();
            return true;
        });
    }

    @Test
    void the_same_file_twice_changes_nothing_and_its_refused_lines_are_told() throws IOException {
        Path file = file(row("A", "Ann", "2015-01-02", ""), row("B", "Bob", "", ""));
        assertThat(loaded(file, false).counts()).isEqualTo("1 added, 0 changed, 0 left alone, 1 refused");
        TreeMap<String, Long> before = checksums();
        assertThat(loaded(file, false).counts()).isEqualTo("0 added, 0 changed, 1 left alone, 1 refused");
        assertThat(checksums()).isEqualTo(before);
    }

    @Test
    void a_rehearsal_leaves_nothing_behind() throws IOException {
        Path file = file(row("R", "Rea", "2015-01-02", ""));
        int batches = as(Roles.PLACEMENT_OFFICER, imports::all).size();
        ImportBatch batch = as(
                Roles.PLACEMENT_OFFICER,
                () -> imports.now(InventedKind.CODE, "children.txt", file, false, true, lines -> {}, PROGRESS));
        assertThat(batch.counts()).isEqualTo("1 added, 0 changed, 0 left alone, 0 refused");
        assertThat(as(Roles.PLACEMENT_OFFICER, identities::all))
                .noneMatch(each -> each.reference().equals("R" + mark));
        assertThat(as(Roles.PLACEMENT_OFFICER, imports::all)).hasSize(batches);
    }

    @Test
    void what_a_person_typed_is_kept_and_what_a_file_said_before_is_not() throws IOException {
        loaded(file(row("T", "Tom", "2015-01-02", "BL9 0AA")), false);
        assertThat(loaded(file(row("T", "Tom", "2015-01-02", "BL9 0AB")), false).counts())
                .isEqualTo("0 added, 1 changed, 0 left alone, 0 refused");
        UUID id = child("T").id();
        step(() -> {
            var known = children.find(id).orElseThrow();
            children.record(new ChildRecord(
                    id,
                    known.version(),
                    known.reference(),
                    null,
                    known.surname(),
                    "Thomas",
                    known.dateOfBirth(),
                    null,
                    known.postcode(),
                    null,
                    Set.of()));
        });
        Path file = file(row("T", "Tommy", "2015-01-02", "BL9 0AC"));
        assertThat(loaded(file, false).counts()).isEqualTo("0 added, 1 changed, 0 left alone, 0 refused");
        assertThat(child("T").forename()).isEqualTo("Thomas");
        assertThat(child("T").postcode()).isEqualTo("BL9 0AC");
        assertThat(loaded(file, true).counts()).isEqualTo("0 added, 1 changed, 0 left alone, 0 refused");
        assertThat(child("T").forename()).isEqualTo("Tommy");
    }

    @Test
    void three_thousand_children_are_loaded_and_undone_to_the_same_content() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int child = 0; child < 3_000; child++) {
            rows.add(row("N" + child + "-", "Given" + child, "2014-0" + (1 + child % 9) + "-15", ""));
        }
        loaded(file(row("N0-", "Given0", "2014-01-15", "BL9 0AA")), false);
        TreeMap<String, Long> before = checksums();
        UUID batch = previewed(file(rows.toArray(String[]::new)));
        assertThat(found(batch).counts()).isEqualTo("2999 added, 1 changed, 0 left alone, 0 refused");
        step(() -> imports.load(batch));
        assertThat(done(batch).state()).isEqualTo(BatchState.LOADED);
        assertThat(child("N2999-").forename()).isEqualTo("Given2999");
        step(() -> imports.undo(batch));
        assertThat(done(batch).state()).isEqualTo(BatchState.UNDONE);
        assertThat(checksums()).isEqualTo(before);
    }

    @Test
    void what_was_built_upon_is_not_undone() throws IOException {
        UUID batch = previewed(file(row("U", "Una", "2015-01-02", "")));
        step(() -> imports.load(batch));
        done(batch);
        loaded(file(row("U", "Una", "2015-01-02", "BL9 0AA")), false);
        step(() -> imports.undo(batch));
        ImportBatch stays = done(batch);
        assertThat(stays.state()).isEqualTo(BatchState.LOADED);
        assertThat(stays.message())
                .isEqualTo("This was not undone, because something has been built on it since: Una Sur" + mark
                        + ". Put those records right one by one");
    }

    @Test
    void whom_a_line_means_is_decided_by_a_person_and_both_may_be_kept() throws IOException {
        loaded(file(row("D", "Dot", "2015-01-02", "")), false);
        UUID batch = previewed(file(row("E", "Dot", "2015-01-02", "")));
        BatchLine line = onlyLine(batch);
        assertThat(line.effect()).isEqualTo(Effect.UNDECIDED);
        UUID dot = child("D").id();
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> imports.sideBySide(batch, 0))
                        .get(dot))
                .containsEntry("Reference", "D" + mark);
        assertThat(refusalOf(() -> step(() -> imports.load(batch)))).isEqualTo(new InterchangeRefusal.NothingToLoad());
        step(() -> imports.choose(batch, 0, new LineChoice(LineChoice.What.MATCH, dot, false)));
        assertThat(onlyLine(batch).effect()).isEqualTo(Effect.CHANGED);
        step(() -> imports.choose(batch, 0, new LineChoice(LineChoice.What.KEEP_BOTH, null, false)));
        assertThat(onlyLine(batch).effect()).isEqualTo(Effect.ADDED);
        step(() -> imports.load(batch));
        done(batch);
        assertThat(child("E").id()).isNotEqualTo(dot);
        assertThat(child("D").id()).isEqualTo(dot);
    }

    @Test
    void a_record_changed_since_the_preview_stops_the_whole_load() throws IOException {
        loaded(file(row("P", "Pia", "2015-01-02", "")), false);
        UUID batch = previewed(file(row("P", "Pia", "2015-01-02", "BL9 0AA"), row("Q", "Quy", "2015-01-02", "")));
        loaded(file(row("P", "Pip", "2015-01-02", "")), false);
        step(() -> imports.load(batch));
        ImportBatch stays = done(batch);
        assertThat(stays.state()).isEqualTo(BatchState.PREVIEW);
        assertThat(stays.message()).startsWith("Nothing was loaded: Pia Sur" + mark + " was changed");
        assertThat(as(Roles.PLACEMENT_OFFICER, identities::all))
                .noneMatch(each -> each.reference().equals("Q" + mark));
    }

    @Test
    void a_line_that_a_service_refuses_stops_the_whole_load() throws IOException {
        UUID batch = previewed(file(row("V", "Vic", "2015-01-02", ""), row("W?", "Wyn", "2015-01-02", "")));
        step(() -> imports.load(batch));
        ImportBatch stays = done(batch);
        assertThat(stays.state()).isEqualTo(BatchState.PREVIEW);
        assertThat(stays.message())
                .isEqualTo("Nothing was loaded. Row 3, Wyn Sur" + mark
                        + ": Enter a reference of letters, digits and _ . : - such as C01234. Put it right in the file"
                        + " or leave this line out, then load again");
        step(() -> imports.choose(batch, 1, new LineChoice(LineChoice.What.LEAVE, null, false)));
        step(() -> imports.load(batch));
        assertThat(done(batch).counts()).isEqualTo("1 added, 0 changed, 1 left alone, 0 refused");
        assertThat(child("V").forename()).isEqualTo("Vic");
    }

    @Test
    void what_is_no_such_file_is_told_and_nothing_of_it_is_kept() throws IOException {
        UUID batch = previewed(Files.writeString(folder.resolve("other.txt"), "something else"));
        ImportBatch unreadable = found(batch);
        assertThat(unreadable.state()).isEqualTo(BatchState.UNREADABLE);
        assertThat(unreadable.message())
                .isEqualTo("This is not a file of the kind “Invented children”: its first line is not 'invented'."
                        + " Nothing was loaded. Choose the right kind of file, or the right file");
        assertThat(jdbc.sql("select count(*) from import_part where batch_id = ?")
                        .param(batch)
                        .query(Integer.class)
                        .single())
                .isZero();
        step(() -> imports.delete(batch));
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> imports.find(batch))).isEmpty();
    }

    @Test
    void who_may_not_bring_a_kind_does_not_see_its_batches_either() throws IOException {
        UUID batch = previewed(file(row("X", "Xia", "2015-01-02", "")));
        assertThat(as(Roles.PLANNER, () -> imports.find(batch))).isEmpty();
        assertThat(as(Roles.PLANNER, imports::kinds))
                .noneMatch(kind -> kind.code().equals(InventedKind.CODE));
        Path file = file(row("Y", "Yan", "2015-01-02", ""));
        assertThat(refusalOf(() -> as(Roles.PLANNER, () -> imports.bring(InventedKind.CODE, "x.txt", file))))
                .isEqualTo(new InterchangeRefusal.NotForThisPerson());
    }
}
