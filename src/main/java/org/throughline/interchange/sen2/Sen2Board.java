package org.throughline.interchange.sen2;

import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditTrail;
import org.throughline.audit.Export;
import org.throughline.ehcp.EhcPlans;
import org.throughline.ehcp.PlanRecord;
import org.throughline.interchange.ImportFault;
import org.throughline.people.ChildRecord;
import org.throughline.provision.Provisions;
import org.throughline.security.Roles;
import org.throughline.shared.PlainText;

/** The SEN2 return of our own records: what is missing for whom and whose task that is, and the return itself. */
@Service
@Transactional
public class Sen2Board {

    /** The most characters of a purpose. */
    public static final int LONGEST_PURPOSE = 200;

    private static final DateTimeFormatter FILE_DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

    private final Sen2Records records;
    private final Provisions provisions;
    private final EhcPlans plans;
    private final AuditTrail audit;
    private final Clock clock;

    Sen2Board(Sen2Records records, Provisions provisions, EhcPlans plans, AuditTrail audit, Clock clock) {
        this.records = records;
        this.provisions = provisions;
        this.plans = plans;
        this.audit = audit;
        this.clock = clock;
    }

    /** The census date that comes next, today's included. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public LocalDate nextCensus() {
        return Sen2Calendar.next(LocalDate.now(clock));
    }

    /** The census date of a year. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public LocalDate census(int year) {
        return Sen2Calendar.censusOf(year);
    }

    /** What a return made now would lack or have wrong. */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public Sen2Check check(Sen2About about) {
        Sen2Register register = register();
        Map<UUID, Sen2Held> children = records.all();
        Sen2Making making = new Sen2Making(register, about.census());
        Sen2Validation validation = new Sen2Validation(about.census(), LocalDate.now(clock), register);
        List<Sen2Gap> gaps = new ArrayList<>();
        Sen2Validation.header(header(about)).forEach(fault -> gaps.add(gap(null, fault)));
        flow(children.values(), about.census()).ifPresent(fault -> gaps.add(gap(null, fault)));
        int rows = 1;
        int persons = 0;
        for (Sen2Held child : children.values()) {
            Sen2Node person = making.person(child).orElse(null);
            if (person != null) {
                validation.person(person).forEach(fault -> gaps.add(gap(child.child(), fault)));
                rows += (int) person.everything().count();
                persons++;
            }
        }
        gaps.sort(Comparator.comparing(Sen2Gap::severity)
                .thenComparing(Sen2Gap::name)
                .thenComparing(Sen2Gap::reference));
        return new Sen2Check(gaps, rows, persons);
    }

    private Sen2Register register() {
        return new Sen2Register(provisions.settings(), provisions.all());
    }

    private static Sen2Gap gap(@Nullable ChildRecord child, ImportFault fault) {
        return new Sen2Gap(
                child == null ? null : child.id(),
                child == null ? "" : child.sortName(),
                child == null ? "" : child.reference(),
                fault.rule(),
                fault.severity(),
                fault.column(),
                fault.found(),
                fault.expected(),
                fault.remedy(),
                Sen2Rule.ofNumber(fault.rule()).task().label());
    }

    /** Whether the plans of last January, those begun and those ceased since make those of this one. */
    private Optional<ImportFault> flow(Collection<Sen2Held> children, LocalDate census) {
        LocalDate before = Sen2Calendar.censusOf(census.getYear() - 1);
        Integer counted = plans.januaryTotals().get(before.getYear());
        if (counted == null) {
            return Optional.empty();
        }
        List<PlanRecord> all =
                children.stream().flatMap(child -> child.plans().stream()).toList();
        long then = all.stream().filter(plan -> plan.isMaintainedOn(before)).count();
        return then == counted
                ? Optional.empty()
                : Optional.of(Sen2Rule.FLOW.fault(
                        "ActivePlans",
                        then + " plans on record for " + before,
                        counted + " plans counted at that census"));
    }

    private Sen2Node header(Sen2About about) {
        LocalDateTime now = LocalDateTime.now(clock);
        return Sen2Making.header(about, now.truncatedTo(ChronoUnit.SECONDS).toString(), "1");
    }

    /**
     * The return as XML.
     *
     * @param purpose what it is for; it goes into the audit
     * @throws org.throughline.shared.Refused as {@link Sen2Refusal}
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public Sen2File xml(Sen2About about, String purpose) {
        Sen2Return all = made(about, purpose, "XML");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sen2Xml.write(all, out);
        return new Sen2File("sen2-" + about.census() + ".xml", out.toByteArray());
    }

    /**
     * The return as the nine files that COLLECT gives back, in a zip.
     *
     * @param purpose what it is for; it goes into the audit
     * @throws org.throughline.shared.Refused as {@link Sen2Refusal}
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    public Sen2File blade(Sen2About about, String purpose) {
        Sen2Return all = made(about, purpose, "CSV");
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Sen2Blade.write(all, FILE_DAY.format(LocalDate.now(clock)), out);
            return new Sen2File("sen2-" + about.census() + ".zip", out.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Refuses what no return is made for.
     *
     * @throws org.throughline.shared.Refused as {@link Sen2Refusal}
     */
    @RolesAllowed(Roles.PLACEMENT_OFFICER)
    @Transactional(readOnly = true)
    public void requireMayBeMade(Sen2About about, String purpose) {
        if (!about.authority().matches("[0-9]{3}")) {
            throw new Sen2Refusal.AuthorityNumberMissing().refused();
        }
        String said = PlainText.line(purpose).strip();
        if (said.isEmpty() || said.length() > LONGEST_PURPOSE) {
            throw new Sen2Refusal.ReturnWithoutPurpose(LONGEST_PURPOSE).refused();
        }
    }

    private Sen2Return made(Sen2About about, String purpose, String form) {
        requireMayBeMade(about, purpose);
        List<Sen2Node> persons =
                new Sen2Making(register(), about.census()).persons(records.all().values());
        audit.export(new Export(
                "SEN2 return, with names",
                "Census of " + about.census() + ", as " + form,
                persons.size(),
                PlainText.line(purpose).strip(),
                null));
        return new Sen2Return(header(about), persons);
    }
}
