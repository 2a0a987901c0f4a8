package org.throughline.transitions.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.transitions.RecordPageFixture.aRecord;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.transitions.RecordPageFixture;
import org.throughline.transitions.Source;
import org.throughline.transitions.catalogue.Visibility;
import org.throughline.transitions.picture.Line;
import org.throughline.transitions.picture.RecordPicture;
import org.throughline.transitions.picture.Section;

/** Which answers stand on which paper. */
class PrintoutTest {

    private static final RecordPageFixture RECORD = aRecord()
            .with("profile.works", "Quiet")
            .with("medical.allergy", "Peanuts")
            .with("medical.condition", "Asthma")
            .with("relations.with", "Bo")
            .with("relations.siblings", "Cy")
            .with("attendance.percent", "91")
            .with("strategies.strategy", 1, "Board", Source.TEACHER);

    private static List<String> answers(Printout printout) {
        return printout.sections(RecordPicture.of(RECORD.page())).stream()
                .flatMap(section -> section.shown().stream())
                .map(Line::text)
                .toList();
    }

    @Test
    void the_profile_holds_the_childs_page_and_what_keeps_the_child_safe() {
        assertThat(answers(Printout.PROFILE)).containsExactlyInAnyOrder("Quiet", "Peanuts");
    }

    @Test
    void the_briefing_begins_with_safety_and_leaves_out_what_is_for_the_senco() {
        assertThat(answers(Printout.BRIEFING)).containsExactly("Peanuts", "Quiet", "Board", "Bo");
    }

    @Test
    void the_whole_record_has_every_answer_once_and_says_what_nobody_asked() {
        assertThat(answers(Printout.WHOLE)).containsExactly("Peanuts", "Quiet", "Board", "Asthma", "91", "Bo", "Cy");
        assertThat(Printout.WHOLE.sections(RecordPicture.of(RECORD.page())))
                .filteredOn(section -> section.title().equals("Medical"))
                .flatExtracting(Section::remarks)
                .anyMatch(remark -> remark.contains("Diet"))
                .noneMatch(remark -> remark.contains("Epilepsy"));
    }

    @Test
    void an_answer_raised_above_class_staff_is_not_on_their_sheet() {
        RecordPicture raised = RecordPicture.of(
                aRecord().with("relations.why", "They fell out").page());
        assertThat(Printout.BRIEFING.sections(raised))
                .flatExtracting(Section::shown)
                .isEmpty();
        assertThat(Printout.WHOLE.sections(raised))
                .flatExtracting(Section::shown)
                .extracting(Line::text)
                .containsExactly("They fell out");
    }

    @Test
    void what_was_taken_out_is_not_printed() {
        RecordPicture picture = RecordPicture.of(
                aRecord().changed("medical.allergy", "Peanuts", "").received());
        for (Printout printout : Printout.values()) {
            assertThat(printout.sections(picture))
                    .as(printout.label())
                    .flatExtracting(Section::shown)
                    .isEmpty();
        }
    }

    @Test
    void class_staff_print_no_more_than_they_see() {
        RecordPicture staff = RecordPicture.of(aRecord()
                .with("medical.condition", "Asthma")
                .with("profile.works", "Quiet")
                .seenBy(Visibility.A)
                .page());
        assertThat(Printout.WHOLE.sections(staff))
                .flatExtracting(Section::shown)
                .extracting(Line::text)
                .containsExactly("Quiet");
    }
}
