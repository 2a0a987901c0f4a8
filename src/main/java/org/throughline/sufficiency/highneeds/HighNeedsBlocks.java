package org.throughline.sufficiency.highneeds;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditAction;
import org.throughline.audit.AuditTrail;
import org.throughline.audit.Audited;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;
import org.throughline.shared.csv.SafeCsv;

/**
 * The high-needs block year by year: what is entered, and where nothing is, what the records say. The first year begins
 * on 1 April 2026, after the day on which the deficit to be written off is counted.
 */
@Service
@Transactional
public class HighNeedsBlocks {

    /** The most pounds of a line, either way. */
    public static final long MOST = 1_000_000_000;

    private static final FinancialYear FIRST = new FinancialYear(2026);
    private static final int AHEAD = 4;
    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final CalculatedFigures calculated;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    HighNeedsBlocks(JdbcClient jdbc, CalculatedFigures calculated, AuditTrail audit, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.calculated = calculated;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    private record Cell(FinancialYear year, BlockLine line) {}

    /** The years shown: from 2026/27 to four years after this one. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public List<FinancialYear> years() {
        int last =
                Math.max(FIRST.start(), FinancialYear.of(LocalDate.now(clock)).start()) + AHEAD;
        return Stream.iterate(FIRST, year -> year.start() <= last, FinancialYear::next)
                .toList();
    }

    /** Every year, each beginning with what the one before carries forward. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public List<BlockYear> block() {
        CalculatedFigures.Known known = calculated.read();
        Map<Cell, BlockFigure> entered = entered();
        List<BlockYear> block = new ArrayList<>();
        for (FinancialYear year : years()) {
            Map<BlockLine, BlockFigure> figures = new EnumMap<>(known.in(year));
            for (BlockLine line : BlockLine.values()) {
                BlockFigure own = entered.get(new Cell(year, line));
                if (own != null) {
                    figures.put(line, own);
                }
            }
            BlockYear each = new BlockYear(year, figures);
            block.add(block.isEmpty() ? each : each.after(block.getLast()));
        }
        return block;
    }

    private Map<Cell, BlockFigure> entered() {
        Map<Cell, BlockFigure> entered = new HashMap<>();
        jdbc.sql("select financial_year, line, amount, source, assumption, changed_by, changed_at"
                        + " from sufficiency_block_entry")
                .query(row -> {
                    entered.put(
                            new Cell(
                                    new FinancialYear(row.getInt("financial_year")),
                                    BlockLine.valueOf(row.getString("line"))),
                            new BlockFigure(
                                    row.getBigDecimal("amount"),
                                    BlockFigure.Basis.ENTERED,
                                    row.getString("source"),
                                    row.getString("assumption"),
                                    row.getString("changed_by"),
                                    Instants.fromDatabase(row, "changed_at")));
                });
        return entered;
    }

    /** Top-ups of each year by band, as they are recorded; codes in order. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public SortedMap<String, List<BigDecimal>> topUps() {
        TopUps topUps = calculated.topUps();
        List<FinancialYear> years = years();
        SortedMap<String, List<BigDecimal>> byBand = new TreeMap<>();
        years.forEach(year -> topUps.of(year)
                .keySet()
                .forEach(band -> byBand.computeIfAbsent(
                        band,
                        code -> years.stream()
                                .map(each -> Objects.requireNonNullElse(
                                        topUps.of(each).get(code), BigDecimal.ZERO))
                                .toList())));
        return byBand;
    }

    /** How many children have each band today. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public SortedMap<String, Integer> childrenByBand() {
        return calculated.topUps().childrenOn(LocalDate.now(clock));
    }

    /**
     * Enters a line of a year, in place of what the records say.
     *
     * @param amount pounds and pence; below 0 only for a surplus brought forward
     * @param source where it comes from
     * @param assumption what it takes for granted; may be blank
     * @throws org.throughline.shared.Refused as {@link HighNeedsRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLANNER)
    public void set(
            @Nullable FinancialYear year,
            @Nullable BlockLine line,
            @Nullable BigDecimal amount,
            String source,
            String assumption) {
        if (year == null || line == null) {
            throw new HighNeedsRefusal.BlockLineNotChosen().refused();
        }
        requireYear(year);
        if (amount == null
                || amount.abs().compareTo(BigDecimal.valueOf(MOST)) > 0
                || amount.stripTrailingZeros().scale() > 2
                || amount.signum() < 0 && line != BlockLine.OPENING) {
            throw new HighNeedsRefusal.BlockAmountOutOfRange(MOST).refused();
        }
        if (source.isBlank() || source.strip().length() > LONGEST) {
            throw new HighNeedsRefusal.BlockSourceMissing(LONGEST).refused();
        }
        if (assumption.strip().length() > LONGEST) {
            throw new HighNeedsRefusal.BlockAssumptionTooLong(LONGEST).refused();
        }
        jdbc.sql("insert into sufficiency_block_entry"
                        + " (financial_year, line, amount, source, assumption, changed_by, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on duplicate key update amount = values(amount),"
                        + " source = values(source), assumption = values(assumption),"
                        + " changed_by = values(changed_by), changed_at = values(changed_at)")
                .params(
                        year.start(),
                        line.name(),
                        amount,
                        source.strip(),
                        assumption.strip(),
                        user.name(),
                        Instants.toDatabase(clock.instant()))
                .update();
        audit.record(
                AuditAction.CHANGE,
                "High-needs block " + year.label() + ", " + line.label() + ": " + amount.toPlainString(),
                null);
    }

    /** Takes back what was entered; the records count again, or the line is missing. */
    @RolesAllowed(Roles.PLANNER)
    public void reset(@Nullable FinancialYear year, @Nullable BlockLine line) {
        if (year == null || line == null) {
            throw new HighNeedsRefusal.BlockLineNotChosen().refused();
        }
        int removed = jdbc.sql("delete from sufficiency_block_entry where financial_year = ? and line = ?")
                .params(year.start(), line.name())
                .update();
        if (removed > 0) {
            audit.record(
                    AuditAction.CHANGE,
                    "High-needs block " + year.label() + ", " + line.label() + ": taken back",
                    null);
        }
    }

    private void requireYear(FinancialYear year) {
        List<FinancialYear> years = years();
        if (!years.contains(year)) {
            throw new HighNeedsRefusal.BlockYearUnknown(
                            years.getFirst().label(), years.getLast().label())
                    .refused();
        }
    }

    /** The block as one table of CSV, every line with its definition, source and assumption. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    @Audited(what = "High-needs block, sums only")
    public byte[] csv() {
        StringWriter text = new StringWriter();
        try (SafeCsv csv = SafeCsv.to(text)) {
            csv.writeRecord(
                    "financial_year",
                    "line",
                    "label",
                    "pounds",
                    "basis",
                    "definition",
                    "source",
                    "assumption",
                    "entered_by");
            block().forEach(year -> write(csv, year));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(SafeCsv csv, BlockYear year) {
        year.figures()
                .forEach((line, figure) -> csv.writeRecord(
                        year.year().label(),
                        line.name().toLowerCase(Locale.ROOT),
                        line.label(),
                        figure.amount().toPlainString(),
                        figure.basis().label(),
                        line.definition(),
                        figure.source(),
                        figure.assumption(),
                        Objects.requireNonNullElse(figure.changedBy(), "")));
        total(csv, year, "income", "Income", year.income());
        total(csv, year, "spend", "Spend", year.spend());
        total(csv, year, "overspent", "Spend less income", year.less());
        total(csv, year, "carried_forward", "Deficit carried forward", year.carried());
    }

    private static void total(SafeCsv csv, BlockYear year, String line, String label, BlockTotal total) {
        csv.writeRecord(
                year.year().label(),
                line,
                label,
                total.isKnown() ? total.pounds().toPlainString() : "",
                total.basis(),
                "",
                "",
                "",
                "");
    }
}
