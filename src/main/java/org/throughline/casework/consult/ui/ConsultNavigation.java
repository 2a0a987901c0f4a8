package org.throughline.casework.consult.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.throughline.casework.consult.ConsultationState;
import org.throughline.shared.ui.Ids;
import org.throughline.shared.ui.Tag;

/** The addresses of the screens of consultations, for links from other screens. */
public final class ConsultNavigation {

    /** The list of consultations, for officers. */
    public static final String CONSULTATIONS = "consultations";

    static final String LOAD = CONSULTATIONS + "/load";
    static final String OF_CASE = CONSULTATIONS + "/case";
    static final String OF_CHILD = CONSULTATIONS + "/child";
    static final String TO_ANSWER = "consultations-to-answer";
    static final String BY_LINK = "consultation";
    static final String ID = "id";

    private ConsultNavigation() {}

    /** Where somebody chooses whom to consult for a case. */
    public static String choose(UUID caseId) {
        return OF_CASE + "/" + caseId;
    }

    /** Where somebody chooses whom to consult about a child without a case. */
    public static String chooseForChild(UUID childId) {
        return OF_CHILD + "/" + childId;
    }

    /** The page of a consultation. */
    public static String consultation(UUID id) {
        return CONSULTATIONS + "/" + id;
    }

    /** What the id in an address names; an unknown id and one that is none look alike. */
    static <T> T opened(BeforeEnterEvent event, Function<UUID, Optional<T>> find) {
        return event.getRouteParameters()
                .get(ID)
                .flatMap(Ids::parse)
                .flatMap(find)
                .orElseThrow(NotFoundException::new);
    }

    /** How a state is marked. */
    static Tag tag(ConsultationState state, boolean isOverdue) {
        if (isOverdue) {
            return new Tag("Overdue", Tag.Kind.DANGER);
        }
        return new Tag(
                state.label(),
                switch (state) {
                    case OFFER, OFFER_CONDITIONAL, LA_VIEW -> Tag.Kind.INFO;
                    case DECLINED, MORE_INFO_REQUESTED, NO_RESPONSE -> Tag.Kind.WARNING;
                    case DRAFT, SENT, ACKNOWLEDGED, CLOSED, WITHDRAWN -> Tag.Kind.PLAIN;
                });
    }
}
