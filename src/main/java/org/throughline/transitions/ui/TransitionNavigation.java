package org.throughline.transitions.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.UUID;
import org.throughline.shared.ui.Ids;
import org.throughline.transitions.RecordAccess;

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

    /** The parameter of the routes of a record. */
    public static final String ID = "id";
    /** Below a record: the links by which a receiver without an account reads it. */
    public static final String READER = "reader";
    /** Below a record: the hand-overs of health services. */
    public static final String HEALTH = "health";
    /** Below a record: who else writes in it. */
    public static final String OTHERS = "others";

    static final String PLANNED = INCOMING + "/plan";
    static final String VISITS = "visits";
    static final String CLASS = SENDING + "/class";

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

    static String send(UUID id) {
        return record(id) + "/send";
    }

    static String planned(UUID id) {
        return PLANNED + "/" + id;
    }

    /** The page of a record for whichever side the person is on: written here, received, or only invited to plan. */
    static String either(UUID id, RecordAccess access) {
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
