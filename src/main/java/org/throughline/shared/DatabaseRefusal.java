package org.throughline.shared;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why the database did not take a change, told apart: it refused it, or it could not be reached.
 *
 * @param kind which of these
 * @param sentence what to say to people, with what to do next; nothing of what was entered is in it
 * @param forTheLog what to note: the error's number and the rule's name, never a value
 */
public record DatabaseRefusal(Kind kind, String sentence, String forTheLog) {

    /** What happened. */
    public enum Kind {
        /** Something like it is there already. */
        TAKEN,
        /** It is longer than the column, or does not fit other records. */
        NOT_ACCEPTED,
        /** It is larger than the server accepts at once. */
        TOO_LARGE,
        /** The server has no room left. */
        FULL,
        /** The server did not answer. */
        UNREACHABLE
    }

    private static final int DUPLICATE = 1062;
    private static final int TOO_LARGE_PACKET = 1153;
    /** A full disk, a full table, a full temporary folder. */
    private static final Set<Integer> NO_ROOM = Set.of(1021, 1114, 28, 1041);

    private static final Pattern KEY = Pattern.compile("for key '([^']+)'");
    /** What a unique rule means to people. */
    private static final Map<String, String> TAKEN = Map.of(
            "child_upn", "Another child has this UPN. Search for that child, or correct the UPN",
            "child_number_value", "Another child has this number. Search for that child, or correct the number",
            "child_reference", "Another child has this reference. Enter a different one",
            "setting_urn", "Another setting has this URN. Search for it, or correct the URN",
            "setting_name", "A setting with this name is on our list already",
            "provision_code", "Another provision has this code. Enter a different one",
            "app_user_username", "This username is taken. Choose another",
            "placement_once", "The child already has a place that starts in this year",
            "ehc_plan_child", "The child already has a plan on record");

    /** Reads a failure and its causes. */
    public static DatabaseRefusal of(Throwable failure) {
        Optional<SQLException> refused = sqlCause(failure);
        if (refused.isEmpty() || isConnection(refused.get())) {
            return new DatabaseRefusal(
                    Kind.UNREACHABLE,
                    "The database cannot be reached at the moment. Nothing was saved and your entries are still here. Wait a"
                            + " minute and try again; if it goes on, tell whoever looks after Throughline",
                    "the database cannot be reached");
        }
        SQLException error = refused.get();
        String rule = rule(error);
        if (error.getErrorCode() == DUPLICATE) {
            return new DatabaseRefusal(
                    Kind.TAKEN,
                    TAKEN.getOrDefault(
                            rule, "Something like this is on record already, so it was not saved. Look for it first"),
                    "error 1062, rule " + rule);
        }
        if (error.getErrorCode() == TOO_LARGE_PACKET
                || String.valueOf(error.getMessage()).contains("max_allowed_packet")) {
            return new DatabaseRefusal(
                    Kind.TOO_LARGE,
                    "This is larger than the database server accepts. Nothing was saved. Ask whoever looks after the server"
                            + " to set max_allowed_packet to 64M",
                    "larger than max_allowed_packet");
        }
        if (NO_ROOM.contains(error.getErrorCode())) {
            return new DatabaseRefusal(
                    Kind.FULL,
                    "The database has no room left. Nothing was saved and your entries are still here. Tell whoever looks"
                            + " after Throughline",
                    "error " + error.getErrorCode() + ", no room left");
        }
        return new DatabaseRefusal(
                Kind.NOT_ACCEPTED,
                "The database did not accept this: something is longer than it may be, or does not fit what is on record."
                        + " Nothing was saved and your entries are still here. Shorten or correct them",
                "error " + error.getErrorCode() + ", rule " + rule);
    }

    private static Optional<SQLException> sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    /** Class 08 is the connection, 70100 and HYT00 a question cut off. */
    private static boolean isConnection(SQLException error) {
        String state = error.getSQLState();
        return state == null || state.startsWith("08") || state.equals("70100") || state.startsWith("HYT");
    }

    private static String rule(SQLException error) {
        Matcher key = KEY.matcher(String.valueOf(error.getMessage()));
        return key.find() ? key.group(1) : "unknown";
    }
}
