package org.throughline.transitions.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.Refusals.refusalOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.shared.Refused;
import org.throughline.shared.documents.DocumentCheck;
import org.throughline.shared.documents.DocumentCheckRefusal;
import org.throughline.transitions.TransitionTest;
import org.throughline.transitions.catalogue.Visibility;
import org.throughline.transitions.documents.TransitionDocument.Kind;

/** Documents: what is accepted, who may open them, and when. */
class DocumentsTest extends TransitionTest {

    private static final byte[] PDF =
            "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EXECUTABLE =
            Arrays.copyOf(new byte[] {'M', 'Z', (byte) 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, (byte) 0xff, (byte) 0xff}, 512);

    @Autowired
    private Documents documents;

    private static byte[] zip(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(1);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    @Test
    void what_a_document_is_decides_its_content_not_its_name() {
        assertThat(DocumentCheck.mediaType("plan.PDF", PDF)).isEqualTo("application/pdf");
        byte[] word = zip("[Content_Types].xml", "word/document.xml");
        assertThat(DocumentCheck.mediaType("plan.docx", word)).contains("wordprocessingml");
        assertThat(refusalOf(() -> DocumentCheck.mediaType("plan.pdf", EXECUTABLE)))
                .isEqualTo(new DocumentCheckRefusal.DocumentNotWhatItIsCalled("plan.pdf", "pdf"));
        assertThat(refusalOf(
                        () -> DocumentCheck.mediaType("plan.docx", zip("word/document.xml", "word/vbaProject.bin"))))
                .isEqualTo(new DocumentCheckRefusal.DocumentNotWhatItIsCalled("plan.docx", "docx"));
        assertThat(refusalOf(() -> DocumentCheck.mediaType("plan.docx", zip("other.txt"))))
                .isEqualTo(new DocumentCheckRefusal.DocumentNotWhatItIsCalled("plan.docx", "docx"));
        assertThat(refusalOf(() -> DocumentCheck.mediaType("setup.exe", EXECUTABLE)))
                .isEqualTo(new DocumentCheckRefusal.DocumentOfOtherKind("setup.exe"));
        assertThat(refusalOf(() -> DocumentCheck.mediaType("plan.pdf", new byte[0])))
                .isEqualTo(new DocumentCheckRefusal.DocumentEmpty("plan.pdf"));
        assertThat(refusalOf(() -> DocumentCheck.mediaType("plan.pdf", Arrays.copyOf(PDF, 30 * 1024 * 1024))))
                .isEqualTo(new DocumentCheckRefusal.DocumentTooLarge("plan.pdf"));
        assertThat(DocumentCheck.safeName("../../etc/pass\r\nSet-Cookie: x\".pdf"))
                .isEqualTo("passSet-Cookie x.pdf");
    }

    @Test
    void a_word_document_that_is_cut_off_or_unpacks_to_gigabytes_is_refused_in_words() {
        byte[] word = zip("[Content_Types].xml", "word/document.xml");
        for (int length = 1; length < word.length; length++) {
            byte[] cut = Arrays.copyOf(word, length);
            try {
                assertThat(DocumentCheck.mediaType("plan.docx", cut)).contains("wordprocessingml");
            } catch (Refused refused) {
                assertThat(refused.refusal())
                        .isEqualTo(new DocumentCheckRefusal.DocumentNotWhatItIsCalled("plan.docx", "docx"));
            }
        }
        byte[] bomb = bomb();
        assertThat(bomb).hasSizeLessThan(TransitionDocument.MOST_BYTES);
        assertThat(refusalOf(() -> DocumentCheck.mediaType("plan.docx", bomb)))
                .isEqualTo(new DocumentCheckRefusal.DocumentUnpacksToTooMuch());
    }

    /** A Word document of a few megabytes whose text is two gigabytes of noughts. */
    private static byte[] bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] noughts = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 2_000; megabyte++) {
                zip.write(noughts);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    @Test
    void the_receiver_has_what_was_sent_and_each_reader_only_the_own_class() {
        UUID id = record(at(setting("Underhill High")));
        documents.add(id, Kind.EHC_PLAN, LocalDate.of(2026, 1, 2), null, Visibility.B, "plan.pdf", PDF);
        documents.add(id, Kind.OTHER, null, null, Visibility.A, "photo-of-timetable.pdf", PDF);
        LocalDate dated = LocalDate.of(2026, 1, 2);
        assertThat(refusalOf(() ->
                        documents.add(id, Kind.OTHER, dated, dated.minusDays(1), Visibility.A, "letter.pdf", PDF)))
                .isEqualTo(new DocumentRefusal.DocumentExpiresBeforeItsDay(dated, dated.minusDays(1)));
        assertThat(refusalOf(() -> documents.add(id, Kind.OTHER, null, null, Visibility.C, "file.pdf", PDF)))
                .isEqualTo(new DocumentRefusal.SafeguardingFile());
        be("secondary");
        assertThat(documents.of(id)).isEmpty();
        be("teacher");
        assertThat(documents.of(id)).extracting(TransitionDocument::visibility).containsExactly(Visibility.A);
        be("senco");
        send(id);
        documents.add(id, Kind.REPORT, null, null, Visibility.A, "late.pdf", PDF);
        be("secondary");
        assertThat(documents.of(id)).hasSize(2);
        TransitionDocument plan = documents.of(id).stream()
                .filter(document -> document.kind() == Kind.EHC_PLAN)
                .findFirst()
                .orElseThrow();
        assertThat(documents.open(id, plan.id()).orElseThrow().content()).isEqualTo(PDF);
        received.acknowledge(id);
        be("tutor");
        assertThat(documents.open(id, plan.id())).isEmpty();
        be("senco");
        assertThat(handovers.sendChanges(id)).isEqualTo(1);
        be("secondary");
        assertThat(documents.of(id)).hasSize(3);
        be("senco");
        documents.remove(id, plan.id());
        handovers.recall(id, "Elsewhere");
        be("secondary");
        assertThat(documents.of(id)).isEmpty();
        assertThat(documents.open(id, plan.id())).isEmpty();
    }
}
