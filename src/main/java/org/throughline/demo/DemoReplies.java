package org.throughline.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.throughline.casework.consult.reply.ReplyCheck;
import org.throughline.casework.consult.reply.ReplyKind;
import org.throughline.casework.consult.reply.ReplyQuestion;

/** What schools of the demonstration reply, in the words in which schools do. Invented; no child is named. */
final class DemoReplies {

    private static final List<String> PEOPLE = List.of(
            "Mrs H. Barlow, SENCO",
            "Mr D. Ashworth, headteacher",
            "Ms S. Iqbal, SENCO",
            "Mrs J. Pilling, assistant headteacher for inclusion",
            "Mr T. Kay, SENCO",
            "Mrs R. Hussain, headteacher",
            "Ms C. Entwistle, deputy headteacher");
    private static final List<String> COMMENTS = List.of(
            "The family has visited. We would like to meet the present school before the end of term",
            "We can begin visits in the summer term",
            "",
            "Please send the latest advice on speech and language with the final plan",
            "");
    private static final List<String> MONEY = List.of(
            "£8,400 a year, for 20 hours a week of a teaching assistant in term time",
            "£4,150 a year, for weekly speech and language therapy beyond what the school commissions",
            "£11,900 a year, for a full-time teaching assistant in the first year, then to be reviewed");
    private static final List<String> ADAPTATIONS = List.of(
            "A ramp and a wider door to the hall, before the first day",
            "A quiet room beside the classroom, which the school can fit out by Easter",
            "Ceiling hoist in the hygiene room; quotation obtained");
    private static final List<String> INFO = List.of(
            "The latest report of the educational psychologist: Section F speaks of it and it was not with the papers",
            "Which therapy is meant in Section F, how often and by whom, so that we can say whether we can deliver it",
            "A visit or a call with the present school: the plan was last amended two years ago");

    private final SplittableRandom random;

    DemoReplies(SplittableRandom random) {
        this.random = random;
    }

    /** A reply as it is typed. */
    Map<ReplyQuestion, String> of(ReplyKind kind, LocalDate served, boolean isAuthority) {
        Map<ReplyQuestion, String> answers = new EnumMap<>(ReplyQuestion.class);
        answers.put(ReplyQuestion.KIND, kind.name());
        answers.put(ReplyQuestion.WHO, isAuthority ? "Ms L. Farnworth, SEN team manager" : pick(PEOPLE));
        switch (kind) {
            case OFFER -> comment(answers);
            case OFFER_CONDITIONAL -> condition(answers, served);
            case MORE_INFO_REQUESTED -> answers.put(ReplyQuestion.INFO_WANTED, pick(INFO));
            case DECLINED -> decline(answers, served, isAuthority);
        }
        return answers;
    }

    private void comment(Map<ReplyQuestion, String> answers) {
        String comment = pick(COMMENTS);
        if (!comment.isEmpty()) {
            answers.put(ReplyQuestion.COMMENT, comment);
        }
    }

    private void condition(Map<ReplyQuestion, String> answers, LocalDate served) {
        int draw = random.nextInt(4);
        if (draw < 3) {
            answers.put(ReplyQuestion.CONDITION_MONEY, pick(MONEY));
        }
        if (draw == 2) {
            answers.put(
                    ReplyQuestion.CONDITION_START,
                    DemoDays.school(served.plusDays(60)).toString());
        }
        if (draw == 3) {
            answers.put(ReplyQuestion.CONDITION_ADAPTATION, pick(ADAPTATIONS));
        }
    }

    private void decline(Map<ReplyQuestion, String> answers, LocalDate served, boolean isAuthority) {
        String dated =
                DemoDays.working(served.minusDays(30 + random.nextInt(60))).toString();
        if (isAuthority) {
            answers.put(
                    ReplyQuestion.OBJECTION,
                    "The school has been asked to take four of our own residents in this year group and has no adult"
                            + " to spare for another class");
            return;
        }
        switch (random.nextInt(3)) {
            case 0 -> unsuitable(answers, dated);
            case 1 -> education(answers, dated);
            default -> resources(answers);
        }
    }

    private static void unsuitable(Map<ReplyQuestion, String> answers, String dated) {
        answers.put(ReplyQuestion.GROUND_UNSUITABLE, ReplyCheck.YES);
        answers.put(ReplyQuestion.UNSUITABLE_FOR, "Special educational needs");
        answers.put(ReplyQuestion.UNSUITABLE_SECTION, "Section F, provision for communication");
        answers.put(
                ReplyQuestion.UNSUITABLE_WHY,
                "Section F asks for a curriculum taught through signing throughout the day. None of our teachers signs"
                        + " and the school has no plan to train any");
        answers.put(ReplyQuestion.UNSUITABLE_DATED, dated);
    }

    private static void education(Map<ReplyQuestion, String> answers, String dated) {
        answers.put(ReplyQuestion.GROUND_EDUCATION, ReplyCheck.YES);
        answers.put(ReplyQuestion.EDUCATION_GROUP, "The lower-school nurture class");
        answers.put(
                ReplyQuestion.EDUCATION_COMPOSITION,
                "Nine pupils with plans, six of them with social, emotional and mental health needs; one teacher and two"
                        + " assistants");
        answers.put(
                ReplyQuestion.EDUCATION_DIFFERENCE,
                "A tenth pupil who needs an adult within reach would leave the two who cannot be left without one; both"
                        + " are in the plan of the class for that");
        answers.put(
                ReplyQuestion.EDUCATION_ADAPTATIONS,
                "A third assistant (no room for another adult in that classroom) and a second class (no room free before"
                        + " the building work ends)");
        answers.put(ReplyQuestion.EDUCATION_SOURCE, "Provision map and observation of " + dated);
        answers.put(ReplyQuestion.EDUCATION_AUTHOR, "Mrs J. Pilling, assistant headteacher for inclusion");
    }

    private void resources(Map<ReplyQuestion, String> answers) {
        answers.put(ReplyQuestion.GROUND_RESOURCES, ReplyCheck.YES);
        answers.put(ReplyQuestion.RESOURCES_FUNDED, "No");
        answers.put(ReplyQuestion.RESOURCES_TOP_UP, String.valueOf(9_500 + 100 * random.nextInt(40)));
        answers.put(ReplyQuestion.RESOURCES_EXTRA, String.valueOf(2_000 + 100 * random.nextInt(30)));
        answers.put(ReplyQuestion.RESOURCES_TRANSPORT, String.valueOf(4_800 + 100 * random.nextInt(60)));
        answers.put(ReplyQuestion.RESOURCES_SHARING, "A taxi alone: nobody else comes from that side of the borough");
        answers.put(
                ReplyQuestion.RESOURCES_COMPARISON,
                "The resourced provision nearer home, where the place is funded already and no taxi is needed");
    }

    private String pick(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
