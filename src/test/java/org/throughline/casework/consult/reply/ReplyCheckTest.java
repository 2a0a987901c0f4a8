package org.throughline.casework.consult.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.casework.consult.reply.ReplyQuestion.Part;
import org.throughline.casework.consult.reply.ReplyQuestion.Type;

/** What a reply must say before it is sent: each ground with the evidence that case law asks for. */
class ReplyCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static Map<ReplyQuestion, String> reply(ReplyKind kind) {
        Map<ReplyQuestion, String> answers = new EnumMap<>(ReplyQuestion.class);
        answers.put(ReplyQuestion.KIND, kind.name());
        answers.put(ReplyQuestion.WHO, "A head teacher");
        return answers;
    }

    private static Map<ReplyQuestion, String> whole(ReplyQuestion claimed, Part part) {
        Map<ReplyQuestion, String> answers = reply(ReplyKind.DECLINED);
        answers.put(claimed, ReplyCheck.YES);
        Arrays.stream(ReplyQuestion.values())
                .filter(question -> question.part() == part)
                .forEach(question -> answers.put(question, answer(question)));
        return answers;
    }

    private static String answer(ReplyQuestion question) {
        if (!question.options().isEmpty()) {
            return question.options().getFirst();
        }
        return question.type() == Type.DATE ? "2026-11-27" : question.type() == Type.MONEY ? "4,500" : "Words";
    }

    private static List<String> problems(Map<ReplyQuestion, String> answers) {
        return ReplyCheck.problems(ConsulteeKind.PROVISION, answers, TODAY);
    }

    @Test
    void an_answer_must_be_chosen() {
        assertThat(problems(Map.of())).containsExactly("Choose your answer");
    }

    @Test
    void an_offer_needs_a_name_and_no_more() {
        assertThat(problems(reply(ReplyKind.OFFER))).isEmpty();
        assertThat(problems(Map.of(ReplyQuestion.KIND, "OFFER")))
                .containsExactly("Before you send it: answer 'Your name and role'");
    }

    @Test
    void a_conditional_offer_needs_one_condition() {
        Map<ReplyQuestion, String> answers = reply(ReplyKind.OFFER_CONDITIONAL);
        assertThat(problems(answers)).hasSize(1);
        answers.put(ReplyQuestion.CONDITION_START, "2027-11-01");
        assertThat(problems(answers)).isEmpty();
    }

    @Test
    void a_decline_needs_a_ground_and_small_groups_are_none() {
        Map<ReplyQuestion, String> answers = whole(ReplyQuestion.GROUPS_CLAIMED, Part.GROUPS);
        assertThat(problems(answers)).singleElement().asString().startsWith("Choose at least one ground");
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"UNSUITABLE", "EDUCATION", "RESOURCES"})
    void each_ground_asks_for_each_of_its_fields(Part part) {
        ReplyQuestion claimed = ReplyQuestion.valueOf("GROUND_" + part.name());
        assertThat(problems(whole(claimed, part))).isEmpty();
        List<ReplyQuestion> asked = Arrays.stream(ReplyQuestion.values())
                .filter(question -> question.part() == part)
                .toList();
        assertThat(asked).hasSizeGreaterThanOrEqualTo(4);
        for (ReplyQuestion question : asked) {
            Map<ReplyQuestion, String> answers = whole(claimed, part);
            answers.put(question, "  ");
            assertThat(problems(answers))
                    .singleElement()
                    .asString()
                    .contains(part.title())
                    .contains(question.label());
        }
    }

    @Test
    void small_groups_need_evidence_an_author_and_a_date() {
        Map<ReplyQuestion, String> answers = whole(ReplyQuestion.GROUND_UNSUITABLE, Part.UNSUITABLE);
        answers.put(ReplyQuestion.GROUPS_CLAIMED, ReplyCheck.YES);
        assertThat(problems(answers)).hasSize(4).allMatch(problem -> problem.startsWith("Size of groups: "));
    }

    @Test
    void money_is_a_number_and_evidence_is_not_of_tomorrow() {
        Map<ReplyQuestion, String> money = whole(ReplyQuestion.GROUND_RESOURCES, Part.RESOURCES);
        money.put(ReplyQuestion.RESOURCES_TRANSPORT, "shared");
        assertThat(problems(money)).singleElement().asString().contains("as a number");
        Map<ReplyQuestion, String> dated = whole(ReplyQuestion.GROUND_UNSUITABLE, Part.UNSUITABLE);
        dated.put(ReplyQuestion.UNSUITABLE_DATED, "2026-11-28");
        assertThat(problems(dated)).singleElement().asString().contains("has not come yet");
        dated.put(ReplyQuestion.UNSUITABLE_DATED, "31 November");
        assertThat(problems(dated)).singleElement().asString().contains("enter a day");
    }

    @Test
    void an_authority_that_objects_says_why_and_claims_no_ground_of_a_school() {
        Map<ReplyQuestion, String> answers = reply(ReplyKind.DECLINED);
        assertThat(ReplyCheck.asked(ConsulteeKind.AUTHORITY, answers)).doesNotContain(Part.GROUNDS);
        assertThat(ReplyCheck.problems(ConsulteeKind.AUTHORITY, answers, TODAY)).hasSize(1);
        answers.put(ReplyQuestion.OBJECTION, "It is full");
        assertThat(ReplyCheck.problems(ConsulteeKind.AUTHORITY, answers, TODAY)).isEmpty();
    }
}
