package org.throughline.interchange.ctf;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The elements of a pupil that are known. Source: the structure of CTF 12, cross-checked with 25; ServiceChild and the
 * EndDate of SEN are not verified against the schema. A path below one that is told is not told again.
 */
final class CtfPaths {

    private static final int MOST_TOLD = 100;

    /** Whole blocks of which nothing here holds anything. */
    private static final List<String> NOT_HELD = List.of(
            "uci",
            "nawdetails",
            "stageassessments",
            "schoolhistory",
            "basicdetails/ethnicity",
            "basicdetails/ethnicitysource",
            "basicdetails/medicalflag",
            "basicdetails/disabilities",
            "basicdetails/enrolstatus",
            "basicdetails/middlenames",
            "lookedafter/careauthority",
            "phones",
            "email",
            "cme",
            "removalgrounds");

    /** Elements that are known and say nothing that is held. */
    private static final List<String> PASSED_OVER = List.of(
            "fsmhistory/fsmreviewdate",
            "fsmhistory/fsminstance/fsmeligibilityverificationdate",
            "fsmhistory/fsminstance/fsmcategory",
            "fsmhistory/fsminstance/ukcountry",
            "contacts/contact/gender",
            "contacts/contact/sex",
            "contacts/contact/middlenames",
            "contacts/contact/email",
            "contacts/contact/phones/phone/telephonetype",
            "attendance/yeardata/lea",
            "attendance/yeardata/estab",
            "attendance/yeardata/urn",
            "attendance/yeardata/schoolname",
            "attendance/yeardata/sessionsauthorised");

    private static final Set<String> READ = read();

    /** Below these, everything is taken as it is. */
    private static final Set<String> WHOLE = all("address contacts/contact/address attendance/yeardata/attendsessions");

    private CtfPaths() {}

    private static Set<String> all(String words) {
        return Set.of(words.split(" "));
    }

    /** The paths of what is read, with every element above them. */
    private static Set<String> read() {
        Set<String> all = new HashSet<>();
        Stream.concat(
                        Arrays.stream(CtfFact.values()).flatMap(fact -> fact.field().names().stream()),
                        PASSED_OVER.stream())
                .map(path -> path.toLowerCase(Locale.ROOT))
                .forEach(path -> {
                    all.add(path);
                    for (int at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
                        all.add(path.substring(0, at));
                    }
                });
        return Set.copyOf(all);
    }

    /** The paths of a pupil that are not known, as they are written, in order; of very many the first 100. */
    static Set<String> unknown(CtfElement pupil) {
        Set<String> found = new LinkedHashSet<>();
        look(pupil, "", "", found);
        return found;
    }

    private static void look(CtfElement element, String path, String shown, Set<String> found) {
        for (CtfElement child : element.children()) {
            String below = path + child.name().toLowerCase(Locale.ROOT);
            String belowShown =
                    shown + child.name().substring(0, Math.min(child.name().length(), 60));
            if (NOT_HELD.contains(below) || WHOLE.contains(below) || found.size() >= MOST_TOLD) {
                continue;
            }
            if (READ.contains(below)) {
                look(child, below + "/", belowShown + "/", found);
            } else {
                found.add(belowShown);
            }
        }
    }

    /** The blocks of a pupil that nothing here holds. */
    static Set<String> notHeld(CtfElement pupil) {
        Set<String> found = new TreeSet<>();
        for (String path : NOT_HELD) {
            pupil.all(path).findFirst().ifPresent(there -> found.add(written(pupil, path)));
        }
        return found;
    }

    private static String written(CtfElement pupil, String path) {
        StringBuilder text = new StringBuilder();
        CtfElement at = pupil;
        for (String step : path.split("/")) {
            at = at.first(step);
            text.append(text.isEmpty() ? "" : "/").append(at.name());
        }
        return text.toString();
    }
}
