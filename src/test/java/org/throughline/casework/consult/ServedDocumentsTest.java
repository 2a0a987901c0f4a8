package org.throughline.casework.consult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.testing.Refusals.refusalOf;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.throughline.security.Roles;
import org.throughline.shared.Fingerprints;
import org.throughline.shared.documents.DocumentCheckRefusal;

/** The versions of the plan that are served: checked, numbered and frozen. */
class ServedDocumentsTest extends ConsultTest {

    private UUID add(UUID child, String label, String name, byte[] content) {
        return as(Roles.PLACEMENT_OFFICER, () -> documents.add(child, label, null, name, content));
    }

    @Test
    void versions_are_numbered_and_keep_the_fingerprint_of_what_they_hold() {
        UUID child = child();
        add(child, "Draft plan", "plan.pdf", PDF);
        UUID second = add(child, "Draft plan, corrected", "plan.pdf", PDF);
        assertThat(as(Roles.PLACEMENT_OFFICER, () -> documents.ofChild(child)))
                .extracting(ServedDocument::title)
                .containsExactly("Version 2: Draft plan, corrected", "Version 1: Draft plan");
        ServedDocument.Opened opened =
                as(Roles.PLACEMENT_OFFICER, () -> documents.open(second)).orElseThrow();
        assertThat(opened.content()).isEqualTo(PDF);
        assertThat(opened.document().sha256()).isEqualTo(Fingerprints.hex(PDF));
    }

    @Test
    void a_document_that_is_not_what_was_frozen_is_not_handed_out() {
        UUID child = child();
        UUID id = add(child, "Draft plan", "plan.pdf", PDF);
        jdbc.update(
                "update casework_consultation_file set content = ? where document_id = ?",
                "%PDF-other".getBytes(StandardCharsets.US_ASCII),
                id);
        assertThatThrownBy(() -> as(Roles.PLACEMENT_OFFICER, () -> documents.open(id)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not what was served");
    }

    @Test
    void a_program_called_pdf_and_a_version_without_a_name_are_refused() {
        UUID child = child();
        assertThat(refusalOf(() -> add(child, "Draft plan", "plan.pdf", new byte[] {'M', 'Z', 0, 1})))
                .isEqualTo(new DocumentCheckRefusal.DocumentNotWhatItIsCalled("plan.pdf", "pdf"));
        assertThat(refusalOf(() -> add(child, " ", "plan.pdf", PDF)))
                .isInstanceOf(ConsultationRefusal.ConsultationDocumentWithoutName.class);
    }
}
