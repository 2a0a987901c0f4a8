package org.throughline.interchange.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.interchange.Effect;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.PeopleImportTest;
import org.throughline.interchange.batch.BatchLine;
import org.throughline.interchange.batch.BatchState;
import org.throughline.interchange.batch.ImportBatch;
import org.throughline.interchange.batch.LineChoice;
import org.throughline.interchange.text.SheetFormat;
import org.throughline.provision.SettingRecord;
import org.throughline.transitions.ChildRequests;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordOpening;
import org.throughline.transitions.TransitionsRefusal;

/** A class is pasted by its SENCO, who sees and starts no more than one by one, and it can be undone. */
class ClassListsTest extends PeopleImportTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String HEADERS = "Surname\tFirst name\tDOB\n";
    private static final String[] TABLES = {
        "child",
        "child_number",
        "former_upn",
        "child_formerly",
        "record_change",
        "transition_record",
        "transition_entry",
        "transition_event",
        "imported_record"
    };

    @TempDir
    private Path folder;

    @Autowired
    private ClassLists lists;

    @Autowired
    private ChildRequests requests;

    private final String name = "Pasted" + (char) ('A' + NUMBER.incrementAndGet());

    private RecordOpening from(String begin) {
        SettingRecord setting = setting(begin);
        return new RecordOpening(new UUID(0, 0), "YEAR_6_7", 2027, setting.id(), setting.name(), Destination.UNKNOWN);
    }

    private ImportBatch preview(String rows) throws Exception {
        UUID id = lists.paste(rows, true, from("Alderbank"));
        until(id, BatchState.PREVIEW);
        return imports.find(id).orElseThrow();
    }

    private ImportBatch loaded(ImportBatch batch) throws Exception {
        imports.load(batch.id());
        until(batch.id(), BatchState.LOADED);
        return imports.find(batch.id()).orElseThrow();
    }

    private List<Effect> effects(ImportBatch batch) {
        return lines(batch).stream().map(BatchLine::effect).toList();
    }

    private List<String> rules(ImportBatch batch, int position) {
        return lines(batch).get(position).line().faults().stream()
                .map(ImportFault::rule)
                .toList();
    }

    @Test
    void records_are_started_but_for_a_row_left_out_the_class_again_starts_none_and_undoing_leaves_nothing()
            throws Exception {
        be("senco");
        List<String> before = checksums(TABLES);
        String rows =
                HEADERS + name + "\tUna\t5/1/2016\n" + name + "\tTwin\t05.01.16\n" + name + "\tLater\t6 Jan 2016\n";
        ImportBatch batch = preview(rows);
        assertThat(effects(batch)).containsExactly(Effect.ADDED, Effect.ADDED, Effect.ADDED);
        imports.choose(batch.id(), 2, new LineChoice(LineChoice.What.LEAVE, null, false));

        assertThat(loaded(batch).counts()).isEqualTo("2 added, 0 changed, 1 left alone, 0 refused");

        assertThat(effects(preview(rows))).containsExactly(Effect.LEFT, Effect.LEFT, Effect.ADDED);
        undone(batch.id());
        assertThat(checksums(TABLES)).isEqualTo(before);
    }

    @Test
    void what_cannot_be_read_who_stands_twice_and_who_is_of_another_year_is_refused() throws Exception {
        be("senco");

        ImportBatch batch = preview(HEADERS + name + "\tUna\t13/13/2016\n" + name + "\tDora\t5/1/2016\n" + name
                + "\tdora\t5/1/2016\n" + name + "\tYounger\t5/1/2019\n");

        assertThat(effects(batch)).containsExactly(Effect.REFUSED, Effect.ADDED, Effect.REFUSED, Effect.REFUSED);
        assertThat(rules(batch, 0)).containsExactly("SHEET-06");
        assertThat(rules(batch, 2)).containsExactly("SHEET-19");
        assertThat(lines(batch).get(3).line().faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.text())
                        .contains("SHEET-23", "found Year 3", "expected Year 6, from which this move is made"));
    }

    @Test
    void a_child_who_may_be_on_record_is_decided_by_a_person() throws Exception {
        be("senco");
        loaded(preview(HEADERS + name + "\tUna\t5/1/2016\n"));
        String upn = "H801200001001";
        ImportBatch batch = preview("Surname\tForename\tDOB\tUPN\n" + name + "\tUna\t5/1/2016\t" + upn + "\n");
        assertThat(lines(batch)).singleElement().satisfies(line -> {
            assertThat(line.effect()).isEqualTo(Effect.CHANGED);
            assertThat(line.line().matchedBy()).isEqualTo("same name and date of birth");
            assertThat(line.changes())
                    .singleElement()
                    .satisfies(change -> assertThat(change.found()).isEqualTo(upn));
        });
        loaded(batch);

        ImportBatch other = preview("Surname\tForename\tDOB\tUPN\nOther\tName\t5/1/2016\t" + upn + "\n");

        assertThat(effects(other)).containsExactly(Effect.UNDECIDED);
        assertThat(lines(other).getFirst().line().candidates())
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.why()).isEqualTo("same UPN"));
        assertThat(imports.sideBySide(other.id(), 0).values())
                .singleElement()
                .satisfies(held -> assertThat(held).containsEntry("Surname", name));
        imports.delete(other.id());
        undone(batch.id());
    }

    @Test
    void rows_without_headings_and_a_filled_template_are_read_and_nobody_else_sees_them() throws Exception {
        be("senco");
        UUID bare = lists.paste(name + "\tBare\t5/1/2016", false, from("Alderbank"));
        until(bare, BatchState.PREVIEW);
        assertThat(imports.find(bare).orElseThrow().counts()).startsWith("1 added");
        String template = new String(lists.template(SheetFormat.CSV).content(), StandardCharsets.UTF_8);
        Path file = folder.resolve("class.csv");
        Files.writeString(file, template + ",,,\n," + name + ",Filled,5/1/2016\n");
        UUID filled = lists.bring("class.csv", file, from("Alderbank"));
        until(filled, BatchState.PREVIEW);
        assertThat(imports.find(filled).orElseThrow().counts()).startsWith("1 added");

        be("officer");
        assertThat(imports.find(filled)).isEmpty();
    }

    @Test
    void words_are_no_class_and_another_setting_is_not_the_persons() throws Exception {
        be("senco");
        UUID words = lists.paste("just words", true, from("Alderbank"));
        until(words, BatchState.UNREADABLE);

        assertThat(imports.find(words).orElseThrow().message()).contains("Class that moves", "just words");
        assertThat(refusalOf(() -> lists.paste(HEADERS, true, from("Birchfold"))))
                .isInstanceOf(TransitionsRefusal.NotTheLeavingSetting.class);
    }

    @Test
    void another_setting_is_asked_for_a_child_whose_upn_it_has_when_the_class_is_loaded() throws Exception {
        be("senco");
        String upn = "H801200001001";
        ImportBatch first = loaded(preview("Surname\tForename\tDOB\tUPN\n" + name + "\tUna\t5/1/2016\t" + upn + "\n"));
        be("secondary");
        UUID id =
                lists.paste("Surname\tForename\tDOB\tUPN\nElse\tWho\t5/1/2016\t" + upn + "\n", true, from("Underhill"));
        until(id, BatchState.PREVIEW);
        ImportBatch asking = imports.find(id).orElseThrow();
        assertThat(rules(asking, 0)).containsExactly("SHEET-22");
        assertThat(requests.asked()).noneMatch(asked -> asked.upn().equals(upn));

        loaded(asking);

        assertThat(requests.asked()).anyMatch(asked -> asked.upn().equals(upn));
        be("senco");
        assertThat(imports.find(first.id())).isPresent();
    }
}
