package org.throughline.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.throughline.provision.CommissionedPlaces;
import org.throughline.provision.ProvisionRecord;
import org.throughline.provision.SettingRecord;
import org.throughline.shared.AcademicYear;
import org.throughline.shared.NeedType;
import org.throughline.shared.ProvisionType;

/** A provision in the making. */
final class ProvisionDraft {

    private static final int YEARS_AHEAD = 8;

    private final AcademicYear year;
    private final Consumer<ProvisionRecord> sink;
    private final SettingRecord setting;
    private final String code;
    private final String name;
    private final ProvisionType type;
    private final int from;
    private final int to;
    private final int places;
    private final int cost;
    private Set<NeedType> needs = Set.of();
    private Set<String> features = Set.of();
    private int keptBack;
    private final List<CommissionedPlaces> intake = new ArrayList<>();

    ProvisionDraft(
            AcademicYear year,
            Consumer<ProvisionRecord> sink,
            SettingRecord setting,
            String code,
            String name,
            ProvisionType type,
            int from,
            int to,
            int places,
            int cost) {
        this.year = year;
        this.sink = sink;
        this.setting = setting;
        this.code = code;
        this.name = name;
        this.type = type;
        this.from = from;
        this.to = to;
        this.places = places;
        this.cost = cost;
    }

    ProvisionDraft needs(NeedType... values) {
        needs = Set.of(values);
        return this;
    }

    ProvisionDraft features(Set<String> values) {
        features = values;
        return this;
    }

    ProvisionDraft keptBack(int value) {
        keptBack = value;
        return this;
    }

    ProvisionDraft intake(int ncYear, int most) {
        for (int ahead = 0; ahead < YEARS_AHEAD; ahead++) {
            intake.add(new CommissionedPlaces(year.start() + ahead, ncYear, ncYear, most, 0));
        }
        return this;
    }

    void done() {
        List<CommissionedPlaces> rows = new ArrayList<>();
        for (int ahead = 0; ahead < YEARS_AHEAD && places > 0; ahead++) {
            rows.add(new CommissionedPlaces(year.start() + ahead, from, to, places, keptBack));
        }
        rows.addAll(intake);
        sink.accept(new ProvisionRecord(
                DemoProvisions.id("provision", code),
                null,
                setting,
                code,
                name,
                type,
                needs,
                from,
                to,
                null,
                features,
                BigDecimal.valueOf(cost),
                null,
                null,
                rows,
                List.of()));
    }
}
