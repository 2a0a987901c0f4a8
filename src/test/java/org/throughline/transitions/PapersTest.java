package org.throughline.transitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.throughline.demo.DemonstrationBorough;
import org.throughline.testing.ServiceTest;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Records on paper: tagged, with embedded fonts, and no more than the reader may see. */
class PapersTest extends ServiceTest {

    @Autowired
    private AuthenticationProvider signIn;

    @Autowired
    private Papers papers;

    @Autowired
    private Transitions transitions;

    @Autowired
    private RecordList list;

    @AfterEach
    void nobody_is_signed_in() {
        SecurityContextHolder.clearContext();
    }

    private void signInAs(String username) {
        SecurityContextHolder.getContext()
                .setAuthentication(signIn.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated(username, DemonstrationBorough.PASSWORD)));
    }

    /** What veraPDF finds against PDF/UA-1, by rule. */
    private static List<String> faults(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .map(each -> each.getRuleId().getClause() + "-"
                            + each.getRuleId().getTestNumber() + " " + each.getMessage())
                    .distinct()
                    .toList();
        }
    }

    @Test
    void every_paper_is_accessible_by_the_rules_of_pdf_ua() throws Exception {
        signInAs("senco");
        UUID id = list.sending(new RecordFilter("", null, RecordState.DRAFT, null), 0, 1)
                .getFirst()
                .id();
        write(transitions.page(id).orElseThrow(), "profile.works", "Short steps, عمر and a buddy");
        for (Paper paper : Paper.values()) {
            assertThat(faults(papers.ofOurs(id, paper).orElseThrow()))
                    .as(paper.label())
                    .isEmpty();
        }
        signInAs("secondary");
        assertThat(faults(papers.transferList(RecordFilter.ALL))).isEmpty();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (PDDocument untagged = new PDDocument()) {
            untagged.addPage(new PDPage());
            untagged.save(plain);
        }
        assertThat(faults(plain.toByteArray())).as("a file without tags").isNotEmpty();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentInformation().getTitle()).isNotBlank();
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void each_paper_holds_what_its_reader_may_see_and_no_more() throws IOException {
        signInAs("senco");
        UUID id = list.sending(new RecordFilter("", null, RecordState.DRAFT, null), 0, 1)
                .getFirst()
                .id();
        RecordPage page = transitions.page(id).orElseThrow();
        write(page, "medical.condition", "Asthma <mild> & managed");
        write(page, "medical.epilepsy", "Time the seizure");
        String profile = text(papers.ofOurs(id, Paper.PROFILE).orElseThrow());
        assertThat(profile).contains("What works").contains("Time the seizure").doesNotContain("Asthma");
        String briefing = text(papers.ofOurs(id, Paper.BRIEFING).orElseThrow());
        assertThat(briefing)
                .contains("Time the seizure")
                .doesNotContain("Asthma")
                .doesNotContain("Attendance this year");
        String whole = text(papers.ofOurs(id, Paper.WHOLE).orElseThrow());
        assertThat(whole).contains("Asthma <mild> & managed").contains("Attendance this year");
        signInAs("teacher");
        assertThat(text(papers.ofOurs(id, Paper.WHOLE).orElseThrow()))
                .contains("Time the seizure")
                .doesNotContain("Asthma");
        signInAs("secondary");
        assertThat(papers.ofOurs(id, Paper.WHOLE)).isEmpty();
        assertThat(text(papers.transferList(RecordFilter.ALL)))
                .contains("Transfer list")
                .contains("Enhanced");
    }

    private void write(RecordPage page, String field, String text) {
        Entry now = page.answers(field).get(0);
        transitions.write(page.details().id(), field, 0, text, now == null ? 0 : now.revision());
    }
}
