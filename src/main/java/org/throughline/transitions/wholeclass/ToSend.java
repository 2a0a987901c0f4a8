package org.throughline.transitions.wholeclass;

import java.util.List;
import java.util.Optional;
import org.throughline.transitions.Destination;
import org.throughline.transitions.RecordPage;
import org.throughline.transitions.catalogue.Catalogue.Field;

/**
 * A record before it is sent with its class.
 *
 * @param page the record as it is shown; exactly this is sent
 * @param missing short questions that are not answered
 */
public record ToSend(RecordPage page, List<Field> missing) {

    /** Copies the list. */
    public ToSend {
        missing = List.copyOf(missing);
    }

    /** What keeps the record from being sent. */
    public enum Obstacle {
        /** It is not known where the child moves to. */
        NO_DESTINATION("Say where the child moves to"),
        /** The destination has no account here. */
        ON_PAPER("The next setting is not on our list. Hand this record over on paper"),
        /** A wish of the family is not settled. */
        FAMILY("The family has asked for something to be left out or put right. Settle it first");

        private final String sentence;

        Obstacle(String sentence) {
            this.sentence = sentence;
        }

        /** What to do. */
        public String sentence() {
            return sentence;
        }
    }

    /** What keeps it from being sent; empty where nothing does. */
    public Optional<Obstacle> obstacle() {
        Destination destination = page.details().destination();
        if (!page.familyAsked().isEmpty()) {
            return Optional.of(Obstacle.FAMILY);
        }
        if (destination.isReachable()) {
            return Optional.empty();
        }
        return Optional.of(
                destination.kind() == Destination.Kind.UNKNOWN ? Obstacle.NO_DESTINATION : Obstacle.ON_PAPER);
    }

    /** Whether nothing keeps it, and every short question is answered. */
    public boolean isReady() {
        return missing.isEmpty() && obstacle().isEmpty();
    }
}
