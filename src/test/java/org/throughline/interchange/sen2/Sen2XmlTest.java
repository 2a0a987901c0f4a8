package org.throughline.interchange.sen2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.interchange.sen2.Sen2Samples.PERSON;
import static org.throughline.interchange.sen2.Sen2Samples.message;
import static org.throughline.interchange.sen2.Sen2Samples.xml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.throughline.interchange.InterchangeRefusal;
import org.throughline.shared.Refused;

/** The return as XML, as systems spell it. */
class Sen2XmlTest {

    @Test
    void a_person_is_read_with_everything_below() {
        Sen2Samples.Heard heard = xml(message(PERSON));
        assertThat(heard.headers).singleElement().satisfies(header -> {
            assertThat(header.text("Year")).isEqualTo("2026");
            assertThat(header.day("ReferenceDate")).hasToString("2026-01-15");
            assertThat(header.isYes("DSCO")).isTrue();
        });
        Sen2Node person = heard.persons.getFirst();
        assertThat(person.text("Surname")).isEqualTo("Ó Briain-Smith");
        assertThat(person.deep(Sen2Module.NEED).map(need -> need.text("SENtype")))
                .containsExactly("SLCN", "ASD");
        assertThat(person.deep(Sen2Module.PLAN_DETAIL)).hasSize(1);
        assertThat(heard.unknown).isEmpty();
    }

    @Test
    void every_spelling_met_is_read() {
        Sen2Node person = xml(message("""
                <person><surname>Test</surname><GENDERCURRENT>M</GENDERCURRENT><upn>V3519 99925001</upn>
                <Requests><Request><ReceivedDate>2024-Sep-28 00:00:00</ReceivedDate><RYA>true</RYA>
                <Assessments><Week20>1.0</Week20><NamedPlan><PlanWPB>A</PlanWPB></NamedPlan></Assessments>
                <ActivePlans><PlacementDetail><SENSetting>ehe</SENSetting><RES>b</RES><WPB>1</WPB>
                <URN>100123.0</URN></PlacementDetail></ActivePlans></Request>
                <Request><ReceivedDate>02/03/2025</ReceivedDate></Request></Requests></person>
                """)).persons.getFirst();
        assertThat(person.text("Sex")).isEqualTo("M");
        assertThat(person.text("UPN")).isEqualTo("V351999925001");
        assertThat(person.all(Sen2Module.REQUEST).stream().map(request -> request.text("ReceivedDate")))
                .containsExactly("2024-09-28", "2025-03-02");
        assertThat(person.all(Sen2Module.REQUEST).getFirst().isYes("RYA")).isTrue();
        assertThat(person.deep(Sen2Module.NAMED_PLAN).findFirst().orElseThrow().text("PlanWBP"))
                .isEqualTo("A");
        assertThat(person.deep(Sen2Module.ASSESSMENT).findFirst().orElseThrow().isYes("Week20"))
                .isTrue();
        Sen2Node place = person.deep(Sen2Module.PLACEMENT).findFirst().orElseThrow();
        assertThat(place.text("SENsetting")).isEqualTo("EHE");
        assertThat(place.text("Res")).isEqualTo("B");
        assertThat(place.text("WBP")).isEqualTo("1");
        assertThat(place.text("URN")).isEqualTo("100123");
    }

    @Test
    void unknown_elements_are_said_once_each() {
        Sen2Samples.Heard heard = xml(message(
                "<Person><Surname>A</Surname><ShoeSize>4</ShoeSize></Person>",
                "<Person><Surname>B</Surname><ShoeSize>5</ShoeSize><Pets><Dog>Rex</Dog></Pets></Person>"));
        assertThat(heard.persons).hasSize(2);
        assertThat(heard.unknown.stream().map(each -> each.split(" ")[0])).containsExactly("ShoeSize", "Dog");
    }

    @Test
    void what_is_written_is_read_back_equal() {
        Sen2Samples.Heard first = xml(message(PERSON));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sen2Xml.write(new Sen2Return(first.headers.getFirst(), first.persons), out);
        Sen2Samples.Heard second = xml(out.toString(StandardCharsets.UTF_8));
        assertThat(second.persons).isEqualTo(first.persons);
        assertThat(second.headers).isEqualTo(first.headers);
    }

    @Test
    void what_is_no_return_is_refused() {
        for (String content : new String[] {
            "<CTfile><Header><DocumentName>Common Transfer File</DocumentName></Header></CTfile>",
            "<Message><Persons><Person><Surname>A",
            "not xml",
            "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Message><Persons><Person><Surname>&x;</Surname></Person></Persons></Message>",
            message("<Person><Surname>" + "A".repeat(10_000) + "</Surname></Person>"),
            message("<Person>" + "<Requests><RYA>1</RYA></Requests>".repeat(3_000) + "</Person>"),
            "<a>".repeat(100) + "</a>".repeat(100)
        }) {
            assertThatThrownBy(() -> xml(content))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused ->
                                    assertThat(refused.refusal()).isInstanceOf(InterchangeRefusal.NotSuchAFile.class));
        }
    }
}
