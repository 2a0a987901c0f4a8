package org.throughline.transitions.wholeclass;

import java.util.ArrayList;
import java.util.List;

/**
 * How far the records of a class are. Each count is of children.
 *
 * @param started records begun
 * @param basics records of which every short question is answered
 * @param waiting records not sent that wait for a member of staff
 * @param ready records not sent that nothing keeps from being sent: basics known, and a setting on our list to go to
 * @param sent records sent and not acknowledged yet
 * @param received records acknowledged
 */
public record ClassProgress(int started, int basics, int waiting, int ready, int sent, int received) {

    /** The whole in one line. */
    public String said() {
        if (started == 0) {
            return "No record is started yet";
        }
        List<String> parts = new ArrayList<>();
        parts.add(started + " started");
        parts.add("basics known for " + basics);
        if (waiting > 0) {
            parts.add(waiting + " waiting for a teacher");
        }
        parts.add(ready + " ready to send");
        parts.add(sent + " sent");
        parts.add(received + " received");
        return String.join(", ", parts);
    }
}
