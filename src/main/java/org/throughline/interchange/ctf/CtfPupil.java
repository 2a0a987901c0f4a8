package org.throughline.interchange.ctf;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.ImportFault;
import org.throughline.interchange.matching.SoughtChild;
import org.throughline.shared.Names;
import org.throughline.transitions.catalogue.Prefill;

/**
 * A pupil of a common transfer file.
 *
 * @param row the line of the file at which it begins
 * @param facts what it says, as canonical text; what it does not say is not there
 * @param faults what is wrong with it
 */
record CtfPupil(long row, Map<CtfFact, String> facts, List<ImportFault> faults) {

    String fact(CtfFact fact) {
        return facts.getOrDefault(fact, "");
    }

    String name() {
        String said = Names.said(fact(CtfFact.FORENAME), fact(CtfFact.SURNAME));
        return said.isBlank() ? "A pupil with no name" : said;
    }

    @Nullable
    LocalDate born() {
        String text = fact(CtfFact.BORN);
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    @Nullable
    Integer ncYear() {
        String text = fact(CtfFact.NC_YEAR);
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    SoughtChild sought() {
        return new SoughtChild(
                "",
                fact(CtfFact.UPN),
                fact(CtfFact.FORMER_UPN),
                fact(CtfFact.ULN),
                fact(CtfFact.SURNAME),
                fact(CtfFact.FORENAME),
                fact(CtfFact.FORMER_SURNAME),
                born(),
                fact(CtfFact.POSTCODE));
    }

    /** What answers of a record are filled in by. */
    Map<Prefill, String> told() {
        Map<Prefill, String> told = new EnumMap<>(Prefill.class);
        facts.forEach((fact, text) -> {
            Prefill prefill = fact.prefill();
            if (prefill != null) {
                told.put(prefill, text);
            }
        });
        return told;
    }

    boolean isRefused() {
        return faults.stream().anyMatch(fault -> fault.severity() == org.throughline.interchange.Severity.ERROR);
    }
}
