package org.throughline.interchange.gias;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.interchange.FoundLine;
import org.throughline.interchange.OwnAuthority;
import org.throughline.interchange.Severity;
import org.throughline.provision.SettingRecord;

/**
 * Which establishments of a file are wanted: those on record, and those of the borough and its neighbours but such as
 * closed before the children of today went to school.
 */
final class EstablishmentChoice {

    private static final int YEARS_CLOSED = 10;

    private final RegisterIndex register;
    private final OwnAuthority authority;
    private final LocalDate earliest;
    private final List<Chosen> chosen = new ArrayList<>();
    private final Set<Integer> urns = new HashSet<>();
    private final Set<Integer> authorities = new HashSet<>();
    private int rows;

    EstablishmentChoice(RegisterIndex register, OwnAuthority authority, LocalDate today) {
        this.register = register;
        this.authority = authority;
        this.earliest = today.minusYears(YEARS_CLOSED);
    }

    /**
     * An establishment that is wanted.
     *
     * @param match what on record it is
     * @param isOwn whether it is of the borough
     * @param isTwice whether its URN stands in an earlier row, too
     */
    record Chosen(Establishment establishment, RegisterIndex.Match match, boolean isOwn, boolean isTwice) {

        /** Whether it is known which setting on record it is, or that it is a new one. */
        boolean isCertain() {
            return match.candidates().isEmpty()
                    && !match.isNameTaken()
                    && !isTwice
                    && establishment.faults().stream().allMatch(fault -> fault.severity() == Severity.QUERY);
        }
    }

    void look(Establishment establishment) {
        rows++;
        authorities.add(establishment.authority());
        boolean isTwice = establishment.urn() != null && !urns.add(establishment.urn());
        boolean isOwn = establishment.authority() == authority.number();
        RegisterIndex.Match match = register.match(establishment, isOwn);
        boolean isHere = authority.isHereOrNear(establishment.authority()) && !isLongClosed(establishment);
        boolean isOnRecord = match.setting() != null || match.isAny() && !establishment.isClosed();
        if (isHere || isOnRecord) {
            chosen.add(new Chosen(establishment, match, isOwn, isTwice));
        }
    }

    private boolean isLongClosed(Establishment establishment) {
        LocalDate closed = establishment.closed();
        return establishment.isClosed() && (closed == null || closed.isBefore(earliest));
    }

    /** Those wanted; of several that have the numbers of one setting on record, a person chooses which it is. */
    List<Chosen> chosen() {
        Map<UUID, Integer> claims = new HashMap<>();
        for (Chosen each : chosen) {
            UUID target = each.match().target();
            if (target != null && !each.isTwice()) {
                claims.merge(target, 1, Integer::sum);
            }
        }
        return chosen.stream()
                .map(each -> isClaimed(each.match().target(), claims) ? undecided(each) : each)
                .toList();
    }

    private static boolean isClaimed(@Nullable UUID target, Map<UUID, Integer> claims) {
        return target != null && claims.getOrDefault(target, 0) > 1;
    }

    private static Chosen undecided(Chosen each) {
        SettingRecord setting = each.match().setting();
        return setting == null
                ? each
                : new Chosen(
                        each.establishment(),
                        new RegisterIndex.Match(
                                null,
                                "",
                                List.of(RegisterIndex.candidate(
                                        setting, each.match().matchedBy())),
                                false),
                        each.isOwn(),
                        each.isTwice());
    }

    /** Remarks on settings on record with a URN that the file should hold and does not. */
    List<FoundLine> missing(List<SettingRecord> settings) {
        return settings.stream()
                .filter(setting -> setting.urn() != null && !urns.contains(setting.urn()))
                .filter(setting -> setting.details().laestab() == null
                        || authorities.contains(setting.details().laestab().authority()))
                .map(setting -> FoundLine.remark(
                        1,
                        setting.name() + ", URN " + setting.urn() + ": not in the file",
                        List.of(GiasRule.NOT_IN_FILE.fault(""))))
                .toList();
    }

    /** How many rows were passed over, as words. */
    String passedOver() {
        return String.format(
                Locale.UK,
                "%,d of %,d rows passed over: other authorities, and settings that closed more than %d years ago",
                rows - chosen.size(),
                rows,
                YEARS_CLOSED);
    }
}
