package org.throughline.sufficiency.cost;

import java.math.BigDecimal;

/**
 * Figures that planning takes for granted, each with a default and where it comes from; the authority may set its own.
 */
public enum UnitCost {
    /** Pounds a year of a place in a special school. */
    SPECIAL_ANNUAL(
            "Special school, a place that is taken",
            Unit.POUNDS_A_YEAR,
            26_000,
            "Average of state special schools, England (DfE, February 2026)"),
    /** Pounds to build a place in a special school. */
    SPECIAL_CAPITAL(
            "Special school, to build a place",
            Unit.POUNDS,
            48_750,
            "Bury's grant of £3.9m in place of an 80-place school (calculated)"),
    /** Pounds a year of a place in a base. */
    BASE_ANNUAL(
            "Base in a mainstream school, a place that is taken",
            Unit.POUNDS_A_YEAR,
            16_000,
            "£6,000 of place funding and a top-up of £10,000: an assumption, to be checked locally"),
    /** Pounds to build a place in a base. */
    BASE_CAPITAL(
            "Base in a mainstream school, to build a place",
            Unit.POUNDS,
            11_300,
            "Tameside 2025: £1.5m for 133 places (calculated)"),
    /** Pounds a year of a place that nobody takes, and the part of a taken place that is paid whoever comes. */
    EMPTY_PLACE(
            "Place funding, also of a place that nobody takes",
            Unit.POUNDS_A_YEAR,
            10_000,
            "High needs operational guide 2025 to 2026; not withdrawn when a place is empty"),
    /** Pounds a year where there is no place at all. */
    WITHOUT_PLACE(
            "Child for whom there is no place: something bought for it alone",
            Unit.POUNDS_A_YEAR,
            64_000,
            "Independent or non-maintained special school, England 2024/25 (parliamentary question 100030)"),
    /** Pounds a year of transport. */
    TRANSPORT(
            "Transport of a child who is driven",
            Unit.POUNDS_A_YEAR,
            8_116,
            "Average of children with SEND who are driven, England 2023/24 (National Audit Office, October 2025)"),
    /** Metres of road within which nobody is driven. */
    WALK(
            "Road from home within which nobody is driven",
            Unit.METRES,
            4_828,
            "Three miles; who is driven is an assumption"),
    /** Percent of commissioned places that can be used at a time. */
    USABLE(
            "Part of the borough's specialist places that can be used at a time",
            Unit.PERCENT,
            95,
            "Unverified; to be set locally"),
    /** Percent a year by which pounds of later years count less. */
    DISCOUNT(
            "Discount rate: how much less the pounds of each later year count",
            Unit.PERCENT,
            new BigDecimal("3.5"),
            "HM Treasury, The Green Book 2022: social time preference rate");

    private final String label;
    private final Unit unit;
    private final BigDecimal usual;
    private final String source;

    /** What a figure is counted in. */
    public enum Unit {
        /** Pounds. */
        POUNDS("pounds", 10_000_000),
        /** Pounds a year. */
        POUNDS_A_YEAR("pounds a year", 10_000_000),
        /** Metres. */
        METRES("metres", 100_000),
        /** Percent. */
        PERCENT("percent", 100);

        private final String label;
        private final long most;

        Unit(String label, long most) {
            this.label = label;
            this.most = most;
        }

        /** The words shown to people. */
        public String label() {
            return label;
        }

        /** The most that is accepted. */
        public long most() {
            return most;
        }
    }

    UnitCost(String label, Unit unit, long usual, String source) {
        this(label, unit, BigDecimal.valueOf(usual), source);
    }

    UnitCost(String label, Unit unit, BigDecimal usual, String source) {
        this.label = label;
        this.unit = unit;
        this.usual = usual;
        this.source = source;
    }

    /** The words shown to people. */
    public String label() {
        return label;
    }

    /** What it is counted in. */
    public Unit unit() {
        return unit;
    }

    /** What it is where the authority has not set its own. */
    public BigDecimal usual() {
        return usual;
    }

    /** Where the default comes from. */
    public String source() {
        return source;
    }
}
