package org.throughline.casework.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.throughline.casework.CaseRecord;
import org.throughline.casework.consult.AuthorityView;
import org.throughline.casework.consult.ConsultationRecord;
import org.throughline.casework.consult.Consultations;
import org.throughline.casework.consult.OfficerReplies;
import org.throughline.casework.consult.ServedDocument;
import org.throughline.casework.consult.ServedDocuments;
import org.throughline.casework.consult.reply.ConsultationReply;

/** The list of all who were consulted about a child and every reply in its own words, as parts of a paper. */
@Component
class DisclosedConsultations {

    private final Consultations consultations;
    private final OfficerReplies replies;
    private final ServedDocuments documents;

    DisclosedConsultations(Consultations consultations, OfficerReplies replies, ServedDocuments documents) {
        this.consultations = consultations;
        this.replies = replies;
        this.documents = documents;
    }

    List<Part> of(CaseRecord known) {
        List<ConsultationRecord> all = consultations.ofChild(known.childId());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                "All who were consulted",
                all.isEmpty()
                        ? List.of("Nobody has been consulted.")
                        : all.stream().map(this::line).toList()));
        for (ConsultationRecord each : all) {
            List<ConsultationReply> answered = replies.of(each.id());
            if (!answered.isEmpty() || each.view() != null) {
                parts.add(new Part("Reply of " + each.consultee(), reply(each, answered)));
            }
        }
        return parts;
    }

    private String line(ConsultationRecord each) {
        String plan = each.documentId() == null
                ? "no plan served"
                : documents.find(each.documentId()).map(ServedDocument::title).orElse("a plan no longer on record");
        return each.consultee() + ": " + each.state().label() + ". Served on "
                + DisclosureBundles.day(each.servedOn()) + " (" + plan + "), reply due on "
                + DisclosureBundles.day(each.due()) + ", replied on " + DisclosureBundles.day(each.repliedOn())
                + (each.requested() ? ". The family asked for it" : "");
    }

    private static List<String> reply(ConsultationRecord each, List<ConsultationReply> answered) {
        List<String> lines = new ArrayList<>();
        for (ConsultationReply reply : answered) {
            lines.add(DisclosureBundles.day(reply.on()) + ", " + reply.by() + " ("
                    + reply.way().label() + "): " + reply.kind().label(each.kind()));
            reply.answers().forEach((question, answer) -> lines.add(question.label() + ": " + answer));
        }
        AuthorityView view = each.view();
        if (view != null) {
            lines.add(
                    "The authority's view: " + view.label() + ". " + Objects.requireNonNullElse(each.viewReason(), ""));
        }
        return lines;
    }
}
