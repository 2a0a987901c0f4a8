package org.throughline.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.casework.consult.AuthorityView;
import org.throughline.casework.consult.ChaseNote;
import org.throughline.casework.consult.ConsultationChases;
import org.throughline.casework.consult.ConsultationRecord;
import org.throughline.casework.consult.ConsultationSending;
import org.throughline.casework.consult.ConsultationState;
import org.throughline.casework.consult.Consultations;
import org.throughline.casework.consult.OfficerReplies;
import org.throughline.casework.consult.SchoolReplies;
import org.throughline.casework.consult.choose.Chosen;
import org.throughline.casework.consult.choose.ConsultationSubject;
import org.throughline.casework.consult.reply.ConsulteeKind;
import org.throughline.casework.consult.reply.ReplyKind;
import org.throughline.casework.consult.reply.ReplyQuestion;

/** Tells of the consultations of the demonstration: prepared, served, chased, answered and looked at. */
@Component
class DemoConsultations {

    private static final long AGAIN = 3;

    private final ConsultationSending sending;
    private final Consultations consultations;
    private final OfficerReplies replies;
    private final SchoolReplies schools;
    private final ConsultationChases chases;
    private final DemoPlans plans;

    DemoConsultations(
            ConsultationSending sending,
            Consultations consultations,
            OfficerReplies replies,
            SchoolReplies schools,
            ConsultationChases chases,
            DemoPlans plans) {
        this.sending = sending;
        this.consultations = consultations;
        this.replies = replies;
        this.schools = schools;
        this.chases = chases;
        this.plans = plans;
    }

    /**
     * What is asked about a child.
     *
     * @param subject the child
     * @param by the officer who asks
     * @param prepared the day on which it was prepared
     * @param chosen who is asked
     * @param fates what becomes of it, by who is asked
     * @param sencos who answers in a school, by setting; others write letters
     */
    record Asked(
            ConsultationSubject subject,
            DemoStory.Person by,
            LocalDate prepared,
            List<Chosen> chosen,
            Function<UUID, DemoFate> fates,
            Map<UUID, DemoStory.Person> sencos) {}

    /** Tells of one child's. */
    void tell(DemoStory story, SplittableRandom random, Asked asked) {
        story.on(asked.prepared(), asked.by(), () -> {
            for (ConsultationRecord made : sending.prepare(asked.subject(), asked.chosen(), "")) {
                DemoFate fate = asked.fates().apply(made.provisionId());
                DemoFate own = made.kind() == ConsulteeKind.AUTHORITY && fate.replied() != null
                        ? fate.replied(fate.replied(), ReplyKind.OFFER)
                        : fate;
                DemoStory.Person senco = made.kind() == ConsulteeKind.AUTHORITY
                        ? null
                        : asked.sencos().get(made.settingId());
                new One(story, made, asked.by(), senco, own, random.split()).tell();
            }
        });
    }

    private ConsultationRecord now(ConsultationRecord made) {
        return consultations.find(made.id()).orElseThrow();
    }

    /** One consultation and what becomes of it. */
    private final class One {

        private final DemoStory story;
        private final ConsultationRecord made;
        private final DemoStory.Person officer;
        private final DemoStory.@Nullable Person senco;
        private final DemoFate fate;
        private final DemoReplies words;
        private final boolean isPersuaded;

        One(
                DemoStory story,
                ConsultationRecord made,
                DemoStory.Person officer,
                DemoStory.@Nullable Person senco,
                DemoFate fate,
                SplittableRandom random) {
            this.story = story;
            this.made = made;
            this.officer = officer;
            this.senco = senco;
            this.fate = fate;
            this.isPersuaded = random.nextBoolean();
            this.words = new DemoReplies(random);
        }

        void tell() {
            LocalDate served = fate.served();
            if (served == null) {
                return;
            }
            story.on(served, officer, () -> sending.serve(now(made), plans.draft(made.childId(), served), served, ""));
            move(fate.acknowledged(), ConsultationState.ACKNOWLEDGED, "");
            for (LocalDate day : fate.chased()) {
                boolean isFirst = day.equals(fate.chased().getFirst());
                story.on(day, officer, () -> chase(day, isFirst));
            }
            move(fate.noResponse(), ConsultationState.NO_RESPONSE, "");
            if (fate.replied() != null) {
                reply(fate.replied(), Objects.requireNonNull(fate.kind()), served);
            }
            if (fate.judged() != null) {
                story.on(fate.judged(), officer, this::judge);
            }
            move(fate.closed(), ConsultationState.CLOSED, "");
            move(fate.withdrawn(), ConsultationState.WITHDRAWN, "The family no longer asks for this school");
        }

        private void move(@Nullable LocalDate day, ConsultationState to, String reason) {
            if (day != null) {
                story.on(day, officer, () -> consultations.move(now(made), to, day, reason));
            }
        }

        private void chase(LocalDate day, boolean isFirst) {
            if (ConsultationState.AWAITED.contains(now(made).state())) {
                chases.record(
                        made.id(),
                        day,
                        isFirst ? ChaseNote.Way.TELEPHONE : ChaseNote.Way.EMAIL,
                        isFirst ? "The office will ask the SENCO to reply" : "Last day is over; asked for a reply");
            }
        }

        private void reply(LocalDate day, ReplyKind kind, LocalDate served) {
            story.on(day, senco == null ? officer : senco, () -> send(day, kind, served));
            if (kind == ReplyKind.MORE_INFO_REQUESTED && fate.judged() != null) {
                LocalDate again = DemoDays.working(day.plusDays(AGAIN));
                LocalDate then = DemoDays.school(again.plusDays(2 * AGAIN));
                story.on(
                        again,
                        officer,
                        () -> sending.serve(
                                now(made), plans.draft(made.childId(), served), again, "With the report asked for"));
                story.on(then, senco == null ? officer : senco, () -> send(then, ReplyKind.OFFER, served));
            }
        }

        private void send(LocalDate day, ReplyKind kind, LocalDate served) {
            boolean isAuthority = made.kind() == ConsulteeKind.AUTHORITY;
            Map<ReplyQuestion, String> typed = words.of(kind, served, isAuthority);
            if (senco == null) {
                typed.forEach((question, text) -> replies.write(made.id(), question, text, 0));
                replies.send(made.id(), day);
            } else {
                typed.put(ReplyQuestion.WHO, senco.name());
                typed.forEach((question, text) -> schools.write(made.id(), question, text, 0));
                schools.send(made.id());
            }
        }

        private void judge() {
            switch (now(made).state()) {
                case OFFER ->
                    consultations.judge(now(made), AuthorityView.ACCEPTED, "The offer meets Section F as drafted");
                case OFFER_CONDITIONAL ->
                    consultations.judge(
                            now(made), AuthorityView.ACCEPTED, "What is asked for is provision in the draft plan");
                case DECLINED -> decline();
                case NO_RESPONSE ->
                    consultations.judge(
                            now(made),
                            AuthorityView.NOT_ACCEPTED,
                            "No reply by the last day, though reminded twice. The school may be named");
                default -> {
                    // it waits for the school
                }
            }
        }

        private void decline() {
            consultations.judge(
                    now(made),
                    isPersuaded ? AuthorityView.ACCEPTED : AuthorityView.NOT_ACCEPTED,
                    isPersuaded
                            ? "The evidence is dated, names the provision in Section F and says what was tried"
                            : "Other adaptations were not looked at; being full or stretched is not enough");
        }
    }
}
