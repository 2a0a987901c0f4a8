package org.throughline.interchange.sen2;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.ehcp.AssessmentRecord;
import org.throughline.ehcp.ElsewhereRecord;
import org.throughline.ehcp.RequestRecord;
import org.throughline.episodes.Period;
import org.throughline.provision.ProvisionRecord;
import org.throughline.shared.NeedType;

/** Plans, places and requests as the values of fields: the same words for what a return says and what is on record. */
final class Sen2Words {

    static final String UPN = "UPN";
    static final String ULN = "ULN";
    static final String SURNAME = "Surname";
    static final String FORENAME = "Forename";
    static final String BORN = "Date of birth";
    static final String SEX = "Sex";
    static final String POSTCODE = "Postcode";
    static final String NEEDS = "Needs";

    private Sen2Words() {}

    static String planField(LocalDate start) {
        return "Plan of " + start;
    }

    static String plan(LocalDate start, @Nullable LocalDate ceased, String reason) {
        return "from " + start
                + (ceased == null ? "" : ", ceased " + ceased + (reason.isEmpty() ? "" : ", reason " + reason));
    }

    static String placeField(LocalDate from) {
        return "Place from " + from;
    }

    static String place(ProvisionRecord provision, Period period) {
        return provision.name() + " (" + provision.code() + ")" + days(period.from(), period.until());
    }

    private static String days(LocalDate from, @Nullable LocalDate until) {
        return ", from " + from + (until == null ? "" : " to " + until.minusDays(1));
    }

    static String elsewhereField(LocalDate from, int rank) {
        return "Elsewhere from " + from + (rank == 1 ? "" : ", rank " + rank);
    }

    static String elsewhere(ElsewhereRecord place) {
        List<String> parts = new ArrayList<>();
        add(parts, "", place.setting());
        add(parts, "URN ", place.urn());
        add(parts, "UKPRN ", place.ukprn());
        add(parts, "", place.note());
        if (place.isUnit()) {
            parts.add("SEN unit");
        }
        if (place.isResourced()) {
            parts.add("resourced provision");
        }
        return String.join(", ", parts) + days(place.from(), place.until());
    }

    static String requestField(LocalDate received) {
        return "Request of " + received;
    }

    static String request(RequestRecord request) {
        List<String> parts = new ArrayList<>();
        add(parts, "source ", request.source());
        outcome(parts, "outcome ", request.outcome(), request.outcomeDate());
        flag(parts, "youth accommodation", request.youthAccommodation());
        flag(parts, "mediation", request.mediation());
        flag(parts, "appeal", request.tribunal());
        flag(parts, "moved out", request.movedOut());
        request.assessments().forEach(assessment -> add(parts, assessment));
        return parts.isEmpty() ? "received" : String.join(", ", parts);
    }

    private static void add(List<String> parts, AssessmentRecord assessment) {
        outcome(parts, "assessment ", assessment.outcome(), assessment.outcomeDate());
        flag(parts, "mediation about the assessment", assessment.mediation());
        flag(parts, "appeal about the assessment", assessment.tribunal());
        flag(parts, "other mediation", assessment.otherMediation());
        flag(parts, "other appeal", assessment.otherTribunal());
        flag(parts, "exception to the 20 weeks", assessment.isWeek20Exception());
    }

    private static void outcome(List<String> parts, String what, String code, @Nullable LocalDate day) {
        if (!code.isEmpty() || day != null) {
            parts.add((what + code + " " + Objects.toString(day, ""))
                    .replaceAll(" +", " ")
                    .strip());
        } else if (what.startsWith("assessment")) {
            parts.add("assessment begun");
        }
    }

    private static void add(List<String> parts, String before, String value) {
        if (!value.isEmpty()) {
            parts.add(before + value);
        }
    }

    private static void flag(List<String> parts, String words, boolean isSo) {
        if (isSo) {
            parts.add(words);
        }
    }

    static String needs(List<NeedType> needs) {
        return needs.stream().map(NeedType::name).collect(Collectors.joining(", "));
    }
}
