package org.throughline.interchange.gias;

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
import org.throughline.provision.ProvisionRecord;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;
import org.throughline.shared.YearGroup;

/**
 * SEN units, resourced provisions and what else settings of an extract offer against the register: where it has none,
 * one is proposed; where it has one, what differs is said and nothing is changed, as places are what the authority
 * commissions.
 */
final class BaseLines {

    private static final Set<ProvisionType> SPECIAL = EnumSet.of(
            ProvisionType.SPECIAL_SCHOOL, ProvisionType.NON_MAINTAINED_SPECIAL, ProvisionType.INDEPENDENT_SPECIAL);
    private static final int FIRST_YEAR = 0;
    private static final int LAST_YEAR = 11;

    private final AcademicYear year;

    BaseLines(AcademicYear year) {
        this.year = year;
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

    /**
     * The line of what a setting of the borough offers apart from its bases, where nothing of that is on record: its
     * places are then to be entered, but in mainstream and after 16, where nobody commissions them.
     */
    Optional<FoundLine> main(
            EstablishmentChoice.Chosen chosen, Optional<ProvisionType> offered, List<ProvisionRecord> register) {
        Establishment establishment = chosen.establishment();
        Integer urn = establishment.urn();
        return offered.filter(type -> chosen.isOwn() && chosen.isCertain() && urn != null && !establishment.isClosed())
                .filter(type -> register.stream().noneMatch(each -> each.type() == type))
                .map(type -> proposed(chosen, Objects.requireNonNull(urn), new Establishment.Base(type, null)));
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
        ProposedProvision proposal = new ProposedProvision(
                urn,
                base.type(),
                year(establishment.lowAge(), 4, FIRST_YEAR),
                Math.max(year(establishment.lowAge(), 4, FIRST_YEAR), year(establishment.highAge(), 5, LAST_YEAR)),
                base.capacity(),
                // a mainstream school or college takes children whatever their needs
                base.type().isSpecialist() ? establishment.needs() : Set.of());
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Kind", base.type().label());
        fields.put("NC years", proposal.ncYearFrom() + " to " + proposal.ncYearTo());
        fields.put("Places", base.capacity() == null ? "" : String.valueOf(base.capacity()));
        fields.put("Needs", text(proposal.needs()));
        return new FoundLine(
                establishment.row(),
                subject(establishment, base),
                null,
                "",
                List.of(),
                fields,
                List.of(
                        chosen.isCertain()
                                ? rule(base.type()).fault(base.type().label())
                                : GiasRule.BASE_OF_WHICH.fault(String.valueOf(urn))),
                proposal.written());
    }

    private static GiasRule rule(ProvisionType type) {
        return switch (type) {
            case SEN_UNIT, RESOURCED_PROVISION -> GiasRule.BASE_NEW;
            case MAINSTREAM, POST_16 -> GiasRule.OFFER_NEW;
            default -> GiasRule.PLACES_NEW;
        };
    }

    /** The NC year that children of an age by statute are in at first or at last. */
    private static int year(@Nullable Integer age, int less, int otherwise) {
        return age == null ? otherwise : Math.clamp(age - less, YearGroup.MIN, YearGroup.MAX);
    }

    private static String subject(Establishment establishment, Establishment.Base base) {
        return establishment.subject() + ": " + lowered(base.type());
    }

    static String lowered(ProvisionType type) {
        return switch (type) {
            case SEN_UNIT -> "SEN unit";
            case RESOURCED_PROVISION -> "resourced provision";
            default -> "what it offers (" + type.label() + ")";
        };
    }

    private static String text(Set<NeedType> needs) {
        return needs.stream().sorted().map(Objects::toString).collect(Collectors.joining(", "));
    }
}
