package org.throughline.casework.consult.reply;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.casework.consult.reply.ReplyQuestion.Part;
import org.throughline.casework.consult.reply.ReplyQuestion.Type;

/** Which questions a reply is asked, and what is missing before it can be sent. */
public final class ReplyCheck {

    /** What stands for 'yes'. */
    public static final String YES = "Yes";

    private static final String MONEY = "[0-9]{1,7}(\\.[0-9]{1,2})?";

    private ReplyCheck() {}

    /** The kind of reply that is chosen; empty before. */
    public static Optional<ReplyKind> kind(Map<ReplyQuestion, String> answers) {
        String chosen = answers.getOrDefault(ReplyQuestion.KIND, "");
        return Arrays.stream(ReplyKind.values())
                .filter(kind -> kind.name().equals(chosen))
                .findFirst();
    }

    /** The parts that are asked, as far as it is answered. */
    public static Set<Part> asked(ConsulteeKind consultee, Map<ReplyQuestion, String> answers) {
        Set<Part> parts = EnumSet.of(Part.START, Part.END);
        kind(answers).ifPresent(kind -> {
            switch (kind) {
                case OFFER -> {
                    // nothing more is asked
                }
                case OFFER_CONDITIONAL -> parts.add(Part.CONDITIONS);
                case MORE_INFO_REQUESTED -> parts.add(Part.INFO);
                case DECLINED -> parts.addAll(declined(consultee, answers));
            }
        });
        return parts;
    }

    private static Set<Part> declined(ConsulteeKind consultee, Map<ReplyQuestion, String> answers) {
        if (consultee == ConsulteeKind.AUTHORITY) {
            return EnumSet.of(Part.OBJECTION);
        }
        Set<Part> parts = EnumSet.of(Part.GROUNDS);
        add(parts, answers, ReplyQuestion.GROUND_UNSUITABLE, Part.UNSUITABLE);
        add(parts, answers, ReplyQuestion.GROUND_EDUCATION, Part.EDUCATION);
        add(parts, answers, ReplyQuestion.GROUND_RESOURCES, Part.RESOURCES);
        add(parts, answers, ReplyQuestion.GROUPS_CLAIMED, Part.GROUPS);
        return parts;
    }

    private static void add(Set<Part> parts, Map<ReplyQuestion, String> answers, ReplyQuestion claimed, Part part) {
        if (isYes(answers, claimed)) {
            parts.add(part);
        }
    }

    private static boolean isYes(Map<ReplyQuestion, String> answers, ReplyQuestion question) {
        return YES.equals(answers.get(question));
    }

    /** The grounds that are claimed. */
    public static List<DeclineGround> grounds(Map<ReplyQuestion, String> answers) {
        return Arrays.stream(DeclineGround.values())
                .filter(ground -> isYes(answers, ground.question()))
                .toList();
    }

    /**
     * What is missing or wrong, as sentences; empty when it can be sent.
     *
     * @param today no evidence is of a later day
     */
    public static List<String> problems(ConsulteeKind consultee, Map<ReplyQuestion, String> answers, LocalDate today) {
        List<String> problems = new ArrayList<>();
        Optional<ReplyKind> kind = kind(answers);
        if (kind.isEmpty()) {
            return List.of("Choose your answer");
        }
        Set<Part> asked = asked(consultee, answers);
        if (asked.contains(Part.GROUNDS) && grounds(answers).isEmpty()) {
            problems.add("Choose at least one ground. The size of groups, or being full, is none on its own");
        }
        if (asked.contains(Part.CONDITIONS) && hasNoCondition(answers)) {
            problems.add("Say what the condition is: money, an adaptation, or a start date");
        }
        for (ReplyQuestion question : ReplyQuestion.values()) {
            if (asked.contains(question.part())) {
                problem(question, answers.getOrDefault(question, "").strip(), today)
                        .ifPresent(problems::add);
            }
        }
        return List.copyOf(problems);
    }

    private static boolean hasNoCondition(Map<ReplyQuestion, String> answers) {
        return Arrays.stream(ReplyQuestion.values())
                .filter(question -> question.part() == Part.CONDITIONS)
                .allMatch(question -> answers.getOrDefault(question, "").isBlank());
    }

    private static Optional<String> problem(ReplyQuestion question, String answer, LocalDate today) {
        String name = question.part().title().isBlank() ? "" : question.part().title() + ": ";
        if (answer.isEmpty()) {
            return question.isRequired() ? Optional.of(name + "answer '" + question.label() + "'") : Optional.empty();
        }
        if (question.type() == Type.MONEY && !answer.replace(",", "").matches(MONEY)) {
            return Optional.of(name + "enter '" + question.label() + "' as a number, such as 4500");
        }
        if (question.type() == Type.DATE) {
            return dateProblem(question, answer, today).map(words -> name + words);
        }
        boolean isOther = !question.options().isEmpty() && !question.options().contains(answer);
        return isOther ? Optional.of(name + "choose '" + question.label() + "'") : Optional.empty();
    }

    private static Optional<String> dateProblem(ReplyQuestion question, String answer, LocalDate today) {
        try {
            boolean isEvidence = question != ReplyQuestion.CONDITION_START;
            return isEvidence && LocalDate.parse(answer).isAfter(today)
                    ? Optional.of("'" + question.label() + "' has not come yet")
                    : Optional.empty();
        } catch (DateTimeException noDate) {
            return Optional.of("enter a day for '" + question.label() + "'");
        }
    }
}
