package org.throughline.transitions.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.UUID;
import org.throughline.shared.ui.Ids;
import org.throughline.transitions.RecordAccess;
import org.throughline.transitions.contact.ui.VisitPanel;

/** The addresses of the screens of transition records, for links from other screens. */
public final class TransitionNavigation {

    /** The records that the own setting sends. */
    public static final String SENDING = "transitions";
    /** The records that come to the own setting. */
    public static final String INCOMING = "incoming";

    /** Where records are started. */
    public static final String START = SENDING + "/start";
    /** Where records are started for a whole class. */
    public static final String CLASS_LIST = START + "/class";

    /** Where records are started for the children on record at a setting. */
    public static final String CLASS_ROLL = START + "/roll";
    /** The sheet of a class. */
    public static final String CLASS = SENDING + "/class";
    /** Where the records of a class are checked and sent. */
    public static final String CLASS_SEND = CLASS + "/send";
    /** Where one question is answered for one child of a class after the other. */
    public static final String CLASS_QUESTION = CLASS + "/question";

    /** The parameter of the routes of a record. */
    public static final String ID = "id";
    /** Below a record: the links by which a receiver without an account reads it. */
    public static final String READER = "reader";
    /** Below a record: the hand-overs of health services. */
    public static final String HEALTH = "health";
    /** Below a record: who else writes in it. */
    public static final String OTHERS = "others";

    static final String BEFORE = INCOMING + "/before-day-one";
    /** Below a record: the record as a support plan for another system. */
    public static final String SUPPORT_PLAN = "support-plan";

    static final String PLANNED = INCOMING + "/plan";
    /** The children about whose support the own settings are asked. */
    public static final String TRAVEL = INCOMING + "/travel";
    /** The records of the borough, in numbers. */
    public static final String BOROUGH = SENDING + "/borough";

    static final String VISITS = VisitPanel.ALL;

    private TransitionNavigation() {}

    /** The page on which a record is written. */
    public static String record(UUID id) {
        return SENDING + "/" + id;
    }

    /** The page of the links by which a receiver without an account reads a record. */
    public static String reader(UUID id) {
        return record(id) + "/" + READER;
    }

    static String health(UUID id) {
        return record(id) + "/" + HEALTH;
    }

    static String others(UUID id) {
        return record(id) + "/" + OTHERS;
    }

    static String supportPlan(UUID id) {
        return record(id) + "/" + SUPPORT_PLAN;
    }

    static String send(UUID id) {
        return record(id) + "/send";
    }

    /** Where the sender types in what the family or the child wrote on paper. */
    static String paper(UUID id) {
        return record(id) + "/paper";
    }

    static String planned(UUID id) {
        return PLANNED + "/" + id;
    }

    /** The page on which is said what became of the support of a record. */
    public static String travel(UUID id) {
        return received(id) + "/travel";
    }

    /** The page of a record for whichever side the person is on: written here, received, or only invited to plan. */
    public static String either(UUID id, RecordAccess access) {
        return access.isSender(id) ? record(id) : access.isReceiver(id) ? received(id) : planned(id);
    }

    /** The record that an address names. */
    public static UUID id(BeforeEnterEvent event) {
        return Ids.of(event, ID);
    }

    /** The page on which a received record is read. */
    public static String received(UUID id) {
        return INCOMING + "/" + id;
    }
}
