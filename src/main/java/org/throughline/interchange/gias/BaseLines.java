package org.throughline.interchange.gias;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.ImportFault;
import org.throughline.provision.CommissionedPlaces;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.StoredJson;
import org.throughline.shared.YearGroup;
import tools.jackson.core.type.TypeReference;

/**
 * SEN units and resourced provisions of an extract against the register: where it has none, one is proposed; where it
 * has one, what differs is said and nothing is changed, as places are what the authority commissions.
 */
final class BaseLines {

    private static final StoredJson<NewBase> NEW = new StoredJson<>(new TypeReference<>() {});
    private static final Set<ProvisionType> SPECIAL = EnumSet.of(
            ProvisionType.SPECIAL_SCHOOL, ProvisionType.NON_MAINTAINED_SPECIAL, ProvisionType.INDEPENDENT_SPECIAL);
    private static final int LONGEST_NAME = 200;
    private static final int FIRST_YEAR = 0;
    private static final int LAST_YEAR = 11;

    private final AcademicYear year;

    BaseLines(AcademicYear year) {
        this.year = year;
    }

    /** A base as it would be recorded; places null where the file does not say. */
    record NewBase(
            int urn,
            ProvisionType type,
            int ncYearFrom,
            int ncYearTo,
            @Nullable Integer places,
            Set<NeedType> needs) {

        static NewBase of(String content) {
            return NEW.read(content);
        }

        ProvisionRecord provision(SettingRecord setting, AcademicYear year) {
            String name = setting.name() + ", " + lowered(type);
            return new ProvisionRecord(
                    null,
                    null,
                    setting,
                    urn + (type == ProvisionType.SEN_UNIT ? "-SENU" : "-RP"),
                    name.substring(0, Math.min(name.length(), LONGEST_NAME)),
                    type,
                    needs,
                    ncYearFrom,
                    ncYearTo,
                    null,
                    Set.of(),
                    BigDecimal.ZERO,
                    null,
                    null,
                    places == null
                            ? List.of()
                            : List.of(new CommissionedPlaces(year.start(), ncYearFrom, ncYearTo, places, 0)),
                    List.of());
        }
    }

    /**
     * The line of a base. For settings of other authorities nothing is proposed.
     *
     * @param register the provisions of its setting
     */
    Optional<FoundLine> line(
            EstablishmentChoice.Chosen chosen, Establishment.Base base, List<ProvisionRecord> register) {
        Establishment establishment = chosen.establishment();
        List<ProvisionRecord> same =
                register.stream().filter(each -> each.type() == base.type()).toList();
        if (same.isEmpty()) {
            return chosen.isOwn() && !establishment.isClosed() && establishment.urn() != null
                    ? Optional.of(proposed(chosen, establishment.urn(), base))
                    : Optional.empty();
        }
        ProvisionRecord known = same.getFirst();
        List<ImportFault> faults = new ArrayList<>();
        if (same.size() > 1) {
            faults.add(GiasRule.BASES_MANY.fault(same.size() + " on record"));
        } else {
            int held = known.offered(year.start()).places();
            if (base.capacity() != null && base.capacity() != held) {
                faults.add(GiasRule.BASE_PLACES.fault(base.capacity() + " in the file, " + held + " on record"));
            }
            differing(establishment.needs(), known).ifPresent(faults::add);
        }
        return Optional.of(new FoundLine(
                establishment.row(),
                subject(establishment, base),
                known.id(),
                "a provision of this kind of the setting",
                List.of(),
                Map.of(),
                faults,
                ""));
    }

    /** What is to be checked of the needs of a special school that has one provision on record. */
    Optional<ImportFault> needsOfSpecialSchool(Establishment establishment, List<ProvisionRecord> register) {
        List<ProvisionRecord> special =
                register.stream().filter(each -> SPECIAL.contains(each.type())).toList();
        return special.size() == 1 ? differing(establishment.needs(), special.getFirst()) : Optional.empty();
    }

    private static Optional<ImportFault> differing(Set<NeedType> said, ProvisionRecord known) {
        return said.isEmpty() || known.designation().isEmpty() || said.equals(known.designation())
                ? Optional.empty()
                : Optional.of(
                        GiasRule.NEEDS.fault(text(said) + " in the file, " + text(known.designation()) + " on record"));
    }

    private static FoundLine proposed(EstablishmentChoice.Chosen chosen, int urn, Establishment.Base base) {
        Establishment establishment = chosen.establishment();
        NewBase proposal = new NewBase(
                urn,
                base.type(),
                year(establishment.lowAge(), 4, FIRST_YEAR),
                Math.max(year(establishment.lowAge(), 4, FIRST_YEAR), year(establishment.highAge(), 5, LAST_YEAR)),
                base.capacity(),
                establishment.needs());
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Kind", base.type().label());
        fields.put("NC years", proposal.ncYearFrom() + " to " + proposal.ncYearTo());
        fields.put("Places", base.capacity() == null ? "" : String.valueOf(base.capacity()));
        fields.put("Needs", text(establishment.needs()));
        return new FoundLine(
                establishment.row(),
                subject(establishment, base),
                null,
                "",
                List.of(),
                fields,
                List.of(
                        chosen.isCertain()
                                ? GiasRule.BASE_NEW.fault(base.type().label())
                                : GiasRule.BASE_OF_WHICH.fault(String.valueOf(urn))),
                NEW.write(proposal));
    }

    /** The NC year that children of an age by statute are in at first or at last. */
    private static int year(@Nullable Integer age, int less, int otherwise) {
        return age == null ? otherwise : Math.clamp(age - less, YearGroup.MIN, YearGroup.MAX);
    }

    private static String subject(Establishment establishment, Establishment.Base base) {
        return establishment.subject() + ": " + lowered(base.type());
    }

    private static String lowered(ProvisionType type) {
        return type == ProvisionType.SEN_UNIT ? "SEN unit" : "resourced provision";
    }

    private static String text(Set<NeedType> needs) {
        return needs.stream().sorted().map(Objects::toString).collect(Collectors.joining(", "));
    }
}
