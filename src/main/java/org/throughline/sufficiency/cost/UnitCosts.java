package org.throughline.sufficiency.cost;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.security.CurrentUser;
import org.throughline.security.Roles;
import org.throughline.shared.Instants;

/** The figures that planning takes for granted: defaults with their sources, and what the authority has set. */
@Service
@Transactional
public class UnitCosts {

    private static final int LONGEST_SOURCE = 500;

    private final JdbcClient jdbc;
    private final CurrentUser user;
    private final Clock clock;

    UnitCosts(JdbcClient jdbc, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.user = user;
        this.clock = clock;
    }

    /** Every figure with where it comes from. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public List<UnitCostRow> all() {
        Map<UnitCost, UnitCostRow> own = new EnumMap<>(UnitCost.class);
        jdbc.sql("select * from sufficiency_price").query(row -> {
            UnitCost price = UnitCost.valueOf(row.getString("item"));
            own.put(
                    price,
                    new UnitCostRow(
                            price,
                            row.getBigDecimal("amount"),
                            row.getString("source"),
                            row.getString("changed_by"),
                            Instants.fromDatabase(row, "changed_at")));
        });
        return Arrays.stream(UnitCost.values())
                .map(price ->
                        own.getOrDefault(price, new UnitCostRow(price, price.usual(), price.source(), null, null)))
                .toList();
    }

    /** What transport of a child costs, with where that comes from: also for officers, who compare settings by it. */
    @RolesAllowed({Roles.PLANNER, Roles.PLACEMENT_OFFICER})
    @Transactional(readOnly = true)
    public UnitCostRow transport() {
        return all().stream()
                .filter(row -> row.price() == UnitCost.TRANSPORT)
                .findFirst()
                .orElseThrow();
    }

    /** The figures alone. */
    @RolesAllowed(Roles.PLANNER)
    @Transactional(readOnly = true)
    public UnitCostList list() {
        Map<UnitCost, BigDecimal> amounts = new EnumMap<>(UnitCost.class);
        all().forEach(row -> amounts.put(row.price(), row.amount()));
        return new UnitCostList(amounts);
    }

    /**
     * Sets a figure.
     *
     * @param source where it comes from
     * @throws org.throughline.shared.Refused as {@link UnitCostRefusal} when something must be put right
     */
    @RolesAllowed(Roles.PLANNER)
    public void set(UnitCost price, BigDecimal amount, String source) {
        UnitCost.Unit unit = price.unit();
        if (amount.signum() < 0 || amount.compareTo(BigDecimal.valueOf(unit.most())) > 0 || amount.scale() > 2) {
            throw new UnitCostRefusal.AmountOutOfRange(unit.label(), unit.most()).refused();
        }
        if (source.isBlank() || source.strip().length() > LONGEST_SOURCE) {
            throw new UnitCostRefusal.AmountSourceMissing(LONGEST_SOURCE).refused();
        }
        jdbc.sql("insert into sufficiency_price (item, amount, source, changed_by, changed_at) values (?, ?, ?, ?, ?)"
                        + " on duplicate key update amount = values(amount), source = values(source),"
                        + " changed_by = values(changed_by), changed_at = values(changed_at)")
                .params(price.name(), amount, source.strip(), user.name(), Instants.toDatabase(clock.instant()))
                .update();
    }

    /** Takes the default again. */
    @RolesAllowed(Roles.PLANNER)
    public void reset(UnitCost price) {
        jdbc.sql("delete from sufficiency_price where item = ?")
                .param(price.name())
                .update();
    }
}
