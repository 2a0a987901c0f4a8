package org.throughline.transitions.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.transitions.RecordPageFixture.aRecord;

import com.vaadin.flow.component.html.H2;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.transitions.RecordPageFixture;
import org.throughline.transitions.Source;
import org.throughline.transitions.catalogue.Visibility;
import org.throughline.transitions.picture.RecordPicture;

/** A record on the screen of its receiver. */
class PictureSectionsTest {

    private static PictureSections drawn(RecordPageFixture record) {
        return new PictureSections(RecordPicture.of(record.received()));
    }

    private static String text(PictureSections sections) {
        return sections.getElement().getTextRecursively();
    }

    private static List<String> headings(PictureSections sections) {
        return sections.getChildren()
                .filter(H2.class::isInstance)
                .map(heading -> heading.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void day_one_stands_first_then_the_sections_in_order() {
        assertThat(headings(drawn(aRecord().with("practical.transport", "Walks").with("medical.allergy", "Peanuts"))))
                .containsExactly("For day one", "Medical", "Practical", "Nothing written that you can see");
    }

    @Test
    void a_record_without_anything_for_day_one_has_no_such_heading() {
        assertThat(headings(drawn(aRecord().with("practical.transport", "Walks"))))
                .containsExactly("Practical", "Nothing written that you can see");
    }

    @Test
    void an_answer_says_whose_words_they_are_and_when_they_were_written() {
        assertThat(text(drawn(aRecord().with("voices.pupil_looking", 0, "Art", Source.PUPIL))))
                .contains("Child: what I look forward to", "Art", "The child's own words", "3 May 2026");
    }

    @Test
    void what_changed_is_marked_with_what_it_was() {
        assertThat(text(drawn(aRecord().changed("profile.worse", "Noise", "Bells"))))
                .contains("Bells", "Changed", "was before: Noise");
        assertThat(text(drawn(aRecord().with("profile.worse", "Bells")))).doesNotContain("Changed");
    }

    @Test
    void what_is_not_asked_and_what_is_for_others_is_said_below_its_section() {
        String staff = text(drawn(aRecord()
                .with("medical.allergy", "Peanuts")
                .with("medical.condition", "Asthma")
                .seenBy(Visibility.A)));
        assertThat(staff)
                .contains("Not asked, or not for you to see: Emergency medication")
                .contains("For SENCO and pastoral leads only: Condition")
                .doesNotContain("Asthma");
    }
}
