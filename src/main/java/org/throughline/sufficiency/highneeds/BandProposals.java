package org.throughline.sufficiency.highneeds;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;

/** New bands from April, tried out: what they would change in what is spent on top-ups. For planners: no names. */
@Service
@Transactional
public class BandProposals {

    private static final int LONGEST_TITLE = 200;

    private final JdbcClient jdbc;
    private final FundingBands bands;
    private final ChildBands children;
    private final CurrentUser user;
    private final Clock clock;

    BandProposals(JdbcClient jdbc, FundingBands bands, ChildBands children, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.bands = bands;
        this.children = children;
        this.user = user;
        this.clock = clock;
    }

    /** Every set of new bands, the newest first. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public List<BandProposal> all() {
        Map<UUID, List<BandProposal.Line>> lines = new HashMap<>();
        jdbc.sql("select proposal_id, band, becomes, annual from sufficiency_band_proposal_line order by band")
                .query(row -> {
                    lines.computeIfAbsent(row.getObject("proposal_id", UUID.class), id -> new ArrayList<>())
                            .add(new BandProposal.Line(
                                    row.getString("band"), row.getString("becomes"), row.getBigDecimal("annual")));
                });
        return jdbc.sql("select id, title, starts, owner, changed_at from sufficiency_band_proposal"
                        + " order by changed_at desc")
                .query((row, number) -> new BandProposal(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getObject("starts", LocalDate.class),
                        lines.getOrDefault(row.getObject("id", UUID.class), List.of()),
                        row.getString("owner"),
                        Instants.fromDatabase(row, "changed_at")))
                .list();
    }

    /**
     * Begins a set of new bands.
     *
     * @param from the first day, a 1 April
     * @return its id
     * @throws org.throughline.shared.Refused as {@link HighNeedsRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLANNER)
    public UUID begin(String title, @Nullable LocalDate from, List<BandProposal.Line> lines) {
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            throw new HighNeedsRefusal.BandProposalNameMissing(LONGEST_TITLE).refused();
        }
        if (from == null) {
            throw new HighNeedsRefusal.BandDayMissing().refused();
        }
        if (!from.equals(FinancialYear.of(from).firstDay())) {
            throw new HighNeedsRefusal.BandProposalNotFromApril().refused();
        }
        require(lines);
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into sufficiency_band_proposal (id, title, starts, owner, changed_at) values (?, ?, ?, ?, ?)")
                .params(id, title.strip(), from, user.name(), Instants.toDatabase(clock.instant()))
                .update();
        for (BandProposal.Line line : lines) {
            jdbc.sql("insert into sufficiency_band_proposal_line (proposal_id, band, becomes, annual)"
                            + " values (?, ?, ?, ?)")
                    .params(id, line.band(), line.becomes().strip(), line.annual())
                    .update();
        }
        return id;
    }

    private static void require(List<BandProposal.Line> lines) {
        if (lines.isEmpty()) {
            throw new HighNeedsRefusal.BandProposalWithoutLines().refused();
        }
        Map<String, BigDecimal> worth = new HashMap<>();
        for (BandProposal.Line line : lines) {
            String becomes = FundingBands.code(line.becomes());
            BigDecimal annual = FundingBands.value(line.annual());
            @Nullable BigDecimal other = worth.put(becomes, annual);
            if (other != null && other.compareTo(annual) != 0) {
                throw new HighNeedsRefusal.BandProposalUneven(becomes).refused();
            }
        }
    }

    /** Deletes a set of new bands. */
    @RolesAllowed(Roles.PLANNER)
    public void delete(UUID id) {
        jdbc.sql("delete from sufficiency_band_proposal where id = ?").param(id).update();
    }

    /** What it would change in a financial year, by band; with the children of today going on as they are. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public List<BandEffect> effects(BandProposal proposal, FinancialYear year) {
        List<BandChange> changes = children.counting();
        List<FundingBand> values = bands.all();
        TopUps now = new TopUps(changes, values);
        TopUps then = proposal.applied(changes, values);
        SortedMap<String, BigDecimal> before = now.of(year);
        SortedMap<String, BigDecimal> after = then.of(year);
        SortedSet<String> codes = new TreeSet<>(before.keySet());
        codes.addAll(after.keySet());
        return codes.stream()
                .map(code -> new BandEffect(
                        code,
                        now.childrenOn(proposal.from()).getOrDefault(code, 0),
                        then.childrenOn(proposal.from()).getOrDefault(code, 0),
                        before.getOrDefault(code, BigDecimal.ZERO),
                        after.getOrDefault(code, BigDecimal.ZERO)))
                .toList();
    }
}
