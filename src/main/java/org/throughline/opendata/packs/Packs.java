package org.throughline.opendata.packs;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditTrail;
import org.throughline.audit.Export;
import org.throughline.matching.PackFormat;
import org.throughline.matching.pack.PackReader;
import org.throughline.matching.pack.PackReading;
import org.throughline.matching.pack.ZippedPacks;
import org.throughline.matching.problem.Problem;
import org.throughline.matching.records.ProblemFromRecords;
import org.throughline.opendata.OpendataRefusal;
import org.throughline.pack.PackFault;
import org.throughline.pack.PackLimits;
import org.throughline.security.Roles;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.PlainText;
import org.throughline.sufficiency.pack.PlanPackReader;

/**
 * Packs of the borough's own data, without names: made, read back by their own readers, and noted with what they are
 * for. Nothing leaves that its reader would not accept.
 */
@Service
@Transactional
public class Packs {

    /** The longest purpose. */
    public static final int LONGEST_PURPOSE = 500;

    private static final int MOST_FAULTS = 3;

    private final ProblemFromRecords records;
    private final PackFormat format;
    private final PlanningSource planning;
    private final HistoryPack history;
    private final AuditTrail audit;
    private final Clock clock;

    Packs(
            ProblemFromRecords records,
            PackFormat format,
            PlanningSource planning,
            HistoryPack history,
            AuditTrail audit,
            Clock clock) {
        this.records = records;
        this.format = format;
        this.planning = planning;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /** The academic years of entry that a pack can be of: the next, this one and the one after. */
    @RolesAllowed({Roles.PLACEMENT_OFFICER, Roles.PLANNER})
    @Transactional(readOnly = true)
    public List<AcademicYear> entries() {
        AcademicYear now = AcademicYear.of(LocalDate.now(clock));
        return List.of(now.next(), now, now.next().next());
    }

    /**
     * The children who need a place in a year of entry, the provision there is and the places left.
     *
     * @throws org.throughline.shared.Refused as {@link OpendataRefusal} when no purpose is given or the records do not
     *     fit the format
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public PackFile matching(PackAsked asked) {
        String purpose = purpose(asked.purpose());
        Problem problem = Pseudonyms.of(records.problem(asked.entry()), asked.keepsIds());
        byte[] zip = format.problem(problem);
        ZippedPacks.asFile(zip, file -> switch (PackReader.read(file, PackLimits.SERVICE)) {
            case PackReading.Read read -> read;
            case PackReading.Refused refused -> throw notSound(refused.faults());
        });
        return noted("Matching pack", asked, purpose, new PackFile(name("matching", asked), zip, size(problem)));
    }

    /**
     * A matching pack with the candidate sites as projects.
     *
     * @throws org.throughline.shared.Refused as {@link OpendataRefusal} when no purpose is given, there is no site or
     *     the records do not fit the format
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public PackFile planning(PackAsked asked) {
        String purpose = purpose(asked.purpose());
        Problem problem = Pseudonyms.of(records.problem(asked.entry()), asked.keepsIds());
        byte[] zip = planning.zip(problem, asked.entry().start());
        ZippedPacks.asFile(zip, file -> switch (PlanPackReader.read(file, PackLimits.SERVICE)) {
            case PlanPackReader.Reading.Read read -> read;
            case PlanPackReader.Reading.Refused refused -> throw notSound(refused.faults());
        });
        return noted("Planning pack", asked, purpose, new PackFile(name("planning", asked), zip, size(problem)));
    }

    /**
     * The history that forecasts are made from: who joined, moved and left, by NC year, need and kind of setting. It
     * has no ids at all.
     *
     * @param purpose what it is for, in the person's words
     * @throws org.throughline.shared.Refused as {@link OpendataRefusal} when no purpose is given, there is no history
     *     or it does not fit the format
     */
    @RolesAllowed(Roles.PLANNER)
    public PackFile forecast(String purpose) {
        String why = purpose(purpose);
        HistoryPack.Made made = history.make();
        audit.export(new Export("Forecast pack", made.source(), made.file().rows(), why, null));
        return made.file();
    }

    private PackFile noted(String what, PackAsked asked, String purpose, PackFile file) {
        audit.export(new Export(what, asked.narrowed(), file.rows(), purpose, null));
        return file;
    }

    private static int size(Problem problem) {
        return problem.pupils().size();
    }

    private static String name(String kind, PackAsked asked) {
        return kind + "-pack-" + asked.entry().start() + ".zip";
    }

    private static String purpose(String asked) {
        String purpose = PlainText.line(asked);
        if (purpose.isEmpty() || purpose.length() > LONGEST_PURPOSE) {
            throw new OpendataRefusal.PackWithoutPurpose(LONGEST_PURPOSE).refused();
        }
        return purpose;
    }

    private static RuntimeException notSound(List<PackFault> faults) {
        return new OpendataRefusal.PackNotSound(
                        faults.stream().limit(MOST_FAULTS).map(PackFault::text).collect(Collectors.joining("; ")))
                .refused();
    }
}
