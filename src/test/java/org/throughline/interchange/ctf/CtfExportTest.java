package org.throughline.interchange.ctf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.shared.Refused;
import org.throughline.transitions.Destination;
import org.throughline.transitions.TransitionTest;
import org.throughline.transitions.catalogue.Prefill;
import org.throughline.transitions.prefill.RecordPrefill;

/** Records that were sent, for the receiving school's own system. */
class CtfExportTest extends TransitionTest {

    @Autowired
    private CtfExport export;

    @Autowired
    private RecordPrefill prefill;

    @Autowired
    private AuditTrail audit;

    @Test
    void a_sent_record_becomes_a_partial_file_that_is_audited_and_says_what_is_not_in_it() {
        UUID record = record(at(setting("Underhill High")));
        prefill.fill(
                record,
                Map.of(
                        Prefill.SEN_PROVISION, "K SEN support",
                        Prefill.PRIMARY_NEED, "Autistic spectrum disorder",
                        Prefill.CONTACTS, "Ms Example, mother"),
                "a test");
        assertThatThrownBy(() -> export.export(List.of(record), "for the test", "one record"))
                .isInstanceOf(Refused.class);
        send(record);
        int exports = audit.count("", AuditAction.EXPORT);
        CtfFile file =
                export.export(List.of(record), "for the test", "one record").getFirst();
        assertThat(file.name()).matches("([0-9]{7}|X{7})_CTF_([0-9]{7}|X{7})_001\\.xml");
        assertThat(file.pupils()).isEqualTo(1);
        assertThat(new String(file.content(), StandardCharsets.UTF_8))
                .contains(
                        "<DocumentQualifier>partial</DocumentQualifier>",
                        "<SENprovision>K</SENprovision>",
                        "<SENtype>ASD")
                .doesNotContain("Ms Example");
        assertThat(file.leftOut()).contains("Contacts in the order to call them");
        assertThat(file.check()).startsWith("Not held against the schema");
        assertThat(audit.count("", AuditAction.EXPORT)).isEqualTo(exports + 1);
        assertThatThrownBy(() -> export.export(List.of(record), " ", "one record"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void the_operators_schema_is_asked_where_there_is_one(@TempDir Path folder) throws Exception {
        Path schema = folder.resolve("ctf-26.xsd");
        Files.writeString(
                schema,
                "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"><xs:element name=\"CTfile\" type=\"xs:string\"/>"
                        + "</xs:schema>");
        CtfSchema checked = new CtfSchema(schema.toString());
        assertThat(checked.check("<CTfile>x</CTfile>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Fits the schema ctf-26.xsd");
        assertThatThrownBy(() -> checked.check("<CTfile><a/></CTfile>".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("would not fit the schema");
        assertThatThrownBy(() -> new CtfSchema(folder.resolve("none").toString()).check(new byte[0]))
                .hasMessageContaining("throughline.ctf-schema");
        assertThat(Destination.UNKNOWN.isReachable()).isFalse();
    }
}
