package org.throughline.interchange.ctf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

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

    private static final Set<String> READ = all("upn uniquelearnernumber surname forename dob sex gender basicdetails"
            + " basicdetails/formerupn basicdetails/preferredsurname basicdetails/preferredforename"
            + " basicdetails/formersurname basicdetails/formerforename basicdetails/ncyearactual basicdetails/languages"
            + " basicdetails/languages/type basicdetails/languages/type/languagetype basicdetails/languages/type/language"
            + " basicdetails/servicechild servicechild fsmhistory fsmhistory/fsmreviewdate fsmhistory/fsminstance"
            + " fsmhistory/fsminstance/fsmstartdate fsmhistory/fsminstance/fsmenddate"
            + " fsmhistory/fsminstance/fsmeligibilityverificationdate fsmhistory/fsminstance/fsmcategory"
            + " fsmhistory/fsminstance/ukcountry lookedafter lookedafter/incare senhistory senhistory/sen"
            + " senhistory/sen/startdate senhistory/sen/enddate senhistory/sen/senprovision senhistory/senneeds"
            + " senhistory/senneeds/senneed senhistory/senneeds/senneed/sentype senhistory/senneeds/senneed/sentyperank"
            + " address contacts contacts/contact contacts/contact/order contacts/contact/title"
            + " contacts/contact/surname contacts/contact/forename contacts/contact/gender contacts/contact/sex"
            + " contacts/contact/middlenames contacts/contact/relationship contacts/contact/responsibility"
            + " contacts/contact/address contacts/contact/phones contacts/contact/phones/phone"
            + " contacts/contact/phones/phone/telephonetype contacts/contact/phones/phone/phoneno"
            + " contacts/contact/email attendance attendance/yeardata attendance/yeardata/year"
            + " attendance/yeardata/lea attendance/yeardata/estab attendance/yeardata/urn"
            + " attendance/yeardata/schoolname attendance/yeardata/sessionspossible"
            + " attendance/yeardata/sessionsauthorised attendance/yeardata/sessionsattended"
            + " attendance/yeardata/sessionsunauthorised attendance/yeardata/attendsessions");

    /** Below these, everything is taken as it is. */
    private static final Set<String> WHOLE = all("address contacts/contact/address attendance/yeardata/attendsessions");

    private CtfPaths() {}

    private static Set<String> all(String words) {
        return Set.of(words.split(" "));
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
